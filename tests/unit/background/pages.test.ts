import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RawReading } from '../../../lib/crm/raw-field';
import { buildReading } from '../../../lib/crm/raw-fields';
import { dealKey } from '../../../lib/domain/deal-ref';
import type { DealRef } from '../../../lib/domain/deal-ref';
import { UNPROVEN } from '../../../lib/domain/format-profile';
import { closeDatabases } from '../../../lib/storage/database';
import { allDeals, loadDeal } from '../../../lib/storage/deals';
import { allEvents } from '../../../lib/storage/events';
import { DATABASE_MIGRATIONS, DATABASE_NAMES } from '../../../lib/storage/schema';
import { readHome, readView, refusedCounts } from '../../../lib/storage/session';
import { readSettings } from '../../../lib/storage/settings';
import { PRACTICE, REF, URLS } from '../storage/fixtures';
import { badgesOf, dealRead, executeScript, freshBackground, fromPage, fromPractice, fromView, openPanel, pagesAnswer, sent, stageRead, tell } from './harness';

beforeEach(freshBackground);

describe('a deal page', () => {
  it('is "reading" from its first word, and told what it must know', async () => {
    const answer = await fromPage({ type: 'page.opened', url: URLS.salesforce });
    expect(answer).toMatchObject({ ok: true, value: { badge: { state: 'reading' }, badgePlace: null } });
    expect(await readView(1)).toMatchObject({ tabId: 1, kind: 'deal', crm: 'salesforce', ref: REF, state: 'reading', deal: null });
  });

  it('is saved, judged, published and shown on the badge; saved means committed', async () => {
    expect(await fromPage(dealRead(REF))).toMatchObject({ ok: true });
    await closeDatabases();
    const { record, events } = await loadDeal(dealKey(REF));
    expect(record?.url).toBe(URLS.salesforce);
    expect(events.map((event) => (event.kind === 'observed' ? event.field : event.kind)).toSorted()).toEqual(['amount', 'closeDate', 'owner', 'stage']);
    const view = await readView(1);
    expect(view).toMatchObject({ state: 'read', error: null, deal: { key: dealKey(REF), report: { crmPhase: 'suspect' }, stageQuestion: null } });
    expect(badgesOf(1).at(-1)).toMatchObject({ state: 'not-ready', language: 'en', text: { shortcutHint: null } });
  });

  it('that two tabs show is taken in once: same observations, one receipt, both views', async () => {
    await Promise.all([fromPage(dealRead(REF), 1), fromPage(dealRead(REF), 2)]);
    const before = (await allEvents()).length;
    await Promise.all([fromPage(dealRead(REF, stageRead('Proposal/Price Quote')), 1), fromPage(dealRead(REF, stageRead('Proposal/Price Quote')), 2)]);
    const added = (await allEvents()).slice(before);
    expect((await allEvents()).filter(({ kind }) => kind === 'receipt')).toHaveLength(1);
    expect(added).toHaveLength(2);
    for (const tabId of [1, 2]) expect((await readView(tabId))?.deal?.receipts).toHaveLength(1);
  });

  it('that two tabs show in different stages at once has one history: each change starts where the one before ended', async () => {
    await fromPage(dealRead(REF), 1);
    await Promise.all([fromPage(dealRead(REF, stageRead('Proposal/Price Quote')), 1), fromPage(dealRead(REF, stageRead('Negotiation/Review')), 2)]);
    const changes = (await allEvents()).flatMap((event) => (event.kind === 'observed' && event.field === 'stage' && event.before ? [event] : []));
    const steps = changes.map(({ before, value }) => `${before?.label} > ${value.label}`);
    expect(steps.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(['Needs Analysis > Proposal/Price Quote', 'Proposal/Price Quote > Negotiation/Review']);
  });

  it('that was left while it was being judged is not published any more', async () => {
    const reading = fromPage(dealRead(REF));
    const left = fromPage({ type: 'page.left', url: 'https://acme.lightning.force.com/lightning/page/home', kind: 'other', ref: null });
    await Promise.all([reading, left]);
    expect(await readView(1)).toMatchObject({ state: 'none', kind: 'other', ref: null, deal: null, reading: null });
    expect(badgesOf(1)).toEqual([]);
  });

  it('that cannot be read is unread, with its last picture, and never empty', async () => {
    await fromPage(dealRead(REF));
    await fromPage({ type: 'deal.unread', url: URLS.salesforce, ref: REF, why: 'not-stable' });
    expect(await readView(1)).toMatchObject({ state: 'unread', error: 'not-stable', reading: null, deal: { key: dealKey(REF) } });
    expect(badgesOf(1).at(-1)).toMatchObject({ state: 'unread', gaps: [] });
  });

  it('is judged but says so when it cannot be saved', async () => {
    await fromPage(dealRead(REF));
    const put = vi.spyOn(globalThis.IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('no room', 'QuotaExceededError'); });
    await fromPage(dealRead(REF, stageRead('Proposal/Price Quote')));
    put.mockRestore();
    expect(await readView(1)).toMatchObject({ state: 'read', error: 'storage-full', deal: { report: { stage: { label: 'Proposal/Price Quote' } } } });
    expect((await loadDeal(dealKey(REF))).record?.reading.fields.stage).toMatchObject({ value: { label: 'Needs Analysis' } });
  });

  it('is not judged without its statements: storage that cannot be read is an error', async () => {
    (await openDB(DATABASE_NAMES.real, DATABASE_MIGRATIONS.version + 1)).close();
    expect(await fromPage(dealRead(REF))).toEqual({ ok: false, error: 'storage-failed', detail: 'too-new' });
    expect(await readView(1)).toMatchObject({ state: 'failed', error: 'storage-failed', deal: null });
  });

  it('with an unmapped stage asks once, and remembers', async () => {
    await fromPage(dealRead(REF, stageRead('Waiting room')));
    const question = (await readView(1))?.deal?.stageQuestion;
    expect(question).toMatchObject({ label: 'Waiting room' });
    expect(await fromView({ type: 'stage.answer', key: question?.key ?? '', target: 'offer' })).toEqual({ ok: true, value: { saved: true } });
    expect((await readView(1))?.deal).toMatchObject({ stageQuestion: null, report: { crmPhase: 'offer' } });
    expect(await fromView({ type: 'stage.answer', key: 'x', target: 'moon' })).toMatchObject({ ok: false, error: 'refused' });
  });
});

