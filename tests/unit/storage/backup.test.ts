import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dealKey } from '../../../lib/domain/deal-ref';
import type { ListedDeal } from '../../../lib/domain/listed-deal';
import type { LocalSettings } from '../../../lib/domain/settings';
import { exportBackup, restoreBackup } from '../../../lib/storage/backup';
import { openDatabase } from '../../../lib/storage/database';
import { allDeals, saveVisit } from '../../../lib/storage/deals';
import { eraseScope } from '../../../lib/storage/erase';
import { addEvents, allEvents, undo } from '../../../lib/storage/events';
import { allListed, saveListed } from '../../../lib/storage/listed';
import { changeLocal, changeSynced, ensureDeviceId, readSettings } from '../../../lib/storage/settings';
import { DEVICE, OTHER, PRACTICE, REF, URLS, closeDateSeen, emptyBrowser, eraseOf, recordOf, statementOf } from './fixtures';

beforeEach(emptyBrowser);
const ids = (events: { id: string }[]) => events.map(({ id }) => id).toSorted();

/** Every setting of a browser, each with another value than a fresh browser has. */
const SET_HERE: Omit<LocalSettings, 'deviceId'> = {
  firstRunDone: true, deviceLabel: 'Laptop', me: { 'salesforce:acme': ['Robin Example'] }, stageAnswers: { x: 'offer' },
  formats: { 'salesforce:acme': { dateOrder: 'dmy', decimal: null } },
  badge: { hidden: true, position: { right: 40, bottom: 60 } }, lastBackup: '2026-11-01T09:00:00.000Z',
  fieldMaps: [{ id: 'm', crm: 'salesforce', tenant: 'acme', name: { by: 'api-name', apiName: 'Budget__c' }, label: 'Budget', target: { field: 'problem' } }],
  selectors: { salesforce: { 'sf-record-field': '[data-sample="{f}"]', 'sf-primary-field': '[data-first]' } }, listMarks: false, webApi: ['dynamics:contoso.crm4'],
};
const LISTED: ListedDeal = {
  key: dealKey(REF), ref: REF, url: URLS.salesforce, fields: { name: { kind: 'read', value: 'Route planning', raw: 'Route planning', via: 'test' } },
  seenAt: { name: '2026-11-20T09:00:00.000Z' }, lastSeen: '2026-11-20T09:00:00.000Z',
};

async function fill(): Promise<void> {
  await saveListed([LISTED]);
  await saveVisit({ record: recordOf(REF), events: [statementOf('a'), closeDateSeen(REF)] });
  await saveVisit({ record: recordOf(OTHER), events: [statementOf('b', OTHER)] });
  await saveVisit({ record: recordOf(PRACTICE), events: [statementOf('p', PRACTICE)] });
  await changeLocal((local) => ({ ...local, ...SET_HERE }));
  await changeSynced((synced) => ({ ...synced, language: 'nl' }));
}

/** As a file: what JSON leaves of it. */
async function backupFile(): Promise<unknown> {
  return JSON.parse(JSON.stringify(await exportBackup()));
}

