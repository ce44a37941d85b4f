import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { MakeDeck } from '../../../lib/badge/badge';
import { deckDoor } from '../../../lib/badge/door';
import { injectedDeck } from '../../../lib/content/deck';
import type { PageMessage } from '../../../lib/messaging/messages';

const make: MakeDeck = () => ({ show: () => undefined });
const send = vi.fn<(message: PageMessage) => Promise<unknown>>();

beforeEach(() => {
  deckDoor.forget();
  send.mockReset();
});

describe('the cards of the badge in a CRM page', () => {
  it('are asked of the background, and found where its script leaves them', async () => {
    send.mockImplementation(() => {
      deckDoor.offer(make);
      return Promise.resolve(undefined);
    });
    const load = injectedDeck({ send });
    expect(send).not.toHaveBeenCalled();
    expect(await load()).toBe(make);
    expect(await load()).toBe(make);
    expect(send.mock.calls).toEqual([[{ type: 'badge.cards' }]]);
  });

  it('are not there when the background does not answer, and are asked for again', async () => {
    send.mockResolvedValue(undefined);
    const load = injectedDeck({ send });
    expect([await load(), await load()]).toEqual([null, null]);
    expect(send).toHaveBeenCalledTimes(2);
  });

  it('of an earlier version of the extension are forgotten', () => {
    deckDoor.offer(make);
    injectedDeck({ send });
    expect(deckDoor.offered()).toBeNull();
  });
});
