import { PRACTICE_TENANT } from '../domain/deal-ref';
import { covers, isTombstone } from '../domain/erasure';
import type { Erase } from '../domain/event';
import { write } from './database';
import { mergeIntoLog } from './event-log';
import { spaceOf } from './schema';
import type { Space, StoreName, WriteTransaction } from './schema';

/** Everything that belongs to deals. */
const STORES: StoreName[] = ['deals', 'events', 'listed', 'damaged', 'standings'];

/**
 * Empties the practice database at once, tombstones too: practice data is never merged with anything.
 * @returns how many deals and events went
 * @throws StorageError
 */
export function resetPractice(): Promise<number> {
  return write('practice', STORES, async (transaction) => {
    let erased = 0;
    for (const store of ['deals', 'events', 'listed'] as const) erased += await transaction.objectStore(store).count();
    for (const store of STORES) await transaction.objectStore(store).clear();
    return erased;
  });
}

function keyInScope(key: unknown, scope: Erase['scope']): boolean {
  return covers(scope, typeof key === 'string' ? key : null);
}

async function deleteDeals(transaction: WriteTransaction, scope: Erase['scope']): Promise<number> {
  const deals = transaction.objectStore('deals');
  const keys = (await deals.getAllKeys()).filter((key) => keyInScope(key, scope));
  for (const key of keys) {
    await deals.delete(key);
    await transaction.objectStore('standings').delete(key);
  }
  return keys.length;
}

async function deleteListed(transaction: WriteTransaction, scope: Erase['scope']): Promise<number> {
  const listed = transaction.objectStore('listed');
  const keys = (await listed.getAllKeys()).filter((key) => keyInScope(key, scope));
  for (const key of keys) await listed.delete(key);
  return keys.length;
}

/**
 * All events of the scope, whatever their time says (a clock may have been ahead) and whether they are intact or not.
 * Tombstones stay. Acts without a deal go with everything only.
 */
async function deleteEvents(transaction: WriteTransaction, scope: Erase['scope']): Promise<number> {
  const events = transaction.objectStore('events');
  let erased = 0;
  for (const event of await events.getAll()) {
    const deal = 'deal' in event ? event.deal : null;
    if (isTombstone(event) || !keyInScope(deal, scope)) continue;
    await events.delete(event.id);
    erased += 1;
  }
  return erased;
}

async function deleteDamaged(transaction: WriteTransaction, scope: Erase['scope']): Promise<number> {
  const damaged = transaction.objectStore('damaged');
  let erased = 0;
  for (const { id, store, key, raw } of await damaged.getAll()) {
    const deal = store !== 'events' ? key : (raw as { deal?: unknown } | null)?.deal;
    if (id === undefined || !keyInScope(deal, scope)) continue;
    await damaged.delete(id);
    erased += 1;
  }
  return erased;
}

function eraseIn(space: Space, tombstone: Erase): Promise<number> {
  return write(space, STORES, async (transaction) => {
    const { scope } = tombstone;
    let erased = 0;
    for (const remove of [deleteDeals, deleteEvents, deleteListed, deleteDamaged]) erased += await remove(transaction, scope);
    await mergeIntoLog(transaction, [tombstone]);
    return erased;
  });
}

/**
 * Erases a scope: the tombstone is stored and everything that it names is deleted physically, in one transaction. The
 * tombstone stays, so that an older backup cannot bring the data back. Practice data simply goes.
 * @returns how many records went
 * @throws StorageError
 */
export async function eraseScope(tombstone: Erase): Promise<number> {
  const { scope } = tombstone;
  if ('all' in scope) return (await eraseIn('real', tombstone)) + (await resetPractice());
  if ('deal' in scope) return eraseIn(spaceOf(scope.deal), tombstone);
  return scope.tenant === PRACTICE_TENANT ? resetPractice() : eraseIn('real', tombstone);
}