describe('backup', () => {
  it('brings a new browser to the same state, but for the device id and the Web API; practice stays out', async () => {
    await fill();
    const device = await ensureDeviceId();
    const file = await backupFile();
    const [events, deals, listed, settings] = [await allEvents(), await allDeals(), await allListed(), await readSettings()];
    expect(JSON.stringify(file)).not.toContain(device);
    await emptyBrowser();
    expect(await restoreBackup(file)).toEqual({ added: 6, skipped: 0, refused: [] });
    expect(await allEvents()).toEqual(events);
    expect(await allDeals()).toEqual(deals);
    expect(await allEvents('practice')).toEqual([]);
    expect(await allListed()).toEqual(listed);
    // Whoever uses this browser allows the Web API anew.
    expect(await readSettings()).toEqual({ ...settings, local: { ...SET_HERE, deviceId: '', webApi: [] } });
    expect(await ensureDeviceId()).not.toBe(device);
  });

  it('restored twice adds nothing', async () => {
    await fill();
    const file = await backupFile();
    expect(await restoreBackup(file)).toEqual({ added: 0, skipped: 6, refused: [] });
  });

  it('does not replace what is newer here, nor settings that the user made here', async () => {
    await fill();
    const file = await backupFile();
    await saveVisit({ record: recordOf(REF, '2026-11-22T09:00:00.000Z'), events: [statementOf('new')] });
    await changeLocal((local) => ({ ...local, me: { 'salesforce:acme': ['R. Example'] }, stageAnswers: { x: 'closing' } }));
    await changeSynced((synced) => ({ ...synced, language: 'en' }));
    await restoreBackup(file);
    const record = (await allDeals()).find(({ key }) => key === dealKey(REF));
    expect(record?.lastSeen).toBe('2026-11-22T09:00:00.000Z');
    expect(ids(await allEvents())).toContain('new');
    const { local, synced } = await readSettings();
    expect([local.me, local.stageAnswers, synced.language]).toEqual([{ 'salesforce:acme': ['R. Example', 'Robin Example'] }, { x: 'closing' }, 'en']);
  });

  it('leaves a browser that was set up its selectors, marks and badge', async () => {
    await fill();
    const file = await backupFile();
    const mine: Partial<LocalSettings> = { selectors: { hubspot: { 'hs-row': '[data-mine]' } }, listMarks: true, badge: { hidden: false, position: null }, lastBackup: null };
    await changeLocal((local) => ({ ...local, ...mine }));
    await restoreBackup(file);
    expect((await readSettings()).local).toMatchObject(mine);
  });

  it('adds its selectors to those that were taken before the browser was set up', async () => {
    await fill();
    const file = await backupFile();
    await emptyBrowser();
    await changeLocal((local) => ({ ...local, selectors: { salesforce: { 'sf-record-field': '[data-mine="{f}"]' }, hubspot: { 'hs-row': '[data-mine]' } } }));
    await restoreBackup(file);
    const { selectors } = (await readSettings()).local;
    expect(selectors).toEqual({ salesforce: { 'sf-record-field': '[data-mine="{f}"]', 'sf-primary-field': '[data-first]' }, hubspot: { 'hs-row': '[data-mine]' } });
  });

  it('does not count a listed deal that is here already, nor one that is only seen anew', async () => {
    await fill();
    const later = '2026-11-22T09:00:00.000Z';
    const file = (await backupFile()) as { listed: ListedDeal[] };
    file.listed = file.listed.map((deal) => ({ ...deal, seenAt: { name: later }, lastSeen: later }));
    expect(await restoreBackup(file)).toMatchObject({ added: 0, skipped: 6 });
    expect(await allListed()).toMatchObject([{ lastSeen: later }]);
  });

  it('leaves erased data erased when an older backup is restored', async () => {
    await fill();
    const file = await backupFile();
    await eraseScope(eraseOf({ deal: dealKey(REF) }));
    const report = await restoreBackup(file);
    expect(report.added).toBe(0);
    expect(ids(await allEvents())).toEqual(['b', 'erase-1']);
    expect((await allDeals()).map(({ key }) => key)).toEqual([dealKey(OTHER)]);
  });

  it('leaves undone acts undone when an older backup is restored', async () => {
    await fill();
    const file = await backupFile();
    await undo({ kind: 'undo', id: 'undo-1', at: '2026-11-20T11:00:00.000Z', device: DEVICE, targets: ['a'] });
    await restoreBackup(file);
    expect(ids(await allEvents())).toEqual(['b', closeDateSeen().id, 'undo-1'].toSorted());
  });

  it('carries erasures to a browser that still has the data', async () => {
    await fill();
    await eraseScope(eraseOf({ deal: dealKey(REF) }));
    const file = await backupFile();
    await emptyBrowser();
    await fill();
    await restoreBackup(file);
    expect((await allDeals()).map(({ key }) => key)).toEqual([dealKey(OTHER)]);
    expect(ids(await allEvents())).toEqual(['b', 'erase-1']);
  });

  it('takes the good entries and counts the others with the reason', async () => {
    await fill();
    const file = (await backupFile()) as { deals: unknown[]; events: unknown[]; settings: { local: unknown } };
    await emptyBrowser();
    file.events.push({ ...statementOf('bad'), at: 'yesterday' }, { ...statementOf('bad2'), at: 'today' }, statementOf('p', PRACTICE));
    file.deals.push({ key: 'nonsense' });
    file.settings.local = 'gone';
    const report = await restoreBackup(file);
    expect(report.added).toBe(6);
    expect(report.refused.map(({ count }) => count)).toEqual([1, 2, 1, 1]);
    expect(report.refused.map(({ why }) => why)).toEqual(expect.arrayContaining(['event: practice', 'settings']));
    expect(JSON.stringify(report.refused)).not.toContain('yesterday');
  });

  it.each([
    [null, 'not-a-backup'],
    [{ format: 'other', version: 1 }, 'not-a-backup'],
    [{ format: 'phasegate-backup', version: 1, deals: [] }, 'not-a-backup'],
    [{ format: 'phasegate-backup', version: 2, anything: true }, 'backup-too-new'],
  ])('%j is %s', async (file, why) => {
    await expect(restoreBackup(file)).rejects.toMatchObject({ name: 'BackupError', why });
    expect(await allEvents()).toEqual([]);
  });

  it('changes nothing when there is no room for all of it', async () => {
    await fill();
    const file = await backupFile();
    await emptyBrowser();
    await addEvents([statementOf('here')]);
    const db = await openDatabase();
    const put = vi.spyOn(globalThis.IDBObjectStore.prototype, 'put');
    put.mockImplementation(() => { throw new DOMException('no room', 'QuotaExceededError'); });
    await expect(restoreBackup(file)).rejects.toMatchObject({ name: 'StorageError', why: 'full' });
    put.mockRestore();
    expect(await db.getAllKeys('events')).toEqual(['here']);
  });
});
