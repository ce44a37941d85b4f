import { PRACTICE_TENANT } from '../domain/deal-ref';
import { isTombstone } from '../domain/erasure';
import type { DomainEvent } from '../domain/event';
import type { ListedDeal } from '../domain/listed-deal';
import { mergeListed } from '../domain/listed-deal';
import { quarantine, sift } from './damaged';
import { openDatabase, write } from './database';
import type { PutOutcome } from './deals';
import { isErased } from './erased';
import { storing } from './errors';
import { standingTombstones } from './event-log';
import type { Space, WriteTransaction } from './schema';
import { listedDeal } from './schemas/listed-deal';

/** Puts a listed deal by the merge rules, inside the given transaction. @returns what that came to */
export async function putListed(transaction: WriteTransaction, deal: ListedDeal, tombstones: readonly DomainEvent[]): Promise<PutOutcome> {
  if (isErased(deal, tombstones.filter(isTombstone))) return 'erased';
  const store = transaction.objectStore('listed');
  const held = listedDeal.safeParse(await store.get(deal.key)).data ?? null;
  const merged = held === null ? deal : mergeListed(held, deal);
  if (JSON.stringify(held) === JSON.stringify(merged)) return 'same';
  await store.put(merged);
  return held === null ? 'added' : 'updated';
}

/** Saves what a list showed, all or nothing. Resolves after the commit. @throws StorageError */
export async function saveListed(deals: readonly ListedDeal[]): Promise<void> {
  for (const space of ['real', 'practice'] as const) {
    const mine = deals.filter(({ ref }) => (ref.tenant === PRACTICE_TENANT) === (space === 'practice'));
    if (mine.length === 0) continue;
    await write(space, ['listed', 'events'], async (transaction) => {
      const tombstones = await standingTombstones(transaction);
      for (const deal of mine) await putListed(transaction, deal, tombstones);
    });
  }
}

/** Every deal that a list showed, in no order. @throws StorageError */
export function allListed(space: Space = 'real'): Promise<ListedDeal[]> {
  return storing('read listed deals', async () => {
    const rows = await (await openDatabase(space)).getAll('listed');
    const { intact, damaged } = sift('listed', listedDeal, rows, (row: { key: string }) => row.key);
    await quarantine(space, damaged);
    return intact;
  });
}
