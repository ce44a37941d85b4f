import type { PracticeList } from '../../contract';
import { LAYOUTS } from '../variants';
import { listDeals } from './deals';
import { mountList } from './page';
import type { ListSpec } from './specs';
import { LISTS } from './specs';

function listOf(spec: ListSpec): PracticeList {
  const layout = LAYOUTS.find(({ id }) => id === spec.opens);
  if (!layout) throw new Error(`No layout ${spec.opens}`);
  const { language, locale, host, prefix } = layout;
  return {
    id: spec.id, crm: 'salesforce', language, locale, summary: spec.summary, layout: spec.layout, opens: spec.opens,
    address: () => `https://${host}/lightning/${prefix}o/Opportunity/${spec.place}`,
    rows: () => listDeals(spec, layout),
    mount: (doc, page) => mountList(spec, layout, doc, page),
  };
}

/** Salesforce's lists and boards of deals. */
export const salesforceLists: PracticeList[] = LISTS.map(listOf);
