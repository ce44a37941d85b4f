import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { practiceDeals } from '../../lib/practice/deals';
import { openRecord, rewordPages } from './support/practice-page';
import { openDataPage, waitForReading } from './support/readings';
import { Rep } from './support/rep';
import { expect, test } from './support/test';

const VARIANT = 'salesforce-page-layout-en';
const [ROUTE, COLD] = practiceDeals('en');

const overflow = (panel: Page) => panel.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
/** In legacy mode, because axe opens a tab of its own otherwise, which the panel would follow. */
const axe = async (panel: Page) => (await new AxeBuilder({ page: panel }).setLegacyMode().analyze()).violations;

test('first run asks language, role and who I am; the language switches at once', async ({ openDeal, panelBeside }) => {
  const page = await openDeal(VARIANT);
  const panel = await panelBeside(page);
  const english = new Rep(panel, 'en');
  const dutch = new Rep(panel, 'nl');
  await expect(panel.getByText(english.words('first.me'))).toBeVisible();
  await panel.getByRole('radio', { name: 'Nederlands' }).click({ force: true });
  await expect(panel.getByText(dutch.words('first.me'))).toBeVisible();
  await expect(dutch.row('customer-need-known')).toContainText(dutch.criterionName('customer-need-known'));
  expect(await panel.locator('html').getAttribute('lang')).toBe('nl');
  await panel.getByRole('radio', { name: dutch.words('common:role.manager') }).click({ force: true });
  await dutch.endFirstRun();
  await panel.reload();
  await expect(dutch.row('customer-need-known')).toContainText(dutch.criterionName('customer-need-known'));
  await expect(panel.getByText(dutch.words('first.me'))).toBeHidden();
});

test('a stage that is not on the map is asked once, and remembered for other deals', async ({ app, openDeal, panelBeside }) => {
  await rewordPages(app.context, { 'Needs Analysis': 'Legal review' });
  const page = await openDeal(VARIANT);
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  await expect(rep.panel.getByText('Which phase is “Legal review” for your team?').first()).toBeVisible();
  expect(await axe(rep.panel)).toEqual([]);
  await rep.panel.getByRole('radio', { name: /^Suspect/ }).click({ force: true });
  await rep.panel.getByRole('button', { name: 'Map it' }).click();
  await expect(rep.row('customer-need-known')).toBeVisible();
  await page.reload();
  await expect(rep.row('customer-need-known')).toBeVisible();
  await expect(rep.panel.getByText('Which phase is “Legal review” for your team?')).toHaveCount(0);
});

test('a date that may mean two days is never guessed: asked once, then read', async ({ app, openDeal, panelBeside, readings }) => {
  await rewordPages(app.context, { '12/18/2026': '12/8/2026', '11/14/2026': '11/4/2026', '2/26/2027': '2/6/2027', '11/30/2026': '11/3/2026', '1/29/2027': '1/9/2027', '8/17/2026': '8/7/2026', '11/20/2026': '11/2/2026', '11/19/2026': '11/9/2026', '11/16/2026': '11/6/2026' });
  const page = await openDeal(VARIANT);
  const closeDate = async () => (await readings()).find(({ ref }) => ref !== null)?.fields.closeDate;
  await expect.poll(closeDate).toEqual({ kind: 'unreadable', raw: '12/8/2026', why: 'ambiguous-date' });
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  await expect(rep.panel.getByText(/Which day does “.+” mean\?/).first()).toBeVisible();
  expect(await axe(rep.panel)).toEqual([]);
  // The data page was opened in front of the deal.
  await page.bringToFront();
  await rep.panel.getByRole('radio').first().click({ force: true });
  await rep.panel.getByRole('button', { name: 'That one' }).click();
  await expect.poll(closeDate).toMatchObject({ kind: 'read', raw: '12/8/2026' });
  await expect(rep.panel.getByText(/Which day does “.+” mean\?/)).toHaveCount(0);
});

test('undo, not applicable, and filler that does not count', async ({ openDeal, panelBeside }) => {
  const rep = new Rep(await panelBeside(await openDeal(VARIANT)));
  await rep.endFirstRun();
  await rep.statesKnown('customer-need-known', { words: 'Drivers get changes on the road', who: 'Sanne Sample' });
  await rep.seesStatus('customer-need-known', 'met');
  await rep.undoesLast();
  await rep.seesStatus('customer-need-known', 'open');
  await rep.statesNotApplicable('decision-date-known', 'A frame contract sets it');
  await expect(rep.panel.getByText(/1 not applicable: Decision date known/)).toBeVisible();
  await expect(rep.row('decision-date-known')).toHaveCount(0);
});

