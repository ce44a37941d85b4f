import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { practiceDeals } from '../../lib/practice/deals';
import { makeProfile } from '../../scripts/lib/launch.mjs';
import { openPanel } from '../../scripts/lib/panel.mjs';
import { BadgeInPage } from './support/badge';
import { extensionUrl, startBrowser, type TestBrowser } from './support/browser';
import { openDataPage, waitForReading } from './support/readings';
import { Rep } from './support/rep';
import { expect, test } from './support/test';
import { killWorkerNow, stopWorker } from './support/worker';

const VARIANT = 'salesforce-page-layout-en';
const [ROUTE] = practiceDeals('en');
const RECORD = ROUTE!.ids.salesforce;
const DEAL = `salesforce:acme-practice:${RECORD}`;

/** What a page of the extension has. */
interface ExtensionPage {
  chrome: { runtime: { sendMessage(message: unknown): Promise<unknown>; reload(): void } };
}

/** States a criterion straight at the background, and tells what it answered within a second; a killed worker answers nothing. */
function stateFrom(page: Page, words: string): Promise<string> {
  return page.evaluate(
    async ([deal, said]) => {
      const message = { type: 'statement.add', deal, criterion: 'customer-need-known', body: { says: 'known', words: said, who: 'Sanne Sample', on: '2026-11-20' } };
      const asked = (globalThis as unknown as ExtensionPage).chrome.runtime.sendMessage(message).catch(() => null) as Promise<{ ok?: boolean } | null>;
      const late = new Promise<null>((done) => setTimeout(() => done(null), 1000));
      return (await Promise.race([asked, late]))?.ok ? 'saved' : 'no answer';
    },
    [DEAL, words] as const,
  );
}

/** The words of all statements that are in the database, read past the product's own code. */
function storedWords(page: Page): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((done, fail) => {
        const open = indexedDB.open('phasegate');
        open.addEventListener('error', () => fail(open.error));
        open.onsuccess = () => {
          const all = open.result.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => {
            open.result.close();
            done(all.result.filter(({ kind }) => kind === 'statement').map(({ body }) => body.words));
          };
        };
      }),
  );
}

test('what was said to be saved is there, whenever the worker is killed', async ({ app, openDeal, openExtensionPage }) => {
  await openDeal(VARIANT, RECORD);
  const data = await openExtensionPage('data.html');
  await waitForReading(data, RECORD);
  const saved: string[] = [];
  for (let round = 0; round < 12; round += 1) {
    const words = `said in round ${round}`;
    const answer = stateFrom(data, words);
    // From before the worker woke up to after it answered: the kill comes a little later each round.
    await new Promise((done) => setTimeout(done, round * 25));
    await killWorkerNow(app);
    if ((await answer) === 'saved') saved.push(words);
  }
  const kept = await storedWords(data);
  expect(kept).toEqual(expect.arrayContaining(saved));
  expect(saved.length, 'some rounds were answered, or this proves nothing').toBeGreaterThan(0);
  expect(new Set(kept).size, 'nothing was written twice').toBe(kept.length);
});

async function dealWithPanel(app: TestBrowser): Promise<{ page: Page; rep: Rep }> {
  const page = await app.context.newPage();
  const variant = app.practice.variants.find(({ id }) => id === VARIANT);
  await page.goto(variant!.address(RECORD));
  return { page, rep: new Rep(await openPanel(app, page)) };
}

test('a statement outlives the browser', async () => {
  const info = test.info();
  const profile = makeProfile();
  const first = await startBrowser({ netLog: info.outputPath('first.json'), profile });
  const before = await dealWithPanel(first);
  await before.rep.endFirstRun();
  await before.rep.statesKnown('customer-need-known', { words: 'Alarm within five minutes', who: 'Kim Sample' });
  await first.close();
  const second = await startBrowser({ netLog: info.outputPath('second.json'), profile });
  const after = await dealWithPanel(second);
  await expect(after.rep.row('customer-need-known')).toContainText('Alarm within five minutes');
  await second.close();
  rmSync(profile, { recursive: true, force: true });
});

/** The extension's pages are not there while it is being loaded again. */
async function openDataPageAfterReload(app: TestBrowser): Promise<Page> {
  const page = await app.context.newPage();
  await expect(async () => {
    await page.goto(extensionUrl(app, 'data.html'));
  }).toPass();
  return page;
}

test('after the extension is reloaded, open tabs are read again without a reload, with one badge', async ({ app, openDeal, openExtensionPage }) => {
  const page = await openDeal(VARIANT, RECORD);
  const data = await openDataPage(app);
  const { tabId } = await waitForReading(data, RECORD);
  // The panel as a page of its own: a browser may crash when its side panel goes together with its extension.
  const rep = new Rep(await openExtensionPage(`sidepanel.html?tabId=${tabId}`));
  await rep.endFirstRun();
  await rep.statesKnown('customer-need-known', { words: 'Alarm within five minutes', who: 'Kim Sample' });
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }));
  const gone = [data.waitForEvent('close'), rep.panel.waitForEvent('close')];
  // The page that asks is one of the extension's own, and goes with it.
  await Promise.all([...gone, data.evaluate(() => (globalThis as unknown as ExtensionPage).chrome.runtime.reload()).catch(() => null)]);
  const again = await openDataPageAfterReload(app);
  expect((await waitForReading(again, RECORD)).tabId).toBe(tabId);
  const panel = new Rep(await openExtensionPage(`sidepanel.html?tabId=${tabId}`));
  await expect(panel.row('customer-need-known')).toContainText('Alarm within five minutes');
  await (await BadgeInPage.of(page)).says(/Suspect/);
  expect(await page.evaluate(() => document.querySelectorAll('phasegate-badge').length), 'badges of the old and new script').toBe(1);
  expect(await page.evaluate(() => 'sameDocument' in globalThis), 'the tab was not loaded again').toBe(true);
});

test('several workers in a row: stopped while the panel is open, it goes on by itself', async ({ app, openDeal, panelBeside }) => {
  const page = await openDeal(VARIANT, RECORD);
  const rep = new Rep(await panelBeside(page));
  await rep.endFirstRun();
  await stopWorker(app);
  await rep.statesKnown('customer-need-known', { words: 'Alarm within five minutes', who: 'Kim Sample' });
  await rep.seesStatus('customer-need-known', 'met');
  await stopWorker(app);
  await rep.undoesLast();
  await rep.seesStatus('customer-need-known', 'open');
});
