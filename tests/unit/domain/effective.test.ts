import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectiveSettings } from '../../../lib/domain/effective';
import type { FieldMapping } from '../../../lib/domain/own-field';
import type { Policy } from '../../../lib/domain/policy';
import { POLICY_FEATURES } from '../../../lib/domain/policy';
import { mayUseWebApi } from '../../../lib/domain/settings';
import { settings } from '../../fixtures/home';

const mapping = (change: Partial<FieldMapping> = {}): FieldMapping => ({
  id: 'mine', crm: 'salesforce', tenant: 'vandam', name: { by: 'api-name', apiName: 'Rivals__c' }, label: 'Rivals', target: { field: 'competitors' }, ...change,
});
const withMaps = (mine: FieldMapping, theirs: FieldMapping) => effectiveSettings(settings({}, { fieldMaps: [mine] }), { fieldMaps: [theirs] }).local.fieldMaps.map(({ id }) => id);
const admin = (change: Partial<FieldMapping> = {}) => mapping({ id: 'theirs', tenant: null, ...change });

describe('settings that count', () => {
  it('without a policy are the user’s own', () => {
    const own = settings({ language: 'nl' }, { fieldMaps: [mapping()], selectors: { hubspot: { a: 'b' } }, webApi: ['dynamics:contoso'] });
    expect(effectiveSettings(own, {})).toEqual(own);
  });

  it('an empty part of a policy takes nothing away', () => {
    const own = settings({}, { stageAnswers: { a: 'suspect' }, fieldMaps: [mapping()], selectors: { hubspot: { a: 'b' } } });
    expect(effectiveSettings(own, { stageAnswers: {}, fieldMaps: [], selectors: {}, features: {} })).toEqual(own);
  });

  it('stage answers and selectors are the administrator’s one by one', () => {
    const own = settings({}, { stageAnswers: { a: 'suspect', b: 'offer' }, selectors: { hubspot: { x: 'mine', y: 'mine' }, dynamics: { z: 'mine' } } });
    const { local } = effectiveSettings(own, { stageAnswers: { b: 'won', c: 'lost' }, selectors: { hubspot: { y: 'theirs' }, salesforce: { q: 'theirs' } } });
    expect(local.stageAnswers).toEqual({ a: 'suspect', b: 'won', c: 'lost' });
    expect(local.selectors).toEqual({ hubspot: { x: 'mine', y: 'theirs' }, dynamics: { z: 'mine' }, salesforce: { q: 'theirs' } });
  });

  it.each([
    ['the same field stands for something else', mapping({ target: { field: 'problem' } }), admin(), ['theirs']],
    ['the same field by another case', mapping({ name: { by: 'api-name', apiName: 'RIVALS__C' }, target: { field: 'problem' } }), admin(), ['theirs']],
    ['another field stands for the same', mapping({ name: { by: 'label', label: 'Concurrent', language: 'nl' } }), admin(), ['theirs']],
    ['the same in another CRM', mapping({ crm: 'hubspot' }), admin(), ['theirs', 'mine']],
    ['the same of another organisation', mapping(), admin({ tenant: 'other' }), ['theirs', 'mine']],
    ['another field for another thing', mapping({ name: { by: 'label', label: 'Pain', language: null }, target: { criterion: 'problem-known' } }), admin(), ['theirs', 'mine']],
  ])('a mapping of the user when %s', (_when, mine, theirs, hold) => {
    expect(withMaps(mine, theirs)).toEqual(hold);
  });

  it.each([
    [undefined, ['dynamics:contoso'], 'contoso', true],
    [undefined, ['dynamics:contoso'], 'fabrikam', false],
    [true, [], 'fabrikam', true],
    [false, ['dynamics:contoso'], 'contoso', false],
  ])('the Web API decided %s, allowed by the user for %j: may %s be asked? %s', (webApi, mine, tenant, may) => {
    const policy: Policy = webApi === undefined ? {} : { features: { webApi } };
    expect(mayUseWebApi(effectiveSettings(settings({}, { webApi: mine }), policy).local, tenant)).toBe(may);
  });

  it('whatever is decided holds, whatever the user set, and nothing else changes', () => {
    const own = fc.record({ language: fc.constantFrom('en' as const, 'nl' as const), syncTotals: fc.boolean(), listMarks: fc.boolean() });
    const features = fc.dictionary(fc.constantFrom(...POLICY_FEATURES), fc.boolean());
    const decided = fc.record({ language: fc.constantFrom('en' as const, 'nl' as const), features }, { requiredKeys: [] });
    fc.assert(fc.property(own, decided, (mine, policy) => {
      const before = settings({ language: mine.language, syncTotals: mine.syncTotals, theme: 'dark' }, { listMarks: mine.listMarks });
      const { synced, local } = effectiveSettings(before, policy);
      expect(synced).toEqual({ ...before.synced, language: policy.language ?? mine.language, syncTotals: policy.features?.['syncTotals'] ?? mine.syncTotals });
      expect(local.listMarks).toBe(policy.features?.['listMarks'] ?? mine.listMarks);
      expect({ ...local, listMarks: null, webApi: null }).toEqual({ ...before.local, listMarks: null, webApi: null });
    }));
  });
});
