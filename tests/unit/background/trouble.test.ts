import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dealKey } from '../../../lib/domain/deal-ref';
import { loadDeal } from '../../../lib/storage/deals';
import { allEvents } from '../../../lib/storage/events';
import { inventory } from '../../../lib/storage/inventory';
import { readDrafts, writeDraft } from '../../../lib/storage/drafts';
import { readView } from '../../../lib/storage/session';
import { otherDevices } from '../../../lib/storage/totals';
import { REF, URLS } from '../storage/fixtures';
import { badgesOf, dealRead, freshBackground, fromPage, fromView, stageRead, tell } from './harness';

beforeEach(freshBackground);
afterEach(() => void vi.restoreAllMocks());

describe('a browser whose sync does not answer', () => {
  beforeEach(() => {
    for (const call of ['get', 'set', 'remove'] as const) vi.spyOn(fakeBrowser.storage.sync, call).mockRejectedValue(new Error('storage.sync is disabled'));
  });

  it('reads and judges deals, and keeps the language that was chosen', async () => {
    expect(await fromView({ type: 'settings.save', synced: { language: 'nl' } })).toMatchObject({ ok: true });
    expect(await fromPage(dealRead(REF))).toMatchObject({ ok: true });
    expect(await readView(1)).toMatchObject({ state: 'read', error: null });
    expect(badgesOf(1).at(-1)).toMatchObject({ language: 'nl' });
  });

  it('still shows what is stored: nothing is synced', async () => {
    expect([(await inventory()).synced, await otherDevices('a')]).toEqual([{}, []]);
  });
});

describe('a message that cannot be understood', () => {
  const sender = { url: URLS.salesforce, frameId: 0, tab: { id: 1, url: URLS.salesforce } };

  it.each([
    ['of another form', { ...dealRead(REF), mood: 'hostile' }],
    ['too large', { ...dealRead(REF), filler: 'x'.repeat(300_000) }],
  ])('%s leaves no tab "reading" for ever', async (_what, message) => {
    await fromPage({ type: 'page.opened', url: URLS.salesforce });
    expect(await tell(message, sender)).toMatchObject({ ok: false, error: 'refused' });
    await vi.waitFor(async () => expect(await readView(1)).toMatchObject({ state: 'failed', error: 'unparseable', ref: REF }));
    expect(badgesOf(1).at(-1)).toMatchObject({ state: 'unread' });
  });

  it('takes no verdict away that stands', async () => {
    await fromPage(dealRead(REF));
    await tell({ type: 'deal.read' }, sender);
    await tell({ type: 'deal.read' }, { ...sender, frameId: 3 });
    await fromView({ type: 'view.refresh' });
    expect(await readView(1)).toMatchObject({ state: 'read' });
  });
});

/** How many changes of a stage the log holds. */
const moves = async () => (await allEvents()).filter((event) => event.kind === 'observed' && event.field === 'stage' && event.before !== null).length;

describe('a tab that was overtaken by another one with the same deal', () => {
  const moved = stageRead('Proposal/Price Quote');

  beforeEach(async () => {
    await fromPage(dealRead(REF), 1);
    await fromPage(dealRead(REF), 2);
    await fromPage(dealRead(REF, moved), 1);
  });

  it('makes no move back of what it still shows, and its old reading replaces nothing', async () => {
    for (let times = 0; times < 2; times += 1) await fromPage(dealRead(REF), 2);
    expect([await moves(), (await allEvents()).filter(({ kind }) => kind === 'receipt').length]).toEqual([1, 1]);
    expect((await loadDeal(dealKey(REF))).record?.reading.fields.stage).toMatchObject({ value: { label: 'Proposal/Price Quote' } });
  });

  it('is believed when it shows a third value, and when it was loaded anew', async () => {
    await fromPage(dealRead(REF, stageRead('Negotiation/Review')), 2);
    expect(await moves()).toBe(2);
    await fromPage({ type: 'page.opened', url: URLS.salesforce }, 2);
    await fromPage(dealRead(REF), 2);
    expect(await moves()).toBe(3);
  });
});

/** Session storage takes no item larger than this from now on; the function makes room again. */
const noRoom = (limit: number) => {
  const { session } = fakeBrowser.storage;
  const set = session.set.bind(session);
  const full = new Error('Session storage quota bytes exceeded. Values were not stored.');
  session.set = (items: object) => (JSON.stringify(items).length > limit ? Promise.reject(full) : set(items));
  return () => void (session.set = set);
};

describe('storage without room', () => {
  it('of the session says so in the tab, and the visit is saved all the same', async () => {
    await fromPage({ type: 'page.opened', url: URLS.salesforce });
    const makeRoom = noRoom(1_000);
    expect(await fromPage(dealRead(REF))).toMatchObject({ ok: false, error: 'storage-full' });
    makeRoom();
    expect(await readView(1)).toMatchObject({ state: 'failed', error: 'storage-full', ref: REF, reading: null, deal: null });
    expect((await loadDeal(dealKey(REF))).record).not.toBeNull();
  });

  it('of the database is told until a visit was saved, whatever else is judged anew', async () => {
    const put = vi.spyOn(globalThis.IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('no room', 'QuotaExceededError'); });
    await fromPage(dealRead(REF));
    put.mockRestore();
    await fromView({ type: 'view.refresh' });
    expect(await readView(1)).toMatchObject({ state: 'read', error: 'storage-full' });
    await fromPage(dealRead(REF));
    expect(await readView(1)).toMatchObject({ state: 'read', error: null });
  });
});

describe('erasing everything', () => {
  it('takes half-written words too', async () => {
    await writeDraft('statement', 'Every trip is planned twice');
    await fromView({ type: 'data.erase', scope: { all: true } });
    expect([...(await readDrafts())]).toEqual([]);
  });
});
