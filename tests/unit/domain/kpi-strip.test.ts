import { describe, expect, it } from 'vitest';
import { dealKey } from '../../../lib/domain/deal-ref';
import type { DealRecord } from '../../../lib/domain/deal';
import { evaluate } from '../../../lib/domain/evaluate';
import type { DomainEvent } from '../../../lib/domain/event';
import { STRIP_KPIS } from '../../../lib/domain/kpi';
import { isOnTrack, kpiStrip, median } from '../../../lib/domain/kpi-strip';
import type { JudgedDeal, StripInput } from '../../../lib/domain/kpi-strip';
import { deviceTotals } from '../../../lib/domain/kpi-totals';
import { observe } from '../../../lib/domain/observe';
import type { FieldReadings } from '../../../lib/domain/reading';
import { summarise } from '../../../lib/domain/summary';
import { builtInPlaybook } from '../../../lib/playbook';
import { MISSING, NOW, REF, SUSPECT_FACTS, TODAY, acts, fieldsWith, judged, read, readingOf, stage, states } from './kit';

function deal(recordId: string, label: string, some: Partial<FieldReadings> = {}, events: DomainEvent[] = []): JudgedDeal {
  const ref = { ...REF, recordId };
  const fields = fieldsWith({ stage: stage(label), owner: read('Robin Example'), name: read(`Deal ${recordId}`), ...some });
  const reading = { ...readingOf(fields), ref };
  const record: DealRecord = { key: dealKey(ref), ref, reading, url: 'https://sample.invalid', firstSeen: new Date(2026, 10, 5, 12).toISOString(), lastSeen: NOW.toISOString() };
  return { record, report: evaluate(builtInPlaybook, { ref, reading, events, stageAnswers: {} }, NOW) };
}

function moved(item: JudgedDeal, day: number): DomainEvent[] {
  const fields = { ...item.record.reading.fields, stage: stage('Prospecting') };
  const first = observe({ ...item.record.reading, fields }, [], 'selection', new Date(2026, 10, 1, 12), 'a');
  return [...first, ...observe(item.record.reading, first, item.report.crmPhase, new Date(2026, 10, day, 12), 'a')];
}

const ME = { 'salesforce:sample': ['robin  example'] };
const strip = (input: Partial<StripInput>) =>
  Object.fromEntries(kpiStrip({ deals: [], events: [], me: ME, goals: {}, playbook: builtInPlaybook, now: NOW, ...input }).map((figure) => [figure.kpi, figure]));

const ready = deal('1', 'Needs Analysis', SUSPECT_FACTS);
const behind = deal('2', 'Proposal/Price Quote');
const won = deal('3', 'Closed Won', SUSPECT_FACTS);
const others = deal('4', 'Needs Analysis', { owner: read('Alex Placeholder') });

