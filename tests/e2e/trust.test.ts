import type { Page } from '@playwright/test';
import { practiceDeals } from '../../lib/practice/deals';
import { extensionUrl } from './support/browser';
import { openDataPage, readingsOn, waitForReading } from './support/readings';
import { expect, test } from './support/test';
import { sendAsContentScript } from './support/worlds';

const VARIANT = 'salesforce-page-layout-en';
const RECORD = practiceDeals('en')[0]!.ids.salesforce;

/** Refused messages as the data page lists them. */
async function refusals(data: Page): Promise<Record<string, number>> {
  await data.reload();
  await expect(data.getByRole('heading', { name: 'Stored in this browser' })).toBeVisible();
  const lines = await data.locator('.counts li').allInnerTexts();
  return Object.fromEntries(lines.map((line) => line.split(' ')).map(([why, count]) => [why, Number(count)]));
}

test('forged messages are refused and counted, and change nothing', async ({ app, openDeal }) => {
  const page = await openDeal(VARIANT, RECORD);
  const data = await openDataPage(app);
  const before = await waitForReading(data, RECORD);
  const fields = { name: { kind: 'text', raw: 'Forged name', via: 'forged' } };
  const reading = { ref: before.ref, at: '2026-11-20T09:00:00.000Z', language: 'en', fields, dateTexts: [], numberTexts: [], currency: null };
  const send = (message: unknown) => sendAsContentScript(page, app.extensionId, message);
  const base = { type: 'deal.read', url: page.url(), health: { answered: {}, silent: [] } };

  const answers = [
    // Another tenant's deal, another CRM's deal, an address on another host, practice data from a CRM page.
    await send({ ...base, reading: { ...reading, ref: { ...before.ref, tenant: 'globex' } } }),
    await send({ ...base, reading: { ...reading, ref: { crm: 'hubspot', tenant: '1', recordId: '2' } } }),
    await send({ ...base, url: 'https://evil.example/', reading }),
    await send({ ...base, reading: { ...reading, ref: { ...before.ref, tenant: 'practice' } } }),
    // What only pages of the extension may ask.
    await send({ type: 'data.export' }),
    await send({ type: 'data.erase', scope: { all: true } }),
    await send({ type: 'statement.add', deal: `salesforce:acme-practice:${RECORD}`, criterion: 'problem-known', body: { says: 'known', words: 'forged', who: 'nobody', on: '2026-11-20' } }),
    // Shapes and sizes.
    await send({ type: 'deal.read' }),
    await send('markup <script>'),
    await send({ ...base, reading, filler: 'x'.repeat(400_000) }),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ ok: false });

  const counted = await refusals(data);
  expect(Object.values(counted).reduce((sum, count) => sum + count, 0)).toBe(answers.length);
  expect(Object.keys(counted).toSorted()).toEqual(expect.arrayContaining(['too-large', 'wrong-host', 'wrong-shape', 'wrong-tenant']));
  expect((await readingsOn(data)).find(({ tabId }) => tabId === before.tabId)).toEqual(before);
});

test.describe('what the page provokes itself', () => {
  test.use({ expectedErrors: [/ERR_FAILED \(chrome-extension:\/\/invalid\//] });

  test('a web page cannot reach the extension: no messages, no files', async ({ app, openDeal }) => {
    const page = await openDeal(VARIANT, RECORD);
    const reached = await page.evaluate(async (address) => {
      const runtime = (globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } }).chrome?.runtime;
      const file = await fetch(address).then((answer) => answer.ok, () => false);
      return { canSend: typeof runtime?.sendMessage === 'function', file };
    }, extensionUrl(app, 'sidepanel.html'));
    expect(reached).toEqual({ canSend: false, file: false });
  });

  test('a page that posts messages to itself fools nobody', async ({ app, openDeal }) => {
    const page = await openDeal(VARIANT, RECORD);
    const data = await openDataPage(app);
    const before = await waitForReading(data, RECORD);
    await page.evaluate(() => {
      for (const type of ['deal.read', 'badge.show', 'panel.open', 'page.read']) {
        window.postMessage({ type, source: 'phasegate' }, '*');
        document.dispatchEvent(new CustomEvent(type, { detail: { type } }));
      }
    });
    expect(await refusals(data)).toEqual({});
    expect((await readingsOn(data)).find(({ tabId }) => tabId === before.tabId)).toEqual(before);
  });
});
