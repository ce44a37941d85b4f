import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { revealInHubSpot } from '../lib/crm/hubspot/reveal';
import { revealDoor } from '../lib/crm/reveal-door';

/** "Show in CRM" on HubSpot's pages: injected by the background when the user first asks for it. */
export default defineUnlistedScript(() => revealDoor.offer(revealInHubSpot));
