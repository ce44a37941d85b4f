import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { PublishedReading } from '../../../lib/domain/published-readings';
import type { TestBrowser } from './browser';
import { extensionUrl } from './browser';

/** Opens the data page in a tab of its own. */
export async function openDataPage(browser: TestBrowser): Promise<Page> {
  const page = await browser.context.newPage();
  await page.goto(extensionUrl(browser, 'data.html'));
  return page;
}

/** What the data page says was read, one entry a tab. */
export async function readingsOn(dataPage: Page): Promise<PublishedReading[]> {
  const text = await dataPage.locator('#readings').textContent();
  const found: unknown = JSON.parse(text ?? '');
  if (!Array.isArray(found)) throw new Error('#readings holds no array');
  return found as PublishedReading[];
}

/** Waits until the data page shows a deal's fields for this record, and gives them. */
export async function waitForReading(dataPage: Page, recordId: string): Promise<PublishedReading> {
  const ofRecord = async () => (await readingsOn(dataPage)).find(({ ref, kind, fields }) => kind === 'deal' && ref?.recordId === recordId && Object.keys(fields).length > 0);
  await expect.poll(ofRecord, { message: `a reading of ${recordId}` }).toBeTruthy();
  const reading = await ofRecord();
  if (!reading) throw new Error(`The reading of ${recordId} went away`);
  return reading;
}
