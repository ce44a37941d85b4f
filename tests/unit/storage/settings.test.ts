import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeLocal, changeSynced, ensureDeviceId, readSettings, watchSettings } from '../../../lib/storage/settings';
import type { Settings } from '../../../lib/domain/settings';
import { emptyBrowser } from './fixtures';

beforeEach(emptyBrowser);

describe('settings', () => {
  it.each([['nl-BE', 'nl'], ['en-GB', 'en'], ['de', 'en']])('a browser in %s starts in %s', async (browserLanguage, language) => {
    fakeBrowser.i18n.getUILanguage = () => browserLanguage;
    expect((await readSettings()).synced.language).toBe(language);
  });

  it('keeps people and stages in this browser and syncs the rest, each with its version', async () => {
    await changeSynced((synced) => ({ ...synced, goals: { 'appointments-today': 4 } }));
    await changeLocal((local) => ({ ...local, me: { 'salesforce:acme': ['Robin Example'] } }));
    const sync = await fakeBrowser.storage.sync.get(null);
    const local = await fakeBrowser.storage.local.get(null);
    expect(sync).toEqual({ settings: { version: 1, value: { language: 'en', role: 'rep', theme: 'system', goals: { 'appointments-today': 4 }, syncTotals: true } } });
    expect(JSON.stringify(sync)).not.toContain('Robin');
    expect(local).toMatchObject({ settings: { version: 2, value: { me: { 'salesforce:acme': ['Robin Example'] } } } });
  });

  it('makes one device id, also when two contexts ask at once', async () => {
    const [a, b] = await Promise.all([ensureDeviceId(), ensureDeviceId()]);
    expect(a).toMatch(/^[0-9a-f-]{36}$/);
    expect([b, await ensureDeviceId(), (await readSettings()).local.deviceId]).toEqual([a, a, a]);
  });

  it('does not lose a change when two are made at once', async () => {
    await Promise.all([
      changeLocal((local) => ({ ...local, stageAnswers: { ...local.stageAnswers, a: 'suspect' } })),
      changeLocal((local) => ({ ...local, stageAnswers: { ...local.stageAnswers, b: 'offer' } })),
    ]);
    expect((await readSettings()).local.stageAnswers).toEqual({ a: 'suspect', b: 'offer' });
  });

  it('takes what is readable of a damaged item and keeps the old one beside it', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const old = { version: 1, value: { language: 'fr', role: 'manager', theme: 'dark', goals: 'many', syncTotals: false } };
    await fakeBrowser.storage.sync.set({ settings: old });
    expect((await readSettings()).synced).toEqual({ language: 'en', role: 'manager', theme: 'dark', goals: {}, syncTotals: false });
    await changeSynced((synced) => ({ ...synced, theme: 'light' }));
    expect((await fakeBrowser.storage.local.get('settings:damaged'))['settings:damaged']).toEqual(old);
    expect((await readSettings()).synced.role).toBe('manager');
  });

  it('leaves what a later version on another device wrote', async () => {
    await fakeBrowser.storage.sync.set({ settings: { version: 9, value: { language: 'nl', role: 'rep', theme: 'dark', goals: {}, syncTotals: true, density: 'compact' } } });
    expect((await readSettings()).synced.theme).toBe('dark');
    await changeSynced((synced) => ({ ...synced, theme: 'light' }));
    const kept = (await fakeBrowser.storage.sync.get('settings'))['settings'];
    expect(kept).toMatchObject({ version: 9, value: { theme: 'light', density: 'compact' } });
  });

  it('leaves a value that only the later version knows, unless the user sets it here', async () => {
    await fakeBrowser.storage.sync.set({ settings: { version: 9, value: { language: 'fr', role: 'coach', theme: 'dark', goals: {}, syncTotals: true } } });
    await changeSynced((synced) => ({ ...synced, theme: 'light', role: 'manager' }));
    const kept = (await fakeBrowser.storage.sync.get('settings'))['settings'];
    expect(kept).toMatchObject({ version: 9, value: { language: 'fr', role: 'manager', theme: 'light' } });
  });

  it('keeps the old value and says so when the quota is full', async () => {
    await changeSynced((synced) => ({ ...synced, theme: 'dark' }));
    vi.spyOn(fakeBrowser.storage.sync, 'set').mockRejectedValueOnce(new Error('QUOTA_BYTES_PER_ITEM quota exceeded'));
    await expect(changeSynced((synced) => ({ ...synced, theme: 'light' }))).rejects.toMatchObject({ name: 'StorageError', why: 'full' });
    expect((await readSettings()).synced.theme).toBe('dark');
  });

  it('work without sync, and what was set meanwhile goes there once it is back', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const away = [vi.spyOn(fakeBrowser.storage.sync, 'get'), vi.spyOn(fakeBrowser.storage.sync, 'set')];
    for (const call of away) call.mockRejectedValue(new Error('storage.sync is disabled'));
    const seen: Settings[] = [];
    const end = watchSettings((settings) => seen.push(settings), (error) => { throw error; });
    expect((await readSettings()).synced.theme).toBe('system');
    await changeSynced((synced) => ({ ...synced, theme: 'dark' }));
    await vi.waitFor(() => expect(seen.at(-1)?.synced.theme).toBe('dark'));
    end();
    expect((await readSettings()).synced.theme).toBe('dark');
    for (const call of away) call.mockRestore();
    expect((await readSettings()).synced.theme).toBe('dark');
    await changeSynced((synced) => ({ ...synced, role: 'manager' }));
    expect((await fakeBrowser.storage.sync.get('settings'))['settings']).toMatchObject({ value: { theme: 'dark', role: 'manager' } });
    expect(Object.keys(await fakeBrowser.storage.local.get(null))).toEqual([]);
  });

  it('tells of changes until it is ended', async () => {
    const seen: Settings[] = [];
    const end = watchSettings((settings) => seen.push(settings), (error) => { throw error; });
    await changeSynced((synced) => ({ ...synced, theme: 'dark' }));
    await vi.waitFor(() => expect(seen.at(-1)?.synced.theme).toBe('dark'));
    end();
    const before = seen.length;
    await changeSynced((synced) => ({ ...synced, theme: 'light' }));
    await readSettings();
    expect(seen).toHaveLength(before);
  });
});
