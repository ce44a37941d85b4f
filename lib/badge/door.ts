import type { MakeDeck } from './badge';

/** Where the script with the cards leaves them for the content script: both run in the extension's own world of the page. */
const DOOR = Symbol.for('phasegate.badge.deck');
type World = { [DOOR]?: MakeDeck };

/** Called by the script that brings the cards. */
export function offerDeck(make: MakeDeck): void {
  (globalThis as World)[DOOR] = make;
}

/** What was brought, null while nothing was. */
export function offeredDeck(): MakeDeck | null {
  return (globalThis as World)[DOOR] ?? null;
}

/** Forgets what was brought: after an update of the extension its world may still hold the cards of the version before. */
export function forgetDeck(): void {
  delete (globalThis as World)[DOOR];
}
