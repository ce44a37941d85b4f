import ext from 'webextension-polyfill';
import { browser } from 'wxt/browser';
import { createLogger } from '../platform/logger';

const log = createLogger('background');

/** The commands that open the panel, by browser. */
const COMMANDS = ['_execute_action', '_execute_sidebar_action'];

/** Whether a click in a page may open the panel: Chrome and Edge have a side panel, Firefox lets only its own UI open the sidebar. */
export function opensPanelFromPage(): boolean {
  return typeof browser.sidePanel?.open === 'function';
}

/**
 * Opens the panel beside a tab. Must be called before anything asynchronous: the browser ties it to the click.
 * @returns what was done: `opened`, or `shortcut` where only the user's keys can open it
 */
export async function openPanel(tabId: number): Promise<{ panel: 'opened' | 'shortcut' }> {
  if (!opensPanelFromPage()) return { panel: 'shortcut' };
  await browser.sidePanel.open({ tabId });
  return { panel: 'opened' };
}

/** At each start: the toolbar button opens the panel. */
export async function openPanelOnToolbarClick(): Promise<void> {
  if (typeof browser.sidePanel?.setPanelBehavior !== 'function') return;
  await browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true }).catch((error: unknown) => {
    log.failed('panel-behavior', error);
  });
}

/** The keys that open the panel as the user has them now, null when there are none. */
export async function panelShortcut(): Promise<string | null> {
  if (typeof ext.commands?.getAll !== 'function') return null;
  const commands = await ext.commands.getAll().catch(() => []);
  const command = commands.find(({ name }) => COMMANDS.includes(name ?? ''));
  return command?.shortcut ? command.shortcut : null;
}
