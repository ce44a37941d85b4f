import { browser } from 'wxt/browser';
import type { PolicyState } from '../../lib/domain/policy';
import type { Settings } from '../../lib/domain/settings';
import { freshLocalSettings } from '../../lib/domain/settings';
import type { HomeView, TabView } from '../../lib/domain/view';
import { send } from '../../lib/messaging/client';
import { now } from '../../lib/platform/clock';
import { languageFor } from '../../lib/platform/i18n';
import { createLogger } from '../../lib/platform/logger';
import { readPolicy, watchPolicy } from '../../lib/storage/policy';
import { readHome, readView, watchHome, watchView } from '../../lib/storage/session';
import { readOwnSettings, readSettings, watchSettings } from '../../lib/storage/settings';
import type { Bridge, PageName } from './bridge';
import { createDrafts } from './extension-drafts';
import { logSource } from './extension-logs';
import { followActiveTab } from './follow-tab';
import { createSource } from './source';

const log = createLogger('panel');
const PAGES: Partial<Record<PageName, `/${string}.html`>> = { data: '/data.html', practice: '/practice.html', options: '/options.html' };

/** Settings that the panel can draw with when the stored ones cannot be read. Nothing of them is written. */
function emergencySettings(): Settings {
  return {
    synced: { language: languageFor(navigator.language), role: 'rep', theme: 'system', goals: {}, syncTotals: false },
    local: { ...freshLocalSettings(), firstRunDone: true },
  };
}

function settingsSource(): Bridge['settings'] {
  const source = createSource<Settings>();
  const failed = (error: unknown) => {
    log.failed('settings-unread', error);
    if (source.get() === undefined) source.set(emergencySettings());
  };
  watchSettings(source.set, failed);
  readSettings().then(source.set, failed);
  return source;
}

function ownUnread(error: unknown): void {
  log.failed('settings-unread', error);
}

/** Stays unread when it cannot be read: what is not known is not written over. */
function ownSettingsSource(): Bridge['ownSettings'] {
  const source = createSource<Settings>();
  const read = () => void readOwnSettings().then(source.set, ownUnread);
  watchSettings(read, ownUnread);
  read();
  return source;
}

function policySource(): Bridge['policy'] {
  const source = createSource<PolicyState>();
  watchPolicy(source.set);
  void readPolicy().then(source.set);
  return source;
}

function homeSource(): Bridge['homeView'] {
  const source = createSource<HomeView | null>();
  watchHome(source.set);
  readHome().then(source.set, (error: unknown) => {
    log.failed('home-unread', error);
    source.set(null);
  });
  return source;
}

/** The view of the followed tab. A late answer for a tab that was left is dropped. */
function viewSource(pinned: number | null, ready: Promise<void>): Bridge['tabView'] {
  const source = createSource<TabView | null>();
  let followed: number | null = null;
  let end: (() => void) | null = null;
  const failed = (error: unknown) => {
    log.failed('view-unread', error);
    source.set(null);
  };
  const follow = (tabId: number) => {
    void send({ type: 'tab.look', tabId });
    if (tabId === followed) return;
    followed = tabId;
    end?.();
    end = watchView(tabId, source.set);
    Promise.all([readView(tabId), ready]).then(([view]) => tabId === followed && source.set(view), failed);
  };
  if (pinned === null) followActiveTab(follow, failed);
  else follow(pinned);
  return source;
}

/** Goes to a deal: the tab that has it open, else a new one. */
async function openUrl(url: string): Promise<void> {
  if (!/^https?:/.test(url)) return;
  const tab = (await browser.tabs.query({ currentWindow: true })).find((one) => one.url === url);
  await (tab?.id === undefined ? browser.tabs.create({ url }) : browser.tabs.update(tab.id, { active: true }));
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch (error) {
    log.failed('copy-refused', error);
    return false;
  }
}

async function shortcut(): Promise<string | null> {
  const commands = await browser.commands.getAll();
  return commands.find((command) => command.name?.startsWith('_execute_'))?.shortcut || null;
}

/** The bridge of the built extension. `pinned` is a tab id to stay with, null to follow the active tab of the window. */
export function createExtensionBridge(pinned: number | null): Bridge {
  const { ready, ...drafts } = createDrafts((error) => log.failed('draft-not-kept', error));
  return {
    tabView: viewSource(pinned, ready),
    homeView: homeSource(),
    settings: settingsSource(),
    ownSettings: ownSettingsSource(),
    policy: policySource(),
    readLogs: logSource(),
    extensionId: browser.runtime.id,
    send,
    now,
    drafts,
    copyText,
    openUrl,
    shortcut,
    pages: Object.keys(PAGES) as PageName[],
    reloadTab: (tabId) => browser.tabs.reload(tabId),
    openPage: async (page, section) => {
      const path = PAGES[page];
      if (path) await browser.tabs.create({ url: browser.runtime.getURL('/') + path.slice(1) + (section ? `#${section}` : '') });
    },
  };
}
