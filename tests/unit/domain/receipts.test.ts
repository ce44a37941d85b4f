import { describe, expect, it } from 'vitest';
import type { DomainEvent, MoveReason, Observation, Receipt } from '../../../lib/domain/event';
import { observe } from '../../../lib/domain/observe';
import type { FieldReadings } from '../../../lib/domain/reading';
import { gapsOfMove, needsReason, reasonOf, receiptId, receiptsFor, receiptsOf, reportBeforeMove } from '../../../lib/domain/receipts';
import { phaseOfStage } from '../../../lib/domain/stage-map';
import { builtInPlaybook } from '../../../lib/playbook';
import { KEY, MISSING, NOW, REF, SUSPECT_FACTS, dealWith, fieldsWith, known, readingOf, stage, states } from './kit';

const at = (fields: FieldReadings, previous: DomainEvent[] = []): Observation[] => {
  const value = fields.stage.kind === 'read' ? fields.stage.value : null;
  return observe(readingOf(fields), previous, value && phaseOfStage(builtInPlaybook, REF, value, null, {}), NOW, 'a');
};

/** A deal that moves from one stage to another on a page that shows these fields after the move. */
function moves(from: string, to: string, some: Partial<FieldReadings> = {}, events: DomainEvent[] = []): { receipts: Receipt[]; seen: Observation[] } {
  const first = at(fieldsWith({ stage: stage(from) }));
  const after = fieldsWith({ ...some, stage: stage(to) });
  const seen = at(after, [...first, ...events]);
  const report = reportBeforeMove(builtInPlaybook, dealWith(after, [...first, ...events]), stage(from), NOW);
  return { receipts: receiptsFor(seen, report, NOW, 'a'), seen: [...first, ...seen] };
}

const one = (...args: Parameters<typeof moves>): Receipt => {
  const [receipt] = moves(...args).receipts;
  if (!receipt) throw new Error('no receipt');
  return receipt;
};

const gapIds = (receipt: Receipt) => gapsOfMove(receipt, builtInPlaybook).map(({ id }) => id);
const SUSPECT_IDS = ['competition-known', 'decision-date-known', 'problem-known', 'customer-need-known'];

describe('receiptsFor', () => {
  it('freezes the report of the phase that was left, with the facts as they are on the page now', () => {
    const { receipts, seen } = moves('Needs Analysis', 'Value Proposition', SUSPECT_FACTS);
    expect(receipts).toHaveLength(1);
    const [receipt] = receipts;
    const move = seen.find((event) => event.field === 'stage' && event.before !== null);
    expect(receipt).toMatchObject({ kind: 'receipt', id: receiptId(move?.id ?? ''), move: move?.id, deal: KEY, from: 'suspect', to: 'prospect', at: NOW.toISOString(), device: 'a' });
    expect(receipt?.report).toMatchObject({ crmPhase: 'suspect', gate: { from: 'suspect', state: 'ready' } });
  });

  it('leaves one for a move back, a jump, the order and the loss', () => {
    const ends = [['Value Proposition', 'Needs Analysis'], ['Prospecting', 'Negotiation/Review'], ['Negotiation/Review', 'Closed Won'], ['Needs Analysis', 'Closed Lost']] as const;
    expect(ends.map(([from, to]) => one(from, to)).map(({ from, to }) => `${from}>${to}`)).toEqual(['prospect>suspect', 'selection>offer', 'offer>won', 'suspect>lost']);
  });

  it('leaves none at first sight, within a phase, for an unmapped stage, or without a report', () => {
    expect(receiptsFor(at(fieldsWith({ stage: stage('Needs Analysis') })), one('Needs Analysis', 'Value Proposition').report, NOW, 'a')).toEqual([]);
    expect(moves('Qualification', 'Needs Analysis').receipts).toEqual([]);
    expect(moves('Qualification', 'Legal review').receipts).toEqual([]);
    expect(receiptsFor(moves('Needs Analysis', 'Value Proposition').seen, null, NOW, 'a')).toEqual([]);
  });

  it('leaves none when a stage only got its place on the map', () => {
    const first = observe(readingOf(fieldsWith({ stage: stage('Legal review') })), [], null, NOW, 'a');
    const mapped = observe(readingOf(fieldsWith({ stage: stage('Legal review') })), first, 'closing', NOW, 'a');
    expect(mapped).toHaveLength(1);
    expect(receiptsFor(mapped, one('Needs Analysis', 'Value Proposition').report, NOW, 'a')).toEqual([]);
  });
});

describe('a stage that was mapped after it was seen', () => {
  it('is where its move comes from', () => {
    const first = at(fieldsWith({ stage: stage('Legal review') }));
    const fields = fieldsWith({ stage: stage('Closed Won') });
    const answered = { ...dealWith(fields, first), stageAnswers: { 'salesforce:sample::legal review': 'closing' } };
    const report = reportBeforeMove(builtInPlaybook, answered, stage('Legal review'), NOW);
    expect(receiptsFor(at(fields, first), report, NOW, 'a')).toMatchObject([{ from: 'closing', to: 'won' }]);
  });
});

