import { door } from '../platform/door';
import type { MakeDeck } from './badge';

/** Where the script with the badge's cards leaves them for the content script. */
export const deckDoor = door<MakeDeck>('badge.deck');
