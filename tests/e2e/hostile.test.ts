import type { Page } from '@playwright/test';
import { practiceDeals } from '../../lib/practice/deals';
import { BadgeInPage } from './support/badge';
import { setField } from './support/practice-page';
import { openDataPage, readingsOn, waitForReading } from './support/readings';
import { expect, test } from './support/test';

const VARIANT = 'salesforce-page-layout-en';
const RECORD = practiceDeals('en')[0]!.ids.salesforce;
const MARKUP = '<img src=x onerror="document.title=\'hostile\'"><b>Acme</b>';

/** Waits until the data page says this of a text field of the record. */
async function reads(data: Page, key: 'name' | 'nextStep' | 'account', value: string): Promise<void> {
  await expect.poll(async () => {
    const field = (await readingsOn(data)).find(({ ref }) => ref?.recordId === RECORD)?.fields[key];
    return field?.kind === 'read' ? field.value : field?.kind;
  }).toBe(value);
}

test('a name with markup is text in panel, data page and badge; nothing in it runs', async ({ app, openDeal, panelBeside }) => {
  const page = await openDeal(VARIANT, RECORD);
  const data = await openDataPage(app);
  await waitForReading(data, RECORD);
  await page.bringToFront();
  const panel = await panelBeside(page);
  await setField(page, 'name', MARKUP);
  await setField(page, 'account', MARKUP);
  await reads(data, 'name', MARKUP);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText(MARKUP);
  for (const shown of [panel, data]) {
    await expect(shown.locator('img[src="x"]')).toHaveCount(0);
    expect(await shown.title()).not.toBe('hostile');
  }
  expect(await (await BadgeInPage.of(page)).text()).not.toContain('<img');
});

/** Left edges of the facts in the panel's head, in their order. */
const edges = (panel: Page): Promise<number[]> => panel.locator('.head .facts li').evaluateAll((items) => items.map((item) => item.getBoundingClientRect().left + item.getBoundingClientRect().top * 10_000));

test('a name that runs from right to left, or turns what follows, reorders nothing beside it', async ({ app, openDeal, panelBeside }) => {
  const page = await openDeal(VARIANT, RECORD);
  const data = await openDataPage(app);
  await waitForReading(data, RECORD);
  await page.bringToFront();
  const panel = await panelBeside(page);
  await setField(page, 'account', '\u05D0\u05E8\u05D6\u05D9\u05DD 12');
  await setField(page, 'name', '\u202EInvoice\u2066 fdp.exe');
  await reads(data, 'account', '\u05D0\u05E8\u05D6\u05D9\u05DD 12');
  await reads(data, 'name', 'Invoice fdp.exe');
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Invoice fdp.exe');
  await expect(panel.locator('.head .facts li').first()).toHaveCSS('unicode-bidi', 'isolate');
  expect(await edges(panel)).toEqual((await edges(panel)).toSorted((a, b) => a - b));
  await expect(data.locator('summary b').first()).toHaveCSS('unicode-bidi', 'isolate');
});

test('a page that throws in every getter and method that it can reach is read all the same', async ({ app, openDeal }) => {
  const page = await openDeal(VARIANT, RECORD);
  const data = await openDataPage(app);
  await waitForReading(data, RECORD);
  // Not in the call itself: what carries its answer would be poisoned too.
  await page.evaluate(() => void setTimeout(() => {
    const why = 'poisoned';
    const fail = (): never => { throw new Error(why); };
    const step = [...document.querySelectorAll('records-record-layout-item')].find((row) => row.getAttribute('field-label') === 'Next Step');
    const text = step?.querySelector('lightning-formatted-text')?.firstChild;
    const own = [...document.querySelectorAll('[data-target-selection-name], .test-id__field-value, lightning-formatted-text')];
    const names = ['textContent', 'children', 'childNodes', 'shadowRoot', 'className', 'localName', 'checkVisibility', 'getAttribute', 'closest', 'matches', 'querySelector', 'querySelectorAll', 'getBoundingClientRect', 'isConnected', 'parentNode', 'getRootNode'];
    for (const name of names) {
      for (const holder of [...own, Node.prototype, Element.prototype, HTMLElement.prototype, Document.prototype]) Object.defineProperty(holder, name, { get: fail, configurable: true });
    }
    for (const name of ['MutationObserver', 'AbortController', 'Map', 'Set', 'WeakMap', 'JSON', 'Promise']) Reflect.set(globalThis, name, fail);
    for (const [holder, name] of [[Array.prototype, 'filter'], [Array.prototype, 'flatMap'], [String.prototype, 'replace']] as const) Reflect.set(holder, name, fail);
    (text as Text).data = 'Read in spite of the page';
    try {
      document.body.querySelector('a');
    } catch {
      document.documentElement.setAttribute('data-poisoned', '');
    }
  }));
  await expect(page.locator('html[data-poisoned]')).toHaveCount(1);
  await reads(data, 'nextStep', 'Read in spite of the page');
});

test('what a page says in the name of the extension is heard by nobody', async ({ app, openDeal }) => {
  const page = await openDeal(VARIANT, RECORD);
  const data = await openDataPage(app);
  const before = await waitForReading(data, RECORD);
  const asked = await page.evaluate((reading) => {
    const calls: string[] = [];
    const runtime = { id: 'fake', sendMessage: () => calls.push('send'), connect: () => calls.push('connect'), onMessage: { addListener: () => calls.push('listen') } };
    Reflect.set(globalThis, 'chrome', { runtime, dom: { openOrClosedShadowRoot: () => calls.push('dom') }, storage: {} });
    Reflect.set(globalThis, 'browser', { runtime });
    const forged = { ...reading, fields: { name: { kind: 'text', raw: 'Forged', via: 'forged' } } };
    for (const type of ['deal.read', 'deal.verdict', 'list.read', 'page.configure', 'page.reload', 'field.reveal', 'badge.deck', 'message']) {
      const detail = { type, source: 'phasegate', reading: forged };
      window.postMessage(detail, '*');
      for (const target of [window, document, document.documentElement]) {
        target.dispatchEvent(new CustomEvent(type, { detail, bubbles: true }));
        target.dispatchEvent(new MessageEvent(type, { data: detail, origin: 'chrome-extension://fake' }));
      }
    }
    return calls;
  }, { ref: before.ref });
  await setField(page, 'nextStep', 'After the forgery');
  await reads(data, 'nextStep', 'After the forgery');
  const after = (await readingsOn(data)).find(({ tabId }) => tabId === before.tabId);
  expect(after?.fields.name).toEqual(before.fields.name);
  expect(asked).toEqual([]);
});

test('a page that never rests keeps its verdict, and the browser keeps answering', async ({ app, openDeal }) => {
  const page = await openDeal(VARIANT, RECORD);
  const data = await openDataPage(app);
  await waitForReading(data, RECORD);
  await page.evaluate(() => {
    const noise = document.createElement('i');
    document.querySelector('.region-main')?.append(noise);
    let turn = 0;
    const spin = (): void => {
      noise.replaceChildren(`tick ${(turn += 1)}`);
      setTimeout(spin);
    };
    spin();
  });
  await setField(page, 'nextStep', 'Read while the page spins');
  await reads(data, 'nextStep', 'Read while the page spins');
  expect(await (await BadgeInPage.of(page)).text()).not.toBe('');
});