/** Moves the deal on over open gaps; the notice that the badge shows. */
async function move() {
  await fromPage(dealRead(REF));
  await fromPage(dealRead(REF, stageRead('Proposal/Price Quote')));
  return badgesOf(1).at(-1)?.notice;
}

describe('a move with open gaps', () => {
  it('leaves a receipt and a notice with the reasons; a reason ends the notice and keeps the receipt', async () => {
    const notice = await move();
    expect(notice?.reasons.length).toBeGreaterThan(3);
    const reason = notice?.reasons[0]?.id ?? '';
    expect(await fromPage({ type: 'receipt.explain', receipt: notice?.receipt ?? '', reason })).toMatchObject({ ok: true });
    expect(badgesOf(1).at(-1)?.notice).toBeNull();
    expect((await readView(1))?.deal?.receipts).toMatchObject([{ receipt: { id: notice?.receipt }, reason: { reason } }]);
  });

  it('is explained by the tab that shows the deal only, and with a reason of the playbook only', async () => {
    const notice = await move();
    const explain = { type: 'receipt.explain', receipt: notice?.receipt ?? '', reason: notice?.reasons[0]?.id ?? '' } as const;
    await fromPage({ type: 'page.opened', url: 'https://acme.lightning.force.com/lightning/page/home' }, 2);
    expect(await fromPage(explain, 2)).toMatchObject({ ok: false, error: 'refused' });
    expect(await fromPage({ ...explain, reason: 'because' })).toMatchObject({ ok: false, error: 'refused' });
    expect((await allEvents()).filter(({ kind }) => kind === 'move-reason')).toEqual([]);
  });
});

