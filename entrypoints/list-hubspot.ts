import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startListScript } from '../lib/content/list-start';
import { hubspotList } from '../lib/crm/hubspot/list';

/** Reads and marks HubSpot's lists and boards: brought by the background when a tab shows one. */
export default defineUnlistedScript(() => void startListScript(hubspotList));
