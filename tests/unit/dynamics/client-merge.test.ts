import { describe, expect, it } from 'vitest';
import type { ClientAttribute, ClientReading, ClientValue } from '../../../lib/crm/dynamics/client-api';
import { mergeClientApi } from '../../../lib/crm/dynamics/client-api';
import type { FieldReadings, Reading } from '../../../lib/domain/reading';
import { emptyFields } from '../../../lib/domain/reading';
import { ID } from './client-page';

const text = (value: string): ClientValue => ({ kind: 'text', text: value });
const day = (value: string): ClientValue => ({ kind: 'day', day: value });
const number = (value: number): ClientValue => ({ kind: 'number', number: value });
const NOTHING: ClientValue = { kind: 'nothing' };

function column(name: string, value: ClientValue, more: Partial<ClientAttribute> = {}): ClientAttribute {
  return { name, value, type: 'string', format: null, dirty: false, text: null, label: name, ...more };
}
function client(attributes: ClientAttribute[], more: Partial<ClientReading> = {}): ClientReading {
  return { entity: 'opportunity', id: ID, attributes, stage: null, process: null, datePattern: null, languageId: null, ...more };
}
function page(fields: Partial<FieldReadings>): Reading {
  return { ref: { crm: 'dynamics', tenant: 'contoso.crm4', recordId: ID }, at: '2026-11-23T10:00:00.000Z', language: null, fields: { ...emptyFields(), ...fields } };
}
const merged = (fields: Partial<FieldReadings>, attributes: ClientAttribute[], more: Partial<ClientReading> = {}): FieldReadings => {
  const reading = mergeClientApi(page(fields), client(attributes, more));
  if (!reading) throw new Error('not merged');
  return reading.fields;
};

describe('whether there is anything to merge', () => {
  it('not with another record or another table', () => {
    expect(mergeClientApi(page({}), client([], { id: 'b1f0c5d2-3b64-4e0a-9c1d-0f5be2a70001' }))).toBeNull();
    expect(mergeClientApi(page({}), client([], { entity: 'account' }))).toBeNull();
  });

  it('only the client API\'s values where the page showed another name: that was another record', () => {
    const fields = merged(
      { name: { kind: 'read', value: 'Old', raw: 'Old', via: 'dyn-title' }, account: { kind: 'read', value: 'Of the old one', raw: 'Of the old one', via: 'x' } },
      [column('name', text('New')), column('description', text('Of the new one'))],
    );
    expect([fields.name, fields.account, fields.description]).toMatchObject([{ value: 'New' }, { kind: 'missing' }, { value: 'Of the new one' }]);
  });

  it('a name that is being typed does not make it another record', () => {
    const fields = merged(
      { name: { kind: 'read', value: 'Saved', raw: 'Saved', via: 'dyn-title' }, account: { kind: 'read', value: 'Acme', raw: 'Acme', via: 'x' } },
      [column('name', text('Typed'), { dirty: true })],
    );
    expect([fields.name, fields.account]).toMatchObject([{ kind: 'unreadable', why: 'unsaved-edit' }, { value: 'Acme' }]);
  });
});

