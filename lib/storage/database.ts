import { openDB } from 'idb';
import { StorageError, asStorageError } from './errors';
import { withLocks } from './lock';
import { migrate } from './migrations';
import { DATABASE_MIGRATIONS, DATABASE_NAMES } from './schema';
import type { PhasegateDb, PhasegateSchema, Space, StoreName, WriteTransaction } from './schema';

const open = new Map<Space, Promise<PhasegateDb>>();

/** How long an old page of ours may keep the database from being brought up to date. It gives way at once, unless it hangs. */
export const BLOCKED_MS = 10_000;

/** The opened database, or an error once it has been blocked for too long: who waits shall hear of it. A late one is closed. */
function unlessBlocked(opening: Promise<PhasegateDb>, blocked: AbortSignal): Promise<PhasegateDb> {
  return new Promise((resolve, reject) => {
    let given = false;
    opening.then((db) => (given ? db.close() : resolve(db)), reject);
    const giveUp = () => {
      given = true;
      reject(new StorageError('failed', 'open the database, which an older page holds'));
    };
    blocked.addEventListener('abort', () => setTimeout(giveUp, BLOCKED_MS), { once: true });
  });
}

/** A failing step aborts the upgrade, which rolls the database back to its old version and data. */
function connect(space: Space): Promise<PhasegateDb> {
  let cause: unknown;
  const forget = () => open.delete(space);
  const blocked = new AbortController();
  const opening = openDB<PhasegateSchema>(DATABASE_NAMES[space], DATABASE_MIGRATIONS.version, {
    upgrade(upgrading, from, _to, transaction) {
      try {
        migrate(DATABASE_MIGRATIONS, from, upgrading);
      } catch (error) {
        cause = error;
        transaction.done.catch(() => forget());
        transaction.abort();
      }
    },
    // A later version wants to upgrade: give way, and open anew at the next call.
    blocking: () => void open.get(space)?.then((held) => held.close()).finally(forget),
    blocked: () => blocked.abort(),
    terminated: forget,
  });
  return unlessBlocked(opening, blocked.signal).catch((error: unknown) => {
    throw asStorageError(cause ?? error, 'open the database');
  });
}

/**
 * The database of a space, opened once per context and brought to the current version.
 * @throws StorageError `too-new` when a later version of Phasegate wrote it, `failed` when an upgrade failed (the old data is kept)
 */
export function openDatabase(space: Space = 'real'): Promise<PhasegateDb> {
  const held = open.get(space);
  if (held) return held;
  const opening = connect(space);
  open.set(space, opening);
  opening.catch(() => open.delete(space));
  return opening;
}

/** Closes what this context holds open, for a reset and for tests. */
export async function closeDatabases(): Promise<void> {
  const held = [...open.values()];
  open.clear();
  for (const opening of held) {
    const db = await opening.catch(() => null);
    db?.close();
  }
}

/**
 * The one way to write: under the stores' Web Locks, in one transaction with strict durability (the browser flushes to
 * disk before it reports the commit). Resolves after the commit; when anything fails the whole transaction is undone.
 * `work` may await nothing but the transaction's own requests.
 * @throws StorageError
 */
export async function write<T>(
  space: Space,
  stores: StoreName[],
  work: (transaction: WriteTransaction) => Promise<T>,
): Promise<T> {
  const db = await openDatabase(space);
  return withLocks(stores.map((store) => `${space}/${store}`), async () => {
    try {
      const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' });
      return await committed(transaction, work);
    } catch (error) {
      throw asStorageError(error, `write ${stores.join(', ')}`);
    }
  });
}

async function committed<T>(transaction: WriteTransaction, work: (transaction: WriteTransaction) => Promise<T>): Promise<T> {
  // Handled here as well, so that an abort while `work` still runs is not reported as unhandled.
  const done = transaction.done.then(() => null, (error: unknown) => error ?? new StorageError('failed', 'commit'));
  try {
    const result = await work(transaction);
    const problem = await done;
    if (problem !== null) throw problem;
    return result;
  } catch (error) {
    abortQuietly(transaction);
    throw transaction.error ?? error;
  }
}

/** A transaction that failed by itself has ended already and cannot be aborted again; that is no second failure. */
function abortQuietly(transaction: WriteTransaction): void {
  try {
    transaction.abort();
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}
