import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeMaps, contradict, mappableTargets, mappedVia, nameOfSeen, targetOfCriterion, undoOf } from '../../../lib/domain/field-maps';
import type { FieldMapping, FieldTarget } from '../../../lib/domain/own-field';
import { MAPPABLE_FIELDS } from '../../../lib/domain/own-field';
import { builtInPlaybook } from '../../../lib/playbook';

const map = (id: string, label: string, target: FieldTarget, rest: Partial<FieldMapping> = {}): FieldMapping => ({
  id, crm: 'salesforce', tenant: 'acme', name: { by: 'api-name', apiName: `${label.replace(/\W/g, '_')}__c` }, label, target, ...rest,
});
const PAIN = map('a', 'Pijn', { field: 'problem' });
const BUDGET = map('b', 'Budget akkoord', { criterion: 'budget-known' });
const change = (current: FieldMapping[], put: FieldMapping[], remove: string[] = [], decided: FieldMapping[] = []) =>
  changeMaps(current, { put, remove }, decided, builtInPlaybook);
const why = (result: ReturnType<typeof change>) => ('refused' in result ? [result.refused.why, result.refused.by?.id ?? null] : 'taken');

describe('changing which of the company\'s own fields stands for what', () => {
  it('adds, replaces by id, and removes', () => {
    expect(change([PAIN], [BUDGET])).toEqual({ maps: [PAIN, BUDGET] });
    expect(change([PAIN], [{ ...PAIN, label: 'Klantpijn' }])).toEqual({ maps: [{ ...PAIN, label: 'Klantpijn' }] });
    expect(change([PAIN, BUDGET], [], ['a'])).toEqual({ maps: [BUDGET] });
  });

  it.each([
    ['one field for two things', map('c', 'Pijn', { field: 'customerNeed' }), ['field-taken', 'a']],
    ['the same field in another spelling', map('c', 'PIJN', { field: 'customerNeed' }), ['field-taken', 'a']],
    ['the same field once by its label', map('c', 'Pijn', { field: 'customerNeed' }, { name: { by: 'label', label: 'Pijn', language: 'nl' } }), ['field-taken', 'a']],
    ['two fields for one thing', map('c', 'Knelpunt', { field: 'problem' }), ['target-taken', 'a']],
    ['a field for all tenants against one of a tenant', map('c', 'Knelpunt', { field: 'problem' }, { tenant: null }), ['target-taken', 'a']],
    ['a criterion that is not there', map('c', 'Knelpunt', { criterion: 'no-such' }), ['no-such-target', null]],
    ['a criterion that asks for a day', map('c', 'Knelpunt', { criterion: 'decision-date-known' }), ['needs-date', null]],
    ['the same names in another tenant', map('c', 'Pijn', { field: 'problem' }, { tenant: 'other' }), 'taken'],
    ['the same names in another CRM', map('c', 'Pijn', { field: 'problem' }, { crm: 'hubspot' }), 'taken'],
  ] as const)('%s', (_name, put, expected) => {
    expect(why(change([PAIN, BUDGET], [put]))).toEqual(expected);
  });

  describe('labels of several languages', () => {
    const labelled = (id: string, label: string, language: string | null, field: 'problem' | 'competitors' = 'problem') =>
      map(id, label, { field }, { name: { by: 'label', label, language } });
    const DUTCH = labelled('n', 'Pijnpunt', 'nl');

    it('stand for one thing together', () => {
      expect(change([DUTCH], [labelled('e', 'Pain point', 'en')])).toEqual({ maps: [DUTCH, labelled('e', 'Pain point', 'en')] });
    });

    it.each([
      ['another label of the same language', labelled('c', 'Knelpunt', 'nl'), ['target-taken', 'n']],
      ['another label of the same language, elsewhere', labelled('c', 'Knelpunt', 'nl-BE'), ['target-taken', 'n']],
      ['a label of no known language', labelled('c', 'Pain point', null), ['target-taken', 'n']],
      ['a field with an API name', map('c', 'Pain point', { field: 'problem' }), ['target-taken', 'n']],
      ['one label for two things', labelled('c', 'pijnpunt', 'en', 'competitors'), ['field-taken', 'n']],
    ] as const)('but not %s', (_name, put, expected) => {
      expect(why(change([DUTCH], [put]))).toEqual(expected);
    });

    it('do not stand beside what an administrator decided', () => {
      expect(why(change([], [labelled('e', 'Pain point', 'en')], [], [DUTCH]))).toEqual(['decided', 'n']);
      expect(contradict(labelled('e', 'Pain point', 'en'), DUTCH)).toBe(true);
    });
  });

  it('replaces when what stands in the way goes with the same change', () => {
    const other = map('c', 'Knelpunt', { field: 'problem' });
    expect(change([PAIN, BUDGET], [other], ['a'])).toEqual({ maps: [BUDGET, other] });
  });

  it('leaves what an administrator decided', () => {
    const decided = [map('p', 'Klantpijn', { field: 'problem' })];
    expect(why(change([], [map('c', 'Knelpunt', { field: 'problem' })], ['p'], decided))).toEqual(['decided', 'p']);
    expect(why(change([], [map('c', 'Klantpijn', { field: 'competitors' })], [], decided))).toEqual(['decided', 'p']);
    expect(why(change([], [BUDGET], [], decided))).toBe('taken');
  });

  it('refuses more than can be kept, and all of a change of which one part is refused', () => {
    const many = Array.from({ length: 500 }, (_, index) => map(`m${index}`, `Veld ${index}`, { field: 'problem' }, { tenant: `t${index}` }));
    expect(why(change(many, [BUDGET]))).toEqual(['too-many', null]);
    expect(why(change([PAIN], [BUDGET, map('c', 'Pijn', { field: 'competitors' })]))).toEqual(['field-taken', 'a']);
  });
});

