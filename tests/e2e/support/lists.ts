import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { CrmId } from '../../../lib/domain/deal-ref';
import type { PublishedReading } from '../../../lib/domain/published-readings';
import type { PracticeList, PracticeListPage } from '../../../lib/practice/contract';
import type { TestBrowser } from './browser';
import { readingsOn } from './readings';

type ListWindow = { practiceList: PracticeListPage; strayMarks: string[] };

/** A list of a CRM; by default one in a table. */
export function listOf(app: TestBrowser, crm: CrmId, wanted: (list: PracticeList) => boolean = ({ layout }) => layout === 'table'): PracticeList {
  const found = app.practice.lists.find((list) => list.crm === crm && wanted(list));
  if (!found) throw new Error(`${crm} has no such practice list`);
  return found;
}

/** Opens a list in a new tab, at the CRM's own address. */
export async function openList(app: TestBrowser, list: PracticeList): Promise<Page> {
  const page = await app.context.newPage();
  await page.goto(list.address());
  return page;
}

/** What the data page says of a list tab, once its rows were read. */
export async function waitForRows(data: Page): Promise<PublishedReading & { rows: NonNullable<PublishedReading['rows']> }> {
  const find = async () => (await readingsOn(data)).find(({ kind, rows }) => kind === 'list' && rows && rows.length > 0);
  await expect.poll(find, { message: 'rows of a list' }).toBeTruthy();
  const found = await find();
  if (!found?.rows) throw new Error('The rows of the list went away');
  return { ...found, rows: found.rows };
}

/** The names that marks stand beside, sorted. */
export function markedNames(page: Page): Promise<string[]> {
  return page.evaluate(() => [...document.querySelectorAll('phasegate-mark')].map((mark) => mark.nextElementSibling?.textContent?.trim() ?? '').toSorted());
}

/** Ids of the deals that the page draws now. */
export function drawnIds(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as ListWindow).practiceList.shown());
}

/** Opens a deal by a click on its name. */
export function openFromList(page: Page, recordId: string): Promise<void> {
  return page.evaluate((id) => (globalThis as unknown as ListWindow).practiceList.open(id), recordId);
}

/** Lets the CRM draw a virtual list anew, brings every row into view, and then the one of a deal. */
export function scrollThrough(page: Page, rows: number, last: string): Promise<void> {
  return page.evaluate(async ([count, wanted]) => {
    const { practiceList } = globalThis as unknown as ListWindow;
    practiceList.rerender();
    for (let at = 0; at < count; at += 1) {
      practiceList.scrollTo(at);
      await new Promise((done) => { requestAnimationFrame(done); });
    }
    for (let at = count - 1; at >= 0 && !practiceList.shown().includes(wanted); at -= 1) practiceList.scrollTo(at);
  }, [rows, last] as const);
}

/** From now on looks at each frame that the browser draws whether a mark stands beside any other name than these. */
export function watchMarks(page: Page, allowed: string[]): Promise<void> {
  return page.evaluate((names) => {
    const win = globalThis as unknown as ListWindow;
    win.strayMarks = [];
    const look = (): void => {
      for (const mark of document.querySelectorAll('phasegate-mark')) {
        const beside = mark.nextElementSibling?.textContent?.trim() ?? 'nothing';
        if (!names.includes(beside)) win.strayMarks.push(beside);
      }
      requestAnimationFrame(look);
    };
    look();
  }, allowed);
}

/** The names of deals beside which a mark was seen that is none of theirs. */
export function strayMarks(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as ListWindow).strayMarks);
}
