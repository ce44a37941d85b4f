import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { RawList } from '../../../lib/crm/list-page';
import { refreshHome } from '../../../lib/background/refresh';
import { dealKey } from '../../../lib/domain/deal-ref';
import type { ListMark } from '../../../lib/domain/list-reading';
import { allEvents } from '../../../lib/storage/events';
import { allListed } from '../../../lib/storage/listed';
import { readView, refusedCounts } from '../../../lib/storage/session';
import { rawListOf, rawRow } from '../../fixtures/raw-list';
import { PRACTICE, REF, URLS } from '../storage/fixtures';
import { dealRead, executeScript, freshBackground, fromPage, fromPractice, fromView, pagesAnswer, sent, stageRead } from './harness';

beforeEach(freshBackground);

const LIST = 'https://acme.lightning.force.com/lightning/o/Opportunity/list?filterName=MyOpen';
const TAB = 5;
const NEW = '0065g00000PhGt2AAF';
const listRead = (more: Partial<RawList> = {}, url = LIST) => fromPage({ type: 'list.read', url, list: rawListOf(more) }, TAB, LIST);
const marksOf = (tabId: number): Record<string, ListMark>[] => sent.flatMap((message) => (message.type === 'list.mark' && message.tabId === tabId ? [message.marks] : []));
const text = (raw: string) => ({ kind: 'text' as const, raw, via: 'test' });

