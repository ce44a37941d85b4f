import { instant } from '../platform/clock';
import { createLogger } from '../platform/logger';
import type { z } from '../platform/zod';
import { openDatabase, write } from './database';
import type { DamagedRecord, Space } from './schema';

const log = createLogger('storage');

/** Where and how a value misses its schema, as paths and codes: `fields.closeDate.value: invalid_format`. Holds no values. */
export function misfit(error: z.ZodError): string {
  return error.issues.slice(0, 5).map((issue) => `${issue.path.join('.') || 'record'}: ${issue.code}`).join('; ');
}

/** Parts rows into those that fit their schema and those that do not, the latter with the reason. */
export function sift<T>(
  store: DamagedRecord['store'],
  schema: z.ZodType<T>,
  rows: readonly unknown[],
  keyOf: (row: never) => string,
): { intact: T[]; damaged: DamagedRecord[] } {
  const intact: T[] = [];
  const damaged: DamagedRecord[] = [];
  for (const raw of rows) {
    const parsed = schema.safeParse(raw);
    if (parsed.success) intact.push(parsed.data);
    else damaged.push({ store, key: keyOf(raw as never), why: misfit(parsed.error), at: instant(), raw });
  }
  return { intact, damaged };
}

/**
 * Moves damaged rows out of the way, in one transaction: kept whole in `damaged`, gone from their store, so that the
 * next reader meets them no more. When that fails the rows stay where they are; reading goes on without them either way.
 */
export async function quarantine(space: Space, damaged: DamagedRecord[]): Promise<void> {
  if (damaged.length === 0) return;
  log.warn('damaged-records', { space, records: damaged.length });
  try {
    await write(space, ['deals', 'events', 'listed', 'damaged', 'standings'], async (transaction) => {
      for (const record of damaged) {
        const store = transaction.objectStore(record.store);
        if ((await store.getKey(record.key)) === undefined) continue;
        await transaction.objectStore('damaged').add(record);
        await store.delete(record.key);
        const deal = record.store === 'deals' ? record.key : (record.raw as { deal?: unknown } | null)?.deal;
        if (typeof deal === 'string') await transaction.objectStore('standings').delete(deal);
      }
    });
  } catch (error) {
    log.failed('quarantine-failed', error, { space });
  }
}

/** All records that were put aside, of one space. @throws StorageError */
export async function damagedRecords(space: Space = 'real'): Promise<DamagedRecord[]> {
  return (await openDatabase(space)).getAll('damaged');
}
