import type { Page } from '@playwright/test';
import type { PracticePage } from '../../lib/practice/contract';
import { practiceDeals } from '../../lib/practice/deals';
import { until } from '../../scripts/lib/panel.mjs';
import { BadgeInPage } from './support/badge';
import { extensionUrl } from './support/browser';
import type { TestBrowser } from './support/browser';
import { moveStage, setField } from './support/practice-page';
import { openDataPage, readingsOn, waitForReading } from './support/readings';
import { Rep } from './support/rep';
import { expect, test } from './support/test';

const VARIANT = 'salesforce-page-layout-en';
const [ROUTE, COLD] = practiceDeals('en');
const RECORD = ROUTE!.ids.salesforce;

/** What a page of the extension has. */
interface ExtensionPage {
  chrome: {
    tabs: { discard(tabId: number): Promise<{ id: number } | undefined>; update(tabId: number | undefined, to: { active: boolean }): Promise<unknown> };
    scripting: { executeScript(options: { target: { tabId: number }; func: () => number }): Promise<{ result: number }[]> };
    windows: { create(options: { url: string }): Promise<unknown> };
  };
}
const inExtension = <T, R>(page: Page, act: (argument: T) => R | Promise<R>, argument: T) => page.evaluate(act as (argument: unknown) => R | Promise<R>, argument);

