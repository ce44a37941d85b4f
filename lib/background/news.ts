import { chainOf } from '../domain/chain';
import type { Deal, DealRecord } from '../domain/deal';
import { phaseMoves } from '../domain/derive';
import type { DomainEvent, Observation, Receipt } from '../domain/event';
import { valueKey } from '../domain/observation-id';
import { observationsOf, observe } from '../domain/observe';
import type { FieldReading, IsoInstant, Reading, StageValue } from '../domain/reading';
import { valueOf } from '../domain/reading';
import { receiptsFor, reportBeforeMove } from '../domain/receipts';
import type { Settings } from '../domain/settings';
import { phaseOfStage, stageKey } from '../domain/stage-map';
import { now } from '../platform/clock';
import { builtInPlaybook } from '../playbook';
import { ensureDeviceId } from '../storage/settings';

/** What is stored of a deal. */
interface Held {
  record: DealRecord | null;
  events: DomainEvent[];
}

/** The stage as the observation of a move tells it. */
function stageOf(before: Extract<Observation, { field: 'stage' }>['before'] & object): FieldReading<StageValue> {
  const { label, apiName, closed, won } = before;
  return { kind: 'read', value: { label, apiName, closed, won }, raw: label, via: 'observed before' };
}

/** The stage field as it stood before the move: as read at the last visit, else as the observation tells it. */
function stageBefore(record: DealRecord | null, move: Observation | undefined): FieldReading<StageValue> | null {
  const held = record?.reading.fields.stage;
  if (held?.kind === 'read') return held;
  if (move?.field !== 'stage' || move.before === null) return null;
  return stageOf(move.before);
}

/** What the tab that a reading comes from showed before. */
export interface TabMemory {
  /** What the same page showed at its last reading, null where that is not known. */
  shown: Reading | null;
  /** How old what the page shows may be: when its document was loaded, or the deal opened in it. Null: fresh. */
  since: IsoInstant | null;
}

/** Whether a page shows what was before a change that another tab has seen since the page was loaded. */
function isFromBefore(seen: Observation, since: IsoInstant, events: readonly DomainEvent[]): boolean {
  const last = chainOf(observationsOf(events, seen.deal, seen.field) as Observation[]).at(-1);
  return last !== undefined && last.before !== null && since < last.at && valueKey(seen.field, last.before) === valueKey(seen.field, seen.value);
}

/**
 * A change that is none: another tab saw the value change, and this tab was not loaded since, so it shows what was; taking
 * it for news would be a move back that nobody made. What the tab showed is remembered until the extension is updated or
 * reloaded; then the age of the page tells.
 */
function isOutdated(seen: Observation, { shown, since }: TabMemory, events: readonly DomainEvent[]): boolean {
  if (seen.before === null) return false;
  if (shown === null) return since !== null && isFromBefore(seen, since, events);
  const held = valueOf(shown.fields, seen.field);
  const value = held !== null && typeof held === 'object' && 'label' in held ? { ...held, phase: null } : held;
  const changed = valueKey(seen.field, seen.before) !== valueKey(seen.field, seen.value);
  return changed && value !== null && valueKey(seen.field, value) === valueKey(seen.field, seen.value);
}

interface News {
  events: DomainEvent[];
  /** The page shows something that was overtaken: what is stored is newer. */
  outdated: boolean;
}

/**
 * The receipt of a move into a stage that nobody had mapped: which phases it joined is known only now, so it is frozen now,
 * with what the page shows at this moment. Empty where the newest move has its receipt or its phases were known.
 */
function lateReceipts(deal: Deal, added: readonly Observation[], device: string): Receipt[] {
  const mapped = added.some((one) => one.field === 'stage' && one.before !== null && stageKey(one.before) === stageKey(one.value));
  const move = mapped ? phaseMoves([...deal.events, ...added]).at(-1) : undefined;
  const seen = deal.events.find((event) => event.kind === 'observed' && event.id === move?.observation);
  const held = deal.events.some((event) => event.kind === 'receipt' && event.move === move?.observation);
  if (!move || held || seen?.kind !== 'observed' || seen.field !== 'stage' || seen.before === null || seen.value.phase !== null) return [];
  const report = reportBeforeMove(builtInPlaybook, deal, stageOf(seen.before), now());
  return receiptsFor([{ ...seen, value: { ...seen.value, phase: move.to } }], report, now(), device);
}

/** What a reading adds to the log: what changed since, and the receipts of phase moves. */
export async function newsOf(reading: Reading, { record, events }: Held, settings: Settings, tab: TabMemory): Promise<News> {
  const { stageAnswers } = settings.local;
  const stage = valueOf(reading.fields, 'stage');
  const phase = stage && phaseOfStage(builtInPlaybook, reading.ref, stage, valueOf(reading.fields, 'pipeline'), stageAnswers);
  const device = await ensureDeviceId();
  const seen = observe(reading, events, phase, now(), device);
  const observations = seen.filter((one) => !isOutdated(one, tab, events));
  const outdated = observations.length < seen.length;
  const move = observations.find((one) => one.field === 'stage' && one.before !== null);
  const before = move ? stageBefore(record, move) : null;
  const deal = { ref: reading.ref, reading, events, stageAnswers };
  if (before === null) return { events: [...observations, ...lateReceipts(deal, observations, device)], outdated };
  const receipts = receiptsFor(observations, reportBeforeMove(builtInPlaybook, deal, before, now()), now(), device);
  return { events: [...observations, ...receipts, ...lateReceipts(deal, observations, device)], outdated };
}
