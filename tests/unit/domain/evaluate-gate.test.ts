import { describe, expect, it } from 'vitest';
import { countsAsMet, evaluate, isGap } from '../../../lib/domain/evaluate';
import { gapsFirst } from '../../../lib/domain/gate-state';
import type { CriterionResult } from '../../../lib/domain/gate';
import { builtInPlaybook } from '../../../lib/playbook';
import { MISSING, NOW, REF, SUSPECT_FACTS, dealWith, fieldsWith, judged, known, read, readingOf, resultOf, stage, states } from './kit';

const inStage = (label: string, some = {}) => fieldsWith({ stage: stage(label), ...some });
const facts = (label: string, some = {}) => inStage(label, { ...SUSPECT_FACTS, ...some });

describe('the supported phase', () => {
  it('is the first phase with a mandatory gap, not beyond the CRM phase', () => {
    expect(judged(inStage('Proposal/Price Quote'))).toMatchObject({ crmPhase: 'prospect', supportedPhase: 'suspect', gate: { from: 'suspect', to: 'prospect' } });
    expect(judged(facts('Proposal/Price Quote'))).toMatchObject({ supportedPhase: 'prospect', gate: { from: 'prospect', to: 'offer' } });
    expect(judged(facts('Needs Analysis'))).toMatchObject({ crmPhase: 'suspect', supportedPhase: 'suspect' });
    expect(judged(inStage('Prospecting'))).toMatchObject({ crmPhase: 'selection', supportedPhase: 'selection' });
  });

  it('is not held back by unknowns', () => {
    const blind = fieldsWith({ stage: stage('Proposal/Price Quote') }, 'missing');
    expect(judged(blind).supportedPhase).toBe('prospect');
  });

  it('falls back when evidence grows old', () => {
    expect(judged(facts('Proposal/Price Quote', { decisionDate: read('2026-11-14') })).supportedPhase).toBe('suspect');
  });
});

describe('the gate', () => {
  it('carries mandatory criteria of earlier phases forward, optional ones not', () => {
    const report = judged(facts('Proposal/Price Quote'));
    const carried = report.criteria.filter((item) => item.carried).map(({ id }) => id);
    expect(carried).toEqual(['appointment-made', 'competition-known', 'decision-date-known', 'problem-known', 'customer-need-known']);
    expect(report.criteria.filter((item) => !item.carried).map(({ phase }) => phase)).toEqual(['prospect', 'prospect', 'prospect']);
    expect(resultOf(report, 'problem-known').carried).toBe(true);
    expect(resultOf(report, 'budget-known').carried).toBe(false);
  });

  it('counts weights: mandatory ones alone reach the threshold', () => {
    const report = judged(facts('Needs Analysis'));
    expect(report.gate).toMatchObject({ state: 'ready', met: 5, due: 7, mandatoryOpen: 0, threshold: 0.8 });
    expect(report.gate?.share).toBeCloseTo(10 / 12);
  });

  it('is not ready with one mandatory gap, whatever the share', () => {
    const report = judged(facts('Needs Analysis', { problem: read('tbd'), decisionMaker: read('Kim Sample') }));
    expect(report.gate).toMatchObject({ state: 'not-ready', mandatoryOpen: 1, met: 5 });
  });

  it('leaves unknown out of the share and cannot tell while only unknowns stand between', () => {
    const report = judged(facts('Needs Analysis', { problem: MISSING }));
    expect(report.gate).toMatchObject({ state: 'cannot-tell', met: 4, due: 7, mandatoryOpen: 0 });
    expect(report.gate?.share).toBeCloseTo(8 / 10);
  });

  it('is not ready when even the unknowns would not be enough', () => {
    const playbook = { ...builtInPlaybook, phases: builtInPlaybook.phases.map((phase) => ({ ...phase, threshold: 1 })) };
    expect(judged(facts('Needs Analysis', { problem: MISSING }), [], playbook).gate?.state).toBe('not-ready');
    const allSaid = facts('Needs Analysis', { problem: MISSING, decisionMaker: read('Kim Sample') });
    expect(judged(allSaid, [states('budget-known', known())], playbook).gate?.state).toBe('cannot-tell');
  });

  it('is ready with an unknown optional criterion when the share is reached without it', () => {
    expect(judged(facts('Needs Analysis', { decisionMaker: MISSING, contacts: MISSING })).gate?.state).toBe('ready');
  });

  it('cannot tell when nothing at all can be told, mandatory or not', () => {
    const playbook = { ...builtInPlaybook, criteria: builtInPlaybook.criteria.filter(({ id }) => id === 'decision-maker-known') };
    expect(judged(inStage('Needs Analysis', { decisionMaker: MISSING, contacts: MISSING }), [], playbook).gate).toMatchObject({ state: 'cannot-tell', share: null, due: 1 });
  });

  it('is ready when nothing applies', () => {
    const playbook = { ...builtInPlaybook, criteria: [] };
    expect(judged(inStage('Needs Analysis'), [], playbook).gate).toMatchObject({ state: 'ready', share: null, due: 0 });
  });

  it('leaves what is not applicable out of everything', () => {
    const events = [states('budget-known', { says: 'not-applicable', why: 'Framework contract' })];
    const report = judged(facts('Needs Analysis'), events);
    expect(report.gate).toMatchObject({ met: 5, due: 6 });
    expect(report.criteria.at(-1)?.status).toBe('not-applicable');
  });

  it('counts a differing criterion by its newer side', () => {
    const said = [states('decision-date-known', known({ date: '2027-02-01' }), { crmThen: '2027-01-15' })];
    const strong = judged(facts('Needs Analysis'), said);
    expect(strong.gate).toMatchObject({ state: 'ready', met: 5 });
    const passed = judged(facts('Needs Analysis', { decisionDate: read('2026-11-14') }), said);
    expect(passed.gate).toMatchObject({ state: 'not-ready', mandatoryOpen: 1 });
  });

  it('leads to the order after the last phase', () => {
    const events = ['interest-confirmed', 'offer-confirms-purchase', 'verbal-order'].map((id) => states(id, known()));
    const fields = { ...facts('Contract sent', { reasonsToBuy: read('Fewer rejected loads') }), stage: stage('Contract sent', { apiName: null }) };
    const ref = { ...REF, crm: 'hubspot' as const };
    const report = evaluate(builtInPlaybook, { ref, reading: { ...readingOf(fields), ref }, events, stageAnswers: {} }, NOW);
    expect(report).toMatchObject({ crmPhase: 'closing', supportedPhase: 'closing', gate: { to: 'won', state: 'not-ready' } });
  });
});

