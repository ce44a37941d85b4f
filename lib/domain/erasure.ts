import { addDays, dayOf } from './day';
import { parseDealKey } from './deal-ref';
import type { DealKey } from './deal-ref';
import type { DeviceId, DomainEvent, Erase, Retention, Tombstone } from './event';
import { momentOf } from './observation-id';
import type { IsoInstant } from './reading';

/** Whether an event is a tombstone: it removes others, is never removed itself and holds no personal text. */
export function isTombstone(event: DomainEvent): event is Tombstone {
  return event.kind === 'undo' || event.kind === 'erase' || event.kind === 'retention';
}

/** Whether an erasure's scope covers a deal; `null` stands for what belongs to no deal (the one-tap log). */
export function covers(scope: Erase['scope'], deal: DealKey | null): boolean {
  if ('all' in scope) return true;
  if (deal === null) return false;
  if ('deal' in scope) return scope.deal === deal;
  const ref = parseDealKey(deal);
  return ref !== null && ref.crm === scope.crm && ref.tenant === scope.tenant;
}

/** `at` of the last erasure that covers a deal, null when there was none: the epoch of what is observed from now on. */
export function lastErasure(events: readonly DomainEvent[], deal: DealKey): IsoInstant | null {
  const instants = events.flatMap((event) => (event.kind === 'erase' && covers(event.scope, deal) ? [event.at] : []));
  return instants.reduce<IsoInstant | null>((last, at) => (last === null || at > last ? at : last), null);
}

/**
 * An erasure that surely takes everything which this device holds of the scope: its time is never before that of the
 * newest event in it, also when the clock was set back in between.
 * @param id a fresh UUID
 */
export function eraseEvent(scope: Erase['scope'], held: readonly DomainEvent[], now: Date, id: string, device: DeviceId): Erase {
  const times = held.filter((event) => !isTombstone(event) && covers(scope, event.deal)).map((event) => event.at);
  const at = times.reduce((last, time) => (time > last ? time : last), now.toISOString());
  return { kind: 'erase', id, at, device, scope };
}

type Removable = Exclude<DomainEvent, Tombstone>;

/** When an event counts as having happened, from what is the same in all its copies. */
function fixedMoment(event: Removable): { on: string; epoch: IsoInstant } | null {
  if (event.kind === 'observed') return { on: event.on, epoch: event.epoch ?? '' };
  return event.kind === 'receipt' ? momentOf(event.move) : null;
}

/**
 * Whether an erasure takes an event. Acts go by their time, which never differs between copies. Observations and receipts
 * go by the day that their id covers, and only when their observer had not known of the erasure (their epoch is older), so
 * that a deal can be seen anew after it. A day seen is local and may be one ahead of the erasure's UTC day.
 */
export function erases(erase: Erase, event: Removable): boolean {
  if (!covers(erase.scope, event.deal)) return false;
  const moment = fixedMoment(event);
  if (moment === null) return event.at <= erase.at;
  return moment.epoch < erase.at && dayOf(moment.on) <= addDays(dayOf(erase.at), 1);
}

/** Whether a retention rule takes an event: its day lies before the first day that is kept. */
export function expires(retention: Retention, event: Removable): boolean {
  return dayOf(fixedMoment(event)?.on ?? event.at) < retention.before;
}
