import { dealKey } from '../domain/deal-ref';
import type { Reading } from '../domain/reading';
import type { Settings } from '../domain/settings';
import type { DealView } from '../domain/view';
import type { ErrorCode } from '../messaging/messages';
import { now } from '../platform/clock';
import { createLogger } from '../platform/logger';
import { builtInPlaybook } from '../playbook';
import { loadDeal, saveVisit } from '../storage/deals';
import { withLocks } from '../storage/lock';
import { buildDealView } from './deal-view';
import { momentAfter } from './moments';
import { newsOf } from './news';
import type { TabMemory } from './news';
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

/** Judges a reading with the stored events, without saving anything. @throws StorageError when the events cannot be read */
export async function judge(reading: Reading, settings: Settings): Promise<DealView> {
  const { events } = await loadDeal(dealKey(reading.ref));
  return buildDealView(reading, events, settings, builtInPlaybook, now());
}

/**
 * Takes a reading in: notices what changed, freezes receipts, saves it all in one transaction and judges the deal.
 * A reading that cannot be saved is judged all the same; the error says so.
 * @param tab what is known of the page that shows it; default: it is fresh
 * @throws StorageError when what is stored cannot be read: without its statements a deal would be judged wrongly
 */
export function takeReading(reading: Reading, url: string, settings: Settings, tab: TabMemory = { shown: null, since: null }): Promise<Judged> {
  const key = dealKey(reading.ref);
  return aloneWith(key, async () => {
    const { record, events } = await loadDeal(key);
    const { events: added, outdated } = await newsOf(reading, { record, events }, settings, tab);
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
