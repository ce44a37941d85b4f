import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { AxeBuilder } from '@axe-core/playwright';
import { FieldsPage, heardOnPage, listenOnPage, pickerOn, wholePage } from './support/own-fields';
import { Rep } from './support/rep';
import { expect, test } from './support/test';

const VARIANT = 'salesforce-page-layout-en';
const NEXT_STEP = '[data-target-selection-name="sfdc:RecordField.Opportunity.NextStep"]';
const BUDGET = 'budget-known';

/** In the panel: opens a criterion's row and asks to point at its field on the page. */
async function startPointing(rep: Rep, page: Page): Promise<void> {
  const row = rep.row(BUDGET);
  await row.getByRole('button', { name: new RegExp(`^${rep.criterionName(BUDGET)}`) }).click();
  await row.getByRole('button', { name: rep.words('fields:pointRow') }).click();
  await expect(pickerOn(page)).toHaveCount(1);
}

const asks = (rep: Rep, label: string) => rep.panel.getByText(rep.words('fields:ask', { what: rep.criterionName(BUDGET), label }));
const save = (rep: Rep) => rep.panel.getByRole('button', { name: rep.words('fields:save'), exact: true }).click();

test('a field that was chosen is read instead of the one found by its name, and judged in the panel; undo takes it back', async ({ openDeal, openExtensionPage, panelBeside, readings }) => {
  const page = await openDeal(VARIANT);
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  const problem = async () => (await readings()).find(({ ref }) => ref !== null)?.fields.problem;
  await expect.poll(problem).toMatchObject({ kind: 'read', via: 'matched by name: Problem__c' });
  const fields = new FieldsPage(await openExtensionPage('options.html#fields'));
  await fields.choose('problem', 'descr');
  await expect.poll(problem).toEqual({ kind: 'read', value: 'Forty trucks, two depots.', raw: 'Forty trucks, two depots.', via: 'mapped: Description' });
  await page.bringToFront();
  await expect(rep.row('problem-known')).toContainText('Forty trucks, two depots.');
  await fields.page.bringToFront();
  await fields.page.locator('.said').getByRole('button', { name: 'Undo' }).click();
  await expect(fields.row('problem').getByText('found by its name')).toBeVisible();
  await expect.poll(problem).toMatchObject({ kind: 'read', via: 'matched by name: Problem__c' });
});

test('a field that was found by its name is confirmed with one press, on the settings page and in the panel', async ({ openDeal, openExtensionPage, panelBeside, readings }) => {
  const page = await openDeal(VARIANT);
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  const row = rep.row('problem-known');
  await row.getByRole('button', { name: new RegExp(`^${rep.criterionName('problem-known')}`) }).click();
  await row.getByRole('button', { name: rep.words('fields:confirm') }).click();
  await expect(row.getByText('your field Problem__c')).toBeVisible();
  const fields = new FieldsPage(await openExtensionPage('options.html#fields'));
  await expect(fields.row('problem').getByText('Your field “Problem”')).toBeVisible();
  await fields.row('competitors').getByRole('button', { name: /^Yes, this is our field/ }).click();
  await expect.poll(async () => (await readings()).find(({ ref }) => ref !== null)?.fields.competitors).toMatchObject({ via: 'mapped: MainCompetitors__c' });
});

test('pointing at a field with the mouse: the panel asks, the criterion is judged by it, and the CRM gets no press', async ({ openDeal, panelBeside }) => {
  const page = await openDeal(VARIANT);
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  await page.locator(NEXT_STEP).scrollIntoViewIfNeeded();
  await listenOnPage(page);
  await startPointing(rep, page);
  await expect(rep.panel.getByText(rep.words('fields:pointing', { what: rep.criterionName(BUDGET) }))).toBeVisible();
  const box = await page.locator(NEXT_STEP).boundingBox();
  if (!box) throw new Error('The page shows no next step');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 3 });
  await page.mouse.dblclick(box.x + box.width / 2, box.y + box.height / 2);
  await expect(pickerOn(page)).toHaveCount(0);
  await expect(asks(rep, 'Next Step (NextStep)')).toBeVisible();
  expect(await heardOnPage(page)).toEqual([]);
  await save(rep);
  await expect(asks(rep, 'Next Step (NextStep)')).toBeHidden();
  await expect(rep.row(BUDGET)).toContainText('Next Step: Visit report');
});

test('pointing with the keyboard only, from the settings page and back to it', async ({ openDeal, openExtensionPage }) => {
  const page = await openDeal(VARIANT);
  const fields = new FieldsPage(await openExtensionPage('options.html#fields'));
  await listenOnPage(page);
  const point = fields.row(BUDGET).getByRole('button', { name: /^Point at it/ });
  await point.focus();
  await fields.page.keyboard.press('Enter');
  await expect(pickerOn(page)).toHaveCount(1);
  const label = async () => (await page.locator(NEXT_STEP).boundingBox())?.y ?? -1;
  expect(await label()).toBeGreaterThan(-1);
  for (const key of ['End', 'Home', 'Tab', 'ArrowUp', 'ArrowDown', 'Shift+Tab']) await page.keyboard.press(key);
  await page.keyboard.press('Enter');
  await expect(pickerOn(page)).toHaveCount(0);
  const question = fields.page.getByText('Budget known = field “Opportunity Owner (OwnerId)”?');
  await expect(question).toBeVisible();
  expect(await fields.page.evaluate(() => document.visibilityState)).toBe('visible');
  await fields.page.keyboard.press('Tab');
  await fields.page.keyboard.press('Enter');
  await expect(fields.row(BUDGET).getByText('Your field “Opportunity Owner”')).toBeVisible();
  expect(await heardOnPage(page)).toEqual([]);
});

