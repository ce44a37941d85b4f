import type { DealKey } from '../domain/deal-ref';
import { isTombstone } from '../domain/erasure';
import type { DomainEvent, EventKind, Undo } from '../domain/event';
import type { IsoInstant } from '../domain/reading';
import { quarantine, sift } from './damaged';
import { openDatabase, write } from './database';
import { storing } from './errors';
import { intactEvents, mergeIntoLog } from './event-log';
import { spaceOf } from './schema';
import type { Space } from './schema';
import { domainEvent } from './schemas/event';

async function checked(space: Space, rows: DomainEvent[]): Promise<DomainEvent[]> {
  const { intact, damaged } = sift('events', domainEvent, rows, (row: { id: string }) => row.id);
  await quarantine(space, damaged);
  return intact;
}

/**
 * Every stored event of one deal, with the erasures and retentions of its space (an observer must know the last erasure).
 * @throws StorageError
 */
export function eventsOf(deal: DealKey): Promise<DomainEvent[]> {
  const space = spaceOf(deal);
  return storing('read events of a deal', async () => {
    const events = (await openDatabase(space)).transaction('events').store;
    const [own, erases, retentions] = await Promise.all([
      events.index('deal').getAll(deal),
      events.index('kind').getAll('erase'),
      events.index('kind').getAll('retention'),
    ]);
    return checked(space, [...own, ...erases, ...retentions]);
  });
}

/** The whole log of a space, tombstones included: for export and backup. @throws StorageError */
export function allEvents(space: Space = 'real'): Promise<DomainEvent[]> {
  return storing('read all events', async () => checked(space, await (await openDatabase(space)).getAll('events')));
}

/** All events of the given kinds; leaves out receipts, which are large, where they are not asked for. @throws StorageError */
export function eventsOfKinds(kinds: readonly EventKind[], space: Space = 'real'): Promise<DomainEvent[]> {
  return storing('read events by kind', async () => {
    const index = (await openDatabase(space)).transaction('events').store.index('kind');
    const lists = await Promise.all(kinds.map((kind) => index.getAll(kind)));
    return checked(space, lists.flat());
  });
}

/** All real events from an instant on. @throws StorageError */
export function eventsSince(at: IsoInstant): Promise<DomainEvent[]> {
  return storing('read events of a time', async () => {
    const index = (await openDatabase('real')).transaction('events').store.index('at');
    return checked('real', (await index.getAll(IDBKeyRange.lowerBound(at))).filter(({ kind }) => kind !== 'receipt'));
  });
}

/** The oldest real event that is no tombstone; null when there is none. @throws StorageError */
export function oldestEvent(): Promise<DomainEvent | null> {
  return storing('read the oldest event', async () => {
    let cursor = await (await openDatabase('real')).transaction('events').store.index('at').openCursor();
    for (; cursor; cursor = await cursor.continue()) {
      const [event] = intactEvents([cursor.value]);
      if (event !== undefined && !isTombstone(event)) return event;
    }
    return null;
  });
}

/**
 * Adds events of one space by the merge rules. Resolves after the commit.
 * @returns how many are new and how many went because of tombstones among them
 * @throws StorageError
 */
export function addEvents(events: DomainEvent[], space: Space = 'real'): Promise<{ added: number; removed: number }> {
  return write(space, ['events', 'standings'], (transaction) => mergeIntoLog(transaction, events));
}

/** One event by its id, from either space, or null. @throws StorageError */
export async function findEvent(id: string): Promise<{ event: DomainEvent; space: Space } | null> {
  for (const space of ['real', 'practice'] as const) {
    const row = await storing('read an event', async () => (await openDatabase(space)).get('events', id));
    const [event] = row ? await checked(space, [row]) : [];
    if (event) return { event, space };
  }
  return null;
}

/**
 * Takes acts back: stores the tombstone and deletes its targets in one transaction, in the space that holds the first one
 * that is found. A target that is not stored here still counts: a backup may bring it later.
 * @returns the events that went
 * @throws StorageError
 */
export async function undo(tombstone: Undo): Promise<DomainEvent[]> {
  const found = (await Promise.all(tombstone.targets.map(findEvent))).filter((hit) => hit !== null);
  const space = found[0]?.space ?? 'real';
  await addEvents([tombstone], space);
  return found.filter((hit) => hit.space === space).map((hit) => hit.event);
}
