import type { Page } from '@playwright/test';
import { test as base, expect } from '@playwright/test';
import type { PublishedReading } from '../../../lib/domain/published-readings';
import { extensionErrors } from '../../../scripts/lib/errors.mjs';
import { requestsOf } from '../../../scripts/lib/net-log.mjs';
import { openPanel } from '../../../scripts/lib/panel.mjs';
import type { TestBrowser } from './browser';
import { extensionUrl, startBrowser } from './browser';
import { openDataPage, readingsOn } from './readings';
import { backgroundEval, stopWorker } from './worker';

interface Options {
  /** Folder of the build to load, where it is not the built extension itself. */
  build: string | undefined;
  /** Language of the browser's own interface. */
  browserLanguage: string | undefined;
  /** Folders of further extensions. */
  controls: string[];
  /** Errors that the test provokes: those that match are no failure. */
  expectedErrors: RegExp[];
  /** Requests outside the practice CRMs that the test provokes. */
  expectedStrays: RegExp[];
}

interface Fixtures {
  app: TestBrowser;
  /** Opens a deal of a practice variant in a new tab, by its address at the CRM's own host. */
  openDeal: (variantId: string, recordId?: string) => Promise<Page>;
  /** The real side panel beside a page. */
  panelBeside: (page: Page) => Promise<Page>;
  /** Opens a page of the extension, such as `data.html`, in a tab. */
  openExtensionPage: (path: string) => Promise<Page>;
  /** What data.html says was read. */
  readings: () => Promise<PublishedReading[]>;
  killWorker: () => Promise<void>;
  inBackground: <T, A>(act: (argument: A) => T | Promise<T>, argument: A) => Promise<T>;
}

/** What was found and not expected, each once. */
function left(found: string[], expected: RegExp[]): string[] {
  return [...new Set(found)].filter((one) => !expected.some((pattern) => pattern.test(one)));
}

/** Fails the test when the extension made a request or an error, whatever else the test looked at. */
async function judge(browser: TestBrowser, netLog: string, expected: Pick<Options, 'expectedErrors' | 'expectedStrays'>): Promise<void> {
  const errors = [...browser.consoleErrors, ...(await extensionErrors(browser.context, browser.extensionId))];
  await browser.close();
  const strays = [...browser.strays.map((request) => request.url()), ...requestsOf(netLog, browser.extensionId)];
  expect(left(errors, expected.expectedErrors), 'errors in the extension or on its pages').toEqual([]);
  expect(left(strays, expected.expectedStrays), 'requests that leave the browser').toEqual([]);
}

/** Playwright's test with the built extension in a browser of its own. */
export const test = base.extend<Fixtures & Options>({
  build: [undefined, { option: true }],
  browserLanguage: [undefined, { option: true }],
  controls: [[], { option: true }],
  expectedErrors: [[], { option: true }],
  expectedStrays: [[], { option: true }],
  app: async ({ build, browserLanguage, colorScheme, controls, expectedErrors, expectedStrays }, give, info) => {
    const netLog = info.outputPath('requests.json');
    const browser = await startBrowser({
      netLog,
      controls,
      ...(build ? { build } : {}),
      ...(browserLanguage ? { language: browserLanguage } : {}),
      ...(colorScheme === 'dark' || colorScheme === 'light' ? { colorScheme } : {}),
    });
    await give(browser);
    await judge(browser, netLog, { expectedErrors, expectedStrays });
  },
  openDeal: async ({ app }, give) => {
    await give(async (variantId, recordId) => {
      const variant = app.practice.variants.find(({ id }) => id === variantId);
      if (!variant) throw new Error(`There is no practice page named ${variantId}`);
      const id = recordId ?? variant.deals()[0]?.ids[variant.crm];
      const page = await app.context.newPage();
      await page.goto(variant.address(id ?? ''));
      return page;
    });
  },
  panelBeside: async ({ app }, give) => give((page) => openPanel(app, page)),
  openExtensionPage: async ({ app }, give) => {
    await give(async (path) => {
      const page = await app.context.newPage();
      await page.goto(extensionUrl(app, path));
      return page;
    });
  },
  readings: async ({ app }, give) => {
    let page: Page | undefined;
    await give(async () => {
      page ??= await openDataPage(app);
      return readingsOn(page);
    });
  },
  killWorker: async ({ app }, give) => give(() => stopWorker(app)),
  inBackground: async ({ app }, give) => give((act, argument) => backgroundEval(app, act, argument)),
});

export { expect };
