import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { chainOf } from '../../../lib/domain/chain';
import { dealKey } from '../../../lib/domain/deal-ref';
import type { DealRef } from '../../../lib/domain/deal-ref';
import { observationsOf } from '../../../lib/domain/observe';
import type { FieldReadings } from '../../../lib/domain/reading';
import { loadDeal } from '../../../lib/storage/deals';
import { allEvents } from '../../../lib/storage/events';
import { readHome, readView } from '../../../lib/storage/session';
import { refreshHome } from '../../../lib/background/refresh';
import { REF, URLS } from '../storage/fixtures';
import { dealRead, executeScript, freshBackground, fromPage, fromView, pagesAnswer, stageRead } from './harness';

beforeEach(freshBackground);

const LATER = 'Negotiation/Review';
const MIDDLE = 'Proposal/Price Quote';
const text = (value: string) => ({ kind: 'read' as const, value, raw: value, via: 'test' });
const stages = async (ref = REF) => chainOf(observationsOf((await loadDeal(dealKey(ref))).events, dealKey(ref), 'stage')).map(({ value }) => value.label);
const receipts = async () => (await allEvents()).filter((event) => event.kind === 'receipt');
/** The browser forgets what tabs showed: the extension was updated, or the browser restarted. */
const sessionEnds = () => fakeBrowser.storage.session.clear();
const tabIs = (tab: object | null) => {
  fakeBrowser.tabs.get = vi.fn<() => Promise<unknown>>(() => (tab ? Promise.resolve({ id: 1, status: 'complete', ...tab }) : Promise.reject(new Error('No tab')))) as never;
};
/** A reading from a page whose document was loaded at a time. */
const from = (since: string, changes: Partial<FieldReadings> = {}) => ({ ...dealRead(REF, changes), since });

const need = (deal: DealRef) =>
  fromView({ type: 'statement.add', deal: dealKey(deal), criterion: 'customer-need-known', body: { says: 'known', words: 'Alarm within five minutes', who: 'Kim', on: '2026-11-20' } });

describe('the same deal in two tabs', () => {
  it('a tab that still shows the stage before the move makes no move back', async () => {
    for (const tab of [1, 2]) await fromPage(dealRead(REF), tab);
    await fromPage(dealRead(REF, stageRead(MIDDLE)), 1);
    await fromPage(dealRead(REF), 2);
    expect(await stages()).toEqual(['Needs Analysis', MIDDLE]);
    expect(await receipts()).toHaveLength(1);
  });

  it('nor does it after an update of the extension, which forgets what tabs showed', async () => {
    const opened = new Date(Date.now() - 60_000).toISOString();
    for (const tab of [1, 2]) await fromPage(from(opened), tab);
    await fromPage(from(opened, stageRead(MIDDLE)), 1);
    await sessionEnds();
    await fromPage(from(opened), 2);
    expect(await stages()).toEqual(['Needs Analysis', MIDDLE]);
    expect((await loadDeal(dealKey(REF))).record?.reading.fields.stage).toMatchObject({ value: { label: MIDDLE } });
  });

  it('a page that was loaded after the move tells of a real move back', async () => {
    await fromPage(dealRead(REF), 1);
    await fromPage(dealRead(REF, stageRead(MIDDLE)), 1);
    await sessionEnds();
    await fromPage(from(new Date(Date.now() + 1000).toISOString()), 2);
    expect(await stages()).toEqual(['Needs Analysis', MIDDLE, 'Needs Analysis']);
  });

  it('an old page that shows a third stage tells of a move', async () => {
    const opened = new Date(Date.now() - 60_000).toISOString();
    await fromPage(from(opened), 1);
    await fromPage(from(opened, stageRead(MIDDLE)), 1);
    await sessionEnds();
    await fromPage(from(opened, stageRead(LATER)), 2);
    expect(await stages()).toEqual(['Needs Analysis', MIDDLE, LATER]);
  });
});