const DAY_FIRST = { dateTexts: ['25-3-2026 14:30'] };
/** A date of which nothing on the page says the order. */
const AMBIGUOUS = { closeDate: { kind: 'unreadable', raw: '3-4-2026', why: 'ambiguous-date' } } as const;
/** The same as a page's script sends it. */
const ambiguous = (ref: DealRef, more: Partial<RawReading> = {}) => {
  const message = dealRead(ref, {}, more);
  return { ...message, reading: { ...message.reading, fields: { ...message.reading.fields, closeDate: { kind: 'text', raw: '3-4-2026', via: 'test' } as const } } };
};
const closeDateOf = async (tabId: number) => (await readView(tabId))?.reading?.fields.closeDate;

describe('formats', () => {
  it('learnt on one tab are kept for the tenant, and its other tabs are asked to read again', async () => {
    await fromPage(ambiguous(REF), 1);
    expect(await closeDateOf(1)).toEqual(AMBIGUOUS.closeDate);
    await fromPage(ambiguous(REF, DAY_FIRST), 2);
    expect(await closeDateOf(2)).toMatchObject({ kind: 'read', value: '2026-04-03' });
    expect((await readSettings()).local.formats).toEqual({ 'salesforce:acme': { dateOrder: 'dmy', decimal: null } });
    expect(sent.filter(({ type }) => type === 'page.read')).toEqual([{ tabId: 1, type: 'page.read' }]);
    await fromPage(ambiguous(REF), 1);
    expect(await closeDateOf(1)).toMatchObject({ kind: 'read', value: '2026-04-03' });
  });

  it('answered by the user have all tabs of the tenant read again', async () => {
    await fromPage(ambiguous(REF), 1);
    expect((await readView(1))?.deal?.formatQuestion).toMatchObject({ asks: 'date-order', raw: '3-4-2026' });
    await fromView({ type: 'format.answer', crm: 'salesforce', tenant: 'acme', dateOrder: 'mdy', decimal: null });
    expect(sent.filter(({ type }) => type === 'page.read')).toEqual([{ tabId: 1, type: 'page.read' }]);
    await fromPage(ambiguous(REF), 1);
    expect(await closeDateOf(1)).toMatchObject({ kind: 'read', value: '2026-03-04' });
  });

  it('of one practice page are not kept for another, and the user\'s answer holds while the page is open', async () => {
    await fromPractice(ambiguous(PRACTICE, DAY_FIRST));
    expect((await readSettings()).local.formats).toEqual({});
    await fromPractice(ambiguous(PRACTICE));
    expect(await closeDateOf(9)).toEqual(AMBIGUOUS.closeDate);
    await fromView({ type: 'format.answer', crm: 'salesforce', tenant: 'practice', dateOrder: 'dmy', decimal: null });
    expect(sent.filter(({ type }) => type === 'page.read')).toEqual([{ tabId: 9, type: 'page.read' }]);
    await fromPractice(ambiguous(PRACTICE));
    expect(await closeDateOf(9)).toMatchObject({ kind: 'read', value: '2026-04-03' });
    await fromPractice({ type: 'page.opened', url: URLS.salesforce });
    await fromPractice(ambiguous(PRACTICE));
    expect(await closeDateOf(9)).toEqual(AMBIGUOUS.closeDate);
    expect((await readSettings()).local.formats).toEqual({});
  });
});

