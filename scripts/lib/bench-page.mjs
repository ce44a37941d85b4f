import { join } from 'node:path';
import { scriptTime, threadTime, traced } from './trace.mjs';
import { judgedDeal } from './tab-views.mjs';
import { until } from './panel.mjs';

const READ_WITHIN_MS = 20_000;
/** Everything that is put off after a load or a change has happened by then. */
const SETTLED_MS = 1500;
/** Every second line is removed again: 1.5 changes a line, 10,000 in all. */
const LINES = 6667;
const BATCH = 67;

const settled = () => new Promise((done) => setTimeout(done, SETTLED_MS));

/** Changes a part of the page that is not the record, as a chat or a feed does: in batches, one a timer. */
function storm(page) {
  return page.evaluate(async ({ lines, batch }) => {
    const { document } = globalThis;
    const feed = document.body.appendChild(document.createElement('div'));
    for (let done = 0; done < lines; done += batch) {
      for (let index = 0; index < batch; index += 1) {
        const line = feed.appendChild(document.createElement('span'));
        if (index % 2) line.remove();
      }
      await new Promise((next) => setTimeout(next));
    }
    feed.remove();
  }, { lines: LINES, batch: BATCH });
}

/**
 * One load of a deal page and one storm of foreign changes on it, traced.
 * @param {import('./launch.mjs').LaunchedBrowser} browser with the product and the control extension
 * @param {{ url: string }} shown
 * @param {string} folder for the traces
 */
export async function measurePage(browser, { url }, folder) {
  const page = await browser.context.newPage();
  const load = await traced(browser.context, page, join(folder, 'load.json'), async () => {
    await page.goto(url);
    await judgedDeal(browser, url, READ_WITHIN_MS);
    await settled();
  });
  const change = await traced(browser.context, page, join(folder, 'storm.json'), async () => {
    await storm(page);
    await settled();
  });
  await page.close();
  const [product, control] = browser.extensionIds.map((id) => `chrome-extension://${id}/`);
  const own = new URL(url).origin;
  return {
    load: { product: scriptTime(load, product), control: scriptTime(load, control), page: scriptTime(load, own) },
    storm: { product: scriptTime(change, product), control: scriptTime(change, control), thread: threadTime(change, '') },
  };
}

/** Notes in the worker when each deal's verdict is published. */
function listenForVerdicts(worker) {
  return worker.evaluate(() => {
    globalThis.benchVerdicts = [];
    globalThis.chrome.storage.session.onChanged.addListener((changes) => {
      for (const { newValue: view } of Object.values(changes)) {
        if (view?.deal && view.state === 'read') globalThis.benchVerdicts.push({ record: view.ref.recordId, read: Date.parse(view.reading.at), shown: Date.now() });
      }
    });
  });
}

/** How long one write to session storage takes until it is told: the yardstick of a verdict. */
function storageRoundTrip(worker) {
  return worker.evaluate(async () => {
    const start = performance.now();
    const told = new Promise((done) => globalThis.chrome.storage.session.onChanged.addListener(function listen(changes) {
      if (!('bench' in changes)) return;
      globalThis.chrome.storage.session.onChanged.removeListener(listen);
      done();
    }));
    await globalThis.chrome.storage.session.set({ bench: Date.now() });
    await told;
    return performance.now() - start;
  });
}

/**
 * Follows in-app navigation from one deal to the next and back.
 * @returns {Promise<{ waited: number[], verdict: number[], yardstick: number[] }>} milliseconds: until the reading that counted; from it to
 *   the published verdict; of the yardstick
 */
export async function measureVerdicts(browser, { url, variant }, rounds) {
  const page = await browser.context.newPage();
  await page.goto(url);
  await judgedDeal(browser, url, READ_WITHIN_MS);
  const worker = browser.context.serviceWorkers().find((one) => one.url().includes(browser.extensionId));
  await listenForVerdicts(worker);
  const records = variant.deals().map(({ ids }) => ids[variant.crm]);
  const result = { waited: [], verdict: [], yardstick: [] };
  for (let round = 1; round <= rounds; round += 1) {
    const record = records[round % records.length];
    const start = await page.evaluate((id) => {
      const now = Date.now();
      globalThis.practicePage.open(id);
      return now;
    }, record);
    const seen = await until(() => worker.evaluate(([id, since]) => globalThis.benchVerdicts.find((one) => one.read >= since && one.record === id), [record, start]), READ_WITHIN_MS);
    if (!seen) throw new Error(`No verdict on ${record} after in-app navigation`);
    result.waited.push(seen.read - start);
    result.verdict.push(seen.shown - seen.read);
    result.yardstick.push(await storageRoundTrip(worker));
  }
  await page.close();
  return result;
}
