import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dealKey } from '../../../lib/domain/deal-ref';
import { BLOCKED_MS, closeDatabases, openDatabase, write } from '../../../lib/storage/database';
import { saveVisit } from '../../../lib/storage/deals';
import { asStorageError, StorageError } from '../../../lib/storage/errors';
import { DATABASE_MIGRATIONS, DATABASE_NAMES } from '../../../lib/storage/schema';
import { emptyBrowser, recordOf, statementOf } from './fixtures';

beforeEach(emptyBrowser);

describe('open', () => {
  it('is refused as too new when a later version wrote the database, and leaves it alone', async () => {
    const later = await openDB(DATABASE_NAMES.real, DATABASE_MIGRATIONS.version + 1, { upgrade: (db) => void db.createObjectStore('future') });
    later.close();
    await expect(openDatabase()).rejects.toMatchObject({ name: 'StorageError', why: 'too-new' });
    const kept = await openDB(DATABASE_NAMES.real);
    expect([kept.version, [...kept.objectStoreNames]]).toEqual([DATABASE_MIGRATIONS.version + 1, ['future']]);
    kept.close();
  });

  it('keeps the old data when a step fails, says so, and works once the step does', async () => {
    const old = await openDB(DATABASE_NAMES.real, 1, { upgrade: (db) => void db.createObjectStore('deals', { keyPath: 'key' }) });
    await old.put('deals', { key: 'kept' });
    old.close();
    const released = { ...DATABASE_MIGRATIONS };
    const step = { to: released.version + 1, what: 'fails', run: () => { throw new TypeError('broken step'); } };
    Object.assign(DATABASE_MIGRATIONS, { version: released.version + 1, steps: [...released.steps, step] });
    await expect(openDatabase()).rejects.toMatchObject({ why: 'failed', cause: { message: 'broken step' } });
    Object.assign(DATABASE_MIGRATIONS, released);
    const kept = await openDB(DATABASE_NAMES.real);
    expect([kept.version, await kept.getAll('deals')]).toEqual([1, [{ key: 'kept' }]]);
    kept.close();
    expect((await openDatabase()).version).toBe(DATABASE_MIGRATIONS.version);
  });

  it('is told as failed when an older page does not give way, and works once it does', async () => {
    const old = await openDB(DATABASE_NAMES.real, 1, { upgrade: (db) => DATABASE_MIGRATIONS.steps[0]?.run(db as never) });
    const wait = globalThis.setTimeout;
    const soon = vi.spyOn(globalThis, 'setTimeout').mockImplementation((work, ms) => wait(work, ms === BLOCKED_MS ? 0 : ms));
    await expect(openDatabase()).rejects.toMatchObject({ name: 'StorageError', why: 'failed' });
    soon.mockRestore();
    old.close();
    await vi.waitFor(async () => expect((await openDatabase()).version).toBe(DATABASE_MIGRATIONS.version));
  });

  it('gives way to a later version that wants to upgrade', async () => {
    await openDatabase();
    const later = await openDB(DATABASE_NAMES.real, DATABASE_MIGRATIONS.version + 1);
    expect(later.version).toBe(DATABASE_MIGRATIONS.version + 1);
    later.close();
  });
});

describe('write', () => {
  it('resolves only after the transaction has committed', async () => {
    const order: string[] = [];
    await write('real', ['deals'], async (transaction) => {
      void transaction.done.then(() => order.push('committed'));
      await transaction.objectStore('deals').put(recordOf());
      order.push('put');
    });
    order.push('said saved');
    expect(order).toEqual(['put', 'committed', 'said saved']);
  });

  it('asks for strict durability', async () => {
    const db = await openDatabase();
    const transaction = vi.spyOn(db, 'transaction');
    await saveVisit({ record: recordOf(), events: [] });
    expect(transaction).toHaveBeenCalledWith(['deals', 'events', 'standings'], 'readwrite', { durability: 'strict' });
  });

  it('undoes everything when a part fails, and says that the quota is full', async () => {
    await saveVisit({ record: recordOf(), events: [statementOf('held')] });
    const full = write('real', ['deals', 'events'], async (transaction) => {
      await transaction.objectStore('events').put(statementOf('half'));
      throw new DOMException('no room', 'QuotaExceededError');
    });
    await expect(full).rejects.toMatchObject({ name: 'StorageError', why: 'full' });
    const db = await openDatabase();
    expect(await db.getAllKeys('events')).toEqual(['held']);
    expect(await db.getAllKeys('deals')).toEqual([dealKey(recordOf().ref)]);
  });

  it('survives a worker that is killed: what was said to be saved is there for the next one', async () => {
    await saveVisit({ record: recordOf(), events: [statementOf('said')] });
    await closeDatabases();
    expect(await (await openDatabase()).getAllKeys('events')).toEqual(['said']);
  });
});

describe('errors', () => {
  it.each([
    [new DOMException('x', 'QuotaExceededError'), 'full'],
    [new Error('QUOTA_BYTES quota exceeded'), 'full'],
    [new DOMException('x', 'VersionError'), 'too-new'],
    [new DOMException('x', 'AbortError'), 'failed'],
    ['text', 'failed'],
  ] as const)('%s is %s', (thrown, why) => {
    expect(asStorageError(thrown, 'test').why).toBe(why);
  });

  it('keeps a StorageError as it is', () => {
    const error = new StorageError('full', 'test');
    expect(asStorageError(error, 'other')).toBe(error);
  });
});
