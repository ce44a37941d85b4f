// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createExtensionBridge } from '../../../components/hooks/extension-bridge';
import type { Source } from '../../../components/hooks/bridge';
import { readDrafts } from '../../../lib/storage/drafts';
import { changeView } from '../../../lib/storage/session';
import { changeSynced } from '../../../lib/storage/settings';
import { routeDeal, tabView, unmappedDeal } from '../../fixtures/views';

const KEY = 'salesforce:vandam:0065g00000PhGt1AAF|customer-need-known';

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(browser.i18n, 'getUILanguage').mockReturnValue('en-GB');
});
afterEach(() => vi.restoreAllMocks());

/** The first value of a source that is not undefined and passes. */
async function settled<T>(source: Source<T>, passes: (value: T) => boolean = () => true): Promise<T> {
  return vi.waitFor(() => {
    const value = source.get();
    if (value === undefined || !passes(value)) throw new Error('not yet');
    return value;
  });
}

describe('the bridge of the extension', () => {
  it('draws from storage at once, without an answer of the background, which it tells that somebody looks at the tab', async () => {
    const sent = vi.spyOn(browser.runtime, 'sendMessage').mockReturnValue(new Promise(() => {}) as never);
    await changeView(7, () => tabView(routeDeal()));
    const bridge = createExtensionBridge(7);
    expect((await settled(bridge.tabView))?.deal?.key).toBe(routeDeal().key);
    expect((await settled(bridge.settings)).synced.language).toBe('en');
    expect(await settled(bridge.homeView)).toBeNull();
    expect(sent.mock.calls).toEqual([[{ type: 'tab.look', tabId: 7 }]]);
  });

  it('shows each new view of the followed tab, and no other tab’s', async () => {
    const bridge = createExtensionBridge(7);
    expect(await settled(bridge.tabView)).toBeNull();
    await changeView(8, () => tabView(unmappedDeal(), { tabId: 8 }));
    await changeView(7, () => tabView(routeDeal()));
    const view = await settled(bridge.tabView, (one) => one !== null);
    expect(view?.tabId).toBe(7);
  });

  it('follows the active tab of its window', async () => {
    await changeView(1, () => tabView(routeDeal(), { tabId: 1 }));
    await changeView(2, () => tabView(unmappedDeal(), { tabId: 2 }));
    const query = vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 1 }] as never);
    const activated = vi.spyOn(browser.tabs.onActivated, 'addListener');
    const bridge = createExtensionBridge(null);
    expect((await settled(bridge.tabView))?.tabId).toBe(1);
    query.mockResolvedValue([{ id: 2 }] as never);
    activated.mock.calls[0]![0]({ tabId: 2, windowId: 1 });
    expect((await settled(bridge.tabView, (one) => one?.tabId === 2))?.deal?.key).toBe(unmappedDeal().key);
    expect(query).toHaveBeenCalledWith({ active: true, currentWindow: true });
  });

  it('hears a changed setting', async () => {
    const bridge = createExtensionBridge(7);
    await settled(bridge.settings);
    await changeSynced((now) => ({ ...now, language: 'nl' }));
    expect((await settled(bridge.settings, (one) => one.synced.language === 'nl')).synced.language).toBe('nl');
  });

  it('can be drawn with when the settings cannot be read', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    vi.spyOn(browser.storage.local, 'get').mockRejectedValue(new Error('broken'));
    const bridge = createExtensionBridge(7);
    expect((await settled(bridge.settings)).local.firstRunDone).toBe(true);
  });

  it('keeps drafts beyond the panel’s life', async () => {
    const bridge = createExtensionBridge(7);
    bridge.drafts.save(KEY, 'Half a sen');
    expect(bridge.drafts.load(KEY)).toBe('Half a sen');
    dispatchEvent(new Event('pagehide'));
    await vi.waitFor(async () => expect((await readDrafts()).get(KEY)).toBe('Half a sen'));
    const next = createExtensionBridge(7);
    await settled(next.tabView);
    expect(next.drafts.load(KEY)).toBe('Half a sen');
    next.drafts.save(KEY, null);
    await vi.waitFor(async () => expect((await readDrafts()).has(KEY)).toBe(false));
  });

  it('goes to the tab that has a deal open, opens one otherwise, and only web addresses', async () => {
    const url = 'https://vandam.lightning.force.com/lightning/r/Opportunity/0065g00000PhGt1AAF/view';
    const bridge = createExtensionBridge(7);
    const update = vi.spyOn(browser.tabs, 'update').mockResolvedValue({} as never);
    const create = vi.spyOn(browser.tabs, 'create').mockResolvedValue({} as never);
    vi.spyOn(browser.tabs, 'query').mockResolvedValue([{ id: 4, url }] as never);
    await bridge.openUrl(url);
    expect(update).toHaveBeenCalledWith(4, { active: true });
    await bridge.openUrl('https://app.hubspot.com/contacts/1/record/0-3/2');
    expect(create).toHaveBeenCalledWith({ url: 'https://app.hubspot.com/contacts/1/record/0-3/2' });
    await bridge.openUrl('javascript:alert(1)');
    expect(create).toHaveBeenCalledTimes(1);
  });
});
