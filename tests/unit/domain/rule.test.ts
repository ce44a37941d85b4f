import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceRule } from '../../../lib/domain/playbook';
import { FIELD_KEYS } from '../../../lib/domain/reading';
import type { FieldReadings } from '../../../lib/domain/reading';
import { evaluateRule, fieldsOf } from '../../../lib/domain/rule';
import type { RuleContext } from '../../../lib/domain/rule';
import { builtInPlaybook } from '../../../lib/playbook';
import { EMPTY, MISSING, TODAY, UNREADABLE, acts, fieldsWith, read, stage } from './kit';
import { anyFields, anyRule } from './arbitraries';

function context(fields: Partial<FieldReadings>, rest: Partial<RuleContext> = {}): RuleContext {
  return {
    fields: fieldsWith(fields), today: TODAY, actions: [], unknownWords: builtInPlaybook.unknownWords, crmPhase: 'suspect',
    phases: builtInPlaybook.phases.map(({ id }) => id), ...rest,
  };
}

const people = (complete: boolean, role: string | null = 'User') => read({ list: [{ name: 'Sanne Sample', role }], complete });
const nobody = (complete: boolean) => read({ list: [], complete });
const filled = (field: 'competitors' | 'amount' | 'contacts' | 'probability' | 'competitorsTicked' | 'stage'): EvidenceRule => ({ field, is: 'filled' });
const future: EvidenceRule = { field: 'decisionDate', is: 'in-the-future' };
const decider: EvidenceRule = { field: 'contacts', is: 'has-role', roles: ['Decision Maker'] };

describe('evaluateRule: one field', () => {
  it.each<[string, EvidenceRule, Partial<FieldReadings>, string, string, string | null]>([
    ['text', filled('competitors'), { competitors: read('Northwind') }, 'met', 'value-in-crm', 'in-crm'],
    ['empty text', filled('competitors'), { competitors: EMPTY }, 'unmet', 'field-empty', null],
    ['blank text', filled('competitors'), { competitors: read('  ') }, 'unmet', 'field-empty', null],
    ['filler', filled('competitors'), { competitors: read('n/a') }, 'unmet', 'filler-text', null],
    ['missing', filled('competitors'), { competitors: MISSING }, 'unknown', 'field-missing', null],
    ['unreadable', filled('competitors'), { competitors: UNREADABLE }, 'unknown', 'field-unreadable', null],
    ['amount', filled('amount'), { amount: read({ amount: 5, currency: null }) }, 'met', 'value-in-crm', 'in-crm'],
    ['amount of nought', filled('amount'), { amount: read({ amount: 0, currency: 'EUR' }) }, 'unmet', 'field-empty', null],
    ['probability of nought', filled('probability'), { probability: read(0) }, 'met', 'value-in-crm', 'in-crm'],
    ['some contacts of many', filled('contacts'), { contacts: people(false) }, 'met', 'value-in-crm', 'in-crm'],
    ['no contacts at all', filled('contacts'), { contacts: nobody(true) }, 'unmet', 'field-empty', null],
    ['no contacts shown', filled('contacts'), { contacts: nobody(false) }, 'unknown', 'field-missing', null],
    ['a tick filled is a claim', filled('competitorsTicked'), { competitorsTicked: read(true) }, 'met', 'value-in-crm', 'claimed'],
    ['stage label', filled('stage'), { stage: stage('Unknown') }, 'unmet', 'filler-text', null],
    ['date ahead', future, { decisionDate: read('2026-11-21') }, 'met', 'value-in-crm', 'in-crm'],
    ['date of today', future, { decisionDate: read(TODAY) }, 'met', 'value-in-crm', 'in-crm'],
    ['date of yesterday', future, { decisionDate: read('2026-11-19') }, 'unmet', 'date-passed', null],
    ['no date', future, { decisionDate: EMPTY }, 'unmet', 'field-empty', null],
    ['ambiguous date', future, { decisionDate: UNREADABLE }, 'unknown', 'field-unreadable', null],
    ['a rule for dates on a text', { field: 'problem', is: 'in-the-future' }, { problem: read('2999') }, 'unknown', 'field-unreadable', null],
    ['one of', { field: 'type', is: 'one-of', values: ['Renewal'] }, { type: read('renewal ') }, 'met', 'value-in-crm', 'in-crm'],
    ['none of', { field: 'type', is: 'one-of', values: ['Renewal'] }, { type: read('New') }, 'unmet', 'nothing-stated', null],
    ['role', decider, { contacts: people(false, 'decision maker') }, 'met', 'value-in-crm', 'in-crm'],
    ['other role, whole list', decider, { contacts: people(true) }, 'unmet', 'nothing-stated', null],
    ['other role, part of the list', decider, { contacts: people(false) }, 'unknown', 'field-missing', null],
    ['nobody, part of the list', decider, { contacts: nobody(false) }, 'unknown', 'field-missing', null],
    ['ticked', { field: 'competitorsTicked', is: 'ticked' }, { competitorsTicked: read(true) }, 'met', 'value-in-crm', 'claimed'],
    ['not ticked', { field: 'competitorsTicked', is: 'ticked' }, { competitorsTicked: read(false) }, 'unmet', 'field-empty', null],
  ])('%s', (_name, rule, fields, result, why, level) => {
    expect(evaluateRule(rule, context(fields))).toMatchObject({ result, why, level, used: fieldsOf(rule) });
  });
});

