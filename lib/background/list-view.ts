import { dealUrl } from '../crm/deal-url';
import { dealKey, PRACTICE_TENANT } from '../domain/deal-ref';
import type { ListReading } from '../domain/list-reading';
import { hasMoved, openFirst } from '../domain/list-standing';
import type { Settings } from '../domain/settings';
import { standingBasis, standingOf } from '../domain/standing';
import type { RowStanding, TabView } from '../domain/view';
import { instant, now } from '../platform/clock';
import { builtInPlaybook } from '../playbook';
import { allViews, changeView } from '../storage/session';
import { readSettings } from '../storage/settings';
import { knownDeals } from '../storage/standings';
import { ADAPTERS } from './adapters';
import { marksOf } from './list-marks';
import type { Turn } from './publish';
import { blankView } from './publish';
import { sendMarks } from './tabs';
import { isLatest } from './tickets';

/** How those deals of a list stand that were opened before, by record id. @throws StorageError */
export async function knownInList(list: ListReading, settings: Settings): Promise<Record<string, RowStanding>> {
  const { crm, tenant, rows } = list;
  const { stageAnswers } = settings.local;
  const time = now();
  const byKey = new Map(rows.map((row) => [dealKey({ crm, tenant, recordId: row.recordId }), row]));
  const basis = standingBasis(builtInPlaybook, stageAnswers, time);
  const space = tenant === PRACTICE_TENANT ? 'practice' : 'real';
  const known = await knownDeals(space, [...byKey.keys()], basis, (record, events) => standingOf(record, events, builtInPlaybook, stageAnswers, time));
  return Object.fromEntries(known.flatMap(({ standing, record }) => {
    const row = byKey.get(standing.key);
    return row ? [[row.recordId, { deal: standing.summary, moved: hasMoved(row, record) }]] : [];
  }));
}

/** How many deals the panel proposes to open. */
const PROPOSED = 5;

/** The deals to open first, as far as their addresses are certain. A practice list has none: its frame cannot be sent to a CRM. */
function proposed(list: ListReading, known: Record<string, RowStanding>, url: string): NonNullable<TabView['openFirst']> {
  const { crm, tenant } = list;
  return openFirst(list, known, PROPOSED).flatMap(({ recordId }) => {
    const address = known[recordId]?.deal.url ?? dealUrl(url, { crm, tenant, recordId }, ADAPTERS[crm]);
    return address === null || tenant === PRACTICE_TENANT ? [] : [{ recordId, url: address }];
  });
}

/**
 * Publishes what a tab's list shows and marks its deals in the page, unless the tab has said something newer meanwhile.
 * @throws StorageError
 */
export async function publishList(turn: Turn, shown: Pick<TabView, 'state' | 'crm'> & Partial<Pick<TabView, 'error' | 'list' | 'known'>>, settings: Settings): Promise<void> {
  const { list, known = {} } = shown;
  const view: TabView = { ...blankView(turn), kind: 'list', ...shown, ...(list && { openFirst: proposed(list, known, turn.url) }) };
  let heard = false;
  await changeView(turn.tabId, (current) => {
    heard = isLatest(turn.tabId, turn.ticket);
    // A deal in front of its list (HubSpot's quick view) stays what the tab shows.
    return heard && current?.kind !== 'deal' ? view : current;
  });
  if (heard) await sendMarks(turn.tabId, marksOf(view, settings, builtInPlaybook));
}

async function remark(view: TabView, settings: Settings): Promise<void> {
  const { list, tabId } = view;
  if (!list) return;
  const known = await knownInList(list, settings);
  const next = await changeView(tabId, (current) => {
    if (current?.list?.at !== list.at) return current;
    return JSON.stringify(current.known) === JSON.stringify(known) ? current : { ...current, known, openFirst: proposed(list, known, current.url), at: instant() };
  });
  if (next?.list?.at === list.at) await sendMarks(tabId, marksOf(next, settings, builtInPlaybook));
}

/** Looks anew at how the deals of every open list stand, and marks them: after a verdict, a setting or the day changed. @throws StorageError */
export async function remarkLists(): Promise<void> {
  const lists = (await allViews()).filter(({ list }) => Boolean(list));
  if (lists.length === 0) return;
  const settings = await readSettings();
  await Promise.all(lists.map((view) => remark(view, settings)));
}
