import { useCallback, useEffect, useState } from 'react';
import type { DealRecord } from '../../lib/domain/deal';
import type { DeviceTotals } from '../../lib/domain/kpi';
import { allDeals } from '../../lib/storage/deals';
import { type Inventory, inventory } from '../../lib/storage/inventory';
import { watchViews } from '../../lib/storage/session';
import { readSettings, watchSettings } from '../../lib/storage/settings';
import { otherDevices } from '../../lib/storage/totals';

/** Everything that is read, stored and synced at one moment. */
export interface DataPicture extends Inventory {
  deals: DealRecord[];
  otherDevices: DeviceTotals[];
}

async function take(): Promise<DataPicture> {
  const [stock, deals, settings] = await Promise.all([inventory(), allDeals(), readSettings()]);
  return { ...stock, deals, otherDevices: await otherDevices(settings.local.deviceId) };
}

/**
 * The picture of all data, taken again whenever a tab's view or a setting changes.
 * `picture` is undefined until the first one; `failed` is true when storage did not answer the last time.
 */
export function useInventory(): { picture: DataPicture | undefined; failed: boolean; refresh: () => void } {
  const [picture, setPicture] = useState<DataPicture>();
  const [failed, setFailed] = useState(false);
  const refresh = useCallback(() => {
    const shown = (taken: DataPicture) => {
      setPicture(taken);
      setFailed(false);
    };
    take().then(shown, () => setFailed(true));
  }, []);
  useEffect(() => {
    refresh();
    const ends = [watchViews(refresh), watchSettings(refresh, () => setFailed(true))];
    return () => ends.forEach((end) => end());
  }, [refresh]);
  return { picture, failed, refresh };
}
