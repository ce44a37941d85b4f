import { dealKey } from '../domain/deal-ref';
import type { DealRef } from '../domain/deal-ref';
import type { DealRecord } from '../domain/deal';
import type { Erase, Tombstone } from '../domain/event';

/** Whether an erasure's scope takes in a deal. */
export function inScope(scope: Erase['scope'], ref: DealRef): boolean {
  if ('all' in scope) return true;
  if ('deal' in scope) return scope.deal === dealKey(ref);
  return scope.crm === ref.crm && scope.tenant === ref.tenant;
}

/**
 * Whether a deal's record must not be kept: an erasure of its scope came at or after the last time that it was seen, or
 * its last visit lies before the day that retention keeps from. A deal that was seen again later is a new record.
 */
export function isErased(record: DealRecord, tombstones: readonly Tombstone[]): boolean {
  return tombstones.some(
    (tombstone) =>
      (tombstone.kind === 'erase' && record.lastSeen <= tombstone.at && inScope(tombstone.scope, record.ref)) ||
      (tombstone.kind === 'retention' && record.lastSeen < tombstone.before),
  );
}

/** Two records of one deal as one: the later visit's reading and address, the earlier first sight. */
export function mergeRecords(a: DealRecord | null, b: DealRecord): DealRecord {
  if (a === null) return b;
  const later = a.lastSeen > b.lastSeen ? a : b;
  return { ...later, firstSeen: a.firstSeen < b.firstSeen ? a.firstSeen : b.firstSeen };
}