describe('deals without a gate', () => {
  it.each([['Closed Won', 'won'], ['Closed Lost', 'lost']])('%s: nothing is due any more', (label, crmPhase) => {
    expect(judged(facts(label))).toMatchObject({ crmPhase, supportedPhase: 'prospect', gate: null, criteria: [], question: null, stageProblem: null });
  });

  it('judges nothing while the stage is not on the map or not read, but tells what is known', () => {
    const unmapped = judged(facts('Legal review'));
    expect(unmapped).toMatchObject({ crmPhase: null, stageProblem: 'unmapped', supportedPhase: null, gate: null, criteria: [], question: null });
    expect(resultOf(unmapped, 'problem-known').status).toBe('met');
    expect(judged(facts('x', { stage: MISSING }))).toMatchObject({ stage: null, crmPhase: null, stageProblem: 'unread', gate: null });
  });

  it('follows the company’s own answer', () => {
    const deal = dealWith(facts('Legal review'));
    const report = evaluate(builtInPlaybook, { ...deal, stageAnswers: { 'salesforce:sample::legal review': 'closing' } }, NOW);
    expect(report.crmPhase).toBe('closing');
  });
});

function result(status: CriterionResult['status'], level: CriterionResult['level']): CriterionResult {
  return { ...resultOf(judged(facts('Needs Analysis')), 'problem-known'), status, level };
}

describe('the order of the list', () => {
  it('puts gaps first', () => {
    const some = { competitors: read('Northwind'), decisionDate: read('2026-11-14'), problem: MISSING };
    const report = judged(inStage('Needs Analysis', some), [states('budget-known', { says: 'not-known-yet', by: '2026-12-01', from: 'Kim Sample' })]);
    expect(report.criteria.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'decision-date-known stale', 'customer-need-known open', 'problem-known unknown', 'decision-maker-known open', 'budget-known planned',
      'appointment-made met', 'competition-known met',
    ]);
  });

  it('puts a differing criterion among the gaps only when it does not count', () => {
    const counting = result('differs', 'in-crm');
    const gap = result('differs', null);
    const open = result('open', null);
    const met = result('met', 'in-crm');
    expect(gapsFirst([met, counting, open, gap])).toEqual([gap, open, counting, met]);
    expect([counting, gap].map(countsAsMet)).toEqual([true, false]);
    expect([counting, gap, open, result('unknown', null), result('not-applicable', null)].map(isGap)).toEqual([false, true, true, false, false]);
  });
});

describe('the report', () => {
  it('is plain data that survives being stored', () => {
    const report = judged(facts('Needs Analysis'), [states('budget-known', known())]);
    expect(JSON.parse(JSON.stringify(report))).toEqual(report);
    expect(report).toMatchObject({ at: NOW.toISOString(), playbook: { id: 'sales-cycle', version: 1 } });
    expect(report.all.map(({ id }) => id)).toEqual(builtInPlaybook.criteria.map(({ id }) => id));
  });
});
