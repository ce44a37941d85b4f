import type { CrmAdapter } from '../adapter';
import { OWN_FIELDS, STANDARD_FIELDS } from './fields';
import { locate } from './locate';
import { DynamicsDealPage } from './page';

/** The reader of Dynamics 365's opportunity form. Its client API, the second source, is in client-api.ts. */
export const dynamicsAdapter: CrmAdapter = {
  id: 'dynamics',
  capabilities: {
    standardFields: STANDARD_FIELDS,
    byNameFields: OWN_FIELDS,
    hasClientApi: true,
    stageApiNames: true,
  },
  locate,
  open: (doc, ref, signal, context) => new DynamicsDealPage(doc, ref, signal, context),
};
