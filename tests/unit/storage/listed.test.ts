import * as fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { dealKey } from '../../../lib/domain/deal-ref';
import type { DealRef } from '../../../lib/domain/deal-ref';
import { eraseEvent } from '../../../lib/domain/erasure';
import type { ListReading, ListRow } from '../../../lib/domain/list-reading';
import type { ListedDeal } from '../../../lib/domain/listed-deal';
import { listedDeals, mergeListed } from '../../../lib/domain/listed-deal';
import type { FieldReading } from '../../../lib/domain/reading';
import { exportBackup, restoreBackup } from '../../../lib/storage/backup';
import { openDatabase } from '../../../lib/storage/database';
import { eraseScope } from '../../../lib/storage/erase';
import { allListed, saveListed } from '../../../lib/storage/listed';
import { DEVICE, OTHER, PRACTICE, REF, URLS, emptyBrowser } from './fixtures';

beforeEach(emptyBrowser);

const read = (value: string): FieldReading<string> => ({ kind: 'read', value, raw: value, via: 'test' });
const unclear: FieldReading<string> = { kind: 'unreadable', raw: '03/04/2026', why: 'ambiguous-date' };
const listOf = (ref: DealRef, fields: ListRow['fields'], at = '2026-11-20T09:00:00.000Z'): ListReading => ({
  crm: ref.crm, tenant: ref.tenant, at, language: 'en', layout: 'table', rows: [{ recordId: ref.recordId, fields }], partial: false, total: 1,
});
const listed = (ref: DealRef, fields: ListRow['fields'], at?: string): ListedDeal => listedDeals(listOf(ref, fields, at), () => URLS[ref.crm])[0]!;
const LATER = '2026-11-21T09:00:00.000Z';

describe('what lists showed of a deal', () => {
  it('is kept field by field, the newest of each, with the time at which it was seen', async () => {
    await saveListed([listed(REF, { name: read('Route planning'), owner: read('Robin') })]);
    await saveListed([listed(REF, { name: read('Route planning for 40 trucks') }, LATER)]);
    const [deal] = await allListed();
    expect(deal).toMatchObject({ key: dealKey(REF), lastSeen: LATER, fields: { name: { value: 'Route planning for 40 trucks' }, owner: { value: 'Robin' } } });
    expect(deal?.seenAt).toEqual({ name: LATER, owner: '2026-11-20T09:00:00.000Z' });
  });

  it('is not lost to a list that shows it in a form that cannot be understood, or not at all', async () => {
    await saveListed([listed(REF, { closeDate: read('2026-12-18') })]);
    await saveListed([listed(REF, { closeDate: unclear, owner: { kind: 'missing', tried: [] } }, LATER)]);
    expect((await allListed())[0]).toMatchObject({ fields: { closeDate: { value: '2026-12-18' } }, seenAt: { closeDate: '2026-11-20T09:00:00.000Z' } });
    expect((await allListed())[0]?.fields).not.toHaveProperty('owner');
  });

  it('merges the same in any order and any grouping', () => {
    const field = fc.constantFrom(read('a'), read('b'), { kind: 'empty' as const, via: 'test' }, unclear, { kind: 'missing' as const, tried: [] });
    const row = fc.record({ name: field, owner: field }, { requiredKeys: [] });
    const sight = fc.tuple(row, fc.constantFrom('2026-11-20T09:00:00.000Z', LATER)).map(([fields, at]) => listed(REF, fields, at));
    fc.assert(fc.property(sight, sight, sight, (a, b, c) => {
      expect(mergeListed(a, b)).toEqual(mergeListed(b, a));
      expect(mergeListed(mergeListed(a, b), c)).toEqual(mergeListed(a, mergeListed(b, c)));
      expect(mergeListed(a, a)).toEqual(a);
    }));
  });

  it('of practice stays in the practice database', async () => {
    await saveListed([listed(PRACTICE, { name: read('Practice deal') }), listed(REF, { name: read('Real deal') })]);
    expect((await allListed()).map(({ key }) => key)).toEqual([dealKey(REF)]);
    expect((await allListed('practice')).map(({ key }) => key)).toEqual([dealKey(PRACTICE)]);
  });

  it.each([
    ['the deal', { deal: dealKey(REF) }, [dealKey(OTHER)]],
    ['its company', { crm: 'salesforce', tenant: 'acme' }, [dealKey(OTHER)]],
    ['everything', { all: true }, []],
  ] as const)('goes when %s is erased', async (_, scope, left) => {
    await saveListed([listed(REF, { name: read('One') }), listed(OTHER, { name: read('Other') })]);
    await eraseScope(eraseEvent(scope, [], new Date(LATER), '018f0000-0000-7000-8000-000000000001', DEVICE));
    expect((await allListed()).map(({ key }) => key)).toEqual(left);
  });

  it('travels in a backup, and does not come back from one after it was erased', async () => {
    await saveListed([listed(REF, { name: read('One') }), listed(OTHER, { name: read('Other') })]);
    const backup = JSON.parse(JSON.stringify(await exportBackup())) as unknown;
    await eraseScope(eraseEvent({ deal: dealKey(REF) }, [], new Date(LATER), '018f0000-0000-7000-8000-000000000002', DEVICE));
    await restoreBackup(backup);
    expect((await allListed()).map(({ key }) => key)).toEqual([dealKey(OTHER)]);
    await emptyBrowser();
    await restoreBackup(backup);
    expect((await allListed()).map(({ key }) => key).toSorted()).toEqual([dealKey(OTHER), dealKey(REF)].toSorted());
  });

  it('a backup of a version that had no lists is restored', async () => {
    const { listed: _none, ...older } = await exportBackup();
    expect(await restoreBackup(older)).toMatchObject({ refused: [] });
  });

  it('that does not fit is put aside, never answered with', async () => {
    await (await openDatabase()).put('listed', { ...listed(REF, {}), key: dealKey(OTHER) });
    expect(await allListed()).toEqual([]);
    expect(await (await openDatabase()).getAll('damaged')).toMatchObject([{ store: 'listed', key: dealKey(OTHER) }]);
  });
});
