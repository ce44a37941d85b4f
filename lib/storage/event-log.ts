import { isTombstone } from '../domain/erasure';
import type { DomainEvent } from '../domain/event';
import { mergeEvents } from '../domain/merge';
import type { WriteTransaction } from './schema';
import { domainEvent } from './schemas/event';

/** Rows that fit the schema. Damaged ones are left out of a merge; the readers put them aside. */
export function intactEvents(rows: readonly unknown[]): DomainEvent[] {
  return rows.flatMap((row) => {
    const parsed = domainEvent.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

/** Erasures and retentions of a log: few, and each may concern any deal. */
export async function standingTombstones(transaction: WriteTransaction): Promise<DomainEvent[]> {
  const kinds = transaction.objectStore('events').index('kind');
  return intactEvents([...(await kinds.getAll('erase')), ...(await kinds.getAll('retention'))]);
}

/** What is stored that decides over `incoming`: copies with the same ids, undos that name them, erasures and retentions. */
async function knownAbout(transaction: WriteTransaction, incoming: readonly DomainEvent[]): Promise<DomainEvent[]> {
  const store = transaction.objectStore('events');
  // An erasure or retention may take any event, so it is merged with the whole log; an undo names what it takes.
  if (incoming.some((event) => isTombstone(event) && event.kind !== 'undo')) return intactEvents(await store.getAll());
  const known = new Map((await standingTombstones(transaction)).map((event) => [event.id, event]));
  const ids = new Set(incoming.flatMap((event) => (event.kind === 'undo' ? [event.id, ...event.targets] : [event.id])));
  for (const id of ids) {
    const rows = [await store.get(id), ...(await store.index('targets').getAll(id))];
    for (const event of intactEvents(rows.filter((row) => row !== undefined))) known.set(event.id, event);
  }
  return [...known.values()];
}

/** The deals of these events stand no longer as they were judged. */
async function unsettle(transaction: WriteTransaction, events: readonly DomainEvent[]): Promise<void> {
  const deals = new Set(events.flatMap((event) => ('deal' in event && event.deal !== null ? [event.deal] : [])));
  for (const deal of deals) await transaction.objectStore('standings').delete(deal);
}

/**
 * Brings `incoming` into the stored log by the domain's merge rules, inside the given transaction: what a tombstone
 * names is deleted physically, what was undone or erased before does not come back, the earliest copy of an observation stays.
 * @returns how many events were added and how many removed
 */
export async function mergeIntoLog(
  transaction: WriteTransaction,
  incoming: readonly DomainEvent[],
): Promise<{ added: number; removed: number }> {
  const store = transaction.objectStore('events');
  const known = await knownAbout(transaction, incoming);
  const before = new Map(known.map((event) => [event.id, JSON.stringify(event)]));
  const merged = mergeEvents(known, [...incoming]);
  const kept = new Set(merged.map((event) => event.id));
  const gone = [...before.keys()].filter((id) => !kept.has(id));
  const changed = merged.filter((event) => before.get(event.id) !== JSON.stringify(event));
  for (const event of changed) await store.put(event);
  for (const id of gone) await store.delete(id);
  await unsettle(transaction, [...changed, ...known.filter((event) => !kept.has(event.id))]);
  return { added: changed.filter((event) => !before.has(event.id)).length, removed: gone.length };
}
