import type { Scripting } from 'webextension-polyfill';
import ext from 'webextension-polyfill';
import type { FieldsAnswer, FieldsRequest } from '../messaging/fields-request';
import { FIELDS_DOOR } from '../messaging/fields-request';
import { PRACTICE_TENANT } from '../domain/deal-ref';
import type { CrmId } from '../domain/deal-ref';
import type { Pointing } from '../domain/own-field';
import type { TabView } from '../domain/view';
import type { Answers, PageMessage, ViewMessage } from '../messaging/messages';
import { instant } from '../platform/clock';
import { createLogger } from '../platform/logger';
import { keepPointing, readPointing } from '../storage/pointing';
import { keepSeenFields } from '../storage/seen-fields';
import { allViews, readView } from '../storage/session';
import { readSettings } from '../storage/settings';
import { configFor } from './page-config';
import { pointingTexts } from './pointing-texts';
import type { Turn } from './publish';
import { ActError, inBackground } from './outcome';

const log = createLogger('background');
type Message<T extends ViewMessage['type']> = Extract<ViewMessage, { type: T }>;
type Told<T extends PageMessage['type']> = Extract<PageMessage, { type: T }>;

const SCRIPTS: Record<CrmId, string> = { salesforce: '/fields-salesforce.js', hubspot: '/fields-hubspot.js', dynamics: '/fields-dynamics.js' };

/** Runs in the page's isolated world, so it must be whole by itself. */
function askServant(door: string, request: FieldsRequest): FieldsAnswer | null {
  const world = globalThis as unknown as Record<symbol, ((asked: FieldsRequest) => FieldsAnswer) | undefined>;
  return world[Symbol.for(`phasegate.${door}`)]?.(request) ?? null;
}

async function askNow(tabId: number, request: FieldsRequest): Promise<FieldsAnswer | null> {
  const injection: Scripting.ScriptInjection = { target: { tabId, frameIds: [0] }, func: askServant, args: [FIELDS_DOOR, request] };
  const [found] = await ext.scripting.executeScript(injection);
  return (found?.result as FieldsAnswer | null | undefined) ?? null;
}

/** Asks the script that knows the page's fields; it is brought where it is not there yet and has more to do than to stop. Null when the page cannot be asked. */
async function ask(tabId: number, crm: CrmId, request: FieldsRequest): Promise<FieldsAnswer | null> {
  try {
    const answer = await askNow(tabId, request);
    if (answer !== null || request.act === 'stop') return answer;
    await ext.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [SCRIPTS[crm]] });
    return await askNow(tabId, request);
  } catch (error) {
    // The tab was closed or left, or the browser allows no scripts there.
    log.failed('fields', error);
    return null;
  }
}

type DealTab = TabView & { ref: NonNullable<TabView['ref']> };

/** The tabs that show a deal of a CRM. Practice frames are pages of our own, into which nothing can be brought. */
async function dealTabs(): Promise<DealTab[]> {
  const views = await allViews();
  return views.filter((view): view is DealTab => view.kind === 'deal' && view.ref !== null && view.ref.tenant !== PRACTICE_TENANT && view.state !== 'outdated');
}

async function look(view: DealTab): Promise<boolean> {
  const { ref } = view;
  const { selectors } = await configFor(ref);
  const fields = await ask(view.tabId, ref.crm, { act: 'list', ref, selectors });
  if (!Array.isArray(fields) || fields.length === 0) return false;
  await keepSeenFields(ref, fields, view.reading?.language ?? null, instant());
  return true;
}

/** Lists the fields of all open deal pages, for the page that maps them: only then, and their names only. @throws StorageError */
export async function lookForFields(): Promise<Answers['fields.look']> {
  const looked = await Promise.all((await dealTabs()).map(look));
  return { pages: looked.filter(Boolean).length };
}

async function goTo(tabId: number): Promise<void> {
  const { windowId } = await ext.tabs.update(tabId, { active: true });
  if (windowId !== undefined) await ext.windows.update(windowId, { focused: true });
}

/** Ends what another tab was asked for before. */
async function stop(former: Pointing | null): Promise<void> {
  if (former !== null && former.field === null) await ask(former.tabId, former.crm, { act: 'stop' });
}

/** Begins pointing at a field on a deal's page, which is brought to the front. @throws ActError when no such page is open */
export async function pointAtField({ tabId, crm, tenant, target, back }: Message<'fields.point'>): Promise<Answers['fields.point']> {
  const tabs = (await dealTabs()).filter(({ ref }) => ref.crm === crm && ref.tenant === tenant);
  const view = tabId === null ? tabs.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0] : tabs.find((one) => one.tabId === tabId);
  if (view === undefined) throw new ActError('no-such-tab');
  await stop(await readPointing());
  const { synced } = await readSettings();
  const pointing: Pointing = { tabId: view.tabId, crm, tenant, target, back, field: null, language: view.reading?.language ?? null };
  await keepPointing(pointing);
  await goTo(view.tabId);
  const { language, theme } = synced;
  const { selectors } = await configFor(view.ref);
  const started = await ask(view.tabId, crm, { act: 'point', ref: view.ref, selectors, texts: pointingTexts(language, target), language, theme });
  if (started !== true) await keepPointing(null);
  // The list of the page is at hand for choosing without pointing.
  else inBackground('fields', () => look(view));
  return { started: started === true };
}

/** The user changed their mind, or has answered. @throws StorageError */
export async function endPointing(): Promise<Answers['fields.unpoint']> {
  await stop(await readPointing());
  await keepPointing(null);
  return { done: true };
}

/** A page tells which field was taken, or that nobody takes one any more. Only the tab that was asked is heard. */
export async function fieldPointed({ tabId }: Turn, { ref, field }: Told<'field.pointed'>): Promise<void> {
  const pointing = await readPointing();
  const view = await readView(tabId);
  const asked = pointing?.tabId === tabId && pointing.crm === ref.crm && pointing.tenant === ref.tenant && pointing.field === null;
  if (!pointing || !asked || view?.ref?.recordId !== ref.recordId) return;
  await keepPointing(field === null ? null : { ...pointing, field });
  if (pointing.back !== null) await goTo(pointing.back).catch((error: unknown) => log.failed('back', error));
}

/** A tab was closed or left: nobody points in it any more. What was taken stays to be confirmed. @throws StorageError */
export async function pointingGone(tabId: number): Promise<void> {
  const pointing = await readPointing();
  if (pointing?.tabId === tabId && pointing.field === null) await keepPointing(null);
}
