import type { TabView } from '../domain/view';
import { readArea, syncedItems } from './area';
import { damagedRecords } from './damaged';
import { openDatabase } from './database';
import { storing } from './errors';
import type { DamagedRecord, Space, StoreName } from './schema';
import { allViews, refusedCounts } from './session';

export interface StoreSize {
  space: Space;
  store: StoreName;
  records: number;
  /** UTF-8 bytes of the records as JSON; what the browser uses on disk differs. */
  bytes: number;
}

/** Everything that the data page shows of what is stored. */
export interface Inventory {
  stores: StoreSize[];
  /** The views of all tabs: what is read now. */
  views: TabView[];
  /** Items of synced and of local extension storage, verbatim. */
  synced: Record<string, unknown>;
  local: Record<string, unknown>;
  damaged: (DamagedRecord & { space: Space })[];
  /** Refused messages since the browser started, by reason. */
  refused: Record<string, number>;
  /** Whether the browser promised not to clear this data by itself; null where it does not say. */
  persisted: boolean | null;
  usage: { bytes: number; quota: number } | null;
}

const STORES: StoreName[] = ['deals', 'events', 'listed', 'standings', 'damaged'];

async function sizeOf(space: Space, store: StoreName): Promise<StoreSize> {
  const encoder = new TextEncoder();
  let records = 0;
  let bytes = 0;
  // One record at a time: the log may be larger than memory should hold at once.
  let cursor = await (await openDatabase(space)).transaction(store).store.openCursor();
  while (cursor) {
    records += 1;
    bytes += encoder.encode(JSON.stringify(cursor.value)).length;
    cursor = await cursor.continue();
  }
  return { space, store, records, bytes };
}

async function spaceInventory(space: Space): Promise<Pick<Inventory, 'stores' | 'damaged'>> {
  const stores = await Promise.all(STORES.map((store) => sizeOf(space, store)));
  const damaged = (await damagedRecords(space)).map((record) => ({ ...record, space }));
  return { stores, damaged };
}

async function usage(): Promise<Inventory['usage']> {
  const estimate = await globalThis.navigator?.storage?.estimate?.();
  return estimate?.usage === undefined || estimate.quota === undefined ? null : { bytes: estimate.usage, quota: estimate.quota };
}

/** Counts and lists all that is stored, read, synced, damaged and refused. @throws StorageError */
export function inventory(): Promise<Inventory> {
  return storing('take inventory', async () => {
    const [real, practice, views, synced, local, refused, used, persisted] = await Promise.all([
      spaceInventory('real'), spaceInventory('practice'), allViews(), syncedItems(), readArea('local'), refusedCounts(),
      usage(), globalThis.navigator?.storage?.persisted?.(),
    ]);
    return {
      stores: [...real.stores, ...practice.stores],
      damaged: [...real.damaged, ...practice.damaged],
      views, synced, local, refused,
      persisted: persisted ?? null,
      usage: used,
    };
  });
}
