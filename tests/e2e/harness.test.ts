import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requestsOf } from '../../scripts/lib/net-log.mjs';
import { extensionErrors } from '../../scripts/lib/errors.mjs';
import { startBrowser } from './support/browser';
import { expect, test } from './support/test';
import { workerRuns } from './support/worker';
import { isInjected } from './support/worlds';

const READ = [
  'https://acme.lightning.force.com/lightning/page/home',
  'https://acme--uat.sandbox.lightning.force.com/lightning/page/home',
  'https://app.hubspot.com/home',
  'https://app-eu1.hubspot.com/home',
  'https://contoso.crm.dynamics.com/main.aspx',
  'https://contoso.crm4.dynamics.com/main.aspx',
];
const LEFT_ALONE = [
  'https://www.hubspot.com/',
  'https://knowledge.hubspot.com/deals',
  'https://acme.my.salesforce.com/home',
  'https://contoso.api.crm4.dynamics.com/main.aspx',
  'https://www.example.com/lightning/r/Opportunity/0065g00000PhGt1AAF/view',
];

test('runs on the CRMs and on no other address', async ({ app }) => {
  await app.context.route(/^https:/, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>a page</title>' }));
  const page = await app.context.newPage();
  for (const address of READ) {
    await page.goto(address);
    await expect.poll(() => isInjected(app, page), { message: `the extension runs on ${address}` }).toBe(true);
  }
  for (const address of LEFT_ALONE) {
    await page.goto(address);
    expect(await isInjected(app, page), `the extension runs on ${address}`).toBe(false);
  }
});

test('the worker can be killed and comes back without what it remembered', async ({ inBackground, killWorker, app }) => {
  await inBackground(() => Object.assign(globalThis, { remembered: true }) && null, null);
  expect(await inBackground(() => 'remembered' in globalThis, null)).toBe(true);
  await killWorker();
  expect(await workerRuns(app)).toBe(false);
  expect(await inBackground(() => 'remembered' in globalThis, null)).toBe(false);
});

/** An extension that does what ours must never do, to see that the watchers notice. */
function badExtension(folder: string): string {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'bad', version: '1', background: { service_worker: 'worker.js' } }));
  writeFileSync(join(folder, 'worker.js'), "fetch('https://leak.invalid/').catch(() => {}); Promise.reject(new Error('nobody caught this'));");
  return folder;
}

test('the watchers see a request and an uncaught error of a worker', async () => {
  const info = test.info();
  const netLog = info.outputPath('requests.json');
  const browser = await startBrowser({ netLog, controls: [badExtension(info.outputPath('bad'))] });
  const [ours = '', bad = ''] = browser.extensionIds;
  await expect.poll(() => extensionErrors(browser.context, bad)).toEqual([expect.stringContaining('nobody caught this')]);
  expect(await extensionErrors(browser.context, ours)).toEqual([]);
  await browser.close();
  const seen = [...browser.strays.map((request) => request.url()), ...requestsOf(netLog, bad)];
  expect(seen).toContain('https://leak.invalid/');
  expect(requestsOf(netLog, ours)).toEqual([]);
});
