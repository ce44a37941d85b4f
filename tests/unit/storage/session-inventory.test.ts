import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { TabView } from '../../../lib/domain/view';
import { openDatabase } from '../../../lib/storage/database';
import { allDeals, saveVisit } from '../../../lib/storage/deals';
import { inventory } from '../../../lib/storage/inventory';
import { allViews, changeView, countRefused, readView, refusedCounts, removeView, viewsOfDeal, watchView } from '../../../lib/storage/session';
import { changeSynced } from '../../../lib/storage/settings';
import { OTHER, PRACTICE, REF, URLS, emptyBrowser, recordOf, statementOf } from './fixtures';

beforeEach(emptyBrowser);

const view = (tabId: number, ref: TabView['ref']): TabView => ({
  tabId, url: URLS.salesforce, kind: 'deal', crm: 'salesforce', ref, state: 'reading', error: null, at: '2026-11-20T09:00:00.000Z',
  reading: null, health: null, deal: null,
});

describe('views of tabs', () => {
  it('are kept one a tab and found by deal', async () => {
    await changeView(10, () => view(10, REF));
    await changeView(9, () => view(9, OTHER));
    expect((await allViews()).map(({ tabId }) => tabId)).toEqual([9, 10]);
    expect((await viewsOfDeal(REF)).map(({ tabId }) => tabId)).toEqual([10]);
    await removeView(10);
    expect([await readView(10), (await allViews()).length]).toEqual([null, 1]);
  });

  it('change one at a time, each seeing the one before', async () => {
    await changeView(1, () => view(1, REF));
    await Promise.all(['a', 'b', 'c'].map((letter) => changeView(1, (current) => ({ ...view(1, REF), url: `${current?.url}${letter}` }))));
    expect((await readView(1))?.url).toBe(`${URLS.salesforce}abc`);
  });

  it('tell their watcher of each change and of the end', async () => {
    const seen: (string | null)[] = [];
    const end = watchView(3, (next) => seen.push(next?.state ?? null));
    await changeView(3, () => view(3, REF));
    await changeView(4, () => view(4, REF));
    await removeView(3);
    await vi.waitFor(() => expect(seen).toEqual(['reading', null]));
    end();
  });
});

describe('refusals', () => {
  it('are counted by reason, none lost when they come at once', async () => {
    await Promise.all(['wrong-host', 'wrong-host', 'too-large'].map(countRefused));
    expect(await refusedCounts()).toEqual({ 'wrong-host': 2, 'too-large': 1 });
  });
});

describe('inventory', () => {
  it('counts and lists all that is stored, synced, damaged and refused', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await saveVisit({ record: recordOf(), events: [statementOf('a')] });
    await saveVisit({ record: recordOf(PRACTICE), events: [] });
    await (await openDatabase()).put('deals', { key: 'salesforce:acme:broken' } as never);
    await allDeals();
    await changeView(1, () => view(1, REF));
    await changeSynced((synced) => synced);
    await countRefused('wrong-shape');
    const found = await inventory();
    expect(found.stores.map(({ space, store, records }) => `${space} ${store} ${records}`)).toEqual([
      'real deals 1', 'real events 1', 'real listed 0', 'real standings 0', 'real damaged 1', 'practice deals 1', 'practice events 0', 'practice listed 0', 'practice standings 0', 'practice damaged 0',
    ]);
    expect(found.stores[0]?.bytes).toBe(Buffer.byteLength(JSON.stringify(recordOf())));
    expect(found.damaged.map(({ space, key }) => [space, key])).toEqual([['real', 'salesforce:acme:broken']]);
    expect(found.views.map(({ tabId }) => tabId)).toEqual([1]);
    expect(found.synced).toEqual(await fakeBrowser.storage.sync.get(null));
    expect([found.refused, found.persisted, found.usage]).toEqual([{ 'wrong-shape': 1 }, null, null]);
  });
});