describe('between two visits', () => {
  it('a colleague moved the deal: the move is noticed with the next visit, once, and has its receipt', async () => {
    await fromPage(dealRead(REF));
    await fromPage({ type: 'page.gone', url: URLS.salesforce });
    await fromPage(dealRead(REF, stageRead(MIDDLE)));
    await fromPage(dealRead(REF, stageRead(MIDDLE)));
    expect(await stages()).toEqual(['Needs Analysis', MIDDLE]);
    expect(await receipts()).toHaveLength(1);
    expect((await readView(1))?.deal?.report.crmPhase).toBe('prospect');
  });

  it('the owner changed: the deal and its statements stay, the change is on record, and it leaves the figures of who owned it', async () => {
    await fromView({ type: 'settings.save', local: { me: { 'salesforce:acme': ['Robin Example'] } } });
    await fromPage(dealRead(REF));
    await fromView({ type: 'statement.add', deal: dealKey(REF), criterion: 'customer-need-known', body: { says: 'known', words: 'Alarm within five minutes', who: 'Kim', on: '2026-11-20' } });
    await refreshHome();
    const before = (await readHome())?.figures.map(({ n }) => n) ?? [];
    await fromPage(dealRead(REF, { owner: text('Alex Placeholder') }));
    await refreshHome();
    const after = (await readHome())?.figures.map(({ n }) => n) ?? [];
    const { events } = await loadDeal(dealKey(REF));
    expect(events.flatMap((event) => (event.kind === 'observed' && event.field === 'owner' ? [event.value] : []))).toEqual(['Robin Example', 'Alex Placeholder']);
    expect(events.filter(({ kind }) => kind === 'statement')).toHaveLength(1);
    expect(after).not.toEqual(before);
  });
});

describe('records that stand side by side', () => {
  const SECOND: DealRef = { ...REF, recordId: '0065g00000PhGt9AAF' };
  const SECOND_URL = URLS.salesforce.replace(REF.recordId, SECOND.recordId);
  const second = (changes: Partial<FieldReadings> = {}) => ({ ...dealRead(SECOND, changes), url: SECOND_URL });


  it('one customer with several deals: what was said of one counts for that one', async () => {
    const account = { account: text('Example Logistics') };
    await fromPage(dealRead(REF, account), 1);
    await fromPage(second(account), 2, SECOND_URL);
    await need(REF);
    expect((await readView(1))?.deal?.statements).toHaveLength(1);
    expect((await readView(2))?.deal?.statements).toEqual([]);
    const recent = (await readHome())?.recent.map(({ key }) => key) ?? [];
    expect(recent.toSorted()).toEqual([dealKey(REF), dealKey(SECOND)].toSorted());
  });

  it('a merged record whose address leads to the one that stayed: nothing is written under the other id, nothing of it is lost', async () => {
    await fromPage(dealRead(REF, stageRead(MIDDLE)));
    await need(REF);
    await fromPage({ type: 'page.opened', url: URLS.salesforce });
    await fromPage({ type: 'page.left', url: SECOND_URL, kind: 'deal', ref: SECOND }, 1, SECOND_URL);
    await fromPage(second(), 1, SECOND_URL);
    expect(await readView(1)).toMatchObject({ ref: SECOND, deal: { key: dealKey(SECOND), statements: [], receipts: [] } });
    const old = await loadDeal(dealKey(REF));
    expect(old.record?.reading.fields.stage).toMatchObject({ value: { label: MIDDLE } });
    expect(old.events.filter(({ kind }) => kind === 'statement')).toHaveLength(1);
  });
});

