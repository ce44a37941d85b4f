import { localDay } from '../domain/day';
import { pageNote, recordMark } from '../domain/read-health';
import type { TabView } from '../domain/view';
import { now } from '../platform/clock';
import { addToLog, addUnreadToLog } from '../storage/read-logs';
import { readView, removeView } from '../storage/session';
import { inBackground } from './outcome';

/** Why a page was not read, where that may be because the CRM changed. A page that never came to rest was merely slow. */
const CHANGED: readonly (string | null)[] = ['no-identity', 'reader-failed'];

/**
 * Notes how reading went on a page that a tab has left: once a visit, from its last state, so that what was opened later
 * counts. A page that was left before it was read tells nothing; one that could not be read does. That it cannot be noted
 * keeps nothing else from being done.
 */
export function noteVisit(left: TabView | null): void {
  if (left === null || left.ref === null) return;
  const { ref, reading, health, state, error } = left;
  if (state === 'unread' && CHANGED.includes(error)) {
    inBackground('read-log', () => addUnreadToLog(ref, (salt) => ({ deal: recordMark(salt, ref.recordId), day: localDay(now()) })));
  }
  if (state !== 'read' || reading === null || health === null) return;
  inBackground('read-log', () => addToLog(ref, (salt) => pageNote(reading, health, localDay(now()), salt)));
}

/** A tab was closed: its visit ends and its view goes. @throws StorageError */
export async function endTab(tabId: number): Promise<void> {
  noteVisit(await readView(tabId));
  await removeView(tabId);
}
