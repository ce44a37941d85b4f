import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crmShown, evaluate } from '../../../lib/domain/evaluate';
import type { CriterionResult } from '../../../lib/domain/gate';
import { MAPPED } from '../../../lib/domain/own-field';
import type { FieldReading, FieldReadings, Reading } from '../../../lib/domain/reading';
import { builtInPlaybook } from '../../../lib/playbook';
import { anyFields } from './arbitraries';
import { EMPTY, MISSING, NOW, UNREADABLE, dealWith, fieldsWith, known, read, resultOf, setField, stage, states } from './kit';

const BUDGET = 'budget-known';
const COMPETITION = 'competition-known';
const AT = stage('Needs Analysis');
const via = `${MAPPED}Klantbudget__c`;
const text = (value: string): FieldReading<string> => ({ kind: 'read', value, raw: value, via });

function judge(own: Reading['own'], fields: FieldReadings = fieldsWith({ stage: AT }), events = [] as Parameters<typeof dealWith>[1]) {
  const deal = dealWith(fields, events);
  const reading: Reading = { ...deal.reading, ...(own && { own, ownLabels: Object.fromEntries(Object.keys(own).map((id) => [id, 'Klantbudget'])) }) };
  return evaluate(builtInPlaybook, { ...deal, reading }, NOW);
}
const at = (criterion: string, own: FieldReading<string>, fields?: FieldReadings): CriterionResult => resultOf(judge({ [criterion]: own }, fields), criterion);

describe('a field of the company\'s own that was mapped to a criterion', () => {
  it.each([
    ['filled', text('80,000 for this year'), 'met', 'value-in-crm', 'in-crm'],
    ['empty', { kind: 'empty', via } as const, 'open', 'field-empty', null],
    ['filler', text('n/a'), 'open', 'filler-text', null],
    ['blank', text('  '), 'open', 'field-empty', null],
    ['a tick that says yes', text('Ja'), 'open', 'tick-only', 'claimed'],
    ['a tick that says no', text('False'), 'open', 'field-empty', null],
    ['not on the page', MISSING, 'unknown', 'field-missing', null],
    ['unreadable', UNREADABLE, 'unknown', 'field-unreadable', null],
  ] as const)('%s', (_name, own, status, reason, level) => {
    // Competition: what the CRM itself may say is enough for it; nothing of it is filled.
    expect(at(COMPETITION, own, fieldsWith({ stage: AT }))).toMatchObject({ status, reason, level });
  });

  it('is shown as evidence with its own name', () => {
    const own = text('80,000 for this year');
    expect(at(COMPETITION, own).evidence).toEqual([{ from: 'own', label: 'Klantbudget', reading: own }]);
  });

  it('is named by what the page told where nobody gave it a label', () => {
    const reading: Reading = { ...dealWith(fieldsWith({ stage: AT })).reading, own: { [COMPETITION]: text('Northwind') } };
    const report = evaluate(builtInPlaybook, { ...dealWith(fieldsWith({ stage: AT })), reading }, NOW);
    expect(resultOf(report, COMPETITION).evidence[0]).toMatchObject({ from: 'own', label: 'Klantbudget__c' });
  });

  it('answers beside the rule: either may meet the criterion, and one that is unknown keeps it unknown', () => {
    expect(at(COMPETITION, MISSING, fieldsWith({ stage: AT, competitors: read('Northwind') }))).toMatchObject({ status: 'met', evidence: [{ from: 'crm', field: 'competitors' }] });
    expect(at(COMPETITION, text('Northwind'), fieldsWith({ stage: AT, competitors: MISSING })).status).toBe('met');
    expect(at(COMPETITION, EMPTY, fieldsWith({ stage: AT, competitors: MISSING })).status).toBe('unknown');
    expect(at(COMPETITION, MISSING, fieldsWith({ stage: AT, competitors: EMPTY })).status).toBe('unknown');
    expect(at(COMPETITION, text('Ja'), fieldsWith({ stage: AT, competitors: UNREADABLE })).status).toBe('unknown');
  });

  it('does not say more than the criterion\'s level: what the customer must have said stays to be said', () => {
    const needs = builtInPlaybook.criteria.find(({ id }) => id === BUDGET)!.needs;
    expect(at(BUDGET, text('80,000 for this year'))).toMatchObject(needs === 'in-crm' ? { status: 'met' } : { status: 'open', reason: 'level-too-low', level: 'in-crm' });
  });

  it('never proves a day in the future by a text: that stays unknown', () => {
    expect(at('decision-date-known', text('next spring'), fieldsWith({ stage: AT }))).toMatchObject({ status: 'unknown', reason: 'field-unreadable' });
    expect(at('decision-date-known', text('next spring'), fieldsWith({ stage: AT, decisionDate: read('2027-01-15') })).status).toBe('met');
  });

  it('differs from a statement when the CRM changed since', () => {
    const criterion = builtInPlaybook.criteria.find(({ id }) => id === COMPETITION)!;
    const fields = fieldsWith({ stage: AT });
    const then = crmShown(criterion, { fields, own: { [COMPETITION]: text('Northwind') } });
    expect(then).toBe('Northwind');
    const said = states(COMPETITION, known({ words: 'Only Northwind is left' }), { crmThen: then });
    expect(resultOf(judge({ [COMPETITION]: text('Northwind') }, fields, [said]), COMPETITION).status).toBe('met');
    expect(resultOf(judge({ [COMPETITION]: text('Contoso') }, fields, [said]), COMPETITION)).toMatchObject({ status: 'differs', reason: 'crm-and-statement-differ' });
  });
});

