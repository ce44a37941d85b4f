import { PRACTICE_TENANT, parseDealKey } from '../domain/deal-ref';
import type { DealRef } from '../domain/deal-ref';
import type { Erase } from '../domain/event';
import type { PageNote, ReadLog, UnreadNote } from '../domain/read-health';
import { addPage, addUnread, emptyLog, recordMark } from '../domain/read-health';
import type { FieldKey } from '../domain/reading';
import { newDeviceId } from '../platform/ids';
import { createLogger } from '../platform/logger';
import { readArea, readItem, removeItem, watchArea, writeItem } from './area';
import { withLocks } from './lock';
import { storedLog } from './schemas/read-log';

const log = createLogger('storage');
/** One item a tenant in this browser's own storage: never synced, in no backup. */
const PREFIX = 'read-log:';

type Tenant = Pick<DealRef, 'crm' | 'tenant'>;

/** A tenant's log, and the salt of the marks in it. */
export interface StoredLog {
  salt: string;
  log: ReadLog;
}

/** A log and whose it is. */
export type TenantLog = Tenant & StoredLog;

const keyOf = ({ crm, tenant }: Tenant): string => `${PREFIX}${crm}:${tenant}`;

const fresh = (): StoredLog => ({ salt: newDeviceId(), log: emptyLog() });

/** A log that does not fit is begun anew: it only tells how reading went, and a few pages later it is there again. */
function understood(raw: unknown): StoredLog {
  if (raw === undefined) return fresh();
  const parsed = storedLog.safeParse(raw);
  if (parsed.success) return parsed.data;
  log.warn('damaged-item', { item: 'read-log' });
  return fresh();
}

/** How reading went on a tenant's deal pages. @throws StorageError */
export async function readLogOf(tenant: Tenant): Promise<StoredLog> {
  return understood(await readItem('local', keyOf(tenant)));
}

/** One writer at a time over all contexts. The same log means that nothing is written. */
function changeLog(key: string, change: (stored: StoredLog) => ReadLog): Promise<void> {
  return withLocks([`local/${key}`], async () => {
    const stored = understood(await readItem('local', key));
    const next = change(stored);
    if (next !== stored.log) await writeItem('local', key, { salt: stored.salt, log: next });
  });
}

/**
 * Adds a page to the log of its tenant. Practice pages are no sign of how a CRM is read: they are left out.
 * @param note makes the note with the salt of the log
 * @throws StorageError
 */
export async function addToLog(tenant: Tenant, note: (salt: string) => PageNote): Promise<void> {
  if (tenant.tenant === PRACTICE_TENANT) return;
  await changeLog(keyOf(tenant), (stored) => addPage(stored.log, note(stored.salt)));
}

/** Adds a deal whose page could not be read to the log of its tenant, as addToLog() does. @throws StorageError */
export async function addUnreadToLog(tenant: Tenant, note: (salt: string) => UnreadNote): Promise<void> {
  if (tenant.tenant === PRACTICE_TENANT) return;
  await changeLog(keyOf(tenant), (stored) => addUnread(stored.log, note(stored.salt)));
}

/** Remembers that the user has seen that a field is no longer read. @throws StorageError */
export function dismissLost(tenant: Tenant, field: FieldKey): Promise<void> {
  return changeLog(keyOf(tenant), ({ log: held }) => (held.dismissed.includes(field) ? held : { ...held, dismissed: [...held.dismissed, field] }));
}

/** The logs of all tenants, in the order of their keys. @throws StorageError */
export async function allLogs(): Promise<TenantLog[]> {
  const items = Object.entries(await readArea('local')).filter(([key]) => key.startsWith(PREFIX));
  return items.toSorted(([a], [b]) => (a < b ? -1 : 1)).flatMap(([key, raw]) => {
    // A key of a tenant and any record is a key of a deal.
    const ref = parseDealKey(`${key.slice(PREFIX.length)}:any`);
    return ref === null ? [] : [{ crm: ref.crm, tenant: ref.tenant, ...understood(raw) }];
  });
}

/** Removes what the logs hold of an erased scope: of one deal every page that bears its mark. @throws StorageError */
export async function eraseLogs(scope: Erase['scope']): Promise<void> {
  if ('deal' in scope) {
    const ref = parseDealKey(scope.deal);
    if (ref === null || (await readItem('local', keyOf(ref))) === undefined) return;
    await changeLog(keyOf(ref), ({ salt, log: held }) => {
      const isOther = ({ deal }: { deal: string }): boolean => deal !== recordMark(salt, ref.recordId);
      return { ...held, pages: held.pages.filter(isOther), unread: held.unread.filter(isOther) };
    });
    return;
  }
  const keys = 'all' in scope ? Object.keys(await readArea('local')).filter((key) => key.startsWith(PREFIX)) : [keyOf(scope)];
  await Promise.all(keys.map((key) => withLocks([`local/${key}`], () => removeItem('local', key))));
}

/** Calls after each change of any tenant's log, from any context. @returns a function that ends it */
export function watchLogs(listener: () => void): () => void {
  return watchArea('local', (key) => {
    if (key.startsWith(PREFIX)) listener();
  });
}
