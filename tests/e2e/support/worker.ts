import { until } from '../../../scripts/lib/panel.mjs';
import type { TestBrowser } from './browser';
import { extensionUrl } from './browser';

const SOON_MS = 5000;

async function workerTargets(browser: TestBrowser): Promise<string[]> {
  const { targetInfos } = await browser.cdp.send('Target.getTargets');
  return targetInfos.filter(({ type, url }) => type === 'service_worker' && url.startsWith(extensionUrl(browser, ''))).map(({ targetId }) => targetId);
}

/** True while the extension's worker runs. */
export async function workerRuns(browser: TestBrowser): Promise<boolean> {
  return (await workerTargets(browser)).length > 0;
}

/** Kills the worker where it is just now, without waiting: a message that is under way may start another at once. Returns which were killed. */
export async function killWorkerNow(browser: TestBrowser): Promise<string[]> {
  const killed = await workerTargets(browser);
  for (const targetId of killed) await browser.cdp.send('Target.closeTarget', { targetId });
  return killed;
}

/**
 * Kills the extension's worker, as the browser does at any moment, and waits until that one is gone. Whatever needs a worker
 * starts another: an open panel may do so before this returns.
 */
export async function stopWorker(browser: TestBrowser): Promise<void> {
  const killed = await killWorkerNow(browser);
  const gone = async (): Promise<boolean> => {
    const running = await workerTargets(browser);
    return !killed.some((targetId) => running.includes(targetId));
  };
  if (!(await until(gone, SOON_MS))) throw new Error('The worker did not stop');
}

async function startWorker(browser: TestBrowser): Promise<void> {
  const page = await browser.context.newPage();
  // A file of the extension that runs nothing, so that only the worker is started.
  await page.goto(extensionUrl(browser, 'manifest.json'));
  const session = await browser.context.newCDPSession(page);
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.startWorker', { scopeURL: extensionUrl(browser, '') });
  await page.close();
}

/** Runs a function in the extension's worker, which is started when it has stopped. */
export async function backgroundEval<T, A>(browser: TestBrowser, act: (argument: A) => T | Promise<T>, argument: A): Promise<T> {
  if (!(await workerRuns(browser))) await startWorker(browser);
  const worker = await until(() => browser.context.serviceWorkers().find((one) => one.url().startsWith(extensionUrl(browser, ''))), SOON_MS);
  if (!worker) throw new Error('The extension has no worker');
  return worker.evaluate(act as (argument: unknown) => T | Promise<T>, argument);
}
