import type { PracticeList, PracticeVariant } from '../contract';
import { practiceDeals } from '../deals';
import { mountPage } from './page';
import type { VariantSpec } from './spec';
import { SPECS } from './specs';

function addressOf(spec: VariantSpec, recordId: string): string {
  const portal = `https://${spec.host}/contacts/${spec.portal}`;
  if (spec.path === 'deal') return `${portal}/deal/${recordId}`;
  return `${portal}/record/0-3/${recordId}${spec.path === 'record-view' ? '/view/1' : ''}`;
}

function variantOf(spec: VariantSpec): PracticeVariant {
  const address = (recordId: string) => addressOf(spec, recordId);
  const deals = () => practiceDeals(spec.language);
  return {
    id: spec.id, crm: 'hubspot', language: spec.language, locale: spec.locale, summary: spec.summary,
    address, deals, mount: (doc, host) => mountPage(doc, host, spec, deals(), address),
  };
}

/** HubSpot's deal record in the layouts that a reader must cope with. */
export const hubspotVariants: readonly PracticeVariant[] = SPECS.map(variantOf);

/** HubSpot's lists and boards of deals. */
export const hubspotLists: PracticeList[] = [];
