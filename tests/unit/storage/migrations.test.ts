import { openDB } from 'idb';
import { beforeEach, describe, expect, it } from 'vitest';
import { dealKey } from '../../../lib/domain/deal-ref';
import { openDatabase } from '../../../lib/storage/database';
import { loadDeal } from '../../../lib/storage/deals';
import { defineMigrations, migrate } from '../../../lib/storage/migrations';
import { DATABASE_MIGRATIONS, DATABASE_NAMES } from '../../../lib/storage/schema';
import { REF, URLS, closeDateSeen, emptyBrowser, recordOf, statementOf } from './fixtures';

beforeEach(emptyBrowser);
const step = (to: number) => ({ to, what: 'test', run: (seen: number[]) => void seen.push(to) });

describe('numbered steps', () => {
  it.each([[[2]], [[1, 3]], [[1, 1]], [[2, 1]], [[0, 1]], [[]]])('refuses %j', (numbers) => {
    expect(() => defineMigrations(numbers.map(step))).toThrow(/migration/);
  });

  it('runs every step after the stored version, in order', () => {
    const seen: number[] = [];
    migrate(defineMigrations([step(1), step(2), step(3)]), 1, seen);
    expect(seen).toEqual([2, 3]);
  });
});

/** A full example of the data of each released version, written without our code. A new version adds one; none is ever changed. */
const EXAMPLES: Record<number, () => Promise<void>> = {
  1: async () => {
    const db = await openDB(DATABASE_NAMES.real, 1, {
      upgrade(upgrading) {
        upgrading.createObjectStore('deals', { keyPath: 'key' }).createIndex('lastSeen', 'lastSeen');
        const events = upgrading.createObjectStore('events', { keyPath: 'id' });
        for (const index of ['deal', 'at', 'kind']) events.createIndex(index, index);
        events.createIndex('targets', 'targets', { multiEntry: true });
        upgrading.createObjectStore('damaged', { keyPath: 'id', autoIncrement: true });
      },
    });
    await db.put('deals', recordOf());
    await db.put('events', statementOf('said'));
    await db.put('events', closeDateSeen());
    await db.put('events', { kind: 'undo', id: 'undo-1', at: '2026-11-20T11:00:00.000Z', device: 'device-a', targets: ['gone'] });
    db.close();
  },
  2: async () => {
    await EXAMPLES[1]?.();
    const db = await openDB(DATABASE_NAMES.real, 2, { upgrade: (upgrading) => void upgrading.createObjectStore('standings', { keyPath: 'key' }) });
    await db.put('standings', { key: dealKey(REF), basis: '1 2026-11-20 sales-cycle@1 00', due: [] });
    db.close();
  },
  3: async () => {
    await EXAMPLES[2]?.();
    const db = await openDB(DATABASE_NAMES.real, 3, { upgrade: (upgrading) => void upgrading.createObjectStore('listed', { keyPath: 'key' }) });
    await db.put('listed', { key: dealKey(REF), ref: REF, url: URLS.salesforce, fields: {}, seenAt: {}, lastSeen: '2026-11-20T09:00:00.000Z' });
    db.close();
  },
};

/** Stores with their indexes, as they are in the browser. */
async function shape(): Promise<unknown> {
  const db = await openDB(DATABASE_NAMES.real);
  const stores = [...db.objectStoreNames].map((name) => [name, [...db.transaction(name).store.indexNames]]);
  db.close();
  return stores;
}

describe('stored data of each version', () => {
  it('has an example of every version', () => {
    expect(Object.keys(EXAMPLES).map(Number)).toEqual(DATABASE_MIGRATIONS.steps.map(({ to }) => to));
  });

  it.each(Object.entries(EXAMPLES))('version %s opens in this version with all its data', async (_version, make) => {
    await make();
    const { record, events } = await loadDeal(dealKey(REF));
    expect(record).toEqual(recordOf());
    expect(events.map(({ id }) => id).toSorted()).toEqual(['said', closeDateSeen().id].toSorted());
    expect(await (await openDatabase()).count('events')).toBe(3);
  });

  it('a new database has the same stores and indexes as the example of the last version', async () => {
    await openDatabase();
    const made = await shape();
    await emptyBrowser();
    await EXAMPLES[DATABASE_MIGRATIONS.version]?.();
    expect(made).toEqual(await shape());
  });
});
