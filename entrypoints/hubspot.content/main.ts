import { startContentScript } from '../../lib/content/start';
import { hubspotAdapter } from '../../lib/crm/hubspot';
import { frontAddress } from '../../lib/crm/hubspot/address';

/** All that is injected into the CRM's pages: index.ts, which says where, is for the manifest only. */
export const main = (): void => startContentScript(hubspotAdapter, frontAddress(window));
