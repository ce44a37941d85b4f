import { buildList } from '../crm/list-reading';
import { dealUrl } from '../crm/deal-url';
import type { ListReading } from '../domain/list-reading';
import { listedDeals } from '../domain/listed-deal';
import type { ErrorCode, ListContext, PageMessage } from '../messaging/messages';
import { createLogger } from '../platform/logger';
import { saveListed } from '../storage/listed';
import { readSettings } from '../storage/settings';
import { ADAPTERS } from './adapters';
import { knownFormats, learnFormats } from './formats';
import { knownInList, publishList } from './list-view';
import { errorCode } from './outcome';
import { configFor } from './page-config';
import type { Turn } from './publish';

type Message<T extends PageMessage['type']> = Extract<PageMessage, { type: T }>;
const log = createLogger('background');

/** What the script that reads lists must know of its page. Null where the page has become something else meanwhile. */
export async function listOpened({ crm, url }: Turn): Promise<ListContext | null> {
  const location = crm === null ? null : ADAPTERS[crm].locate(new URL(url));
  if (crm === null || location?.kind !== 'list') return null;
  return { tenant: location.tenant, config: await configFor({ crm, tenant: location.tenant }) };
}

/** Keeps what a list showed. A list that cannot be kept is shown all the same; the error says so. */
async function keep(list: ListReading, url: string): Promise<ErrorCode | null> {
  const { crm, tenant } = list;
  try {
    await saveListed(listedDeals(list, (recordId) => dealUrl(url, { crm, tenant, recordId }, ADAPTERS[crm]) ?? url));
    return null;
  } catch (problem) {
    log.failed('list-not-saved', problem);
    return errorCode(problem);
  }
}

/** A stable snapshot of a list: understood, kept, published, marked. When stored data cannot be read, the tab says so. */
export async function listRead(turn: Turn, { list: raw, url }: Message<'list.read'>): Promise<void> {
  const { crm } = raw;
  try {
    const { list, proven } = buildList(raw, await knownFormats(turn.tabId, raw));
    await learnFormats(raw, proven, turn.tabId);
    const settings = await readSettings();
    const known = await knownInList(list, settings);
    await publishList(turn, { crm, state: 'read', error: await keep(list, url), list, known }, settings);
  } catch (error) {
    await publishList(turn, { crm, state: 'failed', error: errorCode(error) }, await readSettings());
    throw error;
  }
}

/** The list could not be read: unknown, and shown as unknown. */
export async function listUnread(turn: Turn, { why }: Message<'list.unread'>): Promise<void> {
  await publishList(turn, { crm: turn.crm, state: 'unread', error: why }, await readSettings());
}
