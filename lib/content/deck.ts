import type { DeckLoader } from '../badge/badge';
import { forgetDeck, offeredDeck } from '../badge/door';
import type { BackgroundLine } from './run';

/** The badge's cards in a CRM page: the background injects their script into this tab when they are first asked for. */
export function injectedDeck(line: Pick<BackgroundLine, 'send'>): DeckLoader {
  forgetDeck();
  return async () => {
    if (!offeredDeck()) await line.send({ type: 'badge.cards' });
    return offeredDeck();
  };
}
