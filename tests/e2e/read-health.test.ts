import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { practiceDeals } from '../../lib/practice/deals';
import { moreDeals } from '../../lib/practice/hubspot/more-deals';
import { snippetFile } from '../../scripts/lib/snippet.mjs';
import { createTranslator } from '../../lib/platform/i18n';
import { rewordPages } from './support/practice-page';
import { openDataPage, readingsOn, waitForReading } from './support/readings';
import { expect, test } from './support/test';

const VARIANT = 'hubspot-record-en';
const words = createTranslator('en').t;
const before = practiceDeals('en').map(({ ids }) => ids.hubspot);
const after = moreDeals('en').map(({ ids }) => ids.hubspot).slice(0, 6);
/** The card of the properties gets another type: what a change of the CRM's pages looks like. */
const CHANGE = { PROPERTIES_V3: 'PROPERTIES_V4' };
const FILE = {
  format: 'phasegate-selectors', version: 1, crm: 'hubspot', made: '2026-11-23, property cards of a new type',
  candidates: { 'hs-property-row': '[data-card-type="PROPERTIES_V4"] [data-test-id] > [data-deferred-property-input-root="true"]' },
};

const fileOf = (content: unknown) => ({ name: 'selectors.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) });

/** Opens deals one after the other in one tab, each until it was read. */
async function visit(page: Page, data: Page, addresses: [id: string, url: string][]): Promise<void> {
  for (const [id, url] of addresses) {
    await page.goto(url);
    await waitForReading(data, id);
  }
}

test('a CRM that changes its pages is noticed, reported without a word of the page, and read again with a selector file', async ({ app, openDeal, openExtensionPage, panelBeside }) => {
  const variant = app.practice.variants.find(({ id }) => id === VARIANT);
  const address = (id: string): [string, string] => [id, variant?.address(id) ?? ''];
  expect(after).toHaveLength(6);
  const page = await openDeal(VARIANT, before[0]);
  const data = await openDataPage(app);
  await visit(page, data, before.map(address));
  const readNow = async (id: string) => (await readingsOn(data)).find(({ ref }) => ref?.recordId === id)?.fields.nextStep?.kind;
  expect(await readNow(before.at(-1) ?? '')).not.toBe('missing');

  await rewordPages(app.context, CHANGE);
  await visit(page, data, after.map(address));
  const last = after.at(-1) ?? '';
  expect(await readNow(last)).toBe('missing');
  const panel = await panelBeside(page);
  const notice = panel.locator('.note').filter({ hasText: words('common:field.nextStep') });
  await expect(notice).toContainText('may have changed');

  const options = await openExtensionPage('options.html#reading');
  const row = options.getByRole('row', { name: new RegExp(`^${words('common:field.nextStep')}`) });
  await expect(row).toContainText(words('health:why.lost'));
  await options.getByRole('button', { name: words('health:report.make') }).click();
  const report = options.getByRole('region', { name: words('health:report.preview') });
  await expect(report).toContainText('phasegate-layout-report');
  const made = JSON.parse((await report.textContent()) ?? '') as { record: string; candidates: { id: string; record: { shown: number } }[] };
  expect(made.record).toBe('found');
  expect(made.candidates.find(({ id }) => id === 'hs-property-row')?.record.shown).toBe(0);
  expect(made.candidates.find(({ id }) => id === 'hs-title')?.record.shown).toBeGreaterThan(0);
  expect(await report.textContent()).not.toContain('PROPERTIES_V4');
  expect((await new AxeBuilder({ page: options }).analyze()).violations).toEqual([]);

  const input = options.locator('input[type="file"]').last();
  await input.setInputFiles(fileOf({ ...FILE, candidates: { 'hs-property-row': 'body *', 'hs-nothing': '[data-x]' } }));
  await expect(options.getByRole('alert')).toContainText(words('health:selectors.problem.too-broad'));
  await expect(options.getByRole('alert')).toContainText('hs-nothing');
  await input.setInputFiles(fileOf(FILE));
  await options.getByRole('button', { name: words('health:selectors.apply') }).click();
  await expect.poll(() => readNow(last), { message: 'the open deal is read again' }).not.toBe('missing');
  await page.bringToFront();
  await expect(panel.getByRole('heading', { level: 1 })).not.toHaveText('');
  await expect(notice).toHaveCount(0);

  await options.bringToFront();
  await options.locator('.said').getByRole('button', { name: words('common:undo') }).click();
  await expect.poll(() => readNow(last), { message: 'taken back, the built-in selectors hold again' }).toBe('missing');
  await page.bringToFront();
  await expect(notice).toHaveCount(1);
  await notice.getByRole('button', { name: words('health:notice.dismiss') }).click();
  await expect(notice).toHaveCount(0);
});

/** The extension's own report of a tab, as its pages ask for it. */
async function reportOf(extensionPage: Page, url: string): Promise<Record<string, unknown>> {
  const answer = await extensionPage.evaluate(async (address) => {
    const { runtime, tabs } = (globalThis as unknown as { chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> }; tabs: { query(of: object): Promise<{ id: number; url: string }[]> } } }).chrome;
    const tab = (await tabs.query({})).find((one) => one.url === address);
    return runtime.sendMessage({ type: 'layout.report', tabId: tab?.id });
  }, url);
  return (answer as { value: { report: Record<string, unknown> } }).value.report;
}

for (const [crm, variant] of [['salesforce', 'salesforce-page-layout-en'], ['hubspot', 'hubspot-record-en'], ['dynamics', 'dynamics-refreshed-en']] as const) {
  test(`the script for the console gives the report that the extension gives: ${crm}`, async ({ app, openDeal }) => {
    const page = await openDeal(variant);
    const data = await openDataPage(app);
    await expect.poll(async () => (await readingsOn(data)).find(({ url }) => url === page.url())?.fields.amount?.kind).toBe('read');
    const printed = page.waitForEvent('console', { predicate: (message) => message.text().startsWith('{') });
    await page.addScriptTag({ content: readFileSync(snippetFile(crm), 'utf8') });
    const alone = JSON.parse((await printed).text()) as Record<string, unknown>;
    expect(alone).toMatchObject({ format: 'phasegate-layout-report', crm, world: 'page', extension: null, patched: false, record: 'found' });
    const report = await reportOf(data, page.url());
    expect(report).toMatchObject({ world: 'extension' });
    expect({ ...alone, world: null, extension: null }).toEqual({ ...report, world: null, extension: null });
  });
}
