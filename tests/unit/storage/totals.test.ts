import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { DeviceTotals } from '../../../lib/domain/kpi';
import { MIN_WRITE_GAP_MS, SYNC_ITEM_BYTES, otherDevices, publishTotals, removeTotals } from '../../../lib/storage/totals';
import { emptyBrowser } from './fixtures';

beforeEach(emptyBrowser);

const NOW = new Date('2026-11-23T09:00:00.000Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);
const totals = (device: string, value: number, day = '2026-11-23'): DeviceTotals => ({
  device, label: `Laptop ${device}`, day, figures: [{ kpi: 'appointments-today', value, n: 5 }],
});

describe('KPI totals in sync', () => {
  it('are one item of this device, which fits the quota of an item', async () => {
    expect(await publishTotals(totals('a', 3), true, NOW)).toBe('written');
    const items = await fakeBrowser.storage.sync.get(null);
    expect(items).toEqual({ 'kpi:a': totals('a', 3) });
    const [[key, value]] = Object.entries(items) as [[string, unknown]];
    expect(key.length + JSON.stringify(value).length).toBeLessThan(SYNC_ITEM_BYTES);
  });

  it('are written at most once a minute, and not when unchanged', async () => {
    const set = vi.spyOn(fakeBrowser.storage.sync, 'set');
    await publishTotals(totals('a', 1), true, NOW);
    expect(await publishTotals(totals('a', 1), true, later(1))).toBe('unchanged');
    expect(await publishTotals(totals('a', 2), true, later(MIN_WRITE_GAP_MS - 1))).toBe('later');
    expect(await publishTotals(totals('a', 2), true, later(MIN_WRITE_GAP_MS))).toBe('written');
    expect(set).toHaveBeenCalledTimes(2);
  });

  it('are written again after a clock was set back', async () => {
    await publishTotals(totals('a', 1), true, NOW);
    expect(await publishTotals(totals('a', 2), true, later(-3_600_000))).toBe('written');
  });

  it('go away when the user switches them off', async () => {
    await publishTotals(totals('a', 1), true, NOW);
    expect(await publishTotals(totals('a', 1), false, later(1))).toBe('off');
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({});
  });

  it('that would not fit are refused before the browser is asked, and the old item stands', async () => {
    await publishTotals(totals('a', 1), true, NOW);
    const figures = Array.from({ length: 100 }, (_, index) => ({ kpi: `kpi-${index}-${'x'.repeat(80)}`, value: 1, n: 1 }));
    await expect(publishTotals({ ...totals('a', 2), figures }, true, later(MIN_WRITE_GAP_MS))).rejects.toMatchObject({ why: 'full' });
    expect(await fakeBrowser.storage.sync.get(null)).toEqual({ 'kpi:a': totals('a', 1) });
  });

  it('of other devices stand apart, latest first, damaged ones left out', async () => {
    await publishTotals(totals('a', 1), true, NOW);
    await fakeBrowser.storage.sync.set({ 'kpi:b': totals('b', 2, '2026-11-20'), 'kpi:c': totals('c', 3), 'kpi:d': { device: 'd' }, settings: {} });
    expect(await otherDevices('a')).toEqual([totals('c', 3), totals('b', 2, '2026-11-20')]);
    await removeTotals('a');
    expect(Object.keys(await fakeBrowser.storage.sync.get(null))).not.toContain('kpi:a');
  });
});
