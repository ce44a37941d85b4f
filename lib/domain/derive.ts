import { chainOf } from './chain';
import { dayOf, daysBetween, localDay } from './day';
import type { DomainEvent, Observation } from './event';
import { valueKey } from './observation-id';
import type { StageTarget } from './playbook';
import type { IsoDate, IsoInstant } from './reading';

/** One change of the CRM phase, derived from the observed stages. */
export interface PhaseMove {
  /** The CRM's own time of the change, else the day it was seen. */
  at: IsoInstant | IsoDate;
  from: StageTarget;
  to: StageTarget;
  /** Id of the observation that shows it. */
  observation: string;
}

export interface CloseDateSlip {
  at: IsoInstant | IsoDate;
  from: IsoDate;
  to: IsoDate;
  /** How many days later; always positive. */
  days: number;
  observation: string;
}

type StageSeen = Extract<Observation, { field: 'stage' }>;
type DateSeen = Extract<Observation, { field: 'closeDate' }>;

function stagesOf(events: readonly DomainEvent[]): StageSeen[] {
  return events.filter((event): event is StageSeen => event.kind === 'observed' && event.field === 'stage');
}

interface PhaseSeen {
  phase: StageTarget;
  seen: StageSeen;
}

/** The phases of a deal in order, equal neighbours and stages that nobody mapped left out. */
function phasesSeen(events: readonly DomainEvent[]): PhaseSeen[] {
  const stages = stagesOf(events);
  // A stage may have been mapped after it was first seen; the newest mapping fills the gap.
  const mapped = new Map(stages.filter(({ value }) => value.phase !== null).map(({ value }) => [valueKey('stage', value), value.phase]));
  const phases = chainOf(stages).flatMap((seen): PhaseSeen[] => {
    const phase = seen.value.phase ?? mapped.get(valueKey('stage', seen.value)) ?? null;
    return phase === null ? [] : [{ phase, seen }];
  });
  return phases.filter(({ phase }, index) => phase !== phases[index - 1]?.phase);
}

/**
 * The moves of one deal from phase to phase, in order. What two browsers saw of the same move counts once; a skipped phase
 * shows as a move whose ends are not neighbours in the playbook, a move back as one against its order.
 * @param events standing events of one deal
 */
export function phaseMoves(events: readonly DomainEvent[]): PhaseMove[] {
  const phases = phasesSeen(events);
  return phases.slice(1).map(({ phase, seen }, index) => ({
    at: seen.on,
    from: phases[index]?.phase ?? phase,
    to: phase,
    observation: seen.id,
  }));
}

/**
 * The times that the close date of one deal was put off, in order; a date that came nearer is no slip.
 * @param events standing events of one deal
 */
export function closeDateSlips(events: readonly DomainEvent[]): CloseDateSlip[] {
  const dates = chainOf(events.filter((event): event is DateSeen => event.kind === 'observed' && event.field === 'closeDate'));
  return dates.slice(1).flatMap((seen, index): CloseDateSlip[] => {
    const from = dates[index]?.value ?? seen.value;
    const days = daysBetween(from, seen.value);
    return days > 0 ? [{ at: seen.on, from, to: seen.value, days, observation: seen.id }] : [];
  });
}

/**
 * Since when one deal is in its present CRM phase. `exact` is false when the deal was in it already at first sight: then
 * it is in the phase for at least that long. Null when its phase was never seen.
 * @param events standing events of one deal
 * @param now bounds a day that lies ahead of the user's clock
 */
export function enteredPhase(events: readonly DomainEvent[], now: Date): { since: IsoDate; exact: boolean } | null {
  const phases = phasesSeen(events);
  const last = phases.at(-1);
  if (last === undefined) return null;
  const today = localDay(now);
  const since = dayOf(last.seen.on);
  return { since: since > today ? today : since, exact: phases.length > 1 };
}

/**
 * Whole days in the present CRM phase, null when its beginning was not seen.
 * @param events standing events of one deal
 */
export function daysInPhase(events: readonly DomainEvent[], now: Date): number | null {
  const entered = enteredPhase(events, now);
  return entered?.exact === true ? daysBetween(entered.since, localDay(now)) : null;
}

/** The first day on which anything of these events was observed; null when nothing was. */
export function observedSince(events: readonly DomainEvent[]): IsoDate | null {
  const days = events.filter((event) => event.kind === 'observed').map((event) => dayOf(event.on));
  return days.reduce<IsoDate | null>((first, day) => (first === null || day < first ? day : first), null);
}
