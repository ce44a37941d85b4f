import type { CrmAdapter } from '../adapter';
import { locate } from './locate';
import { DynamicsDealPage } from './page';

/** The reader of Dynamics 365's opportunity form. Its client API, the second source, is in client-api.ts. */
export const dynamicsAdapter: CrmAdapter = {
  id: 'dynamics',
  locate,
  open: (doc, ref, signal, context) => new DynamicsDealPage(doc, ref, signal, context),
};
