import { localDay } from '../domain/day';
import { pageNote } from '../domain/read-health';
import type { TabView } from '../domain/view';
import { now } from '../platform/clock';
import { addToLog } from '../storage/read-logs';
import { readView, removeView } from '../storage/session';
import { inBackground } from './outcome';

/**
 * Notes how reading went on a page that a tab has left: once a visit, from its last reading, so that what was opened later
 * counts. A page that was never read tells nothing. That it cannot be noted keeps nothing else from being done.
 */
export function noteVisit(left: TabView | null): void {
  if (left === null || left.state !== 'read' || left.ref === null || left.reading === null || left.health === null) return;
  const { ref, reading, health } = left;
  inBackground('read-log', () => addToLog(ref, (salt) => pageNote(reading, health, localDay(now()), salt)));
}

/** A tab was closed: its visit ends and its view goes. @throws StorageError */
export async function endTab(tabId: number): Promise<void> {
  noteVisit(await readView(tabId));
  await removeView(tabId);
}
