import type { Page } from '@playwright/test';
import { builtInPlaybook } from '../../lib/playbook';
import { practiceDeals } from '../../lib/practice/deals';
import { until } from '../../scripts/lib/panel.mjs';
import { BadgeInPage } from './support/badge';
import type { TestBrowser } from './support/browser';
import { moveStage, openRecord } from './support/practice-page';
import { Rep } from './support/rep';
import { expect, test } from './support/test';

const VARIANT = 'salesforce-page-layout-en';
const COLD_STORE = practiceDeals('en')[1]!.ids.salesforce;
const sidePanel = (app: TestBrowser) => app.context.pages().find((page) => page.url().includes('/sidepanel.html'));

/**
 * Waits until the browser has told every observer what was visible before this call: it looks at each at most every 100 ms,
 * so when a mark of ours that was observed after the call is told to have faded, all others have been looked at too.
 */
function coversAreTold(page: Page): Promise<void> {
  return page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const mark = document.body.appendChild(document.createElement('div'));
        Object.assign(mark.style, { position: 'fixed', top: '40px', left: '40px', width: '20px', height: '20px', background: 'gray', zIndex: '99999' });
        const told = (entries: IntersectionObserverEntry[]): void => {
          const seen = (entries.at(-1) as { isVisible?: boolean } | undefined)?.isVisible;
          mark.style.opacity = '0';
          if (seen !== false) return;
          observer.disconnect();
          mark.remove();
          resolve();
        };
        const observer = new IntersectionObserver(told, { trackVisibility: true, delay: 100 } as IntersectionObserverInit);
        observer.observe(mark);
      }),
  );
}

test('a click on the badge opens the panel, also when the worker had been stopped', async ({ app, openDeal, killWorker }) => {
  const page = await openDeal(VARIANT);
  const badge = await BadgeInPage.of(page);
  await badge.says(/Suspect .*2 gaps/);
  await killWorker();
  await badge.click();
  const panel = await until(() => sidePanel(app), 5000);
  expect(panel, 'the side panel').toBeTruthy();
});

test('the page cannot open the panel or reach into the badge', async ({ app, openDeal }) => {
  const page = await openDeal(VARIANT);
  const badge = await BadgeInPage.of(page);
  await badge.says(/Suspect/);
  const reached = await page.evaluate(() => {
    const host = document.querySelector<HTMLElement>('phasegate-badge')!;
    host.click();
    host.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    return { root: host.shadowRoot, text: host.textContent };
  });
  expect(reached).toEqual({ root: null, text: '' });
  expect(await until(() => sidePanel(app), 1000)).toBeUndefined();
});

test('a badge that the page covers does not take a click', async ({ app, openDeal }) => {
  const page = await openDeal(VARIANT);
  const badge = await BadgeInPage.of(page);
  await badge.says(/Suspect/);
  await page.evaluate(() => {
    document.querySelector<HTMLElement>('phasegate-badge')!.style.opacity = '0';
  });
  await coversAreTold(page);
  await badge.click();
  expect(await until(() => sidePanel(app), 1000)).toBeUndefined();
});

test('after a move with open gaps the badge asks why; the reason lands on the receipt', async ({ openDeal, panelBeside }) => {
  const page = await openDeal(VARIANT);
  const badge = await BadgeInPage.of(page);
  await badge.says(/Suspect/);
  await moveStage(page, 'Value Proposition');
  await badge.says(/Moved to Prospect with 2 gaps/);
  const reason = builtInPlaybook.moveReasons[1]!.name.en;
  await badge.clickButton(reason);
  const rep = new Rep(await panelBeside(page));
  await expect(rep.receipts()).toContainText(reason);
});

test('the old verdict is gone at once when another deal is opened, and the badge leaves pages that are no deal', async ({ openDeal }) => {
  const page = await openDeal(VARIANT);
  const badge = await BadgeInPage.of(page);
  await badge.says(/Suspect/);
  await openRecord(page, COLD_STORE);
  await badge.says(/^Prospect/);
  await page.evaluate(() => history.pushState(null, '', '/lightning/page/home'));
  await badge.says(/^$/);
});

test('the badge opens a card on hover and hides on request, on every page', async ({ openDeal, readings }) => {
  const page = await openDeal(VARIANT);
  const badge = await BadgeInPage.of(page);
  await badge.says(/Suspect/);
  await badge.hover();
  await badge.says(/Still to find out for Prospect/);
  await badge.clickButton('Hide the badge');
  await badge.says(/^$/);
  const other = await openDeal(VARIANT, COLD_STORE);
  await expect.poll(async () => (await readings()).find(({ ref }) => ref?.recordId === COLD_STORE)?.fields.stage?.kind).toBe('read');
  await (await BadgeInPage.of(other)).says(/^$/);
});