describe('one field', () => {
  it('missing on the page, known to the client API', () => {
    expect(merged({}, [column('estimatedclosedate', day('2026-12-18'))]).closeDate)
      .toEqual({ kind: 'read', value: '2026-12-18', raw: '2026-12-18', via: 'dynamics.client-api.estimatedclosedate' });
  });

  it('an ambiguous date of the page is settled', () => {
    expect(merged({ closeDate: { kind: 'unreadable', raw: '3/4/2027', why: 'ambiguous-date' } }, [column('estimatedclosedate', day('2027-04-03'))]).closeDate).toMatchObject({ kind: 'read', value: '2027-04-03' });
  });

  it('empty on the page never wins over a value', () => {
    expect(merged({ customerNeed: { kind: 'empty', via: 'x' } }, [column('customerneed', text(' Alarm  within five minutes '))]).customerNeed)
      .toMatchObject({ kind: 'read', value: 'Alarm within five minutes' });
  });

  it('empty in both is empty; empty in the client API against a value on the page is a conflict', () => {
    expect(merged({ customerNeed: { kind: 'empty', via: 'x' } }, [column('customerneed', NOTHING)]).customerNeed.kind).toBe('empty');
    expect(merged({ customerNeed: { kind: 'read', value: 'Alarm', raw: 'Alarm', via: 'x' } }, [column('customerneed', NOTHING)]).customerNeed).toEqual({ kind: 'unreadable', raw: 'Alarm', why: 'conflict' });
  });

  it('typed and not saved is unreadable, whatever the page showed', () => {
    for (const shown of [{ kind: 'read', value: 'Alarm', raw: 'Alarm', via: 'x' }, { kind: 'empty', via: 'x' }, { kind: 'missing', tried: [] }] as const) {
      expect(merged({ customerNeed: { ...shown } as FieldReadings['customerNeed'] }, [column('customerneed', text('Typed'), { dirty: true })]).customerNeed).toEqual({ kind: 'unreadable', raw: 'Typed', why: 'unsaved-edit' });
    }
    expect(merged({ customerNeed: { kind: 'read', value: 'Alarm', raw: 'Alarm', via: 'x' } }, [column('customerneed', NOTHING, { dirty: true })]).customerNeed).toEqual({ kind: 'unreadable', raw: 'Alarm', why: 'unsaved-edit' });
  });

  it('what the client API does not have stays as the page showed it', () => {
    const account: FieldReadings['account'] = { kind: 'read', value: 'Acme', raw: 'Acme', via: 'x' };
    expect(merged({ account }, []).account).toEqual(account);
  });

  it('the same value keeps the page\'s text as raw; a different one is the client API\'s', () => {
    const shown: FieldReadings['closeDate'] = { kind: 'read', value: '2026-12-18', raw: '12/18/2026', via: 'dyn-header-item' };
    expect(merged({ closeDate: shown }, [column('estimatedclosedate', day('2026-12-18'))]).closeDate).toEqual({ kind: 'read', value: '2026-12-18', raw: '12/18/2026', via: 'dynamics.client-api.estimatedclosedate' });
    expect(merged({ closeDate: shown }, [column('estimatedclosedate', day('2026-12-19'))]).closeDate).toMatchObject({ value: '2026-12-19', raw: '2026-12-19' });
  });

  it('two options are ticks, and their names are no people', () => {
    const fields = merged({}, [column('decisionmaker', { kind: 'flag', on: true }), column('identifycompetitors', { kind: 'flag', on: false })]);
    expect([fields.decisionMakerTicked, fields.decisionMaker, fields.competitorsTicked, fields.competitors].map((field) => ('value' in field ? field.value : field.kind))).toEqual([true, 'missing', false, 'missing']);
  });

  it('a kind that does not fit the field is not taken', () => {
    const fields = merged({}, [column('estimatedclosedate', text('soon')), column('estimatedvalue', text('a lot')), column('closeprobability', number(140)), column('msdyn_forecastcategory', number(1))]);
    expect([fields.closeDate, fields.amount, fields.probability, fields.forecastCategory].map(({ kind }) => kind)).toEqual(['missing', 'missing', 'missing', 'missing']);
  });

  it('a text that is too long is unreadable', () => {
    expect(merged({}, [column('description', { kind: 'too-long', begin: 'xx' })]).description).toEqual({ kind: 'unreadable', raw: 'xx', why: 'too-long' });
  });
});

function amountWith(currency: string): FieldReadings['amount'] {
  return merged({}, [column('estimatedvalue', number(84500)), column('transactioncurrencyid', { kind: 'names', names: [currency] })]).amount;
}

describe('amounts', () => {
  it('take the currency from its record', () => {
    expect(['Euro', 'US Dollar', 'GBP', 'Florins'].map(amountWith).map((field) => (field.kind === 'read' ? field.value.currency : null))).toEqual(['EUR', 'USD', 'GBP', null]);
  });

  it('else keep the one that the page proves for the same amount', () => {
    const shown: FieldReadings['amount'] = { kind: 'read', value: { amount: 84500, currency: 'EUR' }, raw: '€84,500.00', via: 'dyn-header-item' };
    expect(merged({ amount: shown }, [column('estimatedvalue', number(84500))]).amount).toMatchObject({ value: { amount: 84500, currency: 'EUR' } });
    expect(merged({ amount: shown }, [column('estimatedvalue', number(1))]).amount).toMatchObject({ value: { amount: 1, currency: null } });
  });
});

