import type { PracticeVariant } from '../contract';
import { dealAddress } from './address';
import { dealsOf } from './closed';
import { mountPage } from './page';
import { LAYOUTS } from './variants';

/** Salesforce's practice pages, one per kind of org. */
export const salesforceVariants: PracticeVariant[] = LAYOUTS.map((layout) => ({
  id: layout.id,
  crm: 'salesforce',
  language: layout.language,
  locale: layout.locale,
  summary: layout.summary,
  address: (recordId) => dealAddress(layout, recordId),
  deals: () => dealsOf(layout),
  mount: (doc, host) => mountPage(layout, dealsOf(layout), doc, host),
}));

export { salesforceLists } from './list';
