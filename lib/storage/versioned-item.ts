import { createLogger } from '../platform/logger';
import type { z } from '../platform/zod';
import type { Area } from './area';
import { readItem, removeItem, writeItem } from './area';
import { StorageError } from './errors';
import { withLocks } from './lock';
import type { Migrations } from './migrations';
import { migrate } from './migrations';

const log = createLogger('storage');

/** One object in extension storage, kept as `{version, value}`. */
export interface VersionedItem<T extends object> {
  /** The stored value; what is missing or damaged in it is taken from the fallback, field by field. @throws StorageError */
  read(): Promise<T>;
  /** Changes the stored value, one writer at a time over all contexts; the old value stands when it fails. @throws StorageError */
  change(change: (current: T) => T): Promise<T>;
  /** The value that a raw item stands for, for change events. */
  parse(raw: unknown): T;
  readonly area: Area;
  readonly key: string;
}

export interface ItemDefinition<T extends object> {
  area: Area;
  key: string;
  schema: z.ZodObject<{ [K in keyof T]: z.ZodType<T[K]> }>;
  fallback: () => T;
  /** Each step changes the raw value in place. */
  migrations: Migrations<Record<string, unknown>>;
}

/** Where a damaged item is kept, in local storage. */
export function damagedKey(key: string): string {
  return `${key}:damaged`;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stored(raw: unknown): { version: number; value: Record<string, unknown> } | null {
  return isObject(raw) && typeof raw['version'] === 'number' && isObject(raw['value'])
    ? { version: raw['version'], value: raw['value'] }
    : null;
}

function salvage<T extends object>(definition: ItemDefinition<T>, value: Record<string, unknown>): { value: T; damaged: string[] } {
  const result = definition.fallback();
  const damaged: string[] = [];
  for (const key of Object.keys(definition.schema.shape) as (keyof T & string)[]) {
    if (!(key in value)) continue;
    const parsed = definition.schema.shape[key].safeParse(value[key]);
    if (parsed.success) result[key] = parsed.data;
    else damaged.push(key);
  }
  return { value: result, damaged };
}

/** A later version's item is read as far as it is understood; an earlier one is brought up on a copy, so a failing step leaves it alone. */
function interpret<T extends object>(definition: ItemDefinition<T>, raw: unknown): { value: T; damaged: string[] } {
  if (raw === undefined) return { value: definition.fallback(), damaged: [] };
  const item = stored(raw);
  if (item === null) return { value: definition.fallback(), damaged: ['item'] };
  const value = structuredClone(item.value);
  try {
    migrate(definition.migrations, item.version, value);
  } catch (error) {
    log.failed('migration-failed', error, { item: definition.key });
    const old = salvage(definition, item.value);
    return { value: old.value, damaged: ['migration', ...old.damaged] };
  }
  return salvage(definition, value);
}

/** The fields that a change gave another value. */
function changes<T extends object>(before: T, after: T): Partial<T> {
  const keys = Object.keys(after) as (keyof T)[];
  return Object.fromEntries(keys.filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key])).map((key) => [key, after[key]])) as Partial<T>;
}

/**
 * What is written. Of what a later Phasegate on another device wrote only the changed fields are replaced: a value that
 * this version does not know is one that the other one needs.
 */
function packed<T extends object>(definition: ItemDefinition<T>, raw: unknown, before: T, after: T): unknown {
  const item = stored(raw);
  const { version } = definition.migrations;
  return item !== null && item.version > version
    ? { version: item.version, value: { ...item.value, ...changes(before, after) } }
    : { version, value: after };
}

/** Where a synced item is kept, in local storage, while the browser's sync does not answer: switched off, or not there at all. */
export function standInKey(key: string): string {
  return `${key}:sync-away`;
}

/** The raw item. What was set while sync was away is the newer word, and the only one until sync is back. @throws StorageError */
async function readRaw(area: Area, key: string): Promise<unknown> {
  if (area !== 'sync') return readItem(area, key);
  const standIn = await readItem('local', standInKey(key));
  if (standIn !== undefined) return standIn;
  return readItem(area, key).catch((error: unknown) => {
    log.failed('sync-away', error, { item: key });
    return undefined;
  });
}

/** Writes the raw item, to its stand-in when sync is away. A quota that is full is told and changes nothing. @throws StorageError */
async function writeRaw(area: Area, key: string, raw: unknown): Promise<void> {
  try {
    await writeItem(area, key, raw);
  } catch (error) {
    if (area !== 'sync' || !(error instanceof StorageError) || error.why === 'full') throw error;
    log.failed('sync-away', error, { item: key });
    return writeItem('local', standInKey(key), raw);
  }
  if (area === 'sync') await removeItem('local', standInKey(key));
}

/**
 * Defines an item. A damaged one is kept beside it under `<key>:damaged` before the first write that would lose it.
 */
export function defineItem<T extends object>(definition: ItemDefinition<T>): VersionedItem<T> {
  const { area, key } = definition;
  const parse = (raw: unknown) => interpret(definition, raw).value;
  return {
    area,
    key,
    parse,
    read: async () => parse(await readRaw(area, key)),
    change: (change) =>
      withLocks([`${area}/${key}`], async () => {
        const raw = await readRaw(area, key);
        const { value, damaged } = interpret(definition, raw);
        const next = change(value);
        if (damaged.length > 0) {
          log.warn('damaged-item', { item: key, fields: damaged.join(',') });
          await writeItem('local', damagedKey(key), raw);
        }
        await writeRaw(area, key, packed(definition, raw, value, next));
        return next;
      }),
  };
}