describe('a list of deals', () => {
  it('gets its script when the page says that it is one, and is "reading" until it was read', async () => {
    await fromPage({ type: 'page.opened', url: LIST }, TAB, LIST);
    await fromPage({ type: 'page.left', url: LIST, kind: 'list', ref: null }, TAB, LIST);
    expect(executeScript).toHaveBeenCalledWith({ target: { tabId: TAB, frameIds: [0] }, files: ['/list-salesforce.js'] });
    expect(await readView(TAB)).toMatchObject({ kind: 'list', state: 'reading', ref: null });
  });

  it('brings no script to a page whose address is no list, whatever it says', async () => {
    await fromPage({ type: 'page.left', url: URLS.salesforce, kind: 'list', ref: null });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('tells its script whose list it is; a page that became something else gets no answer', async () => {
    expect(await fromPage({ type: 'list.opened', url: LIST }, TAB, LIST)).toEqual({ ok: true, value: { tenant: 'acme', config: { mappings: [], selectors: {} } } });
    expect(await fromPage({ type: 'list.opened', url: URLS.salesforce }, TAB, LIST)).toEqual({ ok: true, value: null });
  });

  it('is understood by what its rows prove together, published and kept for the overview', async () => {
    await listRead({ rows: [rawRow(REF.recordId, { closeDate: text('03-04-2026') }), rawRow(NEW, { closeDate: text('18-12-2026') })], partial: true, total: 80 });
    const view = await readView(TAB);
    expect(view).toMatchObject({ kind: 'list', crm: 'salesforce', ref: null, state: 'read', error: null, list: { tenant: 'acme', partial: true, total: 80 }, known: {} });
    expect(view?.list?.rows.map(({ fields }) => fields.closeDate)).toMatchObject([{ value: '2026-04-03' }, { value: '2026-12-18' }]);
    expect(await allListed()).toMatchObject([
      { key: dealKey(REF), url: `https://acme.lightning.force.com/lightning/r/Opportunity/${REF.recordId}/view`, fields: { amount: { value: { amount: 84_500, currency: 'EUR' } } } },
      { key: dealKey({ ...REF, recordId: NEW }) },
    ]);
  });

  it('keeps a row whose id is no record of this CRM under the address of the list', async () => {
    await listRead({ rows: [rawRow('made-up')] });
    expect(await allListed()).toMatchObject([{ url: LIST }]);
  });

  it('tells of no event: neither a deal nor a move is seen from a list', async () => {
    await fromPage(dealRead(REF));
    const before = await allEvents();
    await listRead({ rows: [rawRow(REF.recordId, { stage: text('Negotiation/Review') }), rawRow(NEW)] });
    expect(await allEvents()).toEqual(before);
  });

  it('marks the deals that were opened before, and only those', async () => {
    await fromPage(dealRead(REF));
    await listRead({ rows: [rawRow(REF.recordId), rawRow(NEW)] });
    const [marks] = marksOf(TAB).slice(-1);
    expect(Object.keys(marks ?? {})).toEqual([REF.recordId]);
    expect(marks?.[REF.recordId]).toMatchObject({ state: 'not-ready', text: expect.stringMatching(/^\d+$/) as string, title: expect.stringMatching(/^Suspect: \d+ gaps left$/) as string });
  });

  it('says of a deal that the list shows in another stage that its verdict holds no more', async () => {
    await fromPage(dealRead(REF));
    await listRead({ rows: [rawRow(REF.recordId, { stage: text('Negotiation/Review') })] });
    expect(marksOf(TAB).at(-1)?.[REF.recordId]).toMatchObject({ state: 'cannot-tell', text: '' });
    expect((await readView(TAB))?.known?.[REF.recordId]).toMatchObject({ moved: true });
  });

  it('marks no deal that is closed', async () => {
    await fromPage(dealRead(REF, { stage: { kind: 'read', value: { label: 'Closed Won', apiName: 'Closed Won', closed: true, won: true }, raw: 'Closed Won', via: 'test' } }));
    await listRead({ rows: [rawRow(REF.recordId, { stage: text('Closed Won') })] });
    expect(marksOf(TAB).at(-1)).toEqual({});
  });

  it('changes its marks when a verdict changes in another tab', async () => {
    await fromPage(dealRead(REF));
    await listRead();
    const gaps = Number(marksOf(TAB).at(-1)?.[REF.recordId]?.text);
    await fromView({ type: 'statement.add', deal: dealKey(REF), criterion: 'problem-known', body: { says: 'known', words: 'Every trip is planned twice', who: 'Sanne Sample', on: '2026-11-20' } });
    await refreshHome();
    expect(Number(marksOf(TAB).at(-1)?.[REF.recordId]?.text)).toBe(gaps - 1);
  });

  it('marks a deal as soon as it was opened for the first time', async () => {
    await listRead();
    expect(marksOf(TAB).at(-1)).toEqual({});
    await fromPage(dealRead(REF));
    await vi.waitFor(() => expect(Object.keys(marksOf(TAB).at(-1) ?? {})).toEqual([REF.recordId]));
  });

  it('loses its marks when they are switched off, and has them again when they are switched on', async () => {
    await fromPage(dealRead(REF));
    await listRead();
    await fromView({ type: 'settings.save', local: { listMarks: false } });
    await refreshHome();
    expect(marksOf(TAB).at(-1)).toEqual({});
    await fromView({ type: 'settings.save', local: { listMarks: true } });
    await refreshHome();
    expect(marksOf(TAB).at(-1)).toHaveProperty(REF.recordId);
  });

  it('loses its marks and is kept no more when everything is erased', async () => {
    await fromPage(dealRead(REF));
    await listRead();
    await fromView({ type: 'data.erase', scope: { all: true } });
    await refreshHome();
    expect(marksOf(TAB).at(-1)).toEqual({});
    expect(await allListed()).toEqual([]);
  });

  it('of practice deals is kept apart, and marks practice deals', async () => {
    const list = rawListOf({ tenant: 'practice', rows: [rawRow(PRACTICE.recordId)] });
    await fromPractice(dealRead(PRACTICE));
    await fromPractice({ type: 'list.read', url: LIST, list }, TAB);
    expect(Object.keys(marksOf(TAB).at(-1) ?? {})).toEqual([PRACTICE.recordId]);
    expect(await allListed()).toEqual([]);
    expect(await allListed('practice')).toHaveLength(1);
  });

  it('that the tab left while it was being understood is not published any more', async () => {
    await Promise.all([listRead(), fromPage({ type: 'page.left', url: URLS.salesforce, kind: 'deal', ref: REF }, TAB, LIST)]);
    expect(await readView(TAB)).toMatchObject({ kind: 'deal', state: 'reading' });
    expect((await readView(TAB))?.list).toBeUndefined();
  });

  it('that cannot be kept is shown all the same, and says so', async () => {
    const put = vi.spyOn(globalThis.IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('no room', 'QuotaExceededError'); });
    await listRead();
    put.mockRestore();
    expect(await readView(TAB)).toMatchObject({ state: 'read', error: 'storage-full', list: { rows: [{ recordId: REF.recordId }] } });
  });

  it('that cannot be read is unread', async () => {
    await fromPage({ type: 'list.unread', url: LIST, why: 'not-stable' }, TAB, LIST);
    expect(await readView(TAB)).toMatchObject({ kind: 'list', state: 'unread', error: 'not-stable' });
  });

  it('is read again when somebody asks, and when another page proves how its company writes', async () => {
    await listRead({ rows: [rawRow(REF.recordId, { closeDate: text('03-04-2026') })] });
    sent.length = 0;
    // The script of deal pages answers first, and shows no deal.
    pagesAnswer((_, { type }) => type !== 'page.read');
    expect(await fromView({ type: 'tab.read', tabId: TAB })).toEqual({ ok: true, value: { asked: true } });
    await fromPage(dealRead(REF, stageRead('Needs Analysis'), { dateTexts: ['25-12-2026'] }));
    const asked = sent.filter(({ tabId, type }) => tabId === TAB && type === 'list.again');
    expect(asked).toHaveLength(2);
  });

  it('that is forged is refused, counted, and changes nothing', async () => {
    expect(await listRead({ tenant: 'other' })).toMatchObject({ ok: false, error: 'refused', detail: 'wrong-tenant' });
    expect(await readView(TAB)).toBeNull();
    expect(await allListed()).toEqual([]);
    await vi.waitFor(async () => expect(await refusedCounts()).toEqual({ 'wrong-tenant': 1 }));
  });
});

