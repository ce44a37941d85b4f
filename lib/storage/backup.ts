import type { DealRecord } from '../domain/deal';
import { isTombstone } from '../domain/erasure';
import type { DomainEvent } from '../domain/event';
import type { ListedDeal } from '../domain/listed-deal';
import type { IsoInstant } from '../domain/reading';
import type { LocalSettings, SyncedSettings } from '../domain/settings';
import { instant } from '../platform/clock';
import type { z } from '../platform/zod';
import { misfit } from './damaged';
import { write } from './database';
import { allDeals, putRecord } from './deals';
import { isErased } from './erased';
import { mergeIntoLog, standingTombstones } from './event-log';
import { allEvents } from './events';
import { allListed, putListed } from './listed';
import { restoreSettings } from './restore-settings';
import { spaceOf } from './schema';
import type { WriteTransaction } from './schema';
import { backupBody, backupHeader } from './schemas/backup';
import { dealRecord } from './schemas/deal-record';
import { domainEvent } from './schemas/event';
import { listedDeal } from './schemas/listed-deal';
import { readOwnSettings } from './settings';

export const BACKUP_VERSION = 1;

/** Everything but practice: what a new browser needs to go on. The device id stays behind, it is another device. */
export interface Backup {
  format: 'phasegate-backup';
  version: typeof BACKUP_VERSION;
  madeAt: IsoInstant;
  settings: { synced: SyncedSettings; local: Omit<LocalSettings, 'deviceId'> };
  deals: DealRecord[];
  events: DomainEvent[];
  /** What lists showed of each deal. */
  listed: ListedDeal[];
}

/** A file that is no backup, or one of a later Phasegate. Nothing was changed. */
export class BackupError extends Error {
  override readonly name = 'BackupError';

  constructor(readonly why: 'not-a-backup' | 'backup-too-new') {
    super(why);
  }
}

export interface RestoreReport {
  /** Deals, events and listed deals that are new here. */
  added: number;
  /** Those that were here already, or were undone or erased here. */
  skipped: number;
  /** Entries that do not fit, by reason. */
  refused: { why: string; count: number }[];
}

/** Makes a backup of the real data and the settings. @throws StorageError */
export async function exportBackup(): Promise<Backup> {
  const [settings, deals, events, listed] = await Promise.all([readOwnSettings(), allDeals(), allEvents(), allListed()]);
  const { deviceId: _left, ...local } = settings.local;
  return {
    format: 'phasegate-backup', version: BACKUP_VERSION, madeAt: instant(),
    settings: { synced: settings.synced, local }, deals, events, listed,
  };
}

class Refusals {
  private readonly counts = new Map<string, number>();

  count(why: string): void {
    this.counts.set(why, (this.counts.get(why) ?? 0) + 1);
  }

  list(): RestoreReport['refused'] {
    return [...this.counts].map(([why, count]) => ({ why, count }));
  }
}

/** The entries that fit and belong to real data; the others are counted. */
function fitting<T>(what: string, schema: z.ZodType<T>, entries: unknown[], dealOf: (entry: T) => string | null, refused: Refusals): T[] {
  return entries.flatMap((entry) => {
    const parsed = schema.safeParse(entry);
    if (!parsed.success) refused.count(`${what}: ${misfit(parsed.error)}`);
    else if (spaceOf(dealOf(parsed.data)) === 'practice') refused.count(`${what}: practice`);
    else return [parsed.data];
    return [];
  });
}

async function dropErased(transaction: WriteTransaction, tombstones: DomainEvent[]): Promise<void> {
  const standing = tombstones.filter(isTombstone);
  for (const name of ['deals', 'listed'] as const) {
    const store = transaction.objectStore(name);
    for (const record of await store.getAll()) {
      if (!isErased(record, standing)) continue;
      await store.delete(record.key);
      if (name === 'deals') await transaction.objectStore('standings').delete(record.key);
    }
  }
}

async function mergeBackup(transaction: WriteTransaction, { deals, events, listed }: Pick<Backup, 'deals' | 'events' | 'listed'>): Promise<number> {
  const { added } = await mergeIntoLog(transaction, events);
  const tombstones = await standingTombstones(transaction);
  await dropErased(transaction, tombstones);
  let put = 0;
  for (const record of deals) {
    if ((await putRecord(transaction, record, tombstones)) === 'added') put += 1;
  }
  for (const deal of listed) {
    if ((await putListed(transaction, deal, tombstones)) === 'added') put += 1;
  }
  return added + put;
}

function body(raw: unknown): z.infer<typeof backupBody> {
  const header = backupHeader.safeParse(raw);
  if (!header.success) throw new BackupError('not-a-backup');
  if (header.data.version > BACKUP_VERSION) throw new BackupError('backup-too-new');
  const parsed = backupBody.safeParse(raw);
  if (!parsed.success) throw new BackupError('not-a-backup');
  return parsed.data;
}

/**
 * Merges a backup into what is stored: nothing that is here is replaced by something older, what was undone or erased
 * here stays away, and erasures in the backup count here too. One transaction for deals and events.
 * @throws BackupError when it is no backup or one of a later Phasegate; StorageError. Nothing was changed then.
 */
export async function restoreBackup(raw: unknown): Promise<RestoreReport> {
  const backup = body(raw);
  const refused = new Refusals();
  const deals = fitting('deal', dealRecord, backup.deals, (deal) => deal.key, refused);
  const events = fitting('event', domainEvent, backup.events, (event) => ('deal' in event ? event.deal : null), refused);
  const listed = fitting('listed deal', listedDeal, backup.listed, (deal) => deal.key, refused);
  const added = await write('real', ['deals', 'events', 'listed', 'standings'], (transaction) => mergeBackup(transaction, { deals, events, listed }));
  if (!(await restoreSettings(backup.settings))) refused.count('settings');
  return { added, skipped: deals.length + events.length + listed.length - added, refused: refused.list() };
}
