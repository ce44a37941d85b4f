import { startContentScript } from '../../lib/content/start';
import { salesforceAdapter } from '../../lib/crm/salesforce';

/** All that is injected into the CRM's pages: index.ts, which says where, is for the manifest only. */
export const main = (): void => startContentScript(salesforceAdapter);
