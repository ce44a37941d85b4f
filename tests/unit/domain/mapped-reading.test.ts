import { describe, expect, it } from 'vitest';
import { isUnseen, readFrom, withMappings } from '../../../lib/domain/mapped-reading';
import type { FieldMapping } from '../../../lib/domain/own-field';
import type { FieldReading, Reading } from '../../../lib/domain/reading';
import { MISSING, REF, UNREADABLE, fieldsWith, read, readingOf } from './kit';

const map = (id: string, apiName: string, target: FieldMapping['target'], rest: Partial<FieldMapping> = {}): FieldMapping => ({
  id, crm: 'salesforce', tenant: 'sample', name: { by: 'api-name', apiName }, label: `Veld ${apiName}`, target, ...rest,
});
const BUDGET = map('a', 'Budget__c', { criterion: 'budget-known' });
const DATE = map('b', 'Beslissing__c', { field: 'decisionDate' });
const text = (value: string): FieldReading<string> => ({ kind: 'read', value, raw: value, via: 'mapped: Budget__c' });
const bare = readingOf(fieldsWith({ decisionDate: MISSING }));

describe('a reading as the mappings want it', () => {
  it('names what each mapped criterion was read from', () => {
    expect(withMappings({ ...bare, own: { 'budget-known': text('80,000') } }, [BUDGET])).toMatchObject({
      own: { 'budget-known': text('80,000') }, ownLabels: { 'budget-known': 'Veld Budget__c' },
    });
  });

  it('has a criterion whose field the page did not show as missing, never left out', () => {
    expect(withMappings(bare, [BUDGET]).own).toEqual({ 'budget-known': { kind: 'missing', tried: ['mapped: Budget__c'] } });
  });

  it('leaves out what nobody mapped, whatever the page says', () => {
    const said: Reading = { ...bare, own: { 'verbal-order': text('yes, really') }, ownLabels: { 'verbal-order': 'Forged' } };
    expect(withMappings(said, [])).toEqual(bare);
    expect(Object.keys(withMappings(said, [BUDGET]).own ?? {})).toEqual(['budget-known']);
  });

  it('takes no value that was read by a mapping which is gone: the field is not found then', () => {
    const said: Reading = { ...bare, fields: fieldsWith({ decisionDate: { kind: 'read', value: '2026-12-01', raw: '1-12-2026', via: 'mapped: Beslissing__c' } }) };
    expect(withMappings(said, []).fields.decisionDate).toEqual({ kind: 'missing', tried: ['mapped: Beslissing__c'] });
    expect(withMappings(said, [BUDGET, { ...DATE, tenant: 'other' }]).fields.decisionDate.kind).toBe('missing');
    expect(withMappings(said, [{ ...DATE, tenant: null }]).fields).toEqual(said.fields);
  });

  it('says of a missing canonical field that its mapped one was looked for, once', () => {
    const once = withMappings(bare, [DATE]);
    expect(once.fields.decisionDate).toEqual({ kind: 'missing', tried: ['test', 'mapped: Beslissing__c'] });
    expect(withMappings(once, [DATE])).toEqual(once);
  });

  it('takes no mapping of another CRM or tenant', () => {
    expect(withMappings(bare, [{ ...BUDGET, tenant: 'other' }, { ...DATE, crm: 'hubspot' }])).toEqual(bare);
    expect(withMappings(bare, [{ ...BUDGET, tenant: null }]).own).toBeDefined();
  });
});

const lacking = withMappings(bare, [BUDGET, DATE]);
const having = withMappings({ ...readingOf(fieldsWith({ decisionDate: { ...read('2027-01-15'), via: 'mapped: Beslissing__c' } as never })), own: { 'budget-known': text('80,000') } }, [BUDGET, DATE]);

describe('a mapped field that pages lack', () => {
  it.each([
    ['on the last three deals', [lacking, lacking, lacking, having], false],
    ['on the last five deals', [lacking, lacking, lacking, lacking, lacking, having], true],
    ['on all of three', [lacking, lacking, lacking], true],
    ['on two only', [lacking, lacking], false],
    ['but is on the newest', [having, lacking, lacking, lacking, lacking], false],
    ['on readings before it was mapped', [bare, bare, bare], false],
    ['on deals of another tenant', Array.from({ length: 3 }, () => ({ ...lacking, ref: { ...REF, tenant: 'other' } })), false],
  ])('%s', (_name, readings, unseen) => {
    expect(isUnseen(BUDGET, readings)).toBe(unseen);
    expect(isUnseen(DATE, readings)).toBe(unseen);
  });

  it('that was mapped by its label is seen where the page gives its API name', () => {
    const byLabel = map('c', '', { criterion: 'budget-known' }, { name: { by: 'label', label: 'Budget akkoord', language: 'nl' }, label: 'Budget akkoord' });
    const without = withMappings(bare, [byLabel]);
    const found = withMappings({ ...bare, own: { 'budget-known': text('Yes, by the board') } }, [byLabel]);
    expect(isUnseen(byLabel, [without, without, without])).toBe(true);
    expect(isUnseen(byLabel, [without, without, without, found])).toBe(false);
  });
});

const from = (...fields: FieldReading<never>[]) => readFrom('problem', fields.map((problem) => readingOf(fieldsWith({ problem }))));
const via = (name: string) => ({ kind: 'empty', via: name }) as const;

describe('what a fact is read from now', () => {
  it.each([
    [[], { from: 'nothing' }],
    [[MISSING, MISSING], { from: 'nothing' }],
    [[MISSING, via('sf-record-field')], { from: 'standard', name: 'sf-record-field' }],
    [[via('matched by name: Pain'), via('sf-record-field')], { from: 'by-name', name: 'Pain' }],
    [[via('mapped: Pijn__c')], { from: 'mapped', name: 'Pijn__c' }],
    [[UNREADABLE], { from: 'unclear' }],
  ])('%j', (fields, expected) => {
    expect(from(...(fields as FieldReading<never>[]))).toEqual(expected);
  });
});
