import ext from 'webextension-polyfill';
import { PRACTICE_TENANT } from '../domain/deal-ref';
import type { CrmId } from '../domain/deal-ref';
import type { TabView } from '../domain/view';
import { crmOfUrl, parseUrl } from '../messaging/crm-host';
import { instant } from '../platform/clock';
import { createLogger } from '../platform/logger';
import { readItem, writeItem } from '../storage/area';
import { withLocks } from '../storage/lock';
import { changeView } from '../storage/session';
import { isListening } from './tabs';

const log = createLogger('background');
const STARTED = 'started';

/** A tab that shows a page of a CRM. */
interface CrmTab {
  tabId: number;
  url: string;
  crm: CrmId;
}

/** The tab keeps the script of an earlier version, or none: the panel says "reload this tab". */
async function markOutdated({ tabId, url, crm }: CrmTab): Promise<void> {
  const outdated: TabView = {
    tabId, url, kind: 'other', crm, ref: null, state: 'outdated', error: null, at: instant(), reading: null, health: null, deal: null,
  };
  await changeView(tabId, (current) => current ?? outdated);
}

async function injectInto(tab: CrmTab, files: string[]): Promise<void> {
  if (await isListening(tab.tabId)) return;
  try {
    await ext.scripting.executeScript({ target: { tabId: tab.tabId }, files });
  } catch (error) {
    // Error pages, pages of a browser policy, tabs that were closed meanwhile.
    log.failed('inject', error);
    await markOutdated(tab);
  }
}

function crmTab({ id, url }: { id?: number | undefined; url?: string | undefined }): CrmTab | null {
  const parsed = parseUrl(url);
  const crm = parsed && crmOfUrl(parsed);
  return id === undefined || url === undefined || !crm ? null : { tabId: id, url, crm };
}

/** Starts reading in CRM tabs that were open before the extension was installed, updated, reloaded or enabled. */
export async function injectIntoOpenTabs(): Promise<void> {
  for (const script of ext.runtime.getManifest().content_scripts ?? []) {
    const tabs = await ext.tabs.query({ url: script.matches, discarded: false });
    const ours = tabs.map(crmTab).filter((tab) => tab !== null);
    await Promise.all(ours.map((tab) => injectInto(tab, script.js ?? [])));
  }
}

/** The files that the manifest gives to a tab's address. */
async function filesFor({ tabId }: CrmTab): Promise<string[]> {
  for (const script of ext.runtime.getManifest().content_scripts ?? []) {
    const tabs = await ext.tabs.query({ url: script.matches });
    if (tabs.some(({ id }) => id === tabId)) return script.js ?? [];
  }
  return [];
}

/**
 * Makes right what is published of a tab that somebody looks at. A page that went without a word (the browser ended its
 * process, its last message was lost) leaves no verdict behind; a CRM page without a script of ours gets one. The browser
 * tells no address for pages that are none of our hosts.
 * @throws StorageError
 */
export async function lookAtTab(tabId: number): Promise<{ done: true }> {
  const tab = await ext.tabs.get(tabId).catch(() => null);
  const shown = tab && crmTab(tab);
  if (shown === null) {
    const ours = tab?.url?.startsWith(ext.runtime.getURL('')) === true;
    await changeView(tabId, (current) => (current !== null && (ours || current.ref?.tenant === PRACTICE_TENANT) ? current : null));
  } else if (tab?.status === 'complete' && tab.discarded !== true) await injectInto(shown, await filesFor(shown));
  return { done: true };
}

/**
 * Does what belongs to the worker's first start since the browser, the extension's installation, update, reload or
 * enabling: all of them begin a new session storage, while a worker that merely rested finds its mark. The mark is set
 * when the work is done: a worker that was stopped in the middle of it begins again.
 */
export function onFirstStart(work: () => Promise<void>): Promise<void> {
  return withLocks(['session/started'], async () => {
    if ((await readItem('session', STARTED)) === true) return;
    await work();
    await writeItem('session', STARTED, true);
  });
}
