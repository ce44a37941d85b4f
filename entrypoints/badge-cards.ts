import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { makeDeck } from '../lib/badge/deck';
import { deckDoor } from '../lib/badge/door';

/** The cards of the badge: injected by the background on the first hover, focus or notice, never on every page. */
export default defineUnlistedScript(() => deckDoor.offer(makeDeck));
