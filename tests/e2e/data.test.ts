import { AxeBuilder } from '@axe-core/playwright';
import { readFileSync, writeFileSync } from 'node:fs';
import { practiceDeals } from '../../lib/practice/deals';
import { createTranslator } from '../../lib/platform/i18n';
import { moveStage, openRecord, setField } from './support/practice-page';
import { openDataPage, readingsOn, waitForReading } from './support/readings';
import { Rep } from './support/rep';
import { expect, test } from './support/test';

const VARIANT = 'hubspot-record-en';
const [ROUTE, COLD] = practiceDeals('en');
const RECORD = ROUTE!.ids.hubspot;
const words = createTranslator('en').t;

test('what is read is published for every tab, and follows pages in the background', async ({ app, openDeal }) => {
  const page = await openDeal(VARIANT, RECORD);
  const data = await openDataPage(app);
  const first = await waitForReading(data, RECORD);
  expect(Object.keys(first).toSorted()).toEqual(['fields', 'kind', 'ref', 'tabId', 'url']);
  expect(first.fields.nextStep).toMatchObject({ kind: 'read', value: 'Visit report' });

  await setField(page, 'nextStep', 'Call the board');
  await expect.poll(async () => (await readingsOn(data)).find(({ tabId }) => tabId === first.tabId)?.fields.nextStep).toMatchObject({ value: 'Call the board' });
  await moveStage(page, 'Presentation scheduled');
  await expect.poll(async () => (await readingsOn(data)).find(({ tabId }) => tabId === first.tabId)?.fields.stage).toMatchObject({ value: { label: 'Presentation scheduled' } });
  await openRecord(page, COLD!.ids.hubspot);
  const second = await waitForReading(data, COLD!.ids.hubspot);
  expect(second.tabId).toBe(first.tabId);
  expect((await readingsOn(data)).filter(({ tabId }) => tabId === first.tabId)).toHaveLength(1);

  await page.goto('https://app.hubspot.com/reports-dashboard/90010001');
  await expect.poll(async () => (await readingsOn(data)).find(({ tabId }) => tabId === first.tabId)).toMatchObject({ kind: 'other', ref: null, fields: {} });
  await page.close();
  await expect.poll(async () => (await readingsOn(data)).some(({ tabId }) => tabId === first.tabId)).toBe(false);
});

test('back up to a file, erase, and restore: erased stays erased, the rest comes back', async ({ app, openDeal, panelBeside, openExtensionPage }) => {
  const page = await openDeal(VARIANT, RECORD);
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  await rep.statesKnown('customer-need-known', { words: 'Drivers get changes on the road', who: 'Sanne Sample' });
  await openRecord(page, COLD!.ids.hubspot);
  await rep.seesDeal(COLD!.name);
  await page.close();

  const data = await openExtensionPage('data.html');
  const saving = data.waitForEvent('download');
  await data.getByRole('button', { name: words('data:backup.make') }).click();
  const file = test.info().outputPath('backup.json');
  await (await saving).saveAs(file);
  const backup = JSON.parse(readFileSync(file, 'utf8')) as { format: string; events: { kind: string }[] };
  expect(backup.format).toBe('phasegate-backup');
  expect(backup.events.filter(({ kind }) => kind === 'statement')).toHaveLength(1);

  await data.getByLabel(words('data:erase.what')).selectOption({ label: `${ROUTE!.name} (HubSpot)` });
  await data.getByRole('button', { name: words('data:erase.button') }).click();
  await data.getByRole('button', { name: words('data:erase.confirm') }).click();
  await expect(data.getByText(/^Erased: \d+ records/)).toBeVisible();

  const choose = data.waitForEvent('filechooser');
  await data.getByRole('button', { name: words('data:backup.restore') }).click();
  await (await choose).setFiles(file);
  await expect(data.getByText(/^Restored: 0 new records/)).toBeVisible();
  expect(app.context.pages()).toContain(data);
});

test('a file that is no backup is refused with a word that helps, and nothing is lost', async ({ openExtensionPage }) => {
  const data = await openExtensionPage('data.html');
  const offer = async (name: string, text: string) => {
    const file = test.info().outputPath(name);
    writeFileSync(file, text);
    const choose = data.waitForEvent('filechooser');
    await data.getByRole('button', { name: words('data:backup.restore') }).click();
    await (await choose).setFiles(file);
  };
  await offer('picture.json', 'not json at all');
  await expect(data.getByText(words('data:backup.notJson'))).toBeVisible();
  await offer('list.json', '[1, 2, 3]');
  await expect(data.getByText(words('common:error.not-a-backup'), { exact: false })).toBeVisible();
  await offer('later.json', JSON.stringify({ format: 'phasegate-backup', version: 99, madeAt: '2030-01-01T00:00:00.000Z', settings: {}, deals: [], events: [] }));
  await expect(data.getByText(words('common:error.backup-too-new'), { exact: false })).toBeVisible();
});

test('KPI totals of another device stand beside ours, never in them', async ({ openExtensionPage }) => {
  const data = await openExtensionPage('data.html');
  const other = { device: '5a2f6c1e-0000-4000-8000-000000000002', label: 'Laptop at home', day: '2026-11-20', figures: [{ kpi: 'appointments-today', value: 7, n: 7 }] };
  await data.evaluate((totals) => {
    const { storage } = (globalThis as unknown as { chrome: { storage: { sync: { set(items: unknown): Promise<void> } } } }).chrome;
    return storage.sync.set({ [`kpi:${totals.device}`]: totals });
  }, other);
  await data.reload();
  await expect(data.getByText('Laptop at home, 20 Nov 2026')).toBeVisible();
  await expect(data.getByText('Appointments today: 7 (n = 7)')).toBeVisible();
  await data.evaluate(() => {
    const { runtime } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } } }).chrome;
    return runtime.sendMessage({ type: 'settings.save', local: { firstRunDone: true } });
  });
  const panel = await openExtensionPage('sidepanel.html?tabId=1');
  await expect(panel.getByRole('button', { name: /Appointments today.*0/ }).first()).toBeVisible();
});

for (const language of ['en', 'nl'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test.describe(`${language}, ${colorScheme}`, () => {
      test.use({ browserLanguage: language, colorScheme });

      test('axe finds nothing on the data page, and it fits 320 px', async ({ app, openDeal }) => {
        await openDeal(VARIANT, RECORD);
        const data = await openDataPage(app);
        await waitForReading(data, RECORD);
        await expect(data.getByRole('heading', { level: 1 })).toHaveText(createTranslator(language).t('data:title'));
        await data.setViewportSize({ width: 320, height: 800 });
        expect((await new AxeBuilder({ page: data }).analyze()).violations).toEqual([]);
        expect(await data.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      });
    });
  }
}
