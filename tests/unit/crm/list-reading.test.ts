import { describe, expect, it } from 'vitest';
import { dealUrl } from '../../../lib/crm/deal-url';
import { dynamicsAdapter } from '../../../lib/crm/dynamics';
import { hubspotAdapter } from '../../../lib/crm/hubspot';
import type { RawListRow } from '../../../lib/crm/list-page';
import { buildList } from '../../../lib/crm/list-reading';
import { rawList } from '../../../lib/crm/raw-list';
import { salesforceAdapter } from '../../../lib/crm/salesforce';
import { UNPROVEN } from '../../../lib/domain/format-profile';
import { MATCHED_BY_NAME } from '../../../lib/domain/reading';
import { MAX_LIST_MESSAGE, fitsWithin } from '../../../lib/messaging/size';
import { rawListOf, rawRow } from '../../fixtures/raw-list';

const text = (raw: string, via = 'test') => ({ kind: 'text' as const, raw, via });
const ONE = '0065g00000PhGt1AAF';
const TWO = '0065g00000PhGt2AAF';
const built = (rows: RawListRow[], more = {}) => buildList(rawListOf({ rows, ...more }), UNPROVEN);

describe('understanding a list', () => {
  it('leaves columns out that the list does not show, and says what is not understood', () => {
    const { list } = built([{ recordId: ONE, fields: { name: text('Cold store'), amount: text('1.234') } }]);
    expect(list.rows).toEqual([{ recordId: ONE, fields: {
      name: { kind: 'read', value: 'Cold store', raw: 'Cold store', via: 'test' }, amount: { kind: 'unreadable', raw: '1.234', why: 'ambiguous-number' },
    } }]);
  });

  it('lets one row prove the formats of all', () => {
    const { list, proven } = built([
      { recordId: ONE, fields: { closeDate: text('3/4/2026'), amount: text('1.234') } },
      { recordId: TWO, fields: { closeDate: text('25/12/2026'), amount: text('€ 84.500,50') } },
    ]);
    expect(proven).toEqual({ dateOrder: 'dmy', decimal: ',' });
    expect(list.rows[0]?.fields).toMatchObject({ closeDate: { value: '2026-04-03' }, amount: { value: { amount: 1_234 } } });
  });

  it('takes no proof from a company\'s own field, and none where rows contradict each other', () => {
    expect(built([{ recordId: ONE, fields: { closeDate: text('25/12/2026', `${MATCHED_BY_NAME}Sluit`) } }]).proven.dateOrder).toBeNull();
    expect(built([{ recordId: ONE, fields: { closeDate: text('25/12/2026') } }, { recordId: TWO, fields: { closeDate: text('12/25/2026') } }]).proven.dateOrder).toBeNull();
  });

  it('gives an amount without a currency of its own the one that the page says, and judges places that differ', () => {
    const { list } = built([{ recordId: ONE, fields: { amount: text('$ 500.00'), owner: { kind: 'several', of: [text('Robin'), text('Alex')] } } }], { currency: 'CAD' });
    expect(list.rows[0]?.fields).toMatchObject({ amount: { value: { amount: 500, currency: 'CAD' } }, owner: { kind: 'unreadable', why: 'conflict' } });
  });
});

describe('a list as it is sent', () => {
  it('holds each deal once, in the words of its first place', () => {
    const { rows, partial } = rawList(rawListOf({ rows: [rawRow(ONE, { owner: text(' Robin\u00a0Example ') }), rawRow(TWO), rawRow(ONE, { owner: text('Alex') })] }));
    expect(rows.map(({ recordId }) => recordId)).toEqual([ONE, TWO]);
    expect(rows[0]?.fields.owner).toEqual(text('Robin Example'));
    expect(partial).toBe(false);
  });

  it('fits in a message however long its cells are and however many rows it has, and is partial then', () => {
    const long = { kind: 'several' as const, of: Array.from({ length: 30 }, (_, at) => text(`${at}${'x'.repeat(30_000)}`)) };
    const fields = { name: long, account: long, owner: text('x'.repeat(30_000)), pipeline: text('y'.repeat(301)) };
    const list = rawList(rawListOf({ rows: Array.from({ length: 400 }, (_, at) => rawRow(`r${at}`, fields)), dateTexts: Array<string>(500).fill('18-12-2026') }));
    expect(list.rows).toHaveLength(250);
    expect(list.partial).toBe(true);
    expect(list.rows[0]?.fields.pipeline).toMatchObject({ kind: 'unreadable', why: 'too-long' });
    expect(fitsWithin(list, MAX_LIST_MESSAGE)).toBe(true);
  });
});

describe('the address of a deal in a list', () => {
  it.each([
    ['https://acme.lightning.force.com/lightning/o/Opportunity/list?filterName=Recent', { crm: 'salesforce', tenant: 'acme', recordId: ONE }, salesforceAdapter, `https://acme.lightning.force.com/lightning/r/Opportunity/${ONE}/view`],
    ['https://app-eu1.hubspot.com/contacts/4242/objects/0-3/views/all/list', { crm: 'hubspot', tenant: '4242', recordId: '41250077001' }, hubspotAdapter, 'https://app-eu1.hubspot.com/contacts/4242/record/0-3/41250077001'],
    ['https://contoso.crm4.dynamics.com/main.aspx?appid=d6ab2c9b-0000-4000-8000-000000000001&pagetype=entitylist&etn=opportunity', { crm: 'dynamics', tenant: 'contoso.crm4', recordId: 'a1f0c5d2-3b64-4e0a-9c1d-0f5be2a70001' }, dynamicsAdapter, 'https://contoso.crm4.dynamics.com/main.aspx?appid=d6ab2c9b-0000-4000-8000-000000000001&pagetype=entityrecord&etn=opportunity&id=a1f0c5d2-3b64-4e0a-9c1d-0f5be2a70001'],
  ] as const)('on %s', (list, ref, adapter, address) => {
    expect(dealUrl(list, ref, adapter)).toBe(address);
  });

  it.each(['nonsense', '../../home', '0015g00000PhGt1AAF'])('is none for %s, which is no deal', (recordId) => {
    expect(dealUrl('https://acme.lightning.force.com/lightning/o/Opportunity/list', { crm: 'salesforce', tenant: 'acme', recordId }, salesforceAdapter)).toBeNull();
  });

  it('is none for a deal of another company', () => {
    expect(dealUrl('https://acme.lightning.force.com/lightning/o/Opportunity/list', { crm: 'salesforce', tenant: 'other', recordId: ONE }, salesforceAdapter)).toBeNull();
  });
});
