import ext from 'webextension-polyfill';
import { PRACTICE_TENANT } from '../domain/deal-ref';
import type { CrmId } from '../domain/deal-ref';
import type { FieldKey } from '../domain/reading';
import type { TabView } from '../domain/view';
import { crmOfUrl, parseUrl } from '../messaging/crm-host';
import { instant } from '../platform/clock';
import { createLogger } from '../platform/logger';
import { readItem, writeItem } from '../storage/area';
import { withLocks } from '../storage/lock';
import { changeView, readView } from '../storage/session';
import { ActError } from './outcome';
import { askToReveal, isListening } from './tabs';

const log = createLogger('background');
const STARTED = 'started';

/** The tab keeps the script of an earlier version, or none: the panel says "reload this tab". */
async function markOutdated(tabId: number, url: string): Promise<void> {
  const crm = crmOfUrl(new URL(url));
  const outdated: TabView = {
    tabId, url, kind: 'other', crm, ref: null, state: 'outdated', error: null, at: instant(), reading: null, health: null, deal: null,
  };
  await changeView(tabId, (current) => current ?? outdated);
}

async function injectInto(tabId: number, url: string, files: string[]): Promise<void> {
  if (await isListening(tabId)) return;
  try {
    await ext.scripting.executeScript({ target: { tabId }, files });
  } catch (error) {
    // Error pages, pages of a browser policy, tabs that were closed meanwhile.
    log.failed('inject', error);
    await markOutdated(tabId, url);
  }
}

/** Starts reading in CRM tabs that were open before the extension was installed, updated, reloaded or enabled. */
export async function injectIntoOpenTabs(): Promise<void> {
  for (const script of ext.runtime.getManifest().content_scripts ?? []) {
    const tabs = await ext.tabs.query({ url: script.matches, discarded: false });
    const ours = tabs.flatMap(({ id, url }) => {
      const parsed = parseUrl(url);
      return id !== undefined && url !== undefined && parsed !== null && crmOfUrl(parsed) !== null ? [{ id, url }] : [];
    });
    await Promise.all(ours.map(({ id, url }) => injectInto(id, url, script.js ?? [])));
  }
}

/** Scripts that come on a person's act: entrypoints/badge-cards.ts and entrypoints/reveal-<crm>.ts. */
const CARDS = '/badge-cards.js';
const REVEALS: Record<CrmId, string> = { salesforce: '/reveal-salesforce.js', hubspot: '/reveal-hubspot.js', dynamics: '/reveal-dynamics.js' };

function bring(tabId: number, file: string): Promise<unknown> {
  return ext.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });
}

/**
 * Gives the page that asks for them the cards of its badge. A practice page has them already.
 * @throws ActError for a practice page, Error when the tab is gone
 */
export async function injectCards(tabId: number, crm: CrmId | null): Promise<void> {
  if (crm === null) throw new ActError('refused');
  await bring(tabId, CARDS);
}

/** Shows a field on the page of a tab, for which its script is brought first. False when the page does not have the field, or is gone. */
export async function revealField(tabId: number, field: FieldKey): Promise<boolean> {
  const ref = (await readView(tabId))?.ref ?? null;
  if (ref === null) return false;
  try {
    if (ref.tenant !== PRACTICE_TENANT) await bring(tabId, REVEALS[ref.crm]);
  } catch (error) {
    log.failed('reveal', error);
    return false;
  }
  return askToReveal(tabId, field);
}

/**
 * Whether this is the worker's first start since the browser, the extension's installation, update, reload or enabling:
 * all of them begin a new session storage, while a worker that merely rested finds its mark.
 */
export function isFirstStart(): Promise<boolean> {
  return withLocks(['session/started'], async () => {
    if ((await readItem('session', STARTED)) === true) return false;
    await writeItem('session', STARTED, true);
    return true;
  });
}
