import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { refreshHome } from '../../../lib/background/refresh';
import { dealKey } from '../../../lib/domain/deal-ref';
import * as standing from '../../../lib/domain/standing';
import { openDatabase } from '../../../lib/storage/database';
import { readHome } from '../../../lib/storage/session';
import { changeLocal } from '../../../lib/storage/settings';
import { REF, recordOf } from '../storage/fixtures';
import { dealRead, freshBackground, fromPage, fromView, stageRead } from './harness';

vi.mock('../../../lib/domain/standing', { spy: true });

const DEALS = 120;
const NOON = new Date(2026, 10, 23, 12);

/** Many deals, judged once. */
async function manyDeals(): Promise<void> {
  const db = await openDatabase('real');
  for (let n = 0; n < DEALS; n += 1) await db.put('deals', recordOf({ ...REF, recordId: `0065g0000${String(n).padStart(9, '0')}` }));
  await refreshHome();
  vi.mocked(standing.standingOf).mockClear();
}

const judged = () => vi.mocked(standing.standingOf).mock.calls.map(([record]) => record.key);
const lastDeal = async () => (await readHome())?.recent[0];

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: NOON });
  await freshBackground();
  await manyDeals();
});
afterEach(() => void vi.useRealTimers());

describe('the home view', () => {
  it('costs a visit the judging of one deal, however many are stored, also after the worker was stopped', async () => {
    await fromPage(dealRead(REF));
    await refreshHome();
    expect(new Set(judged())).toEqual(new Set([dealKey(REF)]));
    expect((await lastDeal())?.key).toBe(dealKey(REF));
    expect((await readHome())?.figures[1]).toMatchObject({ kpi: 'deals-on-track', n: DEALS + 1 });
    vi.mocked(standing.standingOf).mockClear();
    await refreshHome();
    expect(judged()).toEqual([]);
  });

  it('follows a visit, a statement and its undo', async () => {
    await fromPage(dealRead(REF, stageRead('Proposal/Price Quote')));
    await refreshHome();
    const gaps = (await lastDeal())?.gaps ?? 0;
    const body = { says: 'known', words: 'Every trip is planned twice', who: 'Sanne Sample', on: '2026-11-20' } as const;
    const said = await fromView({ type: 'statement.add', deal: dealKey(REF), criterion: 'problem-known', body });
    await refreshHome();
    expect((await lastDeal())?.gaps).toBe(gaps - 1);
    await fromView({ type: 'event.undo', targets: [said.ok ? (said.value as { saved: string }).saved : ''] });
    await refreshHome();
    expect((await lastDeal())?.gaps).toBe(gaps);
    expect(new Set(judged())).toEqual(new Set([dealKey(REF)]));
  });

  it('forgets what was erased', async () => {
    await fromPage(dealRead(REF));
    await fromView({ type: 'data.erase', scope: { deal: dealKey(REF) } });
    expect((await readHome())?.recent.map(({ key }) => key)).not.toContain(dealKey(REF));
    expect(await (await openDatabase('real')).get('standings', dealKey(REF))).toBeUndefined();
    await fromView({ type: 'data.erase', scope: { all: true } });
    expect(await (await openDatabase('real')).count('standings')).toBe(0);
  });

  it('judges every deal anew on another day and with another stage map', async () => {
    vi.setSystemTime(new Date(2026, 10, 24, 0, 1));
    await refreshHome();
    expect(judged()).toHaveLength(DEALS);
    await changeLocal((local) => ({ ...local, stageAnswers: { 'salesforce:acme::needs analysis': 'offer' } }));
    await refreshHome();
    expect(judged()).toHaveLength(2 * DEALS);
    expect((await lastDeal())?.phase).toBe('suspect');
    expect((await readHome())?.figures[1]?.value).toBe(0);
  });

  it('goes on without a damaged deal, which is put aside', async () => {
    const db = await openDatabase('real');
    await db.put('deals', { ...recordOf(), url: 'nowhere' });
    await refreshHome();
    expect([(await readHome())?.figures[1]?.n, await db.count('damaged')]).toEqual([DEALS, 1]);
  });

  it('is not lost with the extension storage of the browser session', async () => {
    await fakeBrowser.storage.session.clear();
    await refreshHome();
    expect([judged(), (await readHome())?.figures[1]?.n]).toEqual([[], DEALS]);
  });
});
