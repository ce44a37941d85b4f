import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dealKey } from '../../../lib/domain/deal-ref';
import type { StatementBody } from '../../../lib/domain/event';
import type { Result } from '../../../lib/messaging/messages';
import { closeDatabases } from '../../../lib/storage/database';
import { allDeals } from '../../../lib/storage/deals';
import { allEvents } from '../../../lib/storage/events';
import { readHome, readView } from '../../../lib/storage/session';
import { changeLocal, readSettings } from '../../../lib/storage/settings';
import { OTHER, PRACTICE, REF, URLS } from '../storage/fixtures';
import { badgesOf, dealRead, freshBackground, fromPage, fromPractice, fromView, stageRead } from './harness';

beforeEach(freshBackground);

const DEAL = dealKey(REF);
const KNOWN: StatementBody = { says: 'known', words: 'Every trip is planned twice', who: 'Sanne Sample', on: '2026-11-20' };
const state = (body: StatementBody = KNOWN, deal = DEAL, criterion = 'problem-known') => fromView({ type: 'statement.add', deal, criterion, body });
const savedId = (result: Result<unknown>) => (result.ok ? (result.value as { saved: string }).saved : '');
const statusOf = async (tabId: number, criterion: string) => (await readView(tabId))?.deal?.report.all.find(({ id }) => id === criterion)?.status;
const full = () => vi.spyOn(globalThis.IDBObjectStore.prototype, 'put').mockImplementation(() => { throw new DOMException('no room', 'QuotaExceededError'); });

describe('a statement', () => {
  it('is committed when it is said to be saved, and every tab with the deal shows it', async () => {
    await fromPage(dealRead(REF), 1);
    await fromPage(dealRead(REF), 2);
    expect(await statusOf(1, 'problem-known')).toBe('open');
    const id = savedId(await state());
    await closeDatabases();
    expect((await allEvents()).find((event) => event.id === id)).toMatchObject({ kind: 'statement', deal: DEAL, body: KNOWN, crmThen: null });
    expect([await statusOf(1, 'problem-known'), await statusOf(2, 'problem-known')]).toEqual(['met', 'met']);
    expect(badgesOf(2).at(-1)?.gaps.map(({ name }) => name)).not.toContain('Problem');
  });

  it('that is asked for twice, because the answer was lost, is one statement', async () => {
    await fromPage(dealRead(REF));
    const message = { type: 'statement.add', id: '0193a5c0-0000-7000-8000-000000000001', deal: DEAL, criterion: 'problem-known', body: KNOWN } as const;
    expect(await fromView(message)).toEqual({ ok: true, value: { saved: message.id } });
    expect(await fromView(message)).toEqual({ ok: true, value: { saved: message.id } });
    expect((await allEvents()).filter(({ kind }) => kind === 'statement')).toHaveLength(1);
  });

  it('remembers what the CRM showed then', async () => {
    await fromPage(dealRead(REF, { problem: { kind: 'read', value: 'Trips take too long', raw: 'Trips take too long', via: 'test' } }));
    const id = savedId(await state());
    expect((await allEvents()).find((event) => event.id === id)).toMatchObject({ crmThen: 'Trips take too long' });
  });

  it('can be made about a stored deal that no tab shows', async () => {
    await fromPage(dealRead(REF));
    await fromPage({ type: 'page.left', url: 'https://acme.lightning.force.com/lightning/page/home', kind: 'other', ref: null });
    expect(await state()).toMatchObject({ ok: true });
  });

  it.each([
    ['a deal that nobody saw', KNOWN, 'salesforce:acme:0065g00000PhGt9AAF', 'problem-known', 'no-such-deal'],
    ['a criterion that the playbook does not have', KNOWN, DEAL, 'shoe-size-known', 'refused'],
  ] as const)('about %s is refused', async (_what, body, deal, criterion, error) => {
    await fromPage(dealRead(REF));
    expect(await state(body, deal, criterion)).toEqual({ ok: false, error });
    expect((await allEvents()).filter(({ kind }) => kind === 'statement')).toEqual([]);
  });

  it('that does not fit is not said to be saved, and nothing changes', async () => {
    await fromPage(dealRead(REF));
    const before = await allEvents();
    const put = full();
    expect(await state()).toEqual({ ok: false, error: 'storage-full', detail: 'full' });
    put.mockRestore();
    expect(await allEvents()).toEqual(before);
    expect(await statusOf(1, 'problem-known')).toBe('open');
    expect(await state()).toMatchObject({ ok: true });
  });

  it('about a practice deal goes to practice only', async () => {
    await fromPractice(dealRead(PRACTICE));
    expect(await state(KNOWN, dealKey(PRACTICE))).toMatchObject({ ok: true });
    expect([(await allEvents('practice')).some(({ kind }) => kind === 'statement'), await allEvents('real')]).toEqual([true, []]);
    expect(await statusOf(9, 'problem-known')).toBe('met');
  });
});