test('"Show in CRM" scrolls the page to the field and marks it', async ({ openDeal, panelBeside }) => {
  const page = await openDeal(VARIANT);
  await page.setViewportSize({ width: 900, height: 400 });
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  const inView = () => page.evaluate(() => {
    const field = document.querySelector('[data-target-selection-name="sfdc:RecordField.Opportunity.CustomerNeed__c"]')!.getBoundingClientRect();
    return field.top >= 0 && field.bottom <= innerHeight;
  });
  expect(await inView()).toBe(false);
  await rep.row('customer-need-known').getByRole('button', { name: /^Customer need known/ }).click();
  await rep.row('customer-need-known').getByRole('button', { name: 'Show in CRM', exact: true }).click();
  await expect.poll(inView).toBe(true);
});

test('without a deal: what was seen last, and calls and appointments at one tap with undo', async ({ app, openDeal, panelBeside }) => {
  const page = await openDeal(VARIANT);
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  await rep.seesDeal(ROUTE!.name);
  await page.goto('https://acme-practice.lightning.force.com/lightning/page/home');
  await expect(rep.panel.getByRole('heading', { name: 'No deal in this tab' })).toBeVisible();
  await expect(rep.panel.getByText('Leads are not read yet', { exact: false })).toBeVisible();
  await rep.panel.getByRole('button', { name: /^Appointment made/ }).click();
  await expect(rep.panel.getByRole('button', { name: /^Appointment made.*1 today/ })).toBeVisible();
  await rep.undoesLast();
  await expect(rep.panel.getByRole('button', { name: /^Appointment made.*0 today/ })).toBeVisible();
  expect(await axe(rep.panel)).toEqual([]);
  await rep.panel.getByRole('button', { name: new RegExp(ROUTE!.name) }).click();
  await rep.seesDeal(ROUTE!.name);
  expect(app.context.pages().length).toBeGreaterThan(1);
});

test('the panel follows the tab that is in front', async ({ openDeal, panelBeside }) => {
  const first = await openDeal(VARIANT, ROUTE!.ids.salesforce);
  const rep = new Rep(await panelBeside(first));
  await rep.endFirstRun();
  await rep.seesDeal(ROUTE!.name);
  const second = await openDeal('dynamics-refreshed-en', COLD!.ids.dynamics);
  await second.bringToFront();
  await rep.seesDeal(COLD!.name);
  await first.bringToFront();
  await rep.seesDeal(ROUTE!.name);
});

test('by keyboard alone: to a criterion, state it, save, take it back', async ({ openDeal, panelBeside }) => {
  const rep = new Rep(await panelBeside(await openDeal(VARIANT)));
  await rep.endFirstRun();
  const { panel } = rep;
  const focusIsOn = () => panel.evaluate(() => document.activeElement?.closest('[data-criterion]')?.getAttribute('data-criterion') ?? null);
  await panel.locator('body').press('Tab');
  for (let presses = 0; presses < 60 && (await focusIsOn()) !== 'customer-need-known'; presses += 1) await panel.keyboard.press('Tab');
  expect(await focusIsOn()).toBe('customer-need-known');
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('Tab');
  await panel.keyboard.press('Enter');
  await panel.keyboard.type('Drivers get changes on the road');
  await panel.keyboard.press('Tab');
  await panel.keyboard.type('Sanne Sample');
  await panel.keyboard.press('Control+Enter');
  await rep.seesStatus('customer-need-known', 'met');
  expect(await focusIsOn(), 'the focus stays with the criterion').toBe('customer-need-known');
});

for (const language of ['en', 'nl'] as const) {
  test.describe(language, () => {
    test.use({ browserLanguage: language });

    test('axe finds nothing on a deal, light and dark, with a form open, and it fits 320 px', async ({ openDeal, panelBeside }) => {
      const rep = new Rep(await panelBeside(await openDeal(`salesforce-page-layout-${language}`)), language);
      await rep.endFirstRun();
      await rep.seesStatus('customer-need-known', 'open');
      await rep.panel.setViewportSize({ width: 320, height: 900 });
      await rep.row('customer-need-known').getByRole('button').first().click();
      for (const colorScheme of ['light', 'dark'] as const) {
        await rep.panel.emulateMedia({ colorScheme });
        expect(await axe(rep.panel), colorScheme).toEqual([]);
      }
      await rep.row('customer-need-known').getByRole('button', { name: rep.words('gate:row.said'), exact: true }).click();
      expect(await axe(rep.panel)).toEqual([]);
      expect(await overflow(rep.panel)).toBeLessThanOrEqual(0);
    });
  });
}

test('a deal that was opened before is drawn from storage while the worker sleeps', async ({ openDeal, panelBeside, killWorker, openExtensionPage, app }) => {
  const page = await openDeal(VARIANT);
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  await rep.seesDeal(ROUTE!.name);
  const { tabId } = await waitForReading(await openDataPage(app), ROUTE!.ids.salesforce);
  await killWorker();
  const pinned = await openExtensionPage(`sidepanel.html?tabId=${tabId}`);
  await expect(pinned.getByRole('heading', { level: 1, name: ROUTE!.name })).toBeVisible();
  await openRecord(page, COLD!.ids.salesforce);
  await expect(pinned.getByRole('heading', { level: 1, name: COLD!.name })).toBeVisible();
});
