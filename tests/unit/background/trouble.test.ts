import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { inventory } from '../../../lib/storage/inventory';
import { readDrafts, writeDraft } from '../../../lib/storage/drafts';
import { readView } from '../../../lib/storage/session';
import { otherDevices } from '../../../lib/storage/totals';
import { REF, URLS } from '../storage/fixtures';
import { badgesOf, dealRead, freshBackground, fromPage, fromView, tell } from './harness';

beforeEach(freshBackground);

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

describe('erasing everything', () => {
  it('takes half-written words too', async () => {
    await writeDraft('statement', 'Every trip is planned twice');
    await fromView({ type: 'data.erase', scope: { all: true } });
    expect([...(await readDrafts())]).toEqual([]);
  });
});