/** A page of somebody else, in the same browser. */
async function serve(app: TestBrowser, address: string): Promise<void> {
  await app.context.route(`${address}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>Elsewhere</title><h1>Sign in</h1>' }));
}

async function noDeal(rep: Rep): Promise<void> {
  await expect(rep.panel.getByRole('heading', { level: 1, name: ROUTE!.name })).toBeHidden();
  await expect(rep.panel.getByText(rep.words('panel:home.noDeal'))).toBeVisible();
}

test('signed out: the page of the sign-in has no verdict, and the deal is back after signing in', async ({ app, openDeal, panelBeside }) => {
  await serve(app, 'https://login.salesforce.com/');
  const page = await openDeal(VARIANT, RECORD);
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  await rep.seesDeal(ROUTE!.name);
  const address = page.url();
  await page.goto('https://login.salesforce.com/?ec=302');
  await noDeal(rep);
  await page.goto(address);
  await rep.seesDeal(ROUTE!.name);
});

test('back from the browser’s own cache: the deal is shown and followed again, with one badge', async ({ app, openDeal, panelBeside }) => {
  await serve(app, 'https://www.example.com/');
  const page = await openDeal(VARIANT, RECORD);
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  await rep.seesDeal(ROUTE!.name);
  // Only a page that the browser kept can say so.
  await page.evaluate(() => {
    const { practicePage } = globalThis as unknown as { practicePage: PracticePage };
    addEventListener('pageshow', ({ persisted }) => persisted && practicePage.setField('name', 'Route planning, back from the cache'));
  });
  await page.goto('https://www.example.com/');
  await noDeal(rep);
  await page.evaluate(() => history.back());
  await rep.seesDeal('Route planning, back from the cache');
  const data = await openDataPage(app);
  const { tabId } = await waitForReading(data, RECORD);
  const badges = await inExtension(data, async (id) => {
    const { chrome } = globalThis as unknown as ExtensionPage;
    const [found] = await chrome.scripting.executeScript({ target: { tabId: id }, func: () => document.querySelectorAll('phasegate-badge').length });
    return found?.result;
  }, tabId);
  expect(badges).toBe(1);
});

test('offline: the page that is open is read, and what is stated is saved', async ({ app, openDeal, panelBeside }) => {
  const page = await openDeal(VARIANT, RECORD);
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  await app.context.setOffline(true);
  await rep.statesKnown('customer-need-known', { words: 'Alarm within five minutes', who: 'Kim Sample' });
  await rep.seesStatus('customer-need-known', 'met');
  await setField(page, 'competitors', 'Example Routing');
  await expect(rep.row('competition-known')).toContainText('Example Routing');
});

test('a discarded tab has no verdict until it is opened again, and is then read anew', async ({ app, openDeal }) => {
  const page = await openDeal(VARIANT, RECORD);
  const data = await openDataPage(app);
  const { tabId } = await waitForReading(data, RECORD);
  await setField(page, 'name', 'Changed before the tab was discarded');
  const names = async () => (await readingsOn(data)).flatMap(({ ref, fields }) => (ref?.recordId === RECORD && fields.name?.kind === 'read' ? [fields.name.value] : []));
  await expect.poll(names).toEqual(['Changed before the tab was discarded']);
  const discarded = await inExtension(data, async (id) => (await (globalThis as unknown as ExtensionPage).chrome.tabs.discard(id))?.id, tabId);
  expect(discarded, 'the browser discarded the tab').toBeTruthy();
  await expect.poll(names).toEqual([]);
  await inExtension(data, (id) => (globalThis as unknown as ExtensionPage).chrome.tabs.update(id, { active: true }), discarded);
  await expect.poll(names, 'the page as it was loaded again').toEqual([ROUTE!.name]);
});

test('the same deal in two tabs: one history, both tabs follow, and the tab that was left behind makes no move back', async ({ app, openDeal, openExtensionPage }) => {
  const first = await openDeal(VARIANT, RECORD);
  const second = await openDeal(VARIANT, RECORD);
  const data = await openDataPage(app);
  await expect.poll(async () => (await readingsOn(data)).filter(({ ref, fields }) => ref?.recordId === RECORD && fields.name).length).toBe(2);
  const [a, b] = (await readingsOn(data)).filter(({ ref }) => ref?.recordId === RECORD).map(({ tabId }) => tabId);
  const here = new Rep(await openExtensionPage(`sidepanel.html?tabId=${a}`));
  await here.endFirstRun();
  await here.statesKnown('customer-need-known', { words: 'Alarm within five minutes', who: 'Kim Sample' });
  const there = new Rep(await openExtensionPage(`sidepanel.html?tabId=${b}`));
  await there.seesStatus('customer-need-known', 'met');
  await moveStage(first, 'Value Proposition');
  await expect(here.receipts().getByRole('listitem')).toHaveCount(1);
  await setField(second, 'name', 'Read again in the tab that was left behind');
  await there.seesDeal('Read again in the tab that was left behind');
  await expect(here.receipts().getByRole('listitem')).toHaveCount(1);
});

test('twenty deal tabs: each has its own deal, and the last is as right as the first', async ({ app }) => {
  test.setTimeout(120_000);
  const { variants } = app.practice;
  const places = Array.from({ length: 20 }, (_, at) => {
    const variant = variants[at % variants.length]!;
    const deal = variant.deals()[at % 3]!;
    return { variant, record: deal.ids[variant.crm], name: deal.name };
  });
  for (const { variant, record } of places) await (await app.context.newPage()).goto(variant.address(record));
  const data = await openDataPage(app);
  const read = async () => (await readingsOn(data)).flatMap(({ ref, fields }) => (ref && fields.name?.kind === 'read' ? [`${ref.crm} ${ref.recordId} ${fields.name.value}`] : []));
  await expect.poll(async () => (await read()).toSorted(), { timeout: 60_000 }).toEqual(places.map(({ variant, record, name }) => `${variant.crm} ${record} ${name}`).toSorted());
});

test('several windows: the panel of each shows the deal of its own window', async ({ app, openDeal, panelBeside }) => {
  const page = await openDeal(VARIANT, RECORD);
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  await rep.seesDeal(ROUTE!.name);
  const other = page.url().replace(RECORD, COLD!.ids.salesforce);
  await inExtension(rep.panel, async (url) => void (await (globalThis as unknown as ExtensionPage).chrome.windows.create({ url })), other);
  const second = await until(() => app.context.pages().find((one) => one.url() === other), 10_000);
  await (await BadgeInPage.of(second!)).says(/Prospect/);
  await rep.seesDeal(ROUTE!.name);
  const target = (await app.cdp.send('Target.getTargets', { filter: [{ type: 'tab', exclude: false }] })).targetInfos.find(({ url }) => url === other);
  const panels = () => app.context.pages().filter((one) => one.url().startsWith(extensionUrl(app, 'sidepanel.html')));
  await app.cdp.send('Extensions.triggerAction', { id: app.extensionId, targetId: target!.targetId });
  const theirs = await until(() => panels().find((one) => one !== rep.panel), 10_000);
  expect(theirs, 'a panel in the second window').toBeTruthy();
  await new Rep(theirs!).seesDeal(COLD!.name);
  await rep.seesDeal(ROUTE!.name);
});
