import ext from 'webextension-polyfill';
import { now } from '../platform/clock';
import { watchPolicy } from '../storage/policy';
import { ensureDeviceId } from '../storage/settings';
import { DAILY, TOTALS, setDailyAlarm } from './alarms';
import { injectIntoOpenTabs, onFirstStart } from './open-tabs';
import { pointingGone } from './field-pages';
import { onMessage } from './listen';
import { inBackground } from './outcome';
import { openPanelOnToolbarClick } from './panel';
import { endTab } from './read-log';
import { policyChanged } from './policy-flow';
import { refreshHome, rejudgeAll, updateTotals } from './refresh';
import { forgetTickets } from './tickets';

function tabGone(tabId: number): void {
  forgetTickets(tabId);
  inBackground('tab-gone', () => endTab(tabId));
  inBackground('pointing-gone', () => pointingGone(tabId));
}

async function newDay(): Promise<void> {
  await setDailyAlarm(now());
  await rejudgeAll();
  await refreshHome();
}

function onAlarm({ name }: { name: string }): void {
  if (name === DAILY) inBackground('daily', newDay);
  if (name === TOTALS) inBackground('totals', updateTotals);
}

async function begin(): Promise<void> {
  await ensureDeviceId();
  await setDailyAlarm(now());
  await onFirstStart(async () => {
    await injectIntoOpenTabs();
    await refreshHome();
  });
}

/** A listener must exist for the browser to wake the worker; the work is done by `begin` at each start. */
function wake(): void {
  inBackground('wake', openPanelOnToolbarClick);
}

/**
 * Starts the background. Every listener is added in this one turn: a worker that was started by an event gets that event
 * only if its listener is there when the script has run.
 */
export function startBackground(): void {
  ext.runtime.onMessage.addListener(onMessage);
  ext.runtime.onInstalled.addListener(wake);
  ext.runtime.onStartup.addListener(wake);
  ext.tabs.onRemoved.addListener(tabGone);
  ext.tabs.onReplaced.addListener((_added, removed) => tabGone(removed));
  ext.alarms.onAlarm.addListener(onAlarm);
  watchPolicy(() => inBackground('policy', policyChanged));
  inBackground('start', begin);
  inBackground('panel', openPanelOnToolbarClick);
}