test('Escape, another record and a script of the page', async ({ openDeal, panelBeside }) => {
  const page = await openDeal(VARIANT);
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  const before = await wholePage(page);
  await startPointing(rep, page);
  await page.mouse.move(300, 300);
  // What a script does is no person's press.
  await page.evaluate((row) => {
    const target = document.querySelector(row);
    for (const on of [target, document.querySelector('phasegate-picker'), globalThis.window]) {
      for (const type of ['pointerdown', 'mousedown', 'click']) on?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, clientX: 100, clientY: 300 }));
      on?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    }
  }, NEXT_STEP);
  await expect(pickerOn(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(pickerOn(page)).toHaveCount(0);
  await expect(rep.panel.getByText(rep.words('fields:pointing', { what: rep.criterionName(BUDGET) }))).toBeHidden();
  expect(await wholePage(page)).toBe(before);
  await rep.row(BUDGET).getByRole('button', { name: rep.words('fields:pointRow') }).click();
  await expect(pickerOn(page)).toHaveCount(1);
  await page.evaluate(() => history.pushState(null, '', '/lightning/o/Opportunity/list'));
  await expect(pickerOn(page)).toHaveCount(0);
});

for (const variant of ['hubspot-record-en', 'dynamics-refreshed-en']) {
  test(`pointing works on ${variant}`, async ({ openDeal, openExtensionPage }) => {
    const page = await openDeal(variant);
    const fields = new FieldsPage(await openExtensionPage('options.html#fields'));
    await fields.row(BUDGET).getByRole('button', { name: /^Point at it/ }).click();
    await expect(pickerOn(page)).toHaveCount(1);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(fields.page.getByText(/^Budget known = field “.+”\?$/)).toBeVisible();
    await fields.page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(fields.row(BUDGET).getByText(/^Your field/)).toBeVisible();
  });
}

test('mappings go into a file and come back from it; nothing changes before it was looked at', async ({ openDeal, openExtensionPage, readings }) => {
  await openDeal(VARIANT);
  const fields = new FieldsPage(await openExtensionPage('options.html#fields'));
  const { page } = fields;
  await fields.choose('problem', 'descr');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Save to a file' }).click();
  const text = await readFile(await (await download).path(), 'utf8');
  expect(JSON.parse(text)).toMatchObject({ phasegate: 'field-maps', version: 1, maps: [{ crm: 'salesforce', tenant: 'acme-practice', label: 'Description', target: { field: 'problem' } }] });
  await fields.row('problem').getByRole('button', { name: /^Remove/ }).click();
  await expect(fields.row('problem').getByText('found by its name')).toBeVisible();
  const open = (content: string) => page.locator('input[type="file"]').setInputFiles({ name: 'fields.json', mimeType: 'application/json', buffer: Buffer.from(content) });
  await open('no JSON');
  await expect(page.getByText('That file is not JSON.')).toBeVisible();
  const broken = JSON.parse(text) as { maps: unknown[] };
  broken.maps.push({ id: 'x', crm: 'elsewhere' });
  await open(JSON.stringify(broken));
  await expect(page.getByText('Salesforce, acme-practice: Problem is read from “Description”')).toBeVisible();
  await expect(page.getByText(/^Entry 2 cannot be read: crm/)).toBeVisible();
  await expect(fields.row('problem').getByText('found by its name')).toBeVisible();
  await page.getByRole('button', { name: 'Take over' }).click();
  await expect(fields.row('problem').getByText('Your field “Description”')).toBeVisible();
  await expect.poll(async () => (await readings()).find(({ ref }) => ref !== null)?.fields.problem).toMatchObject({ via: 'mapped: Description' });
});

test('before any deal was open the page says how to get fields; in Dutch, at 320 px, for everybody', async ({ openDeal, openExtensionPage, inBackground }) => {
  const page = await openExtensionPage('options.html#fields');
  await expect(page.getByText('No field is known yet')).toBeVisible();
  await openDeal(VARIANT);
  await inBackground(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { sync: { get(key: string): Promise<Record<string, { version: number; value: object }>>; set(items: object): Promise<void> } } } };
    const stored = (await chrome.storage.sync.get('settings'))['settings'];
    await chrome.storage.sync.set({ settings: { version: stored?.version ?? 1, value: { ...stored?.value, language: 'nl' } } });
  }, null);
  await page.bringToFront();
  await page.setViewportSize({ width: 320, height: 700 });
  await page.getByRole('button', { name: 'Opnieuw kijken' }).click();
  await expect(page.getByText('Waar de poorten naar vragen')).toBeVisible();
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  expect((await new AxeBuilder({ page }).setLegacyMode().analyze()).violations).toEqual([]);
});
