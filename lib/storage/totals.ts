import type { DeviceTotals } from '../domain/kpi';
import { readItem, removeItem, syncedItems, writeItem } from './area';
import { StorageError } from './errors';
import { withLocks } from './lock';
import { deviceTotals } from './schemas/settings';

const PREFIX = 'kpi:';
const LAST_WRITE = 'totals:lastWrite';

/** Chrome and Firefox refuse a larger item: length of the key plus length of the value as JSON text, in bytes. */
export const SYNC_ITEM_BYTES = 8_192;
/** At most one write a minute: the browsers allow 1,800 an hour and 120 a minute for all items together. */
export const MIN_WRITE_GAP_MS = 60_000;

/** `later`: too soon after the last write, ask again in a minute. */
export type PublishOutcome = 'written' | 'unchanged' | 'later' | 'off';

function bytesOf(key: string, value: unknown): number {
  return new TextEncoder().encode(key + JSON.stringify(value)).length;
}

/**
 * Puts this device's KPI totals into synced storage: one item that only this device writes. Nothing is written when
 * nothing changed; a switched-off sync removes the item.
 * @throws StorageError `full` when the item is too large or the quota is used up; the old item stands
 */
export function publishTotals(totals: DeviceTotals, on: boolean, now: Date): Promise<PublishOutcome> {
  return withLocks(['sync/totals'], async () => {
    const key = PREFIX + totals.device;
    const held = await readItem('sync', key);
    if (!on) {
      if (held !== undefined) await removeItem('sync', key);
      return 'off';
    }
    if (JSON.stringify(deviceTotals.safeParse(held).data) === JSON.stringify(deviceTotals.parse(totals))) return 'unchanged';
    const last = await readItem('session', LAST_WRITE);
    const gap = typeof last === 'number' ? now.getTime() - last : MIN_WRITE_GAP_MS;
    // A negative gap is a clock that was set back, which must not stop the totals for good.
    if (gap >= 0 && gap < MIN_WRITE_GAP_MS) return 'later';
    if (bytesOf(key, totals) > SYNC_ITEM_BYTES) throw new StorageError('full', 'write totals');
    await writeItem('sync', key, totals);
    await writeItem('session', LAST_WRITE, now.getTime());
    return 'written';
  });
}

/** The totals of the user's other devices, latest day first. Never added to ours. Damaged items are left out. @throws StorageError */
export async function otherDevices(ownDevice: string): Promise<DeviceTotals[]> {
  const items = Object.entries(await syncedItems());
  return items
    .filter(([key]) => key.startsWith(PREFIX) && key !== PREFIX + ownDevice)
    .flatMap(([, value]) => deviceTotals.safeParse(value).data ?? [])
    .toSorted((a, b) => (a.day < b.day ? 1 : -1));
}

/** Removes what this device put into sync. @throws StorageError */
export function removeTotals(ownDevice: string): Promise<void> {
  return removeItem('sync', PREFIX + ownDevice);
}
