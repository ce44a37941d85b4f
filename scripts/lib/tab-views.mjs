import { until } from './panel.mjs';

/**
 * The views that the extension published, one a tab.
 * @param {import('./launch.mjs').LaunchedBrowser} browser
 * @returns {Promise<import('../../lib/domain/view').TabView[]>}
 */
export async function tabViews({ context, extensionId }) {
  const ours = (worker) => worker.url().startsWith(`chrome-extension://${extensionId}/`);
  const worker = context.serviceWorkers().find(ours) ?? (await context.waitForEvent('serviceworker', { predicate: ours }));
  const items = await worker.evaluate(() => globalThis.chrome.storage.session.get());
  return Object.entries(items).filter(([key]) => key.startsWith('view:')).map(([, view]) => view);
}

/**
 * Waits until the deal at an address has been read and judged.
 * @param {import('./launch.mjs').LaunchedBrowser} browser
 * @param {string} url address of the tab
 * @param {number} withinMs
 * @returns {Promise<import('../../lib/domain/view').DealView>}
 * @throws {Error} that says in which state the tab is
 */
export async function judgedDeal(browser, url, withinMs) {
  const ofTab = async () => (await tabViews(browser)).find((view) => view.url === url);
  const deal = await until(async () => (await ofTab())?.deal, withinMs);
  if (deal) return deal;
  throw new Error(`No verdict on ${url} after ${withinMs / 1000} s: the tab is ${(await ofTab())?.state ?? 'not known to the extension'}`);
}
