import { describe, expect, test } from 'vitest';
import type { DealRef } from '../../../lib/domain/deal-ref';
import { UNPROVEN } from '../../../lib/domain/format-profile';
import { FIELD_KEYS } from '../../../lib/domain/reading';
import { formatQuestion } from '../../../lib/crm/formats';
import { mergeRaw } from '../../../lib/crm/merge-raw';
import { matchedByName } from '../../../lib/crm/own-fields';
import type { BuildOptions, RawField, RawFields } from '../../../lib/crm/raw-fields';
import { buildReading } from '../../../lib/crm/raw-fields';
import { MAX_TEXT } from '../../../lib/crm/text';

const REF: DealRef = { crm: 'salesforce', tenant: 'acme', recordId: '0065g00000PhGt1AAF' };
const text = (raw: string, via = 'test'): RawField<never> => ({ kind: 'text', raw, via });

function build(raw: RawFields, options: Partial<BuildOptions> = {}) {
  return buildReading(REF, raw, { language: 'nl-NL', now: () => new Date('2026-11-23T10:00:00Z'), formats: UNPROVEN, ...options });
}

describe('buildReading', () => {
  test('every field has an entry, missing where nothing was delivered', () => {
    const { reading } = build({});
    expect(Object.keys(reading.fields).toSorted()).toEqual([...FIELD_KEYS].toSorted());
    expect(new Set(Object.values(reading.fields).map(({ kind }) => kind))).toEqual(new Set(['missing']));
    expect(reading).toMatchObject({ ref: REF, at: '2026-11-23T10:00:00.000Z', language: 'nl-NL' });
  });

  test('each field is understood by its type', () => {
    const { reading } = build({
      name: text(' Route\u00A0planning '),
      stage: text('Needs Analysis'),
      amount: text('€ 84.500,00'),
      closeDate: text('18-12-2026'),
      probability: text('20%'),
      competitorsTicked: text('Mark complete'),
      contacts: { kind: 'value', value: { list: [], complete: false }, raw: '', via: 'test' },
      nextStep: text('\u200B '),
      description: { kind: 'empty', via: 'test' },
      owner: { kind: 'missing', tried: ['a', 'b'] },
      account: { kind: 'unreadable', raw: ' typed ', why: 'unsaved-edit' },
    });
    expect(reading.fields).toMatchObject({
      name: { kind: 'read', value: 'Route planning', raw: 'Route planning', via: 'test' },
      stage: { kind: 'read', value: { label: 'Needs Analysis', apiName: null, closed: null, won: null } },
      amount: { kind: 'read', value: { amount: 84500, currency: 'EUR' } },
      closeDate: { kind: 'read', value: '2026-12-18', raw: '18-12-2026' },
      probability: { kind: 'read', value: 20 },
      competitorsTicked: { kind: 'read', value: false },
      contacts: { kind: 'read', value: { list: [], complete: false } },
      nextStep: { kind: 'empty', via: 'test' },
      description: { kind: 'empty' },
      owner: { kind: 'missing', tried: ['a', 'b'] },
      account: { kind: 'unreadable', raw: 'typed', why: 'unsaved-edit' },
    });
  });

  test('one value of the page proves the format of the others', () => {
    const { reading, proven } = build({ amount: text('€ 1.234'), probability: text('12,5%'), closeDate: text('3-4-2026'), createdDate: text('25-3-2026') });
    expect(proven).toEqual({ dateOrder: 'dmy', decimal: ',' });
    expect(reading.fields.amount).toMatchObject({ kind: 'read', value: { amount: 1234 } });
    expect(reading.fields.closeDate).toMatchObject({ kind: 'read', value: '2026-04-03' });
  });

  test('without proof the value is unreadable with its text, whatever the language', () => {
    const { reading, proven } = build({ amount: text('€ 1.234'), closeDate: text('3-4-2026') });
    expect(proven).toEqual(UNPROVEN);
    expect(reading.fields.amount).toEqual({ kind: 'unreadable', raw: '€ 1.234', why: 'ambiguous-number' });
    expect(reading.fields.closeDate).toEqual({ kind: 'unreadable', raw: '3-4-2026', why: 'ambiguous-date' });
  });

  test('proofs that contradict each other prove nothing, known profile or not', () => {
    const fields = { closeDate: text('3/4/2026'), createdDate: text('25/3/2026'), lastActivityDate: text('3/25/2026') };
    const { reading, proven } = build(fields, { formats: { dateOrder: 'dmy', decimal: ',' } });
    expect(proven).toEqual({ dateOrder: null, decimal: ',' });
    expect(reading.fields.closeDate).toMatchObject({ kind: 'unreadable', why: 'ambiguous-date' });
    expect(reading.fields.createdDate).toMatchObject({ kind: 'read', value: '2026-03-25' });
  });

  test('the page corrects a profile that the user has changed since', () => {
    const { proven, reading } = build({ closeDate: text('3/4/2026') }, { formats: { dateOrder: 'dmy', decimal: null }, extraDateTexts: ['12/31/2026, 1:21 PM'], extraNumberTexts: ['$1,234.50'] });
    expect(proven).toEqual({ dateOrder: 'mdy', decimal: '.' });
    expect(reading.fields.closeDate).toMatchObject({ value: '2026-03-04' });
  });

  test('what may be free text in a company\'s own field proves nothing', () => {
    const { proven, reading } = build({ decisionDate: text('25/3/2026', matchedByName('Beslissingsdatum')), closeDate: text('3/4/2026') });
    expect(proven).toEqual(UNPROVEN);
    expect(reading.fields.decisionDate).toMatchObject({ kind: 'read', value: '2026-03-25' });
    expect(reading.fields.closeDate).toMatchObject({ kind: 'unreadable' });
  });

  test('what is too long, or no words of a tick box or contacts, is unreadable', () => {
    const { reading } = build({ description: text('x'.repeat(MAX_TEXT + 1)), competitorsTicked: text('perhaps'), contacts: text('Sanne') });
    expect(reading.fields.description).toEqual({ kind: 'unreadable', raw: 'x'.repeat(300), why: 'too-long' });
    expect(reading.fields.competitorsTicked).toEqual({ kind: 'unreadable', raw: 'perhaps', why: 'unexpected' });
    expect(reading.fields.contacts).toEqual({ kind: 'unreadable', raw: 'Sanne', why: 'unexpected' });
  });
});

