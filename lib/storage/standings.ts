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
