import type { PracticeList, PracticeVariant } from '../contract';
import { practiceDeals } from '../deals';
import { mountPage } from './page';
import type { Layout } from './variants';
import { LAYOUTS } from './variants';

function asVariant(layout: Layout): PracticeVariant {
  const address = (recordId: string): string => `https://${layout.host}/main.aspx?${layout.query(recordId)}`;
  const deals = () => practiceDeals(layout.language);
  return {
    id: layout.id, crm: 'dynamics', language: layout.language, locale: layout.locale, summary: layout.summary,
    address, deals,
    mount: (doc, host) => mountPage(doc, host, layout, deals(), address),
  };
}

/** The practice pages in the structure of Dynamics 365's opportunity form. */
export const dynamicsVariants: PracticeVariant[] = LAYOUTS.map(asVariant);

/** Dynamics 365's lists and boards of deals. */
export const dynamicsLists: PracticeList[] = [];
