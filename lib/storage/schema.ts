import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import { PRACTICE_TENANT, parseDealKey } from '../domain/deal-ref';
import type { CrmId, DealKey } from '../domain/deal-ref';
import type { DealRecord } from '../domain/deal';
import type { DomainEvent } from '../domain/event';
import type { ListedDeal } from '../domain/listed-deal';
import type { IsoInstant } from '../domain/reading';
import type { Standing } from '../domain/standing';
import { defineMigrations } from './migrations';

/** Real deals and practice deals live in databases of their own, so that they never mix and practice is reset at once. */
export type Space = 'real' | 'practice';
export const DATABASE_NAMES: Record<Space, string> = { real: 'phasegate', practice: 'phasegate-practice' };

/** A record that no longer fits its schema: put aside with the reason, never thrown away. */
export interface DamagedRecord {
  id?: number;
  store: 'deals' | 'events' | 'listed';
  key: string;
  why: string;
  at: IsoInstant;
  raw: unknown;
}

export interface PhasegateSchema extends DBSchema {
  deals: { key: DealKey; value: DealRecord; indexes: { lastSeen: IsoInstant } };
  /** `targets` holds the ids that an undo names, so that a known undo is found by its target. */
  events: { key: string; value: DomainEvent; indexes: { deal: DealKey; at: IsoInstant; kind: string; targets: string } };
  damaged: { key: number; value: DamagedRecord };
  /** How each deal stood when it was last judged. Whatever changes a deal or its events removes its standing in the same transaction. */
  standings: { key: DealKey; value: Standing };
  /** What lists and boards showed of each deal. */
  listed: { key: DealKey; value: ListedDeal };
}
export type PhasegateDb = IDBPDatabase<PhasegateSchema>;
export type StoreName = StoreNames<PhasegateSchema>;
export type WriteTransaction = IDBPTransaction<PhasegateSchema, StoreName[], 'readwrite'>;

/** Steps run in the upgrade transaction: one that throws undoes them all, and the old data stays. Never edit a released step. */
export const DATABASE_MIGRATIONS = defineMigrations<PhasegateDb>([
  {
    to: 1,
    what: 'deals, events, and records put aside as damaged',
    run(db) {
      db.createObjectStore('deals', { keyPath: 'key' }).createIndex('lastSeen', 'lastSeen');
      const events = db.createObjectStore('events', { keyPath: 'id' });
      events.createIndex('deal', 'deal');
      events.createIndex('at', 'at');
      events.createIndex('kind', 'kind');
      events.createIndex('targets', 'targets', { multiEntry: true });
      db.createObjectStore('damaged', { keyPath: 'id', autoIncrement: true });
    },
  },
  {
    to: 2,
    what: 'how each deal stood when it was last judged, so that a visit judges one deal only',
    run(db) {
      db.createObjectStore('standings', { keyPath: 'key' });
    },
  },
  {
    to: 3,
    what: 'what lists and boards showed of each deal',
    run(db) {
      db.createObjectStore('listed', { keyPath: 'key' });
    },
  },
]);

/** Where a deal's data lives. Null stands for acts without a deal, which are real ones. */
export function spaceOf(deal: DealKey | null): Space {
  return deal !== null && parseDealKey(deal)?.tenant === PRACTICE_TENANT ? 'practice' : 'real';
}

/** All deal keys of one tenant as a key range: keys are `crm:tenant:recordId`, and `;` is the character after `:`. */
export function tenantRange(crm: CrmId, tenant: string): IDBKeyRange {
  return IDBKeyRange.bound(`${crm}:${tenant}:`, `${crm}:${tenant};`, false, true);
}
