import { dealKey } from '../domain/deal-ref';
import type { DealRecord } from '../domain/deal';
import type { DomainEvent, Observation } from '../domain/event';
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

/** The stage field as it stood before the move: as read at the last visit, else as the observation tells it. */
function stageBefore(record: DealRecord | null, move: Observation | undefined): FieldReading<StageValue> | null {
  const held = record?.reading.fields.stage;
  if (held?.kind === 'read') return held;
  if (move?.field !== 'stage' || move.before === null) return null;
  const { label, apiName, closed, won } = move.before;
  return { kind: 'read', value: { label, apiName, closed, won }, raw: label, via: 'observed before' };
}

/** What a reading adds to the log: what changed since, and the receipts of phase moves. */
async function news(reading: Reading, record: DealRecord | null, events: DomainEvent[], settings: Settings): Promise<DomainEvent[]> {
  const { stageAnswers } = settings.local;
  const stage = valueOf(reading.fields, 'stage');
  const phase = stage && phaseOfStage(builtInPlaybook, reading.ref, stage, valueOf(reading.fields, 'pipeline'), stageAnswers);
  const device = await ensureDeviceId();
  const observations = observe(reading, events, phase, now(), device);
  const move = observations.find((seen) => seen.field === 'stage' && seen.before !== null);
  const before = move ? stageBefore(record, move) : null;
  if (before === null) return observations;
  const deal = { ref: reading.ref, reading, events, stageAnswers };
  return [...observations, ...receiptsFor(observations, reportBeforeMove(builtInPlaybook, deal, before, now()), now(), device)];
}

/** Judges a reading with the stored events, without saving anything. @throws StorageError when the events cannot be read */
export async function judge(reading: Reading, settings: Settings): Promise<DealView> {
  const { events } = await loadDeal(dealKey(reading.ref));
  return buildDealView(reading, events, settings, builtInPlaybook, now());
}

/**
 * Takes a reading in: notices what changed, freezes receipts, saves it all in one transaction and judges the deal.
 * A reading that cannot be saved is judged all the same; the error says so.
 * @throws StorageError when what is stored cannot be read: without its statements a deal would be judged wrongly
 */
export function takeReading(reading: Reading, url: string, settings: Settings): Promise<Judged> {
  const key = dealKey(reading.ref);
  return aloneWith(key, async () => {
    const { record, events } = await loadDeal(key);
    const added = await news(reading, record, events, settings);
    const moment = momentAfter(events, key);
    // With a clock that was set back the new reading is the later one all the same.
    const seen = record !== null && record.lastSeen > moment ? record.lastSeen : moment;
    let error: ErrorCode | null = null;
    try {
      await saveVisit({ record: { key, ref: reading.ref, reading, url, firstSeen: record?.firstSeen ?? seen, lastSeen: seen }, events: added });
    } catch (problem) {
      log.failed('visit-not-saved', problem);
      error = errorCode(problem);
    }
    return { deal: buildDealView(reading, [...events, ...added], settings, builtInPlaybook, now()), error };
  });
}
