import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { revealInDynamics } from '../lib/crm/dynamics/reveal';
import { revealDoor } from '../lib/crm/reveal-door';

/** "Show in CRM" on Dynamics's pages: injected by the background when the user first asks for it. */
export default defineUnlistedScript(() => revealDoor.offer(revealInDynamics));