const anyOwn: fc.Arbitrary<FieldReading<string>> = fc.oneof(
  fc.constantFrom('Northwind', 'tbd', '', 'Ja', 'nee', 'n/a', 'next spring').map(text), fc.constant(EMPTY), fc.constant(MISSING), fc.constant(UNREADABLE),
);
const anyOpenFields = anyFields.map((fields) => setField(fields, 'stage', AT));

describe('mapped fields, whatever the page shows', () => {
  it('what is unknown without them never becomes unmet, unless they meet it', () => {
    fc.assert(fc.property(anyOpenFields, fc.constantFrom(...builtInPlaybook.criteria), anyOwn, (fields, { id }, own) => {
      fc.pre(resultOf(judge(undefined, fields), id).status === 'unknown');
      const { status, reason } = resultOf(judge({ [id]: own }, fields), id);
      // Open only where the CRM's word is there and the criterion wants a stronger one.
      expect(status === 'open' ? reason : status).toMatch(/^(unknown|met|level-too-low)$/);
    }), { numRuns: 500 });
  });

  it('one that is not on the page, or cannot be read, takes nothing away and decides nothing', () => {
    fc.assert(fc.property(anyOpenFields, fc.constantFrom(...builtInPlaybook.criteria), fc.constantFrom(MISSING, UNREADABLE), (fields, { id }, own) => {
      const before = resultOf(judge(undefined, fields), id);
      const after = resultOf(judge({ [id]: own }, fields), id);
      expect([before.status, 'unknown']).toContain(after.status);
      expect(before.status !== 'met' || JSON.stringify(after) === JSON.stringify(before)).toBe(true);
    }), { numRuns: 500 });
  });

  it('touches no other criterion', () => {
    fc.assert(fc.property(anyOpenFields, fc.constantFrom(...builtInPlaybook.criteria), anyOwn, (fields, { id }, own) => {
      const others = (report: ReturnType<typeof judge>) => report.all.filter((result) => result.id !== id).map(({ carried: _carried, ...result }) => result);
      expect(others(judge({ [id]: own }, fields))).toEqual(others(judge(undefined, fields)));
    }), { numRuns: 200 });
  });
});
