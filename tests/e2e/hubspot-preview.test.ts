import type { Page } from '@playwright/test';
import { expect, test } from './support/test';
import { listOf, openList, waitForRows } from './support/lists';
import { openDataPage, readingsOn, waitForReading } from './support/readings';

/** Presses the button beside a deal's name; a quick view that is open already may lie over it. */
function openQuickView(page: Page, recordId: string): Promise<void> {
  return page.evaluate((wanted) => {
    const link = document.querySelector(`#crm a[href$="/${wanted}"]`);
    link?.closest('td, [data-test-id="cdb-column-item"]')?.querySelector('button')?.click();
  }, recordId);
}

for (const id of ['hubspot-list-table-en', 'hubspot-list-board-nl']) {
  test(`${id}: the quick view of a deal is the deal in front, and the list is again when it closes`, async ({ app }) => {
    const list = listOf(app, 'hubspot', (one) => one.id === id);
    const [first, second] = list.rows().map((deal) => deal);
    if (!first || !second) throw new Error('the list has no two deals');
    const data = await openDataPage(app);
    const page = await openList(app, list);
    const { tabId } = await waitForRows(data);
    const inTab = async () => (await readingsOn(data)).find((one) => one.tabId === tabId);

    for (const deal of [first, second]) {
      await openQuickView(page, deal.ids.hubspot);
      const read = await waitForReading(data, deal.ids.hubspot);
      expect(read.fields.name).toMatchObject({ kind: 'read', value: deal.name });
      expect(read.fields.nextStep).toMatchObject({ kind: 'read', value: deal.nextStep });
      await expect.poll(inTab).toMatchObject({ kind: 'deal', ref: { recordId: deal.ids.hubspot } });
      await expect(page.locator('phasegate-badge')).toHaveCount(1);
    }
    expect(new URL(page.url()).pathname, 'the address stays the list\'s').toBe(new URL(list.address()).pathname);

    await page.getByRole('button', { name: /^(?:Close|Sluiten)$/ }).click();
    await expect.poll(inTab).toMatchObject({ kind: 'list' });
    await waitForRows(data);
    await expect(page.locator('phasegate-mark')).toHaveCount(2);
  });
}
