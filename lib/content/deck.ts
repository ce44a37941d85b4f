import type { DeckLoader } from '../badge/badge';
import { deckDoor } from '../badge/door';
import type { BackgroundLine } from './run';

/** The badge's cards in a CRM page: the background injects their script into this tab when they are first asked for. */
export function injectedDeck(line: Pick<BackgroundLine, 'send'>): DeckLoader {
  deckDoor.forget();
  return async () => {
    if (!deckDoor.offered()) await line.send({ type: 'badge.cards' });
    return deckDoor.offered();
  };
}