describe('Dynamics', () => {
  const ref = { crm: 'dynamics', tenant: 'contoso.crm4', recordId: 'a1f0c5d2-3b64-4e0a-9c1d-0f5be2a70001' } as const;

  it.each([
    ['nothing', []],
    ['an answer of another form', [{ result: { entity: ['opportunity'], attributes: 'all' } }]],
    ['another record', [{ result: { before: { entity: 'opportunity', id: 'other' }, after: { entity: 'opportunity', id: 'other' } } }]],
  ])('the page\'s own reading stands when the client API says %s', async (_what, results) => {
    executeScript.mockResolvedValue(results);
    const message = dealRead(ref);
    await fromPage(message, 1, URLS.dynamics);
    expect(executeScript).toHaveBeenCalledOnce();
    expect(await readView(1)).toMatchObject({ state: 'read', reading: buildReading(message.reading, UNPROVEN).reading });
  });

  it('survives a tab that was closed while it was asked', async () => {
    executeScript.mockRejectedValue(new Error('No tab with id: 1'));
    expect(await fromPage(dealRead(ref), 1, URLS.dynamics)).toMatchObject({ ok: true });
  });

  const answer = (changes: object = {}) => ({
    before: { entity: 'opportunity', id: ref.recordId }, after: { entity: 'opportunity', id: ref.recordId }, attributes: [], stage: null, process: null,
    datePattern: 'd-M-yyyy', languageId: 1043, ...changes,
  });
  const need = { name: 'customerneed', value: 'Trips that are planned once', text: null, label: 'Need', dirty: false, type: 'memo', format: null, readable: true };

  it('takes what the client API knows, and the formats that it tells for the page\'s own texts', async () => {
    executeScript.mockResolvedValue([{ result: answer({ attributes: [need] }) }]);
    await fromPage(ambiguous(ref), 1, URLS.dynamics);
    const fields = (await readView(1))?.reading?.fields;
    expect(fields).toMatchObject({ customerNeed: { kind: 'read', value: need.value }, closeDate: { kind: 'read', value: '2026-04-03' } });
    expect((await readSettings()).local.formats).toEqual({ 'dynamics:contoso.crm4': { dateOrder: 'dmy', decimal: null } });
  });

  it('takes the answer that a practice frame brings along, and from no CRM page', async () => {
    const practice = { ...ref, tenant: 'practice' };
    await fromPractice(dealRead(practice, {}, { client: answer({ attributes: [need] }) }));
    expect((await readView(9))?.reading?.fields.customerNeed).toMatchObject({ kind: 'read', value: need.value });
    expect(await fromPage(dealRead(ref, {}, { client: answer() }), 1, URLS.dynamics)).toMatchObject({ ok: false, error: 'refused', detail: 'wrong-shape' });
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('asks no other CRM for a client API', async () => {
    await fromPage(dealRead(REF));
    expect(executeScript).not.toHaveBeenCalled();
  });
});

describe('the cards of the badge', () => {
  it('are injected into the top frame of the tab that asks, and into no other world', async () => {
    expect(await fromPage({ type: 'badge.cards' }, 4)).toMatchObject({ ok: true });
    expect(executeScript.mock.calls).toEqual([[{ target: { tabId: 4, frameIds: [0] }, files: ['/badge-cards.js'] }]]);
  });

  it('that cannot be injected are told as not there', async () => {
    executeScript.mockRejectedValue(new Error('No tab with id: 4'));
    expect(await fromPage({ type: 'badge.cards' }, 4)).toEqual({ ok: false, error: 'unexpected' });
  });

  it('are refused to practice pages, which have them', async () => {
    expect(await fromPractice({ type: 'badge.cards' })).toEqual({ ok: false, error: 'refused' });
    expect(executeScript).not.toHaveBeenCalled();
  });
});

describe('practice', () => {
  it('is judged like a deal, stored apart, and not in the figures', async () => {
    expect(await fromPractice(dealRead(PRACTICE))).toMatchObject({ ok: true });
    expect(await readView(9)).toMatchObject({ state: 'read', ref: PRACTICE, deal: { key: dealKey(PRACTICE) } });
    expect([(await allDeals('practice')).length, await allDeals('real'), await allEvents('real')]).toEqual([1, [], []]);
    await fromView({ type: 'view.refresh' });
    expect((await readHome())?.recent).toEqual([]);
  });
});

describe('the panel', () => {
  it('is opened in the same turn as the click', () => {
    const sender = { id: fakeBrowser.runtime.id, url: URLS.salesforce, frameId: 0, tab: { id: 4, url: URLS.salesforce } };
    void tell({ type: 'panel.open' }, sender);
    expect(openPanel).toHaveBeenCalledExactlyOnceWith({ tabId: 4 });
  });

  it('is not opened for a forged click', () => {
    void tell({ type: 'panel.open' }, { url: 'https://example.org/', frameId: 0, tab: { id: 4 } });
    expect(openPanel).not.toHaveBeenCalled();
  });

  it('is left to the shortcut where a page may not open it', async () => {
    Object.assign(fakeBrowser, { sidePanel: undefined });
    expect(await fromPage({ type: 'panel.open' })).toEqual({ ok: true, value: { panel: 'shortcut' } });
    await fromPage(dealRead(REF));
    expect(badgesOf(1).at(-1)?.text?.shortcutHint).toContain('Alt+Shift+K');
  });

  it('says that a field is not shown when its script cannot be brought', async () => {
    await fromPage(dealRead(REF));
    executeScript.mockRejectedValue(new Error('No tab with id: 1'));
    expect(await fromView({ type: 'field.reveal', tabId: 1, field: 'closeDate' })).toEqual({ ok: true, value: { shown: false } });
    expect(sent.filter(({ type }) => type === 'page.reveal')).toEqual([]);
  });

  it('asks a page to show a field or read again, and says when nobody was there', async () => {
    await fromPage(dealRead(REF));
    expect(await fromView({ type: 'field.reveal', tabId: 1, field: 'closeDate' })).toEqual({ ok: true, value: { shown: true } });
    expect(executeScript.mock.calls).toEqual([[{ target: { tabId: 1, frameIds: [0] }, files: ['/reveal-salesforce.js'] }]]);
    await fromPractice(dealRead(PRACTICE));
    expect(await fromView({ type: 'field.reveal', tabId: 9, field: 'closeDate' })).toEqual({ ok: true, value: { shown: true } });
    expect(executeScript, 'a practice page has it already').toHaveBeenCalledOnce();
    pagesAnswer(() => { throw new Error('Receiving end does not exist'); });
    expect(await fromView({ type: 'field.reveal', tabId: 1, field: 'closeDate' })).toMatchObject({ ok: true, value: { shown: false } });
    expect(await fromView({ type: 'tab.read', tabId: 77 })).toEqual({ ok: false, error: 'no-such-tab' });
  });
});

describe('forged messages', () => {
  it('are refused, counted by reason, and leave nothing behind', async () => {
    const cases: [unknown, object][] = [
      [dealRead(REF), { url: 'https://example.org/', frameId: 0, tab: { id: 1 } }],
      [dealRead(REF), { url: URLS.salesforce, frameId: 2, tab: { id: 1 } }],
      [dealRead({ ...REF, tenant: 'other' }), { url: URLS.salesforce, frameId: 0, tab: { id: 1 } }],
      [{ type: 'data.erase', scope: { all: true } }, { url: URLS.salesforce, frameId: 0, tab: { id: 1 } }],
      [{ type: 'panel.open', filler: 'x'.repeat(300_000) }, { url: URLS.salesforce, frameId: 0, tab: { id: 1 } }],
    ];
    for (const [message, sender] of cases) expect(await tell(message, sender)).toMatchObject({ ok: false, error: 'refused' });
    await vi.waitFor(async () => {
      expect(await refusedCounts()).toEqual({ 'wrong-host': 1, 'wrong-frame': 1, 'wrong-tenant': 1, 'wrong-shape': 1, 'too-large': 1 });
    });
    expect([await allDeals(), await readView(1)]).toEqual([[], null]);
  });
});