describe('a company\'s own columns', () => {
  it('are found by name and by label', () => {
    const fields = merged({}, [column('crpg_concurrenten', text('Northwind')), column('crpg_field12', text('Kim'), { label: 'Beslisser' })]);
    expect([fields.competitors, fields.decisionMaker]).toMatchObject([
      { value: 'Northwind', via: 'matched by name: crpg_concurrenten' }, { value: 'Kim', via: 'matched by name: Beslisser' },
    ]);
  });

  it('are a conflict when two of them stand for one field and differ', () => {
    expect(merged({}, [column('crpg_competitors', text('Northwind')), column('crpg_concurrenten', text('Fabrikam'))]).competitors).toEqual({ kind: 'unreadable', raw: 'Northwind | Fabrikam', why: 'conflict' });
  });

  it('complete a standard column that is empty, and do not replace one that is filled', () => {
    const own = column('crpg_klantbehoefte', text('Own'));
    expect(merged({}, [column('customerneed', NOTHING), own]).customerNeed).toMatchObject({ value: 'Own' });
    expect(merged({}, [column('customerneed', text('Standard')), own]).customerNeed).toMatchObject({ value: 'Standard', via: 'dynamics.client-api.customerneed' });
  });

  it('yield to the page\'s list of competitors', () => {
    const shown: FieldReadings['competitors'] = { kind: 'read', value: 'Northwind, Fabrikam', raw: 'Northwind, Fabrikam', via: 'dyn-competitors-grid' };
    expect(merged({ competitors: shown }, [column('crpg_competitors', NOTHING)]).competitors).toEqual(shown);
  });
});

describe('people', () => {
  it('the primary contact alone is an incomplete list; without one nothing is said', () => {
    expect(merged({}, [column('parentcontactid', { kind: 'names', names: ['Sanne Sample'] })]).contacts).toMatchObject({ value: { list: [{ name: 'Sanne Sample', role: null }], complete: false } });
    expect(merged({}, [column('parentcontactid', NOTHING)]).contacts.kind).toBe('missing');
  });

  it('the page\'s list with roles stands', () => {
    const shown: FieldReadings['contacts'] = { kind: 'read', value: { list: [{ name: 'Kim', role: 'Decision Maker' }], complete: true }, raw: 'Kim (Decision Maker)', via: 'dyn-stakeholders-grid' };
    expect(merged({ contacts: shown }, [column('parentcontactid', { kind: 'names', names: ['Kim'] })]).contacts).toEqual(shown);
  });
});

describe('stage', () => {
  const stage = { id: 'd3ca8878-8d7b-47b9-852d-fcd838790cfd', name: 'Voorstel' };
  it('comes with its id, and with the status of the form', () => {
    const of = (status: number) => merged({}, [column('statuscode', number(status))], { stage, process: 'Verkoopproces' });
    expect(of(1)).toMatchObject({ stage: { value: { label: 'Voorstel', apiName: stage.id, closed: false, won: false } }, pipeline: { value: 'Verkoopproces', via: 'dynamics.client-api.process' } });
    expect(of(3).stage).toMatchObject({ value: { closed: true, won: true } });
    expect(of(5).stage).toMatchObject({ value: { closed: true, won: false } });
    expect(of(100000017).stage).toMatchObject({ value: { closed: null, won: null } });
  });

  it('wins over what the page marked, whose mark may follow a click, but keeps its status', () => {
    const shown: FieldReadings['stage'] = { kind: 'read', value: { label: 'Afsluiten', apiName: 'bb7e830a-61bd-441b-b1fd-6bb104ffa027', closed: false, won: false }, raw: 'Afsluiten', via: 'dyn-stage-selected' };
    expect(merged({ stage: shown }, [], { stage }).stage).toMatchObject({ value: { label: 'Voorstel', closed: false } });
    expect(merged({ stage: shown }, []).stage).toEqual(shown);
  });
});

describe('language', () => {
  it('is the user\'s own where it is known', () => {
    expect([mergeClientApi(page({}), client([], { languageId: 1043 }))?.language, mergeClientApi(page({}), client([], { languageId: 9999 }))?.language]).toEqual(['nl-NL', null]);
  });
});
