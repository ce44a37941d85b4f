import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerFields } from '../lib/content/fields';
import { frontAddress } from '../lib/crm/hubspot/address';
import { CANDIDATES } from '../lib/crm/hubspot/candidates';
import { locate } from '../lib/crm/hubspot/locate';
import { seenFields } from '../lib/crm/hubspot/seen-fields';

/** Which fields HubSpot's pages show, and pointing at one: injected by the background when the user maps fields. */
export default defineUnlistedScript(() => offerFields({ candidates: CANDIDATES, locate, seenFields, front: frontAddress }));
