import type { DealKey } from '../domain/deal-ref';
import { lastErasure } from '../domain/erasure';
import type { DomainEvent } from '../domain/event';
import type { IsoInstant } from '../domain/reading';
import { instant } from '../platform/clock';
import { eventsOf, eventsOfKinds } from '../storage/events';
import type { Space } from '../storage/schema';

/** Stands for "no deal": only an erasure of everything covers it. */
const NO_DEAL: DealKey = '';

/**
 * The time for something new about a deal: now, but never at or before an erasure that covers it, or the merge would
 * take it for something that was erased (two acts in one millisecond, or a clock that was set back).
 */
export function momentAfter(erasures: readonly DomainEvent[], deal: DealKey | null): IsoInstant {
  const last = lastErasure(erasures, deal ?? NO_DEAL);
  const time = instant();
  return last === null || time > last ? time : instant(new Date(Date.parse(last) + 1));
}

function isAct({ kind }: DomainEvent): boolean {
  return kind === 'statement' || kind === 'action' || kind === 'question' || kind === 'move-reason';
}

/**
 * The time for a new act: as `momentAfter`, and after every act of its deal so far, because the last word counts. A clock
 * that was ahead yesterday must not keep yesterday's word the last one. @throws StorageError
 */
export async function momentFor(deal: DealKey | null, space: Space): Promise<IsoInstant> {
  if (deal === null) return momentAfter(await eventsOfKinds(['erase'], space), null);
  const events = await eventsOf(deal);
  const time = momentAfter(events, deal);
  const last = events.filter(isAct).reduce((newest, { at }) => (at > newest ? at : newest), '');
  return time > last ? time : instant(new Date(Date.parse(last) + 1));
}
