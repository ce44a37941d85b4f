import { describe, expect, it } from 'vitest';
import { readingText, sourceText } from '../../../components/gate/field-text';
import { fieldGroups } from '../../../components/options/field-rows';
import { matching } from '../../../components/ui/combo';
import type { FieldMapping } from '../../../lib/domain/own-field';
import { createTranslator } from '../../../lib/platform/i18n';
import { formatsFor } from '../../../lib/platform/i18n/format';
import { builtInPlaybook } from '../../../lib/playbook';
import type { Texts } from '../../../components/hooks/use-texts';
import { EMPTY, MISSING, fieldsWith, readingOf } from '../domain/kit';

const map = (rest: Partial<FieldMapping> = {}): FieldMapping => ({
  id: 'a', crm: 'salesforce', tenant: 'sample', name: { by: 'api-name', apiName: 'Pijn__c' }, label: 'Pijn', target: { field: 'problem' }, ...rest,
});
const lacking = readingOf(fieldsWith({ problem: { kind: 'missing', tried: ['mapped: Pijn__c'] }, competitors: { kind: 'empty', via: 'matched by name: Concurrent' } }));
const groups = (more: Partial<Parameters<typeof fieldGroups>[0]> = {}) =>
  fieldGroups({ seen: {}, readings: [], maps: [], decided: [], ...more }, builtInPlaybook);
const rowOf = (group: ReturnType<typeof groups>[number] | undefined, field: string) =>
  [...(group?.facts ?? []), ...(group?.others ?? [])].find(({ target }) => 'field' in target && target.field === field);

describe('the rows of the section of own fields', () => {
  it('are there for each tenant that was seen, read or mapped, and for none before', () => {
    expect(groups()).toEqual([]);
    const found = groups({ seen: { 'hubspot:4125': { at: '', language: 'en', fields: [] } }, readings: [lacking], maps: [map({ tenant: 'other' }), map({ id: 'b', tenant: null })] });
    expect(found.map(({ crm, tenant }) => `${crm}:${tenant}`)).toEqual(['hubspot:4125', 'salesforce:other', 'salesforce:sample']);
  });

  it('have what the gates ask for first, and everything once', () => {
    const [group] = groups({ readings: [lacking] });
    const facts = group?.facts.map(({ target }) => ('field' in target ? target.field : target.criterion));
    expect(facts).toContain('decisionDate');
    expect(facts).toContain('budget-known');
    expect(facts).not.toContain('nextStep');
    expect(rowOf(group, 'nextStep')).toBeDefined();
  });

  it('say what is read now, what is mapped, and what an administrator decided', () => {
    const [group] = groups({ readings: [lacking], maps: [map({ id: 'p' })], decided: [map({ id: 'p' })] });
    expect(rowOf(group, 'competitors')).toMatchObject({ mapping: null, decided: false, from: { from: 'by-name', name: 'Concurrent' } });
    expect(rowOf(group, 'problem')).toMatchObject({ mapping: { id: 'p' }, decided: true, unseen: false });
    expect(rowOf(groups({ readings: [lacking], maps: [map()] })[0], 'problem')).toMatchObject({ decided: false });
  });

  it('tell of a mapped field that the last deals lacked', () => {
    expect(rowOf(groups({ readings: [lacking, lacking, lacking], maps: [map()] })[0], 'problem')?.unseen).toBe(true);
  });
});

describe('searching a list', () => {
  const options = [{ id: '0', name: 'Pijn van de klant', detail: 'Pijn__c' }, { id: '1', name: 'Budget', detail: null }];
  it.each([
    ['', null, ['0', '1']],
    ['PIJN__', null, ['0']],
    ['budg', null, ['1']],
    ['xyz', null, []],
    ['Budget', '1', ['0', '1']],
  ])('%s with %s chosen', (typed, chosen, found) => {
    expect(matching(options, typed, chosen).map(({ id }) => id)).toEqual(found);
  });
});

describe('where a value came from', () => {
  const { t } = createTranslator('en');
  const texts = { t, language: 'en', format: formatsFor('en'), local: (text) => text.en } as Texts;
  it('says of a mapped field that it is the company\'s own', () => {
    expect(sourceText({ kind: 'empty', via: 'mapped: Pijn__c' }, texts)).toBe('your field Pijn__c');
    expect(sourceText({ kind: 'empty', via: 'matched by name: Pijn__c' }, texts)).toContain('Pijn__c');
    expect(readingText(EMPTY, texts)).not.toBe(readingText(MISSING, texts));
  });
});