const someMaps = fc.uniqueArray(fc.record({
  id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'), label: fc.constantFrom('Pijn', 'Knelpunt', 'Budget', 'Nood', 'Datum'),
  target: fc.constantFrom<FieldTarget>({ field: 'problem' }, { field: 'competitors' }, { criterion: 'budget-known' }, { field: 'nextStep' }),
  tenant: fc.constantFrom('acme', 'other'),
}).map(({ id, label, target, tenant }) => map(id, label, target, { tenant })), { selector: ({ id }) => id, maxLength: 6 });

/** Mappings that stand together: each is put, what is refused is left out. */
function standing(maps: FieldMapping[]): FieldMapping[] {
  return maps.reduce<FieldMapping[]>((all, one) => {
    const next = change(all, [one]);
    return 'maps' in next ? next.maps : all;
  }, []);
}
const byId = (maps: FieldMapping[]) => maps.toSorted((a, b) => (a.id < b.id ? -1 : 1));

describe('any change', () => {
  it('that is taken is taken back by its undo', () => {
    fc.assert(fc.property(someMaps, someMaps, fc.subarray(['a', 'b', 'c', 'd', 'e', 'f']), (first, put, remove) => {
      const before = standing(first);
      const after = change(before, put, remove);
      fc.pre('maps' in after);
      const undone = changeMaps('maps' in after ? after.maps : [], undoOf({ put, remove }, before), [], builtInPlaybook);
      expect('maps' in undone && byId(undone.maps)).toEqual(byId(before));
    }));
  });

  it('leaves no field with two meanings and no meaning with two fields', () => {
    fc.assert(fc.property(someMaps, someMaps, (first, put) => {
      const after = change(standing(first), put);
      fc.pre('maps' in after);
      const maps = 'maps' in after ? after.maps : [];
      const keys = maps.flatMap(({ tenant, label, target }) => [`${tenant} ${label}`, `${tenant} ${JSON.stringify(target)}`]);
      expect(new Set(keys).size).toBe(keys.length);
    }));
  });
});

const of = (id: string) => targetOfCriterion(builtInPlaybook.criteria.find((one) => one.id === id)!);

describe('what a field can stand for', () => {
  it('for a criterion is the fact that its rule looks at, where there is one', () => {
    expect(of('decision-date-known')).toEqual({ field: 'decisionDate' });
    expect(of('competition-known')).toEqual({ field: 'competitors' });
    expect(of('decision-maker-known')).toEqual({ field: 'decisionMaker' });
    expect(of('budget-known')).toEqual({ criterion: 'budget-known' });
  });

  it('is listed once each, and each can be mapped', () => {
    const targets = mappableTargets(builtInPlaybook);
    expect(new Set(targets.map((one) => JSON.stringify(one))).size).toBe(targets.length);
    expect(targets.slice(0, MAPPABLE_FIELDS.length)).toEqual(MAPPABLE_FIELDS.map((field) => ({ field })));
    expect(targets.map((target, index) => why(change([], [map(`m${index}`, `Veld ${index}`, target)])))).toEqual(targets.map(() => 'taken'));
  });

  it('is named by the API name where the page has one, else by the label in its language', () => {
    expect(nameOfSeen({ apiName: 'Pijn__c', label: 'Pijn' }, 'nl')).toEqual({ by: 'api-name', apiName: 'Pijn__c' });
    expect(nameOfSeen({ apiName: null, label: 'Pijn' }, 'nl')).toEqual({ by: 'label', label: 'Pijn', language: 'nl' });
    expect(mappedVia(PAIN)).toBe('mapped: Pijn__c');
  });
});
