import { describe, expect, it } from 'vitest';
import { clientFormats, parseClientApi } from '../../../lib/crm/dynamics/client-api';
import { askEmptyPage, askPage, ID } from './client-page';

describe('reading in the page\'s world', () => {
  it('gives values, texts, dirty marks and the record before and after, as JSON', () => {
    const reading = parseClientApi(askPage([
      { name: 'name', value: "'Route planning'" },
      { name: 'estimatedvalue', value: '84500', type: 'money', dirty: true },
      { name: 'purchasetimeframe', value: '1', type: 'optionset', text: 'This Quarter' },
      { name: 'msdyn_forecastcategory', value: '100000002', type: 'optionset', text: 'Best case' },
      { name: 'ownerid', value: "[{ id: '{X}', name: 'Robin Example', entityType: 'systemuser' }]", type: 'lookup' },
      { name: 'crpg_concurrenten', value: "'Northwind'", label: 'Concurrent(en)' },
      { name: 'customerneed', value: 'null', type: 'memo' },
    ]));
    expect(reading).toMatchObject({ entity: 'opportunity', id: ID, process: 'Opportunity Sales Process', languageId: 1043, datePattern: 'd-M-yyyy' });
    expect(reading?.stage).toEqual({ id: 'd3ca8878-8d7b-47b9-852d-fcd838790cfd', name: 'Propose' });
    expect(reading?.attributes.map(({ name, dirty, value }) => ({ name, dirty, value }))).toEqual([
      { name: 'name', dirty: false, value: { kind: 'text', text: 'Route planning' } },
      { name: 'estimatedvalue', dirty: true, value: { kind: 'number', number: 84500 } },
      { name: 'msdyn_forecastcategory', dirty: false, value: { kind: 'number', number: 100000002 } },
      { name: 'ownerid', dirty: false, value: { kind: 'names', names: ['Robin Example'] } },
      { name: 'crpg_concurrenten', dirty: false, value: { kind: 'text', text: 'Northwind' } },
      { name: 'customerneed', dirty: false, value: { kind: 'nothing' } },
    ]);
  });

  it.each(['America/Los_Angeles', 'UTC', 'Europe/Amsterdam', 'Pacific/Kiritimati'])('builds a date-only value from local parts in %s', (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    const reading = parseClientApi(askPage([{ name: 'estimatedclosedate', value: 'new Date(2026, 10, 14)', type: 'datetime' }]));
    process.env['TZ'] = before;
    expect(reading?.attributes[0]?.value).toEqual({ kind: 'day', day: '2026-11-14' });
  });

  it('tells nothing of another record than the one asked for', () => {
    const answer = askPage([{ name: 'name', value: "'Secret'" }], { id: '{00000000-0000-0000-0000-00000000000A}' });
    expect(JSON.stringify(answer)).not.toContain('Secret');
    expect(parseClientApi(answer)).toBeNull();
  });

  it('is null without a client API, or before the form is there', () => {
    expect([askEmptyPage(), askEmptyPage('var Xrm = {};'), askEmptyPage('var Xrm = { Page: { data: null } };')]).toEqual([null, null, null]);
  });

  it('leaves out a column that fails or that the user may not see, and keeps the rest', () => {
    const reading = parseClientApi(askPage([
      { name: 'name', value: "'Route planning'" }, { name: 'description', value: "''", throws: true }, { name: 'customerneed', value: 'null', readable: false },
    ]));
    expect(reading?.attributes.map(({ name }) => name)).toEqual(['name']);
  });

  it('asks for no columns beyond those it knows and a company\'s own', () => {
    const reading = parseClientApi(askPage([{ name: 'emailaddress', value: "'x'" }, { name: 'msdyn_predictivescoreid', value: "'x'" }, { name: 'budgetamount', value: '1' }, { name: 'name', value: "'x'" }]));
    expect(reading?.attributes.map(({ name }) => name)).toEqual(['name']);
  });
});

describe('the answer is hostile data', () => {
  const who = { entity: 'opportunity', id: ID };
  const good = { name: 'name', type: 'string', format: null, dirty: false, readable: true, value: 'Route', text: null, label: 'Topic' };
  const answer = (change: object): unknown => ({ before: who, after: who, attributes: [good], stage: null, process: null, datePattern: null, languageId: null, ...change });
  const column = (change: object) => parseClientApi(answer({ attributes: [{ ...good, ...change }] }))?.attributes;

  it.each([
    ['nothing', null], ['text', 'x'], ['a list', []], ['no attributes', { before: who, after: who }], ['attributes that are no list', answer({ attributes: {} })],
    ['no id', answer({ before: { entity: 'opportunity' } })], ['an id that is none', answer({ before: { ...who, id: 'x' }, after: { ...who, id: 'x' } })],
    ['another record after than before', answer({ after: { ...who, id: 'b1f0c5d2-3b64-4e0a-9c1d-0f5be2a70001' } })],
    ['another table after than before', answer({ after: { ...who, entity: 'account' } })],
    ['too many columns', answer({ attributes: Array.from({ length: 301 }, () => good) })],
    ['too much text', answer({ attributes: Array.from({ length: 25 }, () => ({ ...good, value: 'x'.repeat(20_000) })) })],
  ])('is refused: %s', (_, raw) => {
    expect(parseClientApi(raw)).toBeNull();
  });

  it.each([
    ['a name with markup', { name: '<b>' }], ['a name of capitals', { name: 'Name' }], ['no type', { type: 3 }], ['no dirty mark', { dirty: 'no' }],
    ['an object as value', { value: { html: 'x' } }], ['a number that is none', { value: Number.NaN }], ['a day that does not exist', { value: { day: '2026-02-29' } }],
    ['a day of another form', { value: { day: '14-11-2026' } }], ['names that are no texts', { value: { names: [1] } }], ['too many names', { value: { names: Array.from({ length: 21 }, () => 'x') } }],
  ])('drops a column with %s', (_, change) => {
    expect(column(change)).toEqual([]);
  });

  it('keeps what fits, and marks a text that is too long', () => {
    expect(column({})).toHaveLength(1);
    expect(column({ value: { day: '2028-02-29' } })?.[0]?.value).toEqual({ kind: 'day', day: '2028-02-29' });
    expect(column({ value: 'x'.repeat(20_001) })?.[0]?.value).toMatchObject({ kind: 'too-long' });
  });

  it('drops a stage without a proper id', () => {
    expect(parseClientApi(answer({ stage: { id: 'javascript:x', name: 'Propose' } }))?.stage).toBeNull();
  });

  it('does not follow prototypes', () => {
    expect(parseClientApi(JSON.parse(`{"__proto__":{"attributes":[]},"before":null}`))).toBeNull();
  });
});

describe('formats of the user', () => {
  it.each([['d-M-yyyy', 'dmy'], ['M/d/yyyy', 'mdy'], ['yyyy-MM-dd', 'ymd'], ['dd.MM.yy', 'dmy'], ['yyyy/dd/MM', null], ['', null]])('%s proves %s', (datePattern, dateOrder) => {
    const reading = parseClientApi(askPage([]));
    expect(reading && clientFormats({ ...reading, datePattern })).toEqual({ dateOrder, decimal: null });
  });
});