describe('a page that went', () => {
  it('leaves no verdict behind', async () => {
    await fromPage(dealRead(REF));
    await fromPage({ type: 'page.gone', url: URLS.salesforce });
    expect(await readView(1)).toBeNull();
    expect((await loadDeal(dealKey(REF))).record, 'what was read stays stored').not.toBeNull();
  });

  it('without a word: its verdict goes when somebody looks at the tab', async () => {
    await fromPage(dealRead(REF));
    tabIs({});
    await fromView({ type: 'tab.look', tabId: 1 });
    expect(await readView(1)).toBeNull();
  });

  it('together with its tab: the same', async () => {
    await fromPage(dealRead(REF));
    tabIs(null);
    await fromView({ type: 'tab.look', tabId: 1 });
    expect(await readView(1)).toBeNull();
  });

  it('and came back from the back/forward cache shows its deal again', async () => {
    await fromPage(dealRead(REF));
    await fromPage({ type: 'page.gone', url: URLS.salesforce });
    await fromPage({ type: 'page.opened', url: URLS.salesforce });
    expect(await readView(1)).toMatchObject({ state: 'reading', ref: REF });
    await fromPage(dealRead(REF));
    expect(await readView(1)).toMatchObject({ state: 'read', ref: REF });
    expect(await stages()).toEqual(['Needs Analysis']);
  });
});

describe('a CRM tab without a script of ours that somebody looks at', () => {
  beforeEach(() => {
    Object.assign(fakeBrowser.runtime, { getManifest: () => ({ content_scripts: [{ matches: ['https://*.lightning.force.com/*'], js: ['content-scripts/salesforce.js'] }] }) });
    fakeBrowser.tabs.query = vi.fn<() => Promise<unknown[]>>().mockResolvedValue([{ id: 1, url: URLS.salesforce }]) as never;
    pagesAnswer(() => undefined);
  });

  it('gets one', async () => {
    tabIs({ url: URLS.salesforce });
    await fromView({ type: 'tab.look', tabId: 1 });
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: 1 }, files: ['content-scripts/salesforce.js'] });
  });

  it.each([['is still loading', { status: 'loading' }], ['was discarded', { discarded: true }]])('gets it with its load while it %s', async (_, state) => {
    tabIs({ url: URLS.salesforce, ...state });
    await fromView({ type: 'tab.look', tabId: 1 });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('gets no second one', async () => {
    pagesAnswer(() => true);
    tabIs({ url: URLS.salesforce });
    await fromPage(dealRead(REF));
    await fromView({ type: 'tab.look', tabId: 1 });
    expect(executeScript).not.toHaveBeenCalled();
    expect(await readView(1)).toMatchObject({ state: 'read' });
  });
});

describe('a deal that moved to a stage that nobody had mapped', () => {
  it('has its receipt once the stage is mapped, one only, and the gaps of the phase that it left', async () => {
    await fromPage(dealRead(REF));
    await fromPage(dealRead(REF, stageRead('Board Review')));
    expect(await receipts()).toHaveLength(0);
    const key = (await readView(1))?.deal?.stageQuestion?.key ?? '';
    await fromView({ type: 'stage.answer', key, target: 'prospect' });
    const [receipt, ...more] = await receipts();
    expect(more).toEqual([]);
    expect(receipt).toMatchObject({ from: 'suspect', to: 'prospect', report: { crmPhase: 'suspect' } });
    await fromPage(dealRead(REF, stageRead('Board Review')));
    expect(await receipts()).toHaveLength(1);
    expect((await readView(1))?.deal?.receipts).toHaveLength(1);
  });

  it('has none when it was in that stage at first sight', async () => {
    await fromPage(dealRead(REF, stageRead('Board Review')));
    const key = (await readView(1))?.deal?.stageQuestion?.key ?? '';
    await fromView({ type: 'stage.answer', key, target: 'prospect' });
    expect(await receipts()).toEqual([]);
  });

  it('has none when the stage turns out to be in the phase that it left', async () => {
    await fromPage(dealRead(REF));
    await fromPage(dealRead(REF, stageRead('Board Review')));
    const key = (await readView(1))?.deal?.stageQuestion?.key ?? '';
    await fromView({ type: 'stage.answer', key, target: 'suspect' });
    expect(await receipts()).toEqual([]);
  });
});
