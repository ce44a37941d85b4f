import { chainOf } from './chain';
import { dayOf, localDay } from './day';
import { dealKey } from './deal-ref';
import type { DealKey } from './deal-ref';
import { lastErasure } from './erasure';
import type { DeviceId, DomainEvent, Observation, ObservedField, ObservedValues } from './event';
import { observationId, valueKey } from './observation-id';
import type { ObservedContent } from './observation-id';
import type { StageTarget } from './playbook';
import { valueOf } from './reading';
import type { IsoDate, IsoInstant, Reading } from './reading';

export { observationId } from './observation-id';

export const OBSERVED_FIELDS = ['stage', 'closeDate', 'owner', 'amount'] as const satisfies readonly ObservedField[];

/** The observations of one field of one deal. */
export function observationsOf<F extends ObservedField>(
  events: readonly DomainEvent[],
  deal: DealKey,
  field: F,
): Extract<Observation, { field: F }>[] {
  return events.filter(
    (event): event is Extract<Observation, { field: F }> => event.kind === 'observed' && event.deal === deal && event.field === field,
  );
}

function valueNow(reading: Reading, field: ObservedField, crmPhase: StageTarget | null): ObservedValues[ObservedField] | null {
  if (field !== 'stage') return valueOf(reading.fields, field);
  const stage = valueOf(reading.fields, 'stage');
  return stage === null ? null : { ...stage, phase: crmPhase };
}

/** A stage that got its place on the map after it was seen is worth one more observation, or its phase stays unknown. */
function hasPhase(seen: readonly Observation[], value: ObservedValues[ObservedField]): boolean {
  if (typeof value !== 'object' || !('phase' in value) || value.phase === null) return true;
  return seen.some((event) => event.field === 'stage' && event.value.phase !== null && valueKey('stage', event.value) === valueKey('stage', value));
}

/**
 * The CRM's own day of the change where it shows one that can be true, else the day it was seen. Never before the day of
 * the change that it follows: after a flight west, or with a clock set back, it would be put before it, and the same
 * change would look new at each reading.
 */
function changedOn(reading: Reading, field: ObservedField, last: Observation | undefined, today: IsoDate): IsoDate | IsoInstant {
  if (last === undefined) return today;
  const earliest = dayOf(last.on);
  const entered = field === 'stage' ? valueOf(reading.fields, 'stageEnteredDate') : null;
  if (entered !== null && entered <= today && entered >= earliest) return entered;
  return today < earliest ? earliest : today;
}

function sameChange(a: ObservedContent, b: ObservedContent): boolean {
  const same = a.field === b.field && a.on === b.on && a.epoch === b.epoch && (a.before === null) === (b.before === null);
  return same && valueKey(a.field, a.before) === valueKey(b.field, b.before) && valueKey(a.field, a.value) === valueKey(b.field, b.value);
}

/**
 * What a reading shows that was not known before: new observations of stage, close date, owner and amount. Fields that were
 * not read (empty, missing, unreadable) yield none, unchanged ones neither; the first sight of a field has `before` null.
 * @param previousEvents events of this deal with all tombstones of the log (erasures decide the epoch)
 * @param crmPhase phaseOfStage() of the reading's stage, null when it is not on the map
 */
export function observe(
  reading: Reading,
  previousEvents: readonly DomainEvent[],
  crmPhase: StageTarget | null,
  now: Date,
  device: DeviceId,
): Observation[] {
  const deal = dealKey(reading.ref);
  const epoch = lastErasure(previousEvents, deal);
  const today = localDay(now);
  return OBSERVED_FIELDS.flatMap((field) => {
    const value = valueNow(reading, field, crmPhase);
    if (value === null) return [];
    const seen: Observation[] = observationsOf(previousEvents, deal, field);
    const last = chainOf(seen).at(-1);
    const unchanged = last !== undefined && valueKey(field, last.value) === valueKey(field, value);
    if (unchanged && hasPhase(seen, value)) return [];
    const on = changedOn(reading, field, last, today);
    const first: ObservedContent = { deal, field, before: last?.value ?? null, value, on, nth: 0, epoch };
    const content: ObservedContent = { ...first, nth: seen.filter((event) => sameChange(event, first)).length };
    return [{ kind: 'observed', id: observationId(content), at: now.toISOString(), device, ...content } as Observation];
  });
}
