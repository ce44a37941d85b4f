import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dealKey } from '../../../lib/domain/deal-ref';
import type { StatementBody } from '../../../lib/domain/event';
import { loadDeal } from '../../../lib/storage/deals';
import { allEvents } from '../../../lib/storage/events';
import { readView } from '../../../lib/storage/session';
import { REF } from '../storage/fixtures';
import { dealRead, freshBackground, fromPage, fromView, stageRead } from './harness';

const DEAL = dealKey(REF);
const clock = (at: string) => vi.useFakeTimers({ toFake: ['Date'], now: new Date(at) });
const state = (body: StatementBody) => fromView({ type: 'statement.add', deal: DEAL, criterion: 'problem-known', body });
const status = async () => (await readView(1))?.deal?.report.all.find(({ id }) => id === 'problem-known')?.status;

beforeEach(freshBackground);
afterEach(() => void vi.useRealTimers());

describe('a clock that was set back by two days', () => {
  it('does not keep an old reading: what is on the page now is stored', async () => {
    clock('2026-11-23T10:00:00.000Z');
    await fromPage(dealRead(REF));
    clock('2026-11-21T10:00:00.000Z');
    await fromPage(dealRead(REF, stageRead('Proposal/Price Quote')));
    expect((await loadDeal(DEAL)).record?.reading.fields.stage).toMatchObject({ value: { label: 'Proposal/Price Quote' } });
  });

  it('does not fill the log with one move over and over', async () => {
    clock('2026-11-23T10:00:00.000Z');
    await fromPage(dealRead(REF));
    await fromPage(dealRead(REF, stageRead('Proposal/Price Quote')));
    clock('2026-11-21T10:00:00.000Z');
    await fromPage(dealRead(REF, stageRead('Negotiation/Review')));
    const held = (await allEvents()).length;
    await fromPage(dealRead(REF, stageRead('Negotiation/Review')));
    await fromPage(dealRead(REF, stageRead('Negotiation/Review')));
    expect(await allEvents()).toHaveLength(held);
    expect((await readView(1))?.deal?.receipts).toHaveLength(2);
  });

  it('lets the last word be the last one', async () => {
    clock('2026-11-23T10:00:00.000Z');
    await fromPage(dealRead(REF));
    await state({ says: 'not-known-yet', by: '2026-12-01', from: 'Kim Sample' });
    expect(await status()).toBe('planned');
    clock('2026-11-21T10:00:00.000Z');
    await state({ says: 'known', words: 'Every trip is planned twice', who: 'Kim Sample', on: '2026-11-21' });
    expect(await status()).toBe('met');
  });
});