describe('formatQuestion', () => {
  test('asks about the first ambiguous date, with what each answer makes of it', () => {
    const { reading } = build({ closeDate: text('3/4/2026'), amount: text('1.234') });
    expect(formatQuestion(reading)).toEqual({
      asks: 'date-order',
      raw: '3/4/2026',
      options: [{ order: 'dmy', value: '2026-04-03' }, { order: 'mdy', value: '2026-03-04' }],
    });
  });

  test('asks about the amount when the dates are clear', () => {
    const { reading } = build({ closeDate: text('2026-04-03'), amount: text('$1,234') });
    expect(formatQuestion(reading)).toEqual({ asks: 'decimal-sign', raw: '$1,234', options: [{ sign: ',', value: 1.234 }, { sign: '.', value: 1234 }] });
  });

  test('offers the year-first order for a year of two digits', () => {
    const { reading } = build({ closeDate: text('15-11-26') });
    expect(formatQuestion(reading)).toMatchObject({ options: [{ order: 'dmy', value: '2026-11-15' }, { order: 'ymd', value: '2015-11-26' }] });
  });

  test('asks nothing that no answer would settle', () => {
    const { reading } = build({ closeDate: text('2026-11-15T23:30:00Z'), amount: text('€ 1,2K'), probability: text('0.2') });
    expect([reading.fields.closeDate.kind, reading.fields.amount.kind, reading.fields.probability.kind]).toEqual(['unreadable', 'unreadable', 'unreadable']);
    expect(formatQuestion(reading)).toBeNull();
  });
});

describe('mergeRaw', () => {
  const empty: RawField<never> = { kind: 'empty', via: 'e' };
  const missing: RawField<never> = { kind: 'missing', tried: ['m'] };
  const edit: RawField<never> = { kind: 'unreadable', raw: 'Nort', why: 'unsaved-edit' };
  const rounded = text('€ 1,2K', 'rounded');

  test.each([
    ['nothing and nothing', 'competitors', undefined, undefined, { kind: 'missing', tried: [] }],
    ['missing twice', 'competitors', missing, missing, { kind: 'missing', tried: ['m', 'm'] }],
    ['missing and empty', 'competitors', missing, empty, empty],
    ['empty and missing', 'competitors', empty, missing, empty],
    ['empty and a value', 'competitors', empty, text('Northwind', 'b'), text('Northwind', 'b')],
    ['a value and missing', 'competitors', text('Northwind', 'a'), missing, text('Northwind', 'a')],
    ['the same text', 'competitors', text('Northwind', 'a'), text(' Northwind', 'b'), text('Northwind', 'a')],
    ['different texts', 'competitors', text('Northwind', 'a'), text('Contoso', 'b'), { kind: 'unreadable', raw: 'Northwind | Contoso', why: 'conflict' }],
    ['an unsaved edit beside the saved value', 'competitors', text('Northwind', 'a'), edit, edit],
    ['one amount in two formats: the certain one', 'amount', text('€ 12.500', 'a'), text('€ 12.500,00', 'b'), text('€ 12.500,00', 'b')],
    ['two amounts', 'amount', text('€ 12.500,50', 'a'), text('€ 12.500,00', 'b'), { kind: 'unreadable', raw: '€ 12.500,50 | € 12.500,00', why: 'conflict' }],
    ['one day in two formats', 'closeDate', text('3-4-2026', 'a'), text('3 apr. 2026', 'b'), text('3 apr. 2026', 'b')],
    ['two days', 'closeDate', text('3-4-2026', 'a'), text('5 apr. 2026', 'b'), { kind: 'unreadable', raw: '3-4-2026 | 5 apr. 2026', why: 'conflict' }],
    ['a shape that is not known yields', 'competitors', { kind: 'unreadable', raw: '', why: 'unexpected' }, text('Northwind', 'b'), text('Northwind', 'b')],
    ['a rounded amount yields to the exact one', 'amount', rounded, text('€ 1.234,00', 'b'), text('€ 1.234,00', 'b')],
  ] as const)('%s', (_, key, a, b, expected) => {
    expect(mergeRaw<unknown>(key, a as RawField | undefined, b as RawField | undefined)).toEqual(expected);
  });
});
