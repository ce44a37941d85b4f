import { useCallback, useEffect, useState } from 'react';
import type { DealRecord } from '../../lib/domain/deal';
import type { DeviceTotals } from '../../lib/domain/kpi';
import { watchArea } from '../../lib/storage/area';
import { allDeals } from '../../lib/storage/deals';
import { type Inventory, inventory } from '../../lib/storage/inventory';
import { watchViews } from '../../lib/storage/session';
import { readSettings, watchSettings } from '../../lib/storage/settings';
import { type Tenant, heldTenants } from '../../lib/storage/tenants';
import { otherDevices } from '../../lib/storage/totals';

/** Everything that is read, stored and synced at one moment. */
export interface DataPicture extends Inventory {
  deals: DealRecord[];
  /** Each company's CRM of which anything is held, with or without a deal. */
  tenants: Tenant[];
  otherDevices: DeviceTotals[];
}

async function take(): Promise<DataPicture> {
  const [stock, deals, tenants, settings] = await Promise.all([inventory(), allDeals(), heldTenants(), readSettings()]);
  return { ...stock, deals, tenants, otherDevices: await otherDevices(settings.local.deviceId) };
}

/** Changes come in bursts (a page that loads, 20 tabs at once): one picture for a burst, and never two at a time. */
const BURST_MS = 250;

/**
 * The picture of all data, taken again whenever a tab's view, a setting or a synced item changes.
 * `picture` is undefined until the first one; `failed` is true when storage did not answer the last time.
 */
export function useInventory(): { picture: DataPicture | undefined; failed: boolean; refresh: () => void } {
  const [picture, setPicture] = useState<DataPicture>();
  const [failed, setFailed] = useState(false);
  const refresh = useCallback(async () => {
    try {
      setPicture(await take());
      setFailed(false);
    } catch {
      setFailed(true); // the page says so; the next change tries again
    }
  }, []);
  useEffect(() => {
    const pictures = oneAtATime(refresh, BURST_MS);
    pictures.now();
    const ends = [watchViews(pictures.soon), watchSettings(pictures.soon, () => setFailed(true)), watchArea('sync', pictures.soon)];
    return () => {
      pictures.end();
      ends.forEach((end) => end());
    };
  }, [refresh]);
  return { picture, failed, refresh: () => void refresh() };
}

/** Runs work after a burst of calls; a call while it runs makes it run once more. */
function oneAtATime(work: () => Promise<void>, waitMs: number): { now: () => void; soon: () => void; end: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let running = false;
  let again = false;
  let ended = false;
  const run = async () => {
    running = true;
    again = false;
    await work();
    running = false;
    if (again) soon();
  };
  const soon = () => {
    again = true;
    if (running || ended) return;
    clearTimeout(timer);
    timer = setTimeout(() => void run(), waitMs);
  };
  return { now: () => void run(), soon, end: () => { ended = true; clearTimeout(timer); } };
}
