import { describe, expect, it } from 'vitest';
import type { ListReading, ListRow } from '../../../lib/domain/list-reading';
import { countStates, hasMoved, openFirst, rowState } from '../../../lib/domain/list-standing';
import type { StageValue } from '../../../lib/domain/reading';
import type { RowStanding } from '../../../lib/domain/view';
import { REF, recordOf } from '../storage/fixtures';

const stage = (label: string, more: Partial<StageValue> = {}): ListRow['fields'] => ({
  stage: { kind: 'read', value: { label, apiName: null, closed: null, won: null, ...more }, raw: label, via: 'test' },
});
const closes = (day: string, amount: number): ListRow['fields'] => ({
  closeDate: { kind: 'read', value: day, raw: day, via: 'test' }, amount: { kind: 'read', value: { amount, currency: 'EUR' }, raw: `${amount}`, via: 'test' },
});
const row = (recordId: string, fields: ListRow['fields'] = {}): ListRow => ({ recordId, fields });
const standing = (changes: Partial<RowStanding['deal']> = {}, moved = false): RowStanding => ({
  moved, deal: { key: 'k', ref: REF, url: 'https://acme.lightning.force.com/', name: 'Deal', account: null, phase: 'suspect', gaps: 2, gate: 'not-ready', lastSeen: '2026-11-20T09:00:00.000Z', ...changes },
});
const listOf = (...rows: ListRow[]): ListReading => ({ crm: 'salesforce', tenant: 'acme', at: '2026-11-20T09:00:00.000Z', language: 'en', layout: 'table', rows, partial: false, total: null });

describe('whether a deal was moved since it was judged', () => {
  it.each<[string, ListRow['fields'], boolean]>([
    ['the same label in another case', stage('needs  analysis'), false],
    ['another label', stage('Qualification'), true],
    ['another label of the same API name', stage('Behoefteanalyse', { apiName: 'Needs Analysis' }), false],
    ['the same label of another API name', stage('Needs Analysis', { apiName: 'Other' }), true],
    ['no stage', {}, false],
    ['a stage that could not be read', { stage: { kind: 'unreadable', raw: 'a | b', why: 'conflict' } }, false],
  ])('%s', (_, fields, moved) => {
    const held = stage('Needs Analysis', { apiName: 'Needs Analysis' }).stage!;
    expect(hasMoved(row(REF.recordId, fields), recordOf(REF, undefined, { stage: held }))).toBe(moved);
  });
});

describe('how a deal of a list stands', () => {
  it.each([
    ['not opened yet', row('a'), undefined, 'new'],
    ['not opened yet, but closed', row('a', stage('Closed Won', { closed: true })), undefined, 'closed'],
    ['with gaps', row('a'), standing(), 'not-ready'],
    ['ready', row('a'), standing({ gate: 'ready', gaps: 0 }), 'ready'],
    ['moved since', row('a'), standing({ gate: 'ready', gaps: 0 }, true), 'cannot-tell'],
    ['of a stage that is on no map', row('a'), standing({ phase: null, gate: null, gaps: null }), 'cannot-tell'],
    ['lost when it was opened', row('a'), standing({ phase: 'lost', gate: null, gaps: null }), 'closed'],
  ] as const)('%s', (_, one, known, state) => {
    expect(rowState(one, known)).toBe(state);
  });

  it('is counted, each deal once', () => {
    const list = listOf(row('a'), row('b'), row('c', stage('Closed Lost', { closed: true })));
    expect(countStates(list, { b: standing() })).toEqual({ new: 1, closed: 1, ready: 0, 'not-ready': 1, 'cannot-tell': 0 });
  });
});

describe('what to open first', () => {
  it('is what closes soonest, the larger one first, and what has no close date last', () => {
    const list = listOf(row('undated'), row('late', closes('2027-03-01', 9)), row('small', closes('2026-12-01', 1)), row('large', closes('2026-12-01', 5)));
    expect(openFirst(list, {}, 5).map(({ recordId }) => recordId)).toEqual(['large', 'small', 'late', 'undated']);
  });

  it('is never what is ready or closed, and no more than was asked', () => {
    const list = listOf(row('ready', closes('2026-12-01', 1)), row('shut', stage('Closed Won', { closed: true })), row('gaps', closes('2026-12-02', 1)), row('new', closes('2026-12-03', 1)));
    const known = { ready: standing({ gate: 'ready', gaps: 0 }), gaps: standing() };
    expect(openFirst(list, known, 5).map(({ recordId }) => recordId)).toEqual(['gaps', 'new']);
    expect(openFirst(list, known, 1)).toHaveLength(1);
  });
});
