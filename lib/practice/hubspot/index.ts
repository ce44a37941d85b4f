import type { PracticeList, PracticeVariant } from '../contract';
import { practiceDeals } from '../deals';
import { mountList } from './list/mount';
import type { ListSpec } from './list/spec';
import { LIST_SPECS } from './list/specs';
import { moreDeals } from './more-deals';
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

function listOf(spec: ListSpec): PracticeList {
  const { id, summary, record, layout } = spec;
  const rows = () => [...practiceDeals(record.language), ...moreDeals(record.language)].slice(0, spec.deals);
  return {
    id, crm: 'hubspot', language: record.language, locale: record.locale, summary, layout, opens: record.id, rows,
    address: () => `https://${record.host}/contacts/${record.portal}/objects/0-3/views/all/${layout === 'board' ? 'board' : 'list'}`,
    mount: (doc, host) => mountList(doc, host, spec, rows(), (recordId) => addressOf(record, recordId)),
  };
}

/** HubSpot's lists and boards of deals. */
export const hubspotLists: PracticeList[] = LIST_SPECS.map(listOf);
