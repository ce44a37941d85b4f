import { erases, expires, isTombstone } from './erasure';
import type { DomainEvent, Tombstone } from './event';
import { inOrder } from './order';

/** JSON with sorted keys: one text for equal content, whatever made it. */
function stableJson(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}

/** Of two copies of one event the earlier; at the same time the one whose text comes first: a total order on copies. */
function earlier(a: DomainEvent, b: DomainEvent): DomainEvent {
  if (a.at !== b.at) return a.at < b.at ? a : b;
  return stableJson(a) <= stableJson(b) ? a : b;
}

function unite(events: Iterable<DomainEvent>): Map<string, DomainEvent> {
  const byId = new Map<string, DomainEvent>();
  for (const event of events) {
    const known = byId.get(event.id);
    byId.set(event.id, known === undefined || known === event ? event : earlier(known, event));
  }
  return byId;
}

function isRemoved(event: DomainEvent, undone: ReadonlySet<string>, tombstones: readonly Tombstone[]): boolean {
  if (isTombstone(event)) return false;
  if (undone.has(event.id)) return true;
  return tombstones.some((tombstone) => {
    if (tombstone.kind === 'erase') return erases(tombstone, event);
    return tombstone.kind === 'retention' && expires(tombstone, event);
  });
}

/**
 * Merges two event logs: the union by id, of two copies the earlier, without what tombstones took; ordered by time and id.
 *
 * Merging is commutative, associative and idempotent, because (1) "the earlier copy" is the minimum of a total order,
 * (2) tombstones are never removed, so every merge knows all of them, and (3) whether a tombstone takes an event depends
 * only on what all copies of the event share: an act has one time, while the time of an observation or receipt, which may
 * differ between copies, is not looked at. So it does not matter when a tombstone meets its target.
 * `mergeEvents(log, [])` gives the events that stand, with the tombstones.
 */
export function mergeEvents(a: readonly DomainEvent[], b: readonly DomainEvent[]): DomainEvent[] {
  const united = [...unite([...a, ...b]).values()];
  const tombstones = united.filter(isTombstone);
  const undone = new Set(tombstones.flatMap((event) => (event.kind === 'undo' ? event.targets : [])));
  const working = tombstones.filter((event) => event.kind !== 'undo');
  return inOrder(united.filter((event) => !isRemoved(event, undone, working)));
}
