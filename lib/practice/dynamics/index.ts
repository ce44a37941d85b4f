import type { PracticeDeal, PracticeList, PracticeVariant } from '../contract';
import { practiceDeals } from '../deals';
import { mountList } from './list-page';
import type { ListSpec } from './lists';
import { LISTS } from './lists';
import { moreDeals } from './more-deals';
import { mountPage } from './page';
import type { Layout } from './variants';
import { LAYOUTS } from './variants';

/** A deal as it is after it was won or lost; the others as they are. */
function ended(deal: PracticeDeal, end: 'Won' | 'Lost' | null): PracticeDeal {
  return end ? { ...deal, stage: { ...deal.stage, dynamics: end } } : deal;
}

function asVariant(layout: Layout): PracticeVariant {
  const address = (recordId: string): string => `https://${layout.host}/main.aspx?${layout.query(recordId)}`;
  const deals = () => practiceDeals(layout.language).map((deal, index) => ended(deal, layout.ends?.[index] ?? null));
  return {
    id: layout.id, crm: 'dynamics', language: layout.language, locale: layout.locale, summary: layout.summary,
    address, deals,
    // Deals of the lists open here too.
    mount: (doc, host) => mountPage(doc, host, layout, [...deals(), ...moreDeals(layout.language)], address),
  };
}

function asList(spec: ListSpec): PracticeList {
  const layout = LAYOUTS.find(({ id }) => id === spec.opens);
  if (!layout) throw new Error(`There is no variant "${spec.opens}".`);
  const rows = () => [...practiceDeals(spec.language), ...moreDeals(spec.language)].slice(0, spec.deals);
  return {
    id: spec.id, crm: 'dynamics', language: spec.language, locale: spec.locale, summary: spec.summary, layout: 'table', opens: spec.opens,
    address: () => `https://${spec.host}/main.aspx?${spec.query}`,
    rows,
    mount: (doc, host) => mountList(doc, host, spec, rows(), (recordId) => `https://${layout.host}/main.aspx?${layout.query(recordId)}`),
  };
}

/** The practice pages in the structure of Dynamics 365's opportunity form. */
export const dynamicsVariants: PracticeVariant[] = LAYOUTS.map(asVariant);

/** Dynamics 365's lists and boards of deals. */
export const dynamicsLists: PracticeList[] = LISTS.map(asList);
