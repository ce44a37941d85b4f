import type { PracticeList, PracticeVariant } from '../contract';
import { practiceDeals } from '../deals';
import { recordAddress } from './address';
import { mountPage } from './page';
import { LAYOUTS } from './variants';

/** Salesforce's practice pages, one per kind of org. */
export const salesforceVariants: PracticeVariant[] = LAYOUTS.map((layout) => ({
  id: layout.id,
  crm: 'salesforce',
  language: layout.language,
  locale: layout.locale,
  summary: layout.summary,
  address: (recordId) => recordAddress(layout, 'Opportunity', recordId),
  deals: () => practiceDeals(layout.language),
  mount: (doc, host) => mountPage(layout, practiceDeals(layout.language), doc, host),
}));

/** Salesforce's lists and boards of deals. */
export const salesforceLists: PracticeList[] = [];
