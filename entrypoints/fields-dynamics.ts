import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerFields } from '../lib/content/fields';
import { CANDIDATES } from '../lib/crm/dynamics/candidates';
import { locate } from '../lib/crm/dynamics/locate';
import { seenFields } from '../lib/crm/dynamics/seen-fields';

/** Which fields Dynamics' pages show, and pointing at one: injected by the background when the user maps fields. */
export default defineUnlistedScript(() => offerFields({ candidates: CANDIDATES, locate, seenFields }));