describe('gaps of a move', () => {
  it('are the mandatory ones of each phase before the one that was reached', () => {
    expect(gapIds(one('Needs Analysis', 'Value Proposition'))).toEqual(SUSPECT_IDS);
    expect(gapIds(one('Needs Analysis', 'Negotiation/Review', SUSPECT_FACTS))).toEqual(['interest-confirmed', 'reasons-known', 'offer-confirms-purchase']);
    expect(gapIds(one('Negotiation/Review', 'Closed Won'))).toContain('written-order');
  });

  it('are none when the criteria are met or unknown, after a move back and for a loss', () => {
    expect(gapIds(one('Needs Analysis', 'Value Proposition', SUSPECT_FACTS))).toEqual([]);
    const unknown = { competitors: MISSING, decisionDate: MISSING, problem: MISSING, customerNeed: MISSING };
    expect(gapIds(one('Needs Analysis', 'Value Proposition', unknown))).toEqual([]);
    expect(gapIds(one('Value Proposition', 'Needs Analysis'))).toEqual([]);
    expect(gapIds(one('Needs Analysis', 'Closed Lost'))).toEqual([]);
    expect(gapsOfMove({ ...one('Needs Analysis', 'Value Proposition'), from: null })).toEqual([]);
  });

  it('count what was stated', () => {
    const said = SUSPECT_IDS.slice(0, 3).map((id) => states(id, known()));
    expect(gapIds(one('Needs Analysis', 'Value Proposition', {}, said))).toEqual(['customer-need-known']);
  });

  it('follow the order of the report when no playbook is at hand', () => {
    const receipt = one('Needs Analysis', 'Value Proposition');
    expect(gapsOfMove(receipt)).toEqual(gapsOfMove(receipt, builtInPlaybook));
  });
});

describe('the reason of a move', () => {
  const receipt = one('Needs Analysis', 'Value Proposition');
  const reason = (id: string, when: string): MoveReason => ({ kind: 'move-reason', id, at: when, device: 'a', deal: KEY, receipt: receipt.id, reason: 'fixed-deadline', text: '' });

  it('is asked for once', () => {
    expect(needsReason(receipt)).toBe(true);
    expect(needsReason(receipt, builtInPlaybook, [reason('m1', NOW.toISOString())])).toBe(false);
    expect(needsReason(receipt, builtInPlaybook, [{ ...reason('m1', NOW.toISOString()), receipt: 'another' }])).toBe(true);
    expect(needsReason(one('Needs Analysis', 'Value Proposition', SUSPECT_FACTS), builtInPlaybook)).toBe(false);
  });

  it('is the newest one', () => {
    const [old, young] = [reason('m1', '2026-11-20T10:00:00.000Z'), reason('m2', '2026-11-20T11:00:00.000Z')];
    expect(reasonOf(receipt, [young, old])).toBe(young);
    expect(reasonOf(receipt, [])).toBeNull();
  });
});

/** A browser's log after it saw the deal in a stage on a day. */
function see(label: string, on: Date, log: DomainEvent[], device: string): DomainEvent[] {
  const fields = fieldsWith({ stage: stage(label) });
  const value = { label, apiName: label, closed: null, won: null };
  const seen = observe(readingOf(fields), log, phaseOfStage(builtInPlaybook, REF, value, null, {}), on, device);
  const report = reportBeforeMove(builtInPlaybook, dealWith(fields, log), stage('Needs Analysis'), on);
  return [...log, ...seen, ...receiptsFor(seen, report, on, device)];
}

describe('receiptsOf', () => {
  it('shows a move once though two browsers noticed it on different days, newest move first', () => {
    const first = at(fieldsWith({ stage: stage('Needs Analysis') }));
    const [monday, tuesday, friday] = [23, 24, 27].map((day) => new Date(2026, 10, day, 12)) as [Date, Date, Date];
    const here = see('Negotiation/Review', friday, see('Value Proposition', monday, first, 'a'), 'a');
    const other = see('Value Proposition', tuesday, first, 'b').filter((event) => !here.includes(event));
    const all = [...here, ...other];
    expect(all.filter(({ kind }) => kind === 'receipt')).toHaveLength(3);
    expect(receiptsOf(all, KEY).map(({ to, device }) => `${to} ${device}`)).toEqual(['offer a', 'prospect a']);
    const late = other.find((event) => event.kind === 'receipt');
    const reason: MoveReason = { kind: 'move-reason', id: 'm', at: NOW.toISOString(), device: 'b', deal: KEY, receipt: late?.id ?? '', reason: 'fixed-deadline', text: '' };
    expect(receiptsOf([...all, reason], KEY).map(({ device }) => device)).toEqual(['a', 'a', 'b']);
    expect(receiptsOf(all, 'salesforce:sample:other')).toEqual([]);
  });
});
