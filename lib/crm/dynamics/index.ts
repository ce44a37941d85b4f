import type { FieldKey } from '../../domain/reading';
import type { CrmAdapter } from '../adapter';
import { OWN_FIELDS, STANDARD_FIELDS } from './fields';
import { locate } from './locate';
import { DynamicsDealPage } from './page';

const standardFields: FieldKey[] = [...STANDARD_FIELDS.map(({ field }) => field), 'stage', 'contacts', 'competitors', 'pipeline'];

/** The reader of Dynamics 365's opportunity form. Its client API, the second source, is in client-api.ts. */
export const dynamicsAdapter: CrmAdapter = {
  id: 'dynamics',
  capabilities: {
    standardFields,
    byNameFields: OWN_FIELDS.filter((field) => !standardFields.includes(field)),
    hasClientApi: true,
    stageApiNames: true,
  },
  locate,
  open: (doc, ref, signal, context) => new DynamicsDealPage(doc, ref, signal, context),
};
