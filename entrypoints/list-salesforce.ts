import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startListScript } from '../lib/content/list-start';
import { salesforceList } from '../lib/crm/salesforce/list';

/** Reads and marks Salesforce's lists and boards: brought by the background when a tab shows one. */
export default defineUnlistedScript(() => void startListScript(salesforceList));
