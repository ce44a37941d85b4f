import type { DealKey } from '../domain/deal-ref';
import type { DealRecord } from '../domain/deal';
import type { DomainEvent } from '../domain/event';
import type { Standing } from '../domain/standing';
import { quarantine, sift } from './damaged';
import { openDatabase, write } from './database';
import { storing } from './errors';
import { intactEvents } from './event-log';
import type { DamagedRecord, Space } from './schema';
import { dealRecord } from './schemas/deal-record';

/** How a deal stands. Must not wait: it runs inside the transaction. */
export type Judge = (record: DealRecord, events: DomainEvent[]) => Standing;

/** Deals judged in one transaction: few enough that a page's message never waits long. */
const AT_ONCE = 50;

/**
 * Judges deals and keeps the result, in one transaction, so that no change can come between what was judged and what is
 * kept. Receipts are left out: they are large, and nothing is judged by them.
 */
async function judgeSome(space: Space, keys: readonly DealKey[], judge: Judge): Promise<{ made: Standing[]; damaged: DamagedRecord[] }> {
  const all: DamagedRecord[] = [];
  const made = await write(space, ['deals', 'events', 'standings'], async (transaction) => {
    const standings: Standing[] = [];
    for (const key of keys) {
      const row = await transaction.objectStore('deals').get(key);
      const { intact, damaged } = sift('deals', dealRecord, row === undefined ? [] : [row], () => key);
      all.push(...damaged);
      if (intact[0] === undefined) continue;
      const events = (await transaction.objectStore('events').index('deal').getAll(key)).filter(({ kind }) => kind !== 'receipt');
      const standing = judge(intact[0], intactEvents(events));
      await transaction.objectStore('standings').put(standing);
      standings.push(standing);
    }
    return standings;
  });
  return { made, damaged: all };
}

/**
 * The standings of all real deals on a basis, in no order. Only those are judged that have none on this basis: the deals
 * that changed since, and all of them after a change of day, playbook or stage map.
 * @throws StorageError
 */
export async function standingsOn(basis: string, judge: Judge): Promise<Standing[]> {
  const [keys, held] = await storing('read standings', async () => {
    const db = await openDatabase('real');
    return Promise.all([db.getAllKeys('deals'), db.getAll('standings')]);
  });
  const standings = held.filter((standing) => standing.basis === basis);
  const known = new Set(standings.map(({ key }) => key));
  const waiting = keys.filter((key) => !known.has(key));
  for (let from = 0; from < waiting.length; from += AT_ONCE) {
    const { made, damaged } = await judgeSome('real', waiting.slice(from, from + AT_ONCE), judge);
    standings.push(...made);
    await quarantine('real', damaged);
  }
  return standings;
}

/** A deal that is known here: how it stands on a basis, and its record. */
export interface KnownDeal {
  standing: Standing;
  record: DealRecord;
}

/**
 * Of the deals named, those that are known here. A deal that was not judged on this basis is judged now.
 * @throws StorageError
 */
export async function knownDeals(space: Space, keys: readonly DealKey[], basis: string, judge: Judge): Promise<KnownDeal[]> {
  const held = await storing('read standings', async () => {
    const db = await openDatabase(space);
    return Promise.all(keys.map(async (key) => ({ key, record: await db.get('deals', key), standing: await db.get('standings', key) })));
  });
  const known = held.flatMap(({ key, record, standing }) => {
    const { data } = dealRecord.safeParse(record);
    return data ? [{ key, record: data, standing: standing?.basis === basis ? standing : null }] : [];
  });
  const waiting = known.flatMap(({ key, standing }) => (standing === null ? [key] : []));
  const { made, damaged } = waiting.length > 0 ? await judgeSome(space, waiting, judge) : { made: [], damaged: [] };
  await quarantine(space, damaged);
  const fresh = new Map(made.map((standing) => [standing.key, standing]));
  return known.flatMap(({ key, record, standing }) => {
    const now = standing ?? fresh.get(key);
    return now ? [{ standing: now, record }] : [];
  });
}