describe('kpiStrip', () => {
  it('gives the four figures in their order, with n, period and target', () => {
    const figures = kpiStrip({ deals: [ready, behind, won, others], events: [], me: ME, goals: { 'days-in-phase': 14 }, playbook: builtInPlaybook, now: NOW });
    expect(figures.map(({ kpi }) => kpi)).toEqual([...STRIP_KPIS]);
    expect(figures.map(({ period }) => period)).toEqual(figures.map(() => ({ from: TODAY, to: TODAY })));
    expect(figures.map(({ target }) => target)).toEqual([0.8, null, 14, 2]);
    expect(figures.map(({ better }) => better)).toEqual(['higher', 'higher', 'lower', 'higher']);
  });

  it('counts criteria met of due over my open deals, what is unknown as neither', () => {
    // ready: 5 of 7; behind: supported Suspect, 1 of 7.
    expect(strip({ deals: [ready, behind, won, others] })['gate-completeness']).toMatchObject({ value: 6 / 14, n: 2, of: 2, lacks: null, deals: [ready.record.key, behind.record.key] });
    const blind = deal('5', 'Needs Analysis', { ...SUSPECT_FACTS, problem: MISSING });
    expect(strip({ deals: [blind] })['gate-completeness']?.value).toBeCloseTo(4 / 6);
    expect(strip({ deals: [won] })['gate-completeness']).toMatchObject({ value: null, n: 0, lacks: 'no-deals' });
  });

  it('counts deals on track', () => {
    expect(strip({ deals: [ready, behind, won, others] })['deals-on-track']).toMatchObject({ value: 1, n: 2, of: 2, unit: 'count' });
    expect(strip({ deals: [] })['deals-on-track']).toMatchObject({ value: null, of: 0, lacks: 'no-deals' });
  });

  it('takes the median of the days in phase over the deals whose entry was seen', () => {
    const events = [...moved(ready, 10), ...moved(behind, 17)];
    expect(strip({ deals: [ready, behind], events })['days-in-phase']).toMatchObject({ value: 6.5, n: 2, of: 2, lacks: null });
    expect(strip({ deals: [ready, behind], events: moved(ready, 10) })['days-in-phase']).toMatchObject({ value: 10, n: 1, of: 2 });
    expect(strip({ deals: [ready] })['days-in-phase']).toMatchObject({ value: null, n: 0, of: 1, lacks: 'not-observed-long-enough' });
    expect(strip({ deals: [won], events: moved(won, 10) })['days-in-phase']).toMatchObject({ value: null, lacks: 'no-deals' });
  });

  it('counts the appointments of today', () => {
    const events = [acts('appointment'), { ...acts('appointment'), deal: null }, acts('appointment', '2026-11-19'), acts('phone-acquisition')];
    expect(strip({ events })['appointments-today']).toMatchObject({ value: 2, n: 2, of: null, lacks: null });
    expect(strip({})['appointments-today']).toMatchObject({ value: 0, lacks: null, observedSince: null });
  });

  it('takes all deals for mine until I have said who I am, and says so', () => {
    const figure = strip({ deals: [ready, others], me: {} })['deals-on-track'];
    expect(figure).toMatchObject({ of: 2, lacks: 'no-owner' });
    expect(figure?.value).not.toBeNull();
    expect(strip({ deals: [ready, others], me: { 'hubspot:4711': ['Robin Example'] } })['deals-on-track']?.lacks).toBe('no-owner');
    expect(strip({ deals: [], me: {} })['deals-on-track']?.lacks).toBe('no-deals');
  });

  it('leaves out a deal whose owner was not read once I have said who I am', () => {
    expect(strip({ deals: [ready, deal('6', 'Needs Analysis', { owner: MISSING })] })['deals-on-track']?.of).toBe(1);
  });

  it('tells since when it is observed', () => {
    expect(strip({ deals: [ready] })['gate-completeness']?.observedSince).toBe('2026-11-05');
    expect(strip({ deals: [ready], events: moved(ready, 10) })['gate-completeness']?.observedSince).toBe('2026-11-01');
  });
});

const at = (some: Partial<FieldReadings>, events: DomainEvent[] = []) => isOnTrack(judged(fieldsWith({ stage: stage('Needs Analysis'), ...some }), events));

describe('isOnTrack', () => {
  it('is lost by a stage ahead of its evidence, by stale evidence and by a promise gone by', () => {
    expect(at({})).toBe(true);
    expect(at({ decisionDate: read('2026-11-14') })).toBe(false);
    expect(at({}, [states('budget-known', { says: 'not-known-yet', by: '2026-11-19', from: 'Kim Sample' })])).toBe(false);
    expect(at({ stage: stage('Negotiation/Review') })).toBe(false);
    expect(at({ stage: MISSING })).toBe(false);
  });
});

describe('median', () => {
  it.each([[[], null], [[3], 3], [[9, 1], 5], [[10, 1, 2], 2]])('of %j is %j', (values, expected) => {
    expect(median(values)).toBe(expected);
  });
});

describe('deviceTotals', () => {
  it('holds figures and nothing that names a deal, customer or person', () => {
    const figures = kpiStrip({ deals: [ready, behind], events: [], me: ME, goals: {}, playbook: builtInPlaybook, now: NOW });
    const totals = deviceTotals(figures, 'device-a', 'Laptop', TODAY);
    expect(totals).toEqual({ device: 'device-a', label: 'Laptop', day: TODAY, figures: figures.map(({ kpi, value, n }) => ({ kpi, value, n })) });
    expect(JSON.stringify(totals)).not.toMatch(/salesforce|Robin|Northwind|Deal/u);
  });
});

describe('summarise', () => {
  it('gives a deal in one line', () => {
    expect(summarise(behind.record, behind.report)).toMatchObject({ name: 'Deal 2', account: null, phase: 'suspect', gaps: 4, gate: 'not-ready', lastSeen: NOW.toISOString() });
    expect(summarise(won.record, won.report)).toMatchObject({ phase: 'won', gaps: null, gate: null });
    const nameless = deal('7', 'Legal review', { name: MISSING, account: read('Van Dam Logistics') });
    expect(summarise(nameless.record, nameless.report)).toMatchObject({ name: '7', account: 'Van Dam Logistics', phase: null });
  });
});