describe('undo', () => {
  it('takes a statement back in storage and in every view', async () => {
    await fromPage(dealRead(REF));
    const id = savedId(await state());
    expect(await fromView({ type: 'event.undo', targets: [id] })).toMatchObject({ ok: true });
    expect((await allEvents()).some((event) => event.id === id)).toBe(false);
    expect(await statusOf(1, 'problem-known')).toBe('open');
  });

  it('that is asked for again, because the worker was stopped after the commit, brings the views up to date', async () => {
    await fromPage(dealRead(REF));
    const id = savedId(await state());
    const stopped = vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('the worker was stopped'));
    await fromView({ type: 'event.undo', targets: [id] });
    stopped.mockRestore();
    expect(await statusOf(1, 'problem-known')).toBe('met');
    expect(await fromView({ type: 'event.undo', targets: [id] })).toMatchObject({ ok: true });
    expect(await statusOf(1, 'problem-known')).toBe('open');
  });

  it('takes a tap of the log back', async () => {
    const id = savedId(await fromView({ type: 'action.add', deal: null, action: 'appointment', outcome: null, on: '2026-11-23' }));
    await fromView({ type: 'event.undo', targets: [id] });
    expect((await allEvents()).map(({ kind }) => kind)).toEqual(['undo']);
  });

  it('leaves observations and receipts: they are facts', async () => {
    await fromPage(dealRead(REF));
    await fromPage(dealRead(REF, stageRead('Proposal/Price Quote')));
    const facts = (await allEvents()).filter(({ kind }) => kind === 'receipt' || kind === 'observed');
    for (const { id } of facts) expect(await fromView({ type: 'event.undo', targets: [id] })).toEqual({ ok: false, error: 'refused' });
    expect(await allEvents()).toHaveLength(facts.length);
  });
});

describe('other acts', () => {
  it('are saved and shown', async () => {
    await fromPage(dealRead(REF));
    expect(await fromView({ type: 'action.add', deal: DEAL, action: 'presentation', outcome: null, on: '2026-11-23' })).toMatchObject({ ok: true });
    expect(await fromView({ type: 'question.answer', deal: DEAL, question: 'q', answer: 'not-now' })).toMatchObject({ ok: true });
    expect((await readView(1))?.deal?.actions).toMatchObject([{ action: 'presentation', deal: DEAL }]);
    expect((await allEvents()).some(({ kind }) => kind === 'question')).toBe(true);
  });

  it('that the playbook does not know, or for no receipt, are refused', async () => {
    expect(await fromView({ type: 'action.add', deal: null, action: 'golf', outcome: null, on: '2026-11-23' })).toMatchObject({ error: 'refused' });
    expect(await fromView({ type: 'receipt.explain', receipt: 'r-none', reason: 'x', text: '' })).toMatchObject({ error: 'no-such-deal' });
  });
});

describe('settings', () => {
  it('change the badge at once, in the language that was chosen', async () => {
    await fromPage(dealRead(REF));
    await fromView({ type: 'settings.save', synced: { language: 'nl', theme: 'dark' } });
    expect(badgesOf(1).at(-1)).toMatchObject({ language: 'nl', theme: 'dark', text: { openPanel: 'Open het paneel' } });
    expect((await readSettings()).synced).toMatchObject({ language: 'nl', theme: 'dark', role: 'rep' });
  });

  it('hide the badge where the page asked for it, and bring it back', async () => {
    await fromPage(dealRead(REF));
    await fromPage({ type: 'badge.place', position: { right: 40, bottom: 60 }, hidden: true });
    expect(badgesOf(1).at(-1)).toMatchObject({ text: null, gaps: [], notice: null });
    await fromView({ type: 'settings.save', local: { badge: { hidden: false, position: null } } });
    expect(badgesOf(1).at(-1)?.text).not.toBeNull();
  });

  it('put totals into sync, and take them out when that is switched off', async () => {
    await fromPage(dealRead(REF));
    await fromView({ type: 'view.refresh' });
    const device = (await readSettings()).local.deviceId;
    const totals = async () => (await fakeBrowser.storage.sync.get(`kpi:${device}`))[`kpi:${device}`];
    expect(await totals()).toMatchObject({ device, figures: expect.any(Array) });
    expect(JSON.stringify(await fakeBrowser.storage.sync.get(null))).not.toMatch(/Robin|Route planning|acme|0065g/);
    await fromView({ type: 'settings.save', synced: { syncTotals: false } });
    await vi.waitFor(async () => expect(await totals()).toBeUndefined());
  });
});

