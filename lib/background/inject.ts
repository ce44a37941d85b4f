import ext from 'webextension-polyfill';
import type { CrmId } from '../domain/deal-ref';
import type { TabView } from '../domain/view';
import { crmOfUrl, parseUrl } from '../messaging/crm-host';
import { instant } from '../platform/clock';
import { createLogger } from '../platform/logger';
import { readItem, writeItem } from '../storage/area';
import { withLocks } from '../storage/lock';
import { changeView } from '../storage/session';
import { ActError } from './outcome';
import { isListening } from './tabs';

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

/** The script that brings the badge's cards: entrypoints/badge-cards.ts. */
const CARDS = '/badge-cards.js';

/**
 * Gives the page that asks for them the cards of its badge. A practice page has them already.
 * @throws ActError for a practice page, Error when the tab is gone
 */
export async function injectCards(tabId: number, crm: CrmId | null): Promise<void> {
  if (crm === null) throw new ActError('refused');
  await ext.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [CARDS] });
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
