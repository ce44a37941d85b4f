import { startContentScript } from '../../lib/content/start';
import { dynamicsAdapter } from '../../lib/crm/dynamics';

/** All that is injected into the CRM's pages: index.ts, which says where, is for the manifest only. */
export const main = (): void => startContentScript(dynamicsAdapter);
