import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { SECTION_IDS } from '../../components/hooks/bridge';
import { rewordPages } from './support/practice-page';
import { Rep } from './support/rep';
import { expect, test } from './support/test';

const VARIANT = 'salesforce-page-layout-en';
const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('the panel leads to the settings page, which works with the keyboard alone', async ({ app, openDeal, panelBeside }) => {
  const rep = new Rep(await panelBeside(await openDeal(VARIANT)));
  await rep.endFirstRun();
  await rep.panel.getByRole('button', { name: rep.words('settings') }).click();
  const [options] = await Promise.all([app.context.waitForEvent('page'), rep.panel.getByRole('button', { name: rep.words('menu.options') }).click()]);
  await expect(options.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  const badge = options.getByRole('checkbox', { name: 'Show the badge' });
  await badge.focus();
  await options.keyboard.press('Space');
  await expect(badge).not.toBeChecked();
  await options.reload();
  await expect(badge).not.toBeChecked();
  await options.getByRole('link', { name: 'Stages and phases' }).focus();
  await options.keyboard.press('Enter');
  await expect(options.getByRole('heading', { level: 2, name: 'Stages and phases' })).toBeVisible();
  await options.goBack();
  await expect(badge).toBeVisible();
});

test('an answered stage is changed and taken back on the settings page, and the deal follows', async ({ app, openDeal, panelBeside, openExtensionPage }) => {
  await rewordPages(app.context, { 'Needs Analysis': 'Legal review' });
  const page = await openDeal(VARIANT);
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  await rep.panel.getByRole('radio', { name: /^Suspect/ }).click({ force: true });
  await rep.panel.getByRole('button', { name: 'Map it' }).click();
  await expect(rep.row('customer-need-known')).toBeVisible();
  const options = await openExtensionPage('options.html#stages');
  await options.getByRole('combobox', { name: 'Phase of Legal review' }).selectOption('lost');
  await expect(options.getByText('Legal review now stands for Lost.').last()).toBeVisible();
  await page.bringToFront();
  await expect(rep.row('customer-need-known')).toBeHidden();
  await options.bringToFront();
  await options.getByRole('button', { name: 'Remove the answer for Legal review' }).click();
  await expect(options.getByText('Removed: Legal review.').last()).toBeVisible();
  await page.bringToFront();
  await expect(rep.panel.getByText('Which phase is “Legal review” for your team?').first()).toBeVisible();
  await options.bringToFront();
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect(options.getByRole('combobox', { name: 'Phase of Legal review' })).toHaveValue('lost');
});

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} settings`, () => {
    test.use({ colorScheme });

    test('every section is accessible and fits 320 px', async ({ openExtensionPage }) => {
      const options = await openExtensionPage('options.html');
      for (const section of SECTION_IDS) {
        await options.setViewportSize({ width: 1024, height: 800 });
        await options.evaluate((id) => { location.hash = id; }, section);
        await expect(options.locator(`nav a[href="#${section}"]`)).toHaveAttribute('aria-current', 'page');
        await expect(options.locator('main h2').first()).toBeVisible();
        expect((await new AxeBuilder({ page: options }).setLegacyMode().analyze()).violations).toEqual([]);
        await options.setViewportSize({ width: 320, height: 800 });
        expect(await overflow(options), `${section} at 320 px`).toBe(0);
      }
    });
  });
}
