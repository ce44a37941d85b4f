import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerFields } from '../lib/content/fields';
import { CANDIDATES } from '../lib/crm/salesforce/candidates';
import { locate } from '../lib/crm/salesforce/locate';
import { seenFields } from '../lib/crm/salesforce/seen-fields';

/** Which fields Salesforce's pages show, and pointing at one: injected by the background when the user maps fields. */
export default defineUnlistedScript(() => offerFields({ candidates: CANDIDATES, locate, seenFields }));
