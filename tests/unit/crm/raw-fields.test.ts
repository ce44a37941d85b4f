import { describe, expect, test } from 'vitest';
import type { DealRef } from '../../../lib/domain/deal-ref';
import type { FormatProfile } from '../../../lib/domain/format-profile';
import { UNPROVEN } from '../../../lib/domain/format-profile';
import type { FieldKey } from '../../../lib/domain/reading';
import { FIELD_KEYS } from '../../../lib/domain/reading';
import { formatQuestion } from '../../../lib/crm/formats';
import { matchedByName } from '../../../lib/crm/own-fields';
import type { RawField, RawFields, RawReading } from '../../../lib/crm/raw-fields';
import { buildReading } from '../../../lib/crm/raw-fields';
import { rawReading, together } from '../../../lib/crm/raw-reading';
import { MAX_TEXT } from '../../../lib/crm/text';

const REF: DealRef = { crm: 'salesforce', tenant: 'acme', recordId: '0065g00000PhGt1AAF' };
const text = (raw: string, via = 'test'): RawField<never> => ({ kind: 'text', raw, via });

function build(raw: RawFields, { formats = UNPROVEN, ...more }: Partial<RawReading> & { formats?: FormatProfile } = {}) {
  return buildReading(rawReading(REF, raw, { language: 'nl-NL', now: () => new Date('2026-11-23T10:00:00Z'), ...more }), formats);
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
    const { proven, reading } = build({ closeDate: text('3/4/2026') }, { formats: { dateOrder: 'dmy', decimal: null }, dateTexts: ['12/31/2026, 1:21 PM'], numberTexts: ['$1,234.50'] });
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

const conflict = (raw: string) => ({ kind: 'unreadable', raw, why: 'conflict' });

/** What is made of several places that stand for one field. */
function united(key: FieldKey, of: RawField[], formats = UNPROVEN) {
  return build({ [key]: { kind: 'several', of } }, { formats }).reading.fields[key];
}

describe('several places of one field', () => {
  const empty: RawField = { kind: 'empty', via: 'e' };
  const missing: RawField = { kind: 'missing', tried: ['m'] };
  const edit: RawField = { kind: 'unreadable', raw: 'Nort', why: 'unsaved-edit' };
  const unknown: RawField = { kind: 'unreadable', raw: '', why: 'unexpected' };

  test.each([
    ['one missing', 'competitors', [missing, text('Northwind', 'b')], { kind: 'read', value: 'Northwind', via: 'b' }],
    ['all missing', 'competitors', [missing, missing], missing],
    ['both empty', 'competitors', [empty, empty], empty],
    ['empty and a value', 'competitors', [empty, text('Northwind')], conflict('-- | Northwind')],
    ['different texts', 'competitors', [text('Northwind'), text('Contoso')], conflict('Northwind | Contoso')],
    ['three, of which one differs', 'competitors', [text('Northwind'), text('Northwind'), text('Contoso')], conflict('Northwind | Contoso')],
    ['an unsaved edit beside the saved value', 'competitors', [edit, text('Northwind', 'b')], { kind: 'read', value: 'Northwind', via: 'b' }],
    ['nothing but edits', 'competitors', [edit, edit], edit],
    ['a shape that is not known', 'competitors', [unknown, text('Northwind', 'b')], { kind: 'read', via: 'b' }],
    ['a rounded amount beside the exact one', 'amount', [text('€ 1,2K'), text('€ 1.234,00', 'b')], { kind: 'read', value: { amount: 1234, currency: 'EUR' }, via: 'b' }],
    ['one amount in two formats', 'amount', [text('€ 12.500', 'a'), text('€ 12.500,00', 'b')], { kind: 'read', value: { amount: 12_500, currency: 'EUR' } }],
    ['two amounts', 'amount', [text('€ 12.500,50'), text('€ 12.500,00')], conflict('€ 12.500,50 | € 12.500,00')],
    ['an amount with its currency and one without', 'amount', [text('12500', 'a'), text('€ 12500', 'b')], { kind: 'read', value: { amount: 12_500, currency: 'EUR' }, via: 'b' }],
    ['one amount in two currencies', 'amount', [text('USD 12500'), text('EUR 12500')], conflict('USD 12500 | EUR 12500')],
    ['one day in two formats', 'closeDate', [text('3-4-2026', 'a'), text('3 apr. 2026', 'b')], { kind: 'read', value: '2026-04-03', via: 'b' }],
    ['two days', 'closeDate', [text('3-4-2026'), text('5 apr. 2026')], conflict('3-4-2026 | 5 apr. 2026')],
    ['two days that nothing orders', 'closeDate', [text('3-4-2026'), text('5-4-2026')], conflict('3-4-2026 | 5-4-2026')],
    ['a day that nothing orders, in two signs', 'closeDate', [text('3-4-2026'), text('3/4/2026')], { kind: 'unreadable', raw: '3-4-2026', why: 'ambiguous-date' }],
  ] as const)('%s', (_, key, places, expected) => {
    expect(united(key, [...places])).toMatchObject(expected);
  });

  test('prove formats for each other and for the rest of the page', () => {
    const { reading } = build({ amount: { kind: 'several', of: [text('€ 12.500'), text('€ 12.500,00')] }, probability: text('12.500%') });
    expect(reading.fields.amount).toMatchObject({ kind: 'read', value: { amount: 12_500 } });
    expect(reading.fields.probability).toMatchObject({ kind: 'unreadable', why: 'not-a-number' });
  });
});

describe('a value of another field\'s shape', () => {
  test.each([
    ['a tick where a text is due', 'competitors', true],
    ['contacts where a stage is due', 'stage', { list: [], complete: true }],
    ['a stage where a tick is due', 'competitorsTicked', { label: 'Needs Analysis', apiName: null, closed: null, won: null }],
  ] as const)('%s is unreadable', (_, key, value) => {
    expect(build({ [key]: { kind: 'value', value, raw: 'shown', via: 'test' } }).reading.fields[key]).toEqual({ kind: 'unreadable', raw: 'shown', why: 'unexpected' });
  });
});

describe('the deal\'s currency', () => {
  test('completes a sign of several currencies, and contradicts none', () => {
    expect(build({ amount: text('$ 99.50') }, { currency: 'CAD' }).reading.fields.amount).toMatchObject({ value: { amount: 99.5, currency: 'CAD' } });
    expect(build({ amount: text('€ 99.50') }, { currency: 'CAD' }).reading.fields.amount).toMatchObject({ value: { currency: 'EUR' } });
  });
});

describe('what a page sends', () => {
  test('places that show the same are one, the most trusted', () => {
    expect(together([text(' Northwind', 'a'), text('Northwind', 'b')])).toEqual(text(' Northwind', 'a'));
    expect(together([text('Northwind', 'a'), text('Contoso', 'b'), text('Northwind', 'c')])).toEqual({ kind: 'several', of: [text('Northwind', 'a'), text('Contoso', 'b')] });
  });

  test('is cleaned and bounded, whatever the page draws', () => {
    const long = 'x'.repeat(MAX_TEXT + 1);
    const places = Array.from({ length: 60 }, (_, at) => text(`${at}${long}`));
    const sent = rawReading(REF, { name: text(' Route\u00A0planning '), description: text(long), nextStep: { kind: 'several', of: places } as never }, {
      now: () => new Date('2026-11-23T10:00:00Z'), dateTexts: [...Array.from({ length: 60 }, (_, at) => ` 25-3-20${at + 10}`), long], numberTexts: [long, ' '],
    });
    expect(sent).toMatchObject({ at: '2026-11-23T10:00:00.000Z', language: null, currency: null, numberTexts: [] });
    expect(sent.fields.name).toEqual(text('Route planning'));
    expect(sent.fields.description).toEqual({ kind: 'unreadable', raw: 'x'.repeat(300), why: 'too-long' });
    expect(sent.dateTexts).toHaveLength(40);
    expect(JSON.stringify(sent).length).toBeLessThan(20_000);
  });
});
