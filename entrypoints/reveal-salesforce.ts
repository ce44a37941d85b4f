import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { revealInSalesforce } from '../lib/crm/salesforce/reveal';
import { revealDoor } from '../lib/crm/reveal-door';

/** "Show in CRM" on Salesforce's pages: injected by the background when the user first asks for it. */
export default defineUnlistedScript(() => revealDoor.offer(revealInSalesforce));
