import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { practiceDeals } from '../../lib/practice/deals';
import { openRecord } from './support/practice-page';
import { Rep } from './support/rep';
import { expect, test } from './support/test';

const VARIANT = 'salesforce-page-layout-en';
const [ROUTE, COLD] = practiceDeals('en');
const NEED = 'customer-need-known';

/** In legacy mode, because axe opens a tab of its own otherwise, which the panel would follow. */
async function nothingFound(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

test('axe finds nothing in what the panel opens: first run, form, settings, what was read, a figure', async ({ openDeal, panelBeside, app }) => {
  const page = await openDeal(VARIANT);
  const rep = new Rep(await panelBeside(page));
  await rep.seesDeal(ROUTE!.name);
  await nothingFound(rep.panel);
  await rep.endFirstRun();
  await rep.row(NEED).getByRole('button').first().click();
  await nothingFound(rep.panel);
  await rep.row(NEED).getByRole('button', { name: rep.words('gate:row.said') }).click();
  await nothingFound(rep.panel);
  await rep.panel.keyboard.press('Escape');
  await rep.panel.getByRole('button', { name: rep.words('settings') }).click();
  await nothingFound(rep.panel);
  await rep.panel.getByText(rep.words('common:theme.dark'), { exact: true }).click();
  await expect(rep.panel.locator('html')).toHaveAttribute('data-theme', 'dark');
  await nothingFound(rep.panel);
  await rep.panel.keyboard.press('Escape');
  for (const name of [/fields read/, /Gate completeness/]) {
    await rep.panel.getByRole('button', { name }).click();
    await expect(rep.panel.getByRole('dialog')).toBeVisible();
    await nothingFound(rep.panel);
    await rep.panel.keyboard.press('Escape');
  }
  const other = await app.context.newPage();
  await other.bringToFront();
  await expect(rep.panel.getByText(rep.words('home.noDeal'), { exact: true })).toBeVisible();
  await nothingFound(rep.panel);
});

test('a half-written note is there again after another deal was looked at', async ({ openDeal, panelBeside }) => {
  const page = await openDeal(VARIANT);
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  await rep.row(NEED).getByRole('button').first().click();
  await rep.row(NEED).getByRole('button', { name: rep.words('gate:row.said') }).click();
  await rep.panel.keyboard.type('Half a sen');
  await openRecord(page, COLD!.ids.salesforce);
  await rep.seesDeal(COLD!.name);
  await openRecord(page, ROUTE!.ids.salesforce);
  await rep.seesDeal(ROUTE!.name);
  await expect(rep.panel.getByLabel(rep.words('gate:form.saidQuestion'))).toHaveValue('Half a sen');
});
