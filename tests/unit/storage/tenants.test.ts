import { beforeEach, describe, expect, it } from 'vitest';
import { dealKey } from '../../../lib/domain/deal-ref';
import type { DealRef } from '../../../lib/domain/deal-ref';
import type { LocalSettings } from '../../../lib/domain/settings';
import { openDatabase } from '../../../lib/storage/database';
import { saveVisit } from '../../../lib/storage/deals';
import { saveListed } from '../../../lib/storage/listed';
import { addToLog } from '../../../lib/storage/read-logs';
import { keepSeenFields } from '../../../lib/storage/seen-fields';
import { changeLocal } from '../../../lib/storage/settings';
import { heldTenants } from '../../../lib/storage/tenants';
import { OTHER, PRACTICE, REF, emptyBrowser, recordOf } from './fixtures';

beforeEach(emptyBrowser);

const AT = '2026-11-20T09:00:00.000Z';
const ACME = { crm: 'salesforce', tenant: 'acme' } as const;
const listed = (ref: DealRef) => saveListed([{ key: dealKey(ref), ref, url: 'https://example.test/', fields: {}, seenAt: {}, lastSeen: AT }]);
const logged = (ref: DealRef) => addToLog(ref, () => ({ deal: 'abcd', day: '2026-11-20', fields: {}, silent: [] }));
const set = (part: Partial<LocalSettings>) => changeLocal((local) => ({ ...local, ...part }));
const mapped = (tenant: string | null): Partial<LocalSettings> => ({
  fieldMaps: [{ id: 'm', crm: 'salesforce', tenant, name: { by: 'api-name', apiName: 'Budget__c' }, label: 'Budget', target: { field: 'problem' } }],
});

describe('whose data this browser holds', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a deal', () => saveVisit({ record: recordOf(REF), events: [] })],
    ['a row of a list', () => listed(REF)],
    ['a log of reading', () => logged(REF)],
    ['names of fields', () => keepSeenFields(ACME, [{ apiName: 'Budget__c', label: 'Budget' }], 'en', AT)],
    ['who the user is', () => set({ me: { 'salesforce:acme': ['Robin Example'] } })],
    ['formats', () => set({ formats: { 'salesforce:acme': { dateOrder: 'dmy', decimal: null } } })],
    ['an answer about a stage', () => set({ stageAnswers: { 'salesforce:acme::proposal': 'offer' } })],
    ['a mapped field', () => set(mapped('acme'))],
    ['a damaged deal', async () => (await openDatabase()).put('damaged', { store: 'deals', key: dealKey(REF), raw: {}, why: 'test', at: AT })],
  ])('is told by %s alone', async (_, hold) => {
    await hold();
    expect(await heldTenants()).toEqual([ACME]);
  });

  it('names an organisation once, in order, and neither practice nor what holds for all', async () => {
    await saveVisit({ record: recordOf(OTHER), events: [] });
    await saveVisit({ record: recordOf(REF), events: [] });
    await saveVisit({ record: recordOf(PRACTICE), events: [] });
    await listed(REF);
    await keepSeenFields({ crm: 'salesforce', tenant: 'practice' }, [], 'en', AT);
    await set({ ...mapped(null), webApi: ['dynamics:*', 'dynamics:contoso.crm4'], me: { nonsense: ['Robin Example'] } });
    expect(await heldTenants()).toEqual([{ crm: 'dynamics', tenant: 'contoso.crm4' }, { crm: 'hubspot', tenant: '4242' }, ACME]);
  });

  it('is nobody’s in an empty browser', async () => {
    expect(await heldTenants()).toEqual([]);
  });
});
