import type { Page } from '@playwright/test';
import type { TestBrowser } from './browser';
import { extensionUrl } from './browser';

/** Sends a message as the content script of a page would: from the extension's isolated world in that page. */
export async function sendAsContentScript(page: Page, extensionId: string, message: unknown): Promise<unknown> {
  const session = await page.context().newCDPSession(page);
  const worlds: { id: number; origin: string }[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context));
  await session.send('Runtime.enable');
  const world = worlds.find(({ origin }) => origin === `chrome-extension://${extensionId}`);
  if (!world) throw new Error('The extension has no world in this page');
  const expression = `chrome.runtime.sendMessage(${JSON.stringify(message)})`;
  const { result } = await session.send('Runtime.evaluate', { contextId: world.id, expression, awaitPromise: true, returnByValue: true });
  await session.detach();
  return result.value;
}

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
