import type { PageLocation } from '../crm/adapter';
import { CAPABILITIES } from '../crm/capabilities';
import { buildReading } from '../crm/raw-fields';
import { PRACTICE_TENANT, dealKey, sameDeal } from '../domain/deal-ref';
import type { DealRef } from '../domain/deal-ref';
import type { FormatProfile } from '../domain/format-profile';
import { withMappings } from '../domain/mapped-reading';
import type { Reading } from '../domain/reading';
import type { TabView } from '../domain/view';
import type { PageContext, PageMessage } from '../messaging/messages';
import { builtInPlaybook } from '../playbook';
import { findEvent } from '../storage/events';
import { changeView, keepPracticeFormats, readView } from '../storage/session';
import { changeLocal, readSettings } from '../storage/settings';
import { explainReceipt } from './acts';
import { ADAPTERS } from './adapters';
import { badgeModel } from './badge-model';
import { askClientApi, completed } from './client-api';
import { knownFormats, learnFormats } from './formats';
import { pointingGone } from './field-pages';
import { bringList } from './inject';
import { remarkLists } from './list-view';
import { configFor, NO_CONFIG } from './page-config';
import { ActError, errorCode, inBackground } from './outcome';
import { publishDeal, publishLocation } from './publish';
import type { Turn } from './publish';
import { noteVisit } from './read-log';
import { rebadgeAll, refreshHome } from './refresh';
import { badgeFacts } from './tabs';
import { isLatest } from './tickets';
import { judge, takeReading } from './visit';
import { wantsWebApi, withWebApi } from './web-api';

type Message<T extends PageMessage['type']> = Extract<PageMessage, { type: T }>;

function locate({ crm, url }: Turn): PageLocation {
  return crm === null ? { kind: 'other' } : ADAPTERS[crm].locate(new URL(url));
}

/** A page has our script now: its view begins, and it learns where its badge is. */
export async function pageOpened(turn: Turn): Promise<PageContext> {
  const location = locate(turn);
  if (turn.crm === null) await keepPracticeFormats(turn.tabId, null);
  await pointingGone(turn.tabId);
  const view = await publishLocation(turn, location);
  const settings = await readSettings();
  const model = view === null ? null : badgeModel(view, settings, builtInPlaybook, await badgeFacts());
  const config = view?.ref ? await configFor(view.ref) : turn.crm === null ? NO_CONFIG : await configFor({ crm: turn.crm, tenant: null });
  return { badge: model, badgePlace: settings.local.badge.position, config };
}

/** The address changed within the page: the old verdict goes at once. A list is read by a script of its own, which comes now. */
export async function pageLeft(turn: Turn, { kind, ref }: Message<'page.left'>): Promise<void> {
  const location: PageLocation =
    kind === 'deal' && ref !== null ? { kind, ref } : kind === 'list' ? { kind, tenant: ref?.tenant ?? '' } : { kind: 'other' };
  await publishLocation(turn, location);
  const { crm, tabId } = turn;
  if (kind === 'list' && crm !== null && locate(turn).kind === 'list') inBackground('list', () => bringList(tabId, crm));
}

/** The document went away. What the tab shows next says so itself, where it is a page of a CRM. */
export async function pageGone({ tabId, ticket }: Turn): Promise<void> {
  let left: TabView | null = null;
  await changeView(tabId, (current) => {
    if (!isLatest(tabId, ticket)) return current;
    left = current;
    return null;
  });
  noteVisit(left);
}

/** With further sources: what is known so far is shown while each is asked, and the fullest reading is saved. */
async function fullest(turn: Turn, { reading: raw, health }: Message<'deal.read'>, known: FormatProfile, shown: Reading): Promise<Reading> {
  const config = await configFor(raw.ref);
  if (turn.crm === null) return completed(raw, known, raw.client, config)?.reading ?? shown;
  if (!CAPABILITIES[turn.crm].hasClientApi) return shown;
  const show = async (reading: Reading): Promise<void> => {
    const settings = await readSettings();
    await publishDeal(turn, { ref: raw.ref, state: 'read', reading, health, deal: await judge(reading, settings) }, settings);
  };
  const asked = askClientApi(turn.tabId, raw.ref.recordId, config);
  await show(shown);
  const full = completed(raw, known, await asked, config);
  if (full) await learnFormats(raw.ref, full.formats, turn.tabId);
  const reading = full?.reading ?? shown;
  if (await wantsWebApi(reading, config)) await show(reading);
  return withWebApi(turn.tabId, turn.url, reading, config);
}

/** What this tab showed of the deal since it was loaded, as far as it was saved. Null: this is its first word. */
async function shownBefore(tabId: number, ref: DealRef): Promise<Reading | null> {
  const view = await readView(tabId);
  return view?.state === 'read' && view.error === null && sameDeal(view.ref, ref) ? view.reading : null;
}

/** A stable snapshot: understood, judged, saved, published. When stored data cannot be read, the tab says so. */
export async function dealRead(turn: Turn, message: Message<'deal.read'>): Promise<void> {
  const { reading: raw, health } = message;
  let reading: Reading | null = null;
  try {
    const { fieldMaps } = (await readSettings()).local;
    const before = await shownBefore(turn.tabId, raw.ref);
    const known = await knownFormats(turn.tabId, raw.ref);
    const understood = buildReading(raw, known);
    reading = withMappings(understood.reading, fieldMaps);
    await learnFormats(raw.ref, understood.proven, turn.tabId);
    reading = withMappings(await fullest(turn, message, known, reading), fieldMaps);
    const settings = await readSettings();
    const { deal, error } = await takeReading(reading, message.url, settings, { shown: before, since: message.since ?? null });
    await publishDeal(turn, { ref: raw.ref, state: 'read', error, reading, health, deal }, settings);
  } catch (error) {
    const code = errorCode(error);
    // Where there is no room for the verdict there is room to say so, but not for all that was read.
    const shown = code === 'storage-full' ? {} : { reading, health };
    await publishDeal(turn, { ref: raw.ref, state: 'failed', error: code, ...shown }, await readSettings());
    throw error;
  }
  inBackground('home', raw.ref.tenant === PRACTICE_TENANT ? remarkLists : refreshHome);
}

/** The page could not be read: unknown, and shown as unknown. The deal's last picture of this tab stays for comparison. */
export async function dealUnread(turn: Turn, { ref, why }: Message<'deal.unread'>): Promise<void> {
  const current = await readView(turn.tabId);
  const deal = current !== null && sameDeal(current.ref, ref) ? current.deal : null;
  await publishDeal(turn, { ref, state: 'unread', error: why, deal }, await readSettings());
}

/** A reason button of the badge: only for the deal that this tab shows, and only one of the playbook's reasons. */
export async function pageExplained(turn: Turn, { receipt, reason }: Message<'receipt.explain'>): Promise<void> {
  const found = await findEvent(receipt);
  const view = await readView(turn.tabId);
  const known = builtInPlaybook.moveReasons.some(({ id }) => id === reason);
  const shown = view?.ref && found?.event.kind === 'receipt' && dealKey(view.ref) === found.event.deal;
  if (!shown || !known) throw new ActError('refused');
  await explainReceipt(receipt, reason, '');
}

/** Where the user put the badge, or that it is hidden: for all tabs. */
export async function badgePlaced({ position, hidden }: Message<'badge.place'>): Promise<void> {
  await changeLocal((local) => ({ ...local, badge: { position, hidden } }));
  await rebadgeAll();
}
