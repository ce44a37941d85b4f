import type { DealKey } from '../domain/deal-ref';
import type { DealRecord } from '../domain/deal';
import { isTombstone } from '../domain/erasure';
import type { DomainEvent } from '../domain/event';
import { quarantine, sift } from './damaged';
import { openDatabase, write } from './database';
import { storing } from './errors';
import { isErased, mergeRecords } from './erased';
import { mergeIntoLog, standingTombstones } from './event-log';
import { eventsOf } from './events';
import { spaceOf } from './schema';
import type { Space, WriteTransaction } from './schema';
import { dealRecord } from './schemas/deal-record';

async function checked(space: Space, rows: DealRecord[]): Promise<DealRecord[]> {
  const { intact, damaged } = sift('deals', dealRecord, rows, (row: { key: string }) => row.key);
  await quarantine(space, damaged);
  return intact;
}

/** The stored record of a deal, or null when there is none or it was damaged. @throws StorageError */
export function dealOf(key: DealKey): Promise<DealRecord | null> {
  const space = spaceOf(key);
  return storing('read a deal', async () => {
    const row = await (await openDatabase(space)).get('deals', key);
    return row ? ((await checked(space, [row]))[0] ?? null) : null;
  });
}

/** A deal's record and its events, with the erasures and retentions that an observer must know. @throws StorageError */
export async function loadDeal(key: DealKey): Promise<{ record: DealRecord | null; events: DomainEvent[] }> {
  const [record, events] = await Promise.all([dealOf(key), eventsOf(key)]);
  return { record, events };
}

/** All deals of a space, in no order. @throws StorageError */
export function allDeals(space: Space = 'real'): Promise<DealRecord[]> {
  return storing('read all deals', async () => checked(space, await (await openDatabase(space)).getAll('deals')));
}

/** The `limit` deals that were seen last, newest first. @throws StorageError */
export function recentDeals(limit: number, space: Space = 'real'): Promise<DealRecord[]> {
  return storing('read recent deals', async () => {
    const rows: DealRecord[] = [];
    const index = (await openDatabase(space)).transaction('deals').store.index('lastSeen');
    let cursor = await index.openCursor(null, 'prev');
    while (cursor && rows.length < limit) {
      rows.push(cursor.value);
      cursor = await cursor.continue();
    }
    return checked(space, rows);
  });
}

/** What became of a record: an erased one is not put, an equal or older one changes nothing. */
export type PutOutcome = 'added' | 'updated' | 'same' | 'erased';

/** Puts a record by the merge rules, inside the given transaction, where `tombstones` are those that stand. */
export async function putRecord(
  transaction: WriteTransaction,
  record: DealRecord,
  tombstones: readonly DomainEvent[],
): Promise<PutOutcome> {
  const store = transaction.objectStore('deals');
  if (isErased(record, tombstones.filter(isTombstone))) return 'erased';
  const held = dealRecord.safeParse(await store.get(record.key)).data ?? null;
  const merged = mergeRecords(held, record);
  if (JSON.stringify(held) === JSON.stringify(merged)) return 'same';
  await store.put(merged);
  await transaction.objectStore('standings').delete(record.key);
  return held === null ? 'added' : 'updated';
}

/**
 * Saves a visit: the deal's latest reading and the events that it brought, all or nothing. Resolves after the commit.
 * @throws StorageError
 */
export async function saveVisit(visit: { record: DealRecord; events: DomainEvent[] }): Promise<void> {
  await write(spaceOf(visit.record.key), ['deals', 'events', 'standings'], async (transaction) => {
    await putRecord(transaction, visit.record, await standingTombstones(transaction));
    if (visit.events.length > 0) await mergeIntoLog(transaction, visit.events);
  });
}
