import { describe, expect, it } from 'vitest';
import type { ClientAttribute, ClientReading, ClientValue } from '../../../lib/crm/dynamics/client-api';
import { mergeClientApi } from '../../../lib/crm/dynamics/client-api';
import type { PageConfig } from '../../../lib/crm/page-config';
import type { FieldReadings, Reading } from '../../../lib/domain/reading';
import { emptyFields } from '../../../lib/domain/reading';
import { ID } from './client-page';

const text = (value: string): ClientValue => ({ kind: 'text', text: value });
const column = (name: string, value: ClientValue, more: Partial<ClientAttribute> = {}): ClientAttribute => ({ name, value, type: 'string', format: null, dirty: false, text: null, label: name, ...more });
const config = (...mappings: PageConfig['mappings']): PageConfig => ({ mappings, selectors: {} });

function merged(attributes: ClientAttribute[], given: PageConfig, fields: Partial<FieldReadings> = {}, more: Partial<Reading> = {}): Reading | null {
  const page: Reading = { ref: { crm: 'dynamics', tenant: 'contoso.crm4', recordId: ID }, at: '2026-11-23T10:00:00.000Z', language: null, fields: { ...emptyFields(), ...fields }, ...more };
  const client: ClientReading = { entity: 'opportunity', id: ID, attributes, stage: null, process: null, datePattern: null, languageId: null };
  return mergeClientApi(page, client, given);
}

describe('mapped columns of the client API', () => {
  it('are the only ones for their field', () => {
    const given = config({ api: 'crpg_pain', to: { field: 'problem' } });
    expect(merged([column('currentsituation', text('Standard')), column('crpg_pain', text('Own'))], given)?.fields.problem).toMatchObject({ value: 'Own', via: 'mapped: crpg_pain' });
    expect(merged([column('currentsituation', text('Standard'))], given)?.fields.problem.kind).toBe('missing');
  });

  it('are found by label too, and are no longer matched by name', () => {
    const given = config({ label: 'rivals', to: { field: 'problem' } });
    const fields = merged([column('crpg_competitors', text('Northwind'), { label: 'Rivals' })], given)?.fields;
    expect([fields?.problem, fields?.competitors]).toMatchObject([{ value: 'Northwind' }, { kind: 'missing' }]);
  });

  it('a typed edit of a mapped column stays one', () => {
    const given = config({ api: 'crpg_pain', to: { field: 'problem' } });
    expect(merged([column('crpg_pain', text('Typed'), { dirty: true })], given)?.fields.problem).toEqual({ kind: 'unreadable', raw: 'Typed', why: 'unsaved-edit' });
  });

  it.each([
    ['a text', text('Visited'), 'Visited'], ['a day', { kind: 'day', day: '2026-11-20' }, '2026-11-20'], ['a number', { kind: 'number', number: 12 }, '12'], ['a tick', { kind: 'flag', on: true }, 'true'],
  ] as [string, ClientValue, string][])('the fact of a criterion is a text: %s', (_, value, said) => {
    const given = config({ api: 'crpg_visit', to: { criterion: 'visit' } });
    expect(merged([column('crpg_visit', value)], given)?.own).toEqual({ visit: { kind: 'read', value: said, raw: said, via: 'mapped: crpg_visit' } });
  });

  it('the fact of a criterion: the page\'s text stands, edits and contradictions do not', () => {
    const given = config({ api: 'crpg_visit', to: { criterion: 'visit' } });
    const shown: Partial<Reading> = { own: { visit: { kind: 'read', value: '20-11-2026', raw: '20-11-2026', via: 'mapped: crpg_visit' } } };
    const own = (value: ClientValue, dirty = false) => merged([column('crpg_visit', value, { dirty })], given, {}, shown)?.own?.['visit'];
    expect(own({ kind: 'day', day: '2026-11-20' })).toMatchObject({ value: '20-11-2026' });
    expect(own({ kind: 'day', day: '2026-11-20' }, true)).toMatchObject({ kind: 'unreadable', why: 'unsaved-edit' });
    expect(own({ kind: 'nothing' })).toMatchObject({ kind: 'unreadable', why: 'conflict' });
    expect(own({ kind: 'too-long', begin: 'xx' })).toMatchObject({ kind: 'unreadable', why: 'too-long' });
    expect(merged([], given)?.own).toMatchObject({ visit: { kind: 'missing' } });
  });

  it('the fact of a criterion with several mapped columns: one that is filled, or a conflict where they differ', () => {
    const given = config({ api: 'crpg_a', to: { criterion: 'visit' } }, { api: 'crpg_b', to: { criterion: 'visit' } });
    const own = (a: ClientValue, b: ClientValue) => merged([column('crpg_a', a), column('crpg_b', b)], given)?.own?.['visit'];
    expect(own(text('Visited'), text('Not yet'))).toEqual({ kind: 'unreadable', raw: 'Visited | Not yet', why: 'conflict' });
    expect(own(text('Visited'), { kind: 'too-long', begin: 'xx' })).toMatchObject({ kind: 'unreadable', why: 'conflict' });
    expect(own(text('Visited'), text('Visited'))).toMatchObject({ kind: 'read', value: 'Visited', via: 'mapped: crpg_a' });
    expect(own({ kind: 'nothing' }, text('Visited'))).toMatchObject({ kind: 'read', value: 'Visited', via: 'mapped: crpg_b' });
    expect(own({ kind: 'nothing' }, { kind: 'nothing' })).toEqual({ kind: 'empty', via: 'mapped: crpg_a' });
  });
});

const status = (number: number, said: string): FieldReadings['stage'] | undefined => merged([column('statuscode', { kind: 'number', number }, { text: said })], config())?.fields.stage;

describe('a deal without a process', () => {
  it('that ended says so; an open one has no stage', () => {
    expect(status(4, 'Geannuleerd')).toMatchObject({ kind: 'read', value: { label: 'Geannuleerd', apiName: null, closed: true, won: false } });
    expect(status(3, 'Gewonnen')).toMatchObject({ value: { closed: true, won: true } });
    expect(status(1, 'In behandeling')?.kind).toBe('missing');
  });
});
