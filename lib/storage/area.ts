import { browser } from 'wxt/browser';
import { createLogger } from '../platform/logger';
import { asStorageError } from './errors';

const log = createLogger('storage');

/** The areas of extension storage: `session` lives until the browser closes, `sync` may travel with the browser's own sync. */
export type Area = 'session' | 'local' | 'sync';

/** Every item of an area, as stored. @throws StorageError */
export async function readArea(area: Area): Promise<Record<string, unknown>> {
  try {
    return await browser.storage[area].get(null);
  } catch (error) {
    throw asStorageError(error, `read ${area} storage`);
  }
}

/** Every synced item. None where the browser's sync is not there: then nothing is synced, and that is no failure of storage. */
export function syncedItems(): Promise<Record<string, unknown>> {
  return readArea('sync').catch((error: unknown) => {
    log.failed('sync-away', error);
    return {};
  });
}

/** One item as stored, undefined when there is none. @throws StorageError */
export async function readItem(area: Area, key: string): Promise<unknown> {
  try {
    return (await browser.storage[area].get(key))[key];
  } catch (error) {
    throw asStorageError(error, `read ${area} storage`);
  }
}

/** Writes one item; the old value stands when it fails. @throws StorageError `full` at a quota */
export async function writeItem(area: Area, key: string, value: unknown): Promise<void> {
  try {
    await browser.storage[area].set({ [key]: value });
  } catch (error) {
    throw asStorageError(error, `write ${area} storage`);
  }
}

/** @throws StorageError */
export async function removeItem(area: Area, key: string): Promise<void> {
  try {
    await browser.storage[area].remove(key);
  } catch (error) {
    throw asStorageError(error, `write ${area} storage`);
  }
}

/**
 * Tells `listener` the new value (undefined: removed) of each changed item of an area.
 * @returns a function that ends it
 */
export function watchArea(area: Area | 'managed', listener: (key: string, value: unknown) => void): () => void {
  const changed = (changes: Record<string, { newValue?: unknown }>, where: string) => {
    if (where !== area) return;
    for (const [key, change] of Object.entries(changes)) listener(key, change.newValue);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
