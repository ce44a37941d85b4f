import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DAILY } from '../../../lib/background/alarms';
import { injectIntoOpenTabs, onFirstStart } from '../../../lib/background/open-tabs';
import { startBackground } from '../../../lib/background/start';
import { readView } from '../../../lib/storage/session';
import { readSettings } from '../../../lib/storage/settings';
import { REF, URLS } from '../storage/fixtures';
import { dealRead, executeScript, freshBackground, fromPage, pagesAnswer } from './harness';

const openTabs = [
  { id: 1, url: URLS.salesforce },
  { id: 2, url: 'https://acme.lightning.force.com/lightning/page/home' },
];

beforeEach(async () => {
  await freshBackground();
  fakeBrowser.runtime.getManifest = () => ({ content_scripts: [{ matches: ['https://*.lightning.force.com/*'], js: ['content-scripts/salesforce.js'] }] }) as never;
  fakeBrowser.tabs.query = vi.fn<() => Promise<unknown[]>>().mockResolvedValue(openTabs) as never;
});

describe('start', () => {
  it('adds every listener in one turn, before anything asynchronous', () => {
    const events = [fakeBrowser.runtime.onMessage, fakeBrowser.runtime.onInstalled, fakeBrowser.runtime.onStartup, fakeBrowser.tabs.onRemoved, fakeBrowser.tabs.onReplaced, fakeBrowser.alarms.onAlarm];
    const added = events.map((event) => vi.spyOn(event, 'addListener'));
    startBackground();
    expect(added.map((spy) => spy.mock.calls.length)).toEqual([1, 1, 1, 1, 1, 1]);
  });

  it('makes the device id, sets the daily alarm and reads in open tabs', async () => {
    pagesAnswer(() => undefined);
    startBackground();
    await vi.waitFor(() => expect(executeScript).toHaveBeenCalledTimes(2));
    expect((await readSettings()).local.deviceId).not.toBe('');
    expect((await fakeBrowser.alarms.get(DAILY))?.scheduledTime).toBeGreaterThan(Date.now());
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 1 }, files: ['content-scripts/salesforce.js'] });
  });

  it('forgets a closed tab', async () => {
    startBackground();
    await fromPage(dealRead(REF));
    await fakeBrowser.tabs.onRemoved.trigger(1, { windowId: 1, isWindowClosing: false });
    await vi.waitFor(async () => expect(await readView(1)).toBeNull());
  });
});

describe('open tabs', () => {
  it('get the script, but not those in which it answers', async () => {
    pagesAnswer((tabId) => tabId === 2);
    await injectIntoOpenTabs();
    expect(executeScript.mock.calls.map(([{ target }]) => target.tabId)).toEqual([1]);
  });

  it('that cannot take it are told as outdated', async () => {
    pagesAnswer(() => undefined);
    executeScript.mockRejectedValue(new Error('Cannot access contents of the page'));
    await injectIntoOpenTabs();
    expect(await readView(1)).toMatchObject({ tabId: 1, crm: 'salesforce', state: 'outdated', ref: null });
  });

  it('of other hosts are left alone, whatever the pattern lets through', async () => {
    fakeBrowser.tabs.query = vi.fn<() => Promise<unknown[]>>().mockResolvedValue([{ id: 3, url: 'https://www.hubspot.com/' }, { id: 4 }]) as never;
    pagesAnswer(() => undefined);
    await injectIntoOpenTabs();
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('are served once a session, not at each start of the worker', async () => {
    const work = vi.fn<() => Promise<void>>().mockResolvedValue();
    await Promise.all([onFirstStart(work), onFirstStart(work)]);
    expect(work).toHaveBeenCalledTimes(1);
    await fakeBrowser.storage.session.clear();
    await onFirstStart(work);
    expect(work).toHaveBeenCalledTimes(2);
  });

  it('are served by the next start where the worker was stopped in the middle', async () => {
    const stopped = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error('stopped')).mockResolvedValue();
    await expect(onFirstStart(stopped)).rejects.toThrow('stopped');
    await onFirstStart(stopped);
    expect(stopped).toHaveBeenCalledTimes(2);
  });
});
