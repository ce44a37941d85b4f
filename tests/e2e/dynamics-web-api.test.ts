import type { BrowserContext } from '@playwright/test';
import { practiceDeals } from '../../lib/practice/deals';
import { webApiAnswer } from '../../lib/practice/dynamics/web-api';
import type { TestBrowser } from './support/browser';
import { openDataPage, readingsOn, waitForReading } from './support/readings';
import { expect, test } from './support/test';

const SHORT = 'dynamics-short-form-en';
const [DEAL] = practiceDeals('en');
const ID = DEAL?.ids.dynamics ?? '';
const TENANT = 'adatum-practice.crm';
/** Three sources, one after the other. */
const SLOW = { timeout: 30_000 };

/** The organisation's service on the practice CRM's own host. Gives what it was asked. */
async function serve(context: BrowserContext, status = 200): Promise<string[]> {
  const asked: string[] = [];
  await context.route(/^https:\/\/adatum-practice\.crm\.dynamics\.com\/api\/data\//, async (route) => {
    asked.push(`${route.request().method()} ${new URL(route.request().url()).pathname}`);
    const body = webApiAnswer(new URL(route.request().url()), practiceDeals('en'));
    await route.fulfill({ status: body ? status : 404, contentType: 'application/json; odata.metadata=minimal', headers: { 'Retry-After': '300' }, body: JSON.stringify(body) });
  });
  return asked;
}

/** What the settings page does when the user allows an organisation. A new browser writes its settings first. */
async function allow(inBackground: <T, A>(act: (argument: A) => T | Promise<T>, argument: A) => Promise<T>): Promise<void> {
  const write = () => inBackground(async (tenant) => {
    type Item = { value: { webApi: string[] } };
    const { local } = (globalThis as unknown as { chrome: { storage: { local: { get(key: string): Promise<{ settings?: Item }>; set(items: object): Promise<void> } } } }).chrome.storage;
    const { settings } = await local.get('settings');
    if (settings) await local.set({ settings: { ...settings, value: { ...settings.value, webApi: [`dynamics:${tenant}`] } } });
    return settings !== undefined;
  }, TENANT);
  await expect.poll(write).toBe(true);
}

const amountOf = async (page: Awaited<ReturnType<typeof openDataPage>>): Promise<unknown> => (await readingsOn(page)).find(({ ref }) => ref?.recordId === ID)?.fields.amount;
const dataPage = (app: TestBrowser) => openDataPage(app);

test('nothing is asked of an organisation that nobody allowed', async ({ app, openDeal }) => {
  const asked = await serve(app.context);
  await openDeal(SHORT, ID);
  const data = await dataPage(app);
  const { fields } = await waitForReading(data, ID);
  expect(fields.amount?.kind).toBe('missing');
  expect(asked).toEqual([]);
});

test('where it is allowed, one question completes what page and client API do not hold', async ({ app, openDeal, inBackground }) => {
  const asked = await serve(app.context);
  await allow(inBackground);
  const page = await openDeal(SHORT, ID);
  const data = await dataPage(app);
  await expect.poll(() => amountOf(data), SLOW).toEqual({ kind: 'read', value: { amount: 84500, currency: 'EUR' }, raw: '84500', via: 'dynamics.web-api.estimatedvalue' });
  const { fields } = await waitForReading(data, ID);
  expect(fields).toMatchObject({
    closeDate: { value: '2026-12-18', via: 'dynamics.web-api.estimatedclosedate' }, competitors: { value: 'Northwind, Fabrikam' },
    stageEnteredDate: { value: '2026-11-09', via: 'dynamics.web-api.activestagestartedon' },
    // What the form and its client API hold stays theirs.
    name: { via: 'dynamics.client-api.name' }, decisionDate: { via: 'dynamics.client-api.finaldecisiondate' },
  });
  await page.reload();
  await expect.poll(() => amountOf(data), SLOW).toMatchObject({ kind: 'read' });
  expect(asked).toEqual([`GET /api/data/v9.2/opportunities(${ID})`]);
});

test.describe('an organisation that is asked too much', () => {
  // The browser itself writes a line about such an answer.
  test.use({ expectedErrors: [/status of 429/] });

  test('a service that asks for rest is left alone, and the deal is shown as far as the page tells it', async ({ app, openDeal, inBackground }) => {
    const asked = await serve(app.context, 429);
    await allow(inBackground);
    const page = await openDeal(SHORT, ID);
    const data = await dataPage(app);
    const { fields } = await waitForReading(data, ID);
    await expect.poll(() => asked.length, SLOW).toBe(1);
    expect(fields.amount?.kind).toBe('missing');
    await page.reload();
    await waitForReading(data, ID);
    expect(asked).toHaveLength(1);
  });
});
