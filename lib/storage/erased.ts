import type { DealRecord } from '../domain/deal';
import { covers } from '../domain/erasure';
import type { Tombstone } from '../domain/event';

/**
 * Whether a deal's record, or what lists showed of it, must not be kept: an erasure of its scope came at or after the last time that it was seen, or
 * its last visit lies before the day that retention keeps from. A deal that was seen again later is a new record.
 */
export function isErased(record: Pick<DealRecord, 'key' | 'lastSeen'>, tombstones: readonly Tombstone[]): boolean {
  return tombstones.some(
    (tombstone) =>
      (tombstone.kind === 'erase' && record.lastSeen <= tombstone.at && covers(tombstone.scope, record.key)) ||
      (tombstone.kind === 'retention' && record.lastSeen < tombstone.before),
  );
}

/** Two records of one deal as one: the later visit's reading and address, the earlier first sight. */
export function mergeRecords(a: DealRecord | null, b: DealRecord): DealRecord {
  if (a === null) return b;
  const later = a.lastSeen > b.lastSeen ? a : b;
  return { ...later, firstSeen: a.firstSeen < b.firstSeen ? a.firstSeen : b.firstSeen };
}
