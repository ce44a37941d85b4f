import { browser } from 'wxt/browser';
import { effectiveSettings } from '../domain/effective';
import type { Language } from '../domain/playbook';
import type { LocalSettings, Settings, SyncedSettings } from '../domain/settings';
import { freshLocalSettings } from '../domain/settings';
import { newDeviceId } from '../platform/ids';
import { removeItem, watchArea } from './area';
import { defineMigrations } from './migrations';
import { readPolicy } from './policy';
import { localSettings, syncedSettings } from './schemas/settings';
import { damagedKey, defineItem, standInKey } from './versioned-item';

/** The product's language on first run: the browser's, where it is one of ours. */
function browserLanguage(): Language {
  return browser.i18n.getUILanguage().toLowerCase().startsWith('nl') ? 'nl' : 'en';
}

const synced = defineItem<SyncedSettings>({
  area: 'sync',
  key: 'settings',
  schema: syncedSettings,
  fallback: () => ({ language: browserLanguage(), role: 'rep', theme: 'system', goals: {}, syncTotals: true }),
  migrations: defineMigrations([{ to: 1, what: 'language, role, theme, goals, switch for totals', run: () => {} }]),
});

const local = defineItem<LocalSettings>({
  area: 'local',
  key: 'settings',
  schema: localSettings,
  fallback: freshLocalSettings,
  migrations: defineMigrations([
    { to: 1, what: 'device, me, stage answers, formats, badge, last backup', run: () => {} },
    {
      to: 2,
      what: 'mapped fields, selectors, marks in lists, Web API',
      run: (value) => void Object.assign(value, { fieldMaps: [], selectors: {}, listMarks: true, webApi: [] }),
    },
  ]),
});

/**
 * The settings as this user set them, whatever an administrator decided: for backups, and for showing them as they are.
 * What was never set or is damaged has its default. `deviceId` is empty until the background's first start.
 * @throws StorageError
 */
export async function readOwnSettings(): Promise<Settings> {
  const [syncedNow, localNow] = await Promise.all([synced.read(), local.read()]);
  return { synced: syncedNow, local: localNow };
}

/** The settings that count: the user's, and above them the administrator's. Nothing of this is ever written back. @throws StorageError */
export async function readSettings(): Promise<Settings> {
  const [own, { policy }] = await Promise.all([readOwnSettings(), readPolicy()]);
  return effectiveSettings(own, policy);
}

/** Changes the synced settings. @throws StorageError `full` when the item would pass the quota; the old one stands */
export function changeSynced(change: (current: SyncedSettings) => SyncedSettings): Promise<SyncedSettings> {
  return synced.change(change);
}

/** Changes the settings of this browser. @throws StorageError; the old ones stand */
export function changeLocal(change: (current: LocalSettings) => LocalSettings): Promise<LocalSettings> {
  return local.change(change);
}

/** This device's id, made on first use. @throws StorageError */
export async function ensureDeviceId(): Promise<string> {
  const { deviceId } = await local.read();
  if (deviceId !== '') return deviceId;
  // Looked at again under the lock: two contexts may both have found none.
  const settled = await local.change((current) => (current.deviceId === '' ? { ...current, deviceId: newDeviceId() } : current));
  return settled.deviceId;
}

/** Calls with the settings that count after each change of a part or of the policy, from any context or synced device. @returns a function that ends it */
export function watchSettings(listener: (settings: Settings) => void, onError: (error: unknown) => void): () => void {
  let ended = false;
  const tell = () => void readSettings().then((settings) => ended || listener(settings), onError);
  const changed = (key: string) => {
    if (key === synced.key || key === standInKey(synced.key)) tell();
  };
  const ends = [watchArea('sync', changed), watchArea('local', changed), watchArea('managed', tell)];
  return () => {
    ended = true;
    ends.forEach((end) => end());
  };
}

/** Deletes the damaged settings that were put aside: part of erasing everything. @throws StorageError */
export async function forgetDamaged(): Promise<void> {
  await Promise.all([synced, local].map(({ key }) => removeItem('local', damagedKey(key))));
}
