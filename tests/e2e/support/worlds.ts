import type { Page } from '@playwright/test';
import type { TestBrowser } from './browser';
import { extensionUrl } from './browser';

/** True when a script of the extension runs on the page: it then has an isolated world there. */
export async function isInjected(browser: TestBrowser, page: Page): Promise<boolean> {
  const session = await browser.context.newCDPSession(page);
  const origins: string[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => origins.push(context.origin));
  // Tells of every world that is there already before it answers.
  await session.send('Runtime.enable');
  await session.detach();
  return origins.includes(extensionUrl(browser, '').replace(/\/$/, ''));
}