describe('erase', () => {
  it('removes a deal everywhere; the open tab keeps what is on the page, and a later visit is stored anew', async () => {
    await fromPage(dealRead(REF), 1);
    await fromPage(dealRead(OTHER), 2, URLS.hubspot);
    await state();
    expect(await fromView({ type: 'data.erase', scope: { deal: DEAL } })).toEqual({ ok: true, value: { erased: 6 } });
    expect((await allDeals()).map(({ key }) => key)).toEqual([dealKey(OTHER)]);
    expect((await allEvents()).some((event) => 'deal' in event && event.deal === DEAL)).toBe(false);
    expect((await readView(1))?.deal).toMatchObject({ statements: [], observedSince: null });
    expect((await readHome())?.recent.map(({ key }) => key)).toEqual([dealKey(OTHER)]);
    await fromPage(dealRead(REF), 1);
    expect((await allDeals()).map(({ key }) => key).toSorted()).toEqual([dealKey(OTHER), DEAL].toSorted());
    expect(await state()).toMatchObject({ ok: true });
  });

  it('does not take what comes after it, also when the clock was set back', async () => {
    await fromPage(dealRead(REF));
    await fromView({ type: 'data.erase', scope: { deal: DEAL } });
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 3_600_000 });
    await fromPage(dealRead(REF));
    expect(await state()).toMatchObject({ ok: true });
    vi.useRealTimers();
    expect((await allDeals()).map(({ key }) => key)).toEqual([DEAL]);
    expect((await allEvents()).some(({ kind }) => kind === 'statement')).toBe(true);
  });

  it('of a tenant takes what the settings know of it, and only that', async () => {
    await fromPage(dealRead(REF));
    await changeLocal((local) => ({
      ...local,
      me: { 'salesforce:acme': ['Robin Example'], 'hubspot:4242': ['Robin Example'] },
      stageAnswers: { 'salesforce:acme::x': 'offer', 'salesforce:acme2::x': 'offer' },
      formats: { 'salesforce:acme': { dateOrder: 'dmy', decimal: null } },
    }));
    await fromView({ type: 'data.erase', scope: { crm: 'salesforce', tenant: 'acme' } });
    const { me, stageAnswers, formats } = (await readSettings()).local;
    expect([me, stageAnswers, formats]).toEqual([{ 'hubspot:4242': ['Robin Example'] }, { 'salesforce:acme2::x': 'offer' }, {}]);
  });

  it('of an organisation takes the leave to ask its Web API back', async () => {
    await changeLocal((local) => ({ ...local, webApi: ['dynamics:contoso.crm4', 'dynamics:fabrikam.crm'] }));
    await fromView({ type: 'data.erase', scope: { crm: 'dynamics', tenant: 'contoso.crm4' } });
    expect((await readSettings()).local.webApi).toEqual(['dynamics:fabrikam.crm']);
    await fromView({ type: 'data.erase', scope: { all: true } });
    expect((await readSettings()).local.webApi).toEqual([]);
  });

  it('of everything empties storage and sync, and an older backup brings nothing back', async () => {
    await fromPage(dealRead(REF));
    await fromPractice(dealRead(PRACTICE));
    await state();
    const backup = await fromView({ type: 'data.export' });
    expect((await readSettings()).local.lastBackup).not.toBeNull();
    await fromView({ type: 'data.erase', scope: { all: true } });
    const file = backup.ok ? (backup.value as { backup: unknown }).backup : null;
    expect(await fromView({ type: 'data.restore', backup: file })).toMatchObject({ ok: true, value: { added: 0, refused: [] } });
    expect([await allDeals(), await allDeals('practice'), (await allEvents()).map(({ kind }) => kind)]).toEqual([[], [], ['erase']]);
  });

  it('says what is wrong with a file that is no backup', async () => {
    expect(await fromView({ type: 'data.restore', backup: 'x' })).toEqual({ ok: false, error: 'not-a-backup' });
    expect(await fromView({ type: 'data.restore', backup: { format: 'phasegate-backup', version: 99 } })).toEqual({ ok: false, error: 'backup-too-new' });
  });
});
