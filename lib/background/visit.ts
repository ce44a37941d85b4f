import { dealKey } from '../domain/deal-ref';
import type { DealRecord } from '../domain/deal';
import type { DomainEvent, Observation } from '../domain/event';
import { valueKey } from '../domain/observation-id';
import { observe } from '../domain/observe';
import type { FieldReading, Reading, StageValue } from '../domain/reading';
import { valueOf } from '../domain/reading';
import { receiptsFor, reportBeforeMove } from '../domain/receipts';
import type { Settings } from '../domain/settings';
import { phaseOfStage } from '../domain/stage-map';
import type { DealView } from '../domain/view';
import type { ErrorCode } from '../messaging/messages';
import { now } from '../platform/clock';
import { createLogger } from '../platform/logger';
import { builtInPlaybook } from '../playbook';
import { loadDeal, saveVisit } from '../storage/deals';
import { withLocks } from '../storage/lock';
import { ensureDeviceId } from '../storage/settings';
import { buildDealView } from './deal-view';
import { momentAfter } from './moments';
import { errorCode } from './outcome';

const log = createLogger('background');

/** A judged deal. `error`: it was judged, but could not be saved. */
export interface Judged {
  deal: DealView;
  error: ErrorCode | null;
}

/** Runs work on one deal alone, over all tabs and contexts: two tabs with the same deal take turns. */
export function aloneWith<T>(deal: string, work: () => Promise<T>): Promise<T> {
  return withLocks([`deal/${deal}`], work);
}

interface Held {
  record: DealRecord | null;
  events: DomainEvent[];
}

/** The stage field as it stood before the move: as read at the last visit, else as the observation tells it. */
function stageBefore(record: DealRecord | null, move: Observation | undefined): FieldReading<StageValue> | null {
  const held = record?.reading.fields.stage;
  if (held?.kind === 'read') return held;
  if (move?.field !== 'stage' || move.before === null) return null;
  const { label, apiName, closed, won } = move.before;
  return { kind: 'read', value: { label, apiName, closed, won }, raw: label, via: 'observed before' };
}

/**
 * A change that is none: the tab showed this value before, and since then another tab saw it change. This tab was not
 * loaded anew, so it shows what was; taking it for news would be a move back that nobody made.
 */
function isOutdated(seen: Observation, shown: Reading | null): boolean {
  if (shown === null || seen.before === null) return false;
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

/** What a reading adds to the log: what changed since, and the receipts of phase moves. */
async function news(reading: Reading, { record, events }: Held, settings: Settings, shown: Reading | null): Promise<News> {
  const { stageAnswers } = settings.local;
  const stage = valueOf(reading.fields, 'stage');
  const phase = stage && phaseOfStage(builtInPlaybook, reading.ref, stage, valueOf(reading.fields, 'pipeline'), stageAnswers);
  const device = await ensureDeviceId();
  const seen = observe(reading, events, phase, now(), device);
  const observations = seen.filter((one) => !isOutdated(one, shown));
  const outdated = observations.length < seen.length;
  const move = observations.find((one) => one.field === 'stage' && one.before !== null);
  const before = move ? stageBefore(record, move) : null;
  if (before === null) return { events: observations, outdated };
  const deal = { ref: reading.ref, reading, events, stageAnswers };
  const receipts = receiptsFor(observations, reportBeforeMove(builtInPlaybook, deal, before, now()), now(), device);
  return { events: [...observations, ...receipts], outdated };
}

/** Judges a reading with the stored events, without saving anything. @throws StorageError when the events cannot be read */
export async function judge(reading: Reading, settings: Settings): Promise<DealView> {
  const { events } = await loadDeal(dealKey(reading.ref));
  return buildDealView(reading, events, settings, builtInPlaybook, now());
}

/**
 * Takes a reading in: notices what changed, freezes receipts, saves it all in one transaction and judges the deal.
 * A reading that cannot be saved is judged all the same; the error says so.
 * @param shown what the same page showed at its last reading, null when it was loaded since
 * @throws StorageError when what is stored cannot be read: without its statements a deal would be judged wrongly
 */
export function takeReading(reading: Reading, url: string, settings: Settings, shown: Reading | null = null): Promise<Judged> {
  const key = dealKey(reading.ref);
  return aloneWith(key, async () => {
    const { record, events } = await loadDeal(key);
    const { events: added, outdated } = await news(reading, { record, events }, settings, shown);
    const moment = momentAfter(events, key);
    // With a clock that was set back the new reading is the later one all the same.
    const seen = record !== null && record.lastSeen > moment ? record.lastSeen : moment;
    const kept = outdated && record !== null ? record.reading : reading;
    let error: ErrorCode | null = null;
    try {
      await saveVisit({ record: { key, ref: reading.ref, reading: kept, url, firstSeen: record?.firstSeen ?? seen, lastSeen: seen }, events: added });
    } catch (problem) {
      log.failed('visit-not-saved', problem);
      error = errorCode(problem);
    }
    return { deal: buildDealView(reading, [...events, ...added], settings, builtInPlaybook, now()), error };
  });
}
