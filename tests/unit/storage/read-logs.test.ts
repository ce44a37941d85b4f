import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { PageNote } from '../../../lib/domain/read-health';
import { recordMark } from '../../../lib/domain/read-health';
import { exportBackup } from '../../../lib/storage/backup';
import { addToLog, allLogs, dismissLost, eraseLogs, readLogOf, watchLogs } from '../../../lib/storage/read-logs';
import { emptyBrowser, OTHER, PRACTICE, REF } from './fixtures';

beforeEach(emptyBrowser);

const pageOf = (ref: typeof REF, day = '2026-11-20') => (salt: string): PageNote => ({ deal: recordMark(salt, ref.recordId), day, fields: { amount: { got: 'read', by: 'sf-record-field' } }, silent: [] });
const SECOND = { ...REF, recordId: '0065g00000PhGt9AAF' };

describe('the log of a tenant', () => {
  it('holds its pages, in the order in which they were left', async () => {
    await Promise.all(['2026-11-18', '2026-11-19', '2026-11-20'].map((day) => addToLog(REF, pageOf(REF, day))));
    const { log } = await readLogOf(REF);
    expect(log.pages.map(({ day }) => day)).toEqual(['2026-11-18', '2026-11-19', '2026-11-20']);
    expect((await readLogOf(OTHER)).log.pages).toEqual([]);
  });

  it('keeps its salt, so that the same deal bears the same mark', async () => {
    await addToLog(REF, pageOf(REF, '2026-11-18'));
    await addToLog(REF, pageOf(REF, '2026-11-19'));
    const { log } = await readLogOf(REF);
    expect(log.pages[0]?.deal).toBe(log.pages[1]?.deal);
  });

  it('holds nothing of practice', async () => {
    await addToLog(PRACTICE, pageOf(PRACTICE));
    expect(await allLogs()).toEqual([]);
  });

  it('is in no backup and not synced', async () => {
    await addToLog(REF, pageOf(REF));
    expect(JSON.stringify(await exportBackup())).not.toContain('sf-record-field');
    expect(JSON.stringify(await fakeBrowser.storage.sync.get(null))).not.toContain('sf-record-field');
  });

  it('remembers what was put away, and tells listeners', async () => {
    await addToLog(REF, pageOf(REF));
    const heard = vi.fn<() => void>();
    const end = watchLogs(heard);
    await dismissLost(REF, 'closeDate');
    await dismissLost(REF, 'closeDate');
    end();
    expect((await readLogOf(REF)).log.dismissed).toEqual(['closeDate']);
    expect(heard).toHaveBeenCalledTimes(1);
  });

  it('that is damaged is begun anew', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await fakeBrowser.storage.local.set({ 'read-log:salesforce:acme': { salt: 'short', log: 5 } });
    await addToLog(REF, pageOf(REF));
    expect((await readLogOf(REF)).log.pages).toHaveLength(1);
  });
});

describe('erasing', () => {
  it('of one deal removes its pages, of a tenant its log, of everything all logs', async () => {
    await addToLog(REF, pageOf(REF));
    await addToLog(REF, pageOf(SECOND));
    await addToLog(OTHER, pageOf(OTHER));
    await eraseLogs({ deal: `salesforce:acme:${REF.recordId}` });
    const { salt, log } = await readLogOf(REF);
    expect(log.pages.map(({ deal }) => deal)).toEqual([recordMark(salt, SECOND.recordId)]);
    await eraseLogs({ crm: 'salesforce', tenant: 'acme' });
    expect((await allLogs()).map(({ tenant }) => tenant)).toEqual([OTHER.tenant]);
    await eraseLogs({ all: true });
    expect(await allLogs()).toEqual([]);
  });

  it('of a deal that no log knows writes nothing', async () => {
    await eraseLogs({ deal: `salesforce:acme:${REF.recordId}` });
    expect(await fakeBrowser.storage.local.get(null)).toEqual({});
  });
});
