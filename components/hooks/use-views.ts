import { useEffect, useState } from 'react';
import type { TabView } from '../../lib/domain/view';
import { allViews, watchViews } from '../../lib/storage/session';

/**
 * The views of all tabs, at once after each change: what is read now must not wait for the counting of what is stored.
 * Undefined until they were read; stays as it was when session storage does not answer (useInventory says so).
 */
export function useViews(): readonly TabView[] | undefined {
  const [views, setViews] = useState<readonly TabView[]>();
  useEffect(() => {
    let latest = 0;
    const look = () => {
      const mine = ++latest;
      // A slower answer to an earlier question must not replace a newer one.
      allViews().then((found) => mine === latest && setViews(found), () => undefined);
    };
    look();
    const end = watchViews(look);
    return () => {
      latest = -1;
      end();
    };
  }, []);
  return views;
}