describe('evaluateRule: stage and action', () => {
  it.each<[EvidenceRule, RuleContext['crmPhase'], string]>([
    [{ stage: 'is-won' }, 'won', 'met'], [{ stage: 'is-won' }, 'lost', 'unmet'], [{ stage: 'is-won' }, 'offer', 'unmet'], [{ stage: 'is-won' }, null, 'unknown'],
    [{ stage: 'is-closed' }, 'lost', 'met'], [{ stage: 'is-closed' }, 'won', 'met'], [{ stage: 'is-closed' }, 'offer', 'unmet'],
    [{ stage: 'is-beyond', phase: 'suspect' }, 'prospect', 'met'], [{ stage: 'is-beyond', phase: 'suspect' }, 'suspect', 'unmet'],
    [{ stage: 'is-beyond', phase: 'suspect' }, 'won', 'met'], [{ stage: 'is-beyond', phase: 'suspect' }, 'lost', 'unknown'],
    [{ stage: 'is-beyond', phase: 'suspect' }, null, 'unknown'],
  ])('%j in phase %s is %s', (rule, crmPhase, result) => {
    expect(evaluateRule(rule, context({}, { crmPhase })).result).toBe(result);
  });

  it('takes an action of one’s own log as a claim and names it', () => {
    const done = acts('appointment');
    const rule: EvidenceRule = { action: 'appointment', is: 'done' };
    expect(evaluateRule(rule, context({}, { actions: [done, acts('offer-sent')] }))).toEqual({ result: 'met', why: 'action-done', used: [], actions: [done], level: 'claimed' });
    expect(evaluateRule(rule, context({}))).toMatchObject({ result: 'unmet', why: 'nothing-stated' });
  });
});

describe('evaluateRule: Kleene’s tables', () => {
  const rules = { met: filled('competitors'), unmet: { field: 'problem', is: 'filled' }, unknown: { field: 'nextStep', is: 'filled' } } as const;
  const given = context({ competitors: read('Northwind'), problem: EMPTY, nextStep: MISSING });
  type Name = keyof typeof rules;
  it.each<[Name, Name, Name, Name]>([
    ['met', 'met', 'met', 'met'], ['met', 'unknown', 'unknown', 'met'], ['met', 'unmet', 'unmet', 'met'],
    ['unknown', 'unknown', 'unknown', 'unknown'], ['unknown', 'unmet', 'unmet', 'unknown'], ['unmet', 'unmet', 'unmet', 'unmet'],
  ])('%s with %s: all is %s, any is %s', (a, b, all, any) => {
    for (const pair of [[rules[a], rules[b]], [rules[b], rules[a]]]) {
      expect(evaluateRule({ all: pair }, given).result).toBe(all);
      expect(evaluateRule({ any: pair }, given).result).toBe(any);
    }
  });

  it.each<[Name, Name]>([['met', 'unmet'], ['unmet', 'met'], ['unknown', 'unknown']])('not %s is %s', (a, b) => {
    expect(evaluateRule({ not: rules[a] }, given).result).toBe(b);
  });

  it('holds as much as the weakest of all and the strongest of any', () => {
    const tick: EvidenceRule = { field: 'competitorsTicked', is: 'ticked' };
    const both = context({ competitors: read('Northwind'), competitorsTicked: read(true) });
    expect(evaluateRule({ all: [rules.met, tick] }, both).level).toBe('claimed');
    expect(evaluateRule({ any: [tick, rules.met] }, both)).toMatchObject({ level: 'in-crm', used: ['competitorsTicked', 'competitors'] });
  });

  it('gives the reason that helps most', () => {
    const passed = context({ decisionDate: read('2026-11-01'), problem: read('tbd') });
    expect(evaluateRule({ any: [rules.unmet, future] }, passed).why).toBe('date-passed');
  });
});

describe('unknown never becomes unmet', () => {
  it('whatever the rule: hiding fields never turns what was met or unknown into unmet, nor unmet into met', () => {
    fc.assert(
      fc.property(anyRule, anyFields, fc.subarray([...FIELD_KEYS]), fc.boolean(), (rule, fields, hidden, unreadable) => {
        const before = evaluateRule(rule, context({}, { fields }));
        const less = { ...fields, ...Object.fromEntries(hidden.map((key) => [key, unreadable ? UNREADABLE : MISSING])) };
        const after = evaluateRule(rule, context({}, { fields: less }));
        expect([before.result, 'unknown']).toContain(after.result);
      }),
      { numRuns: 500 },
    );
  });

  it('with no field read at all, a rule over fields is unknown or was decided by no field', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const blind = evaluateRule(rule, context({}, { fields: fieldsWith({}, 'missing'), crmPhase: null }));
        expect(blind.result === 'unknown' || blind.used.length === 0).toBe(true);
      }),
    );
  });
});
