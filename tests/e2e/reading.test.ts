import { CRM_IDS } from '../../lib/domain/deal-ref';
import type { PracticeVariant } from '../../lib/practice/contract';
import { openDataPage, readingsOn, waitForReading } from './support/readings';
import { expect, test } from './support/test';

/** What the data page must show of a variant's first deal, whatever the layout, language and formats. */
function expected(variant: PracticeVariant): Record<string, unknown> {
  const [deal] = variant.deals();
  return { kind: 'deal', ref: { crm: variant.crm, recordId: deal?.ids[variant.crm] }, fields: { name: { kind: 'read', value: deal?.name } } };
}

for (const crm of CRM_IDS) {
  test(`every ${crm} page is read at the CRM's own address, in tabs behind the front one`, async ({ app, openDeal }) => {
    const data = await openDataPage(app);
    for (const variant of app.practice.variants.filter((one) => one.crm === crm)) {
      const recordId = variant.deals()[0]?.ids[crm] ?? '';
      const page = await openDeal(variant.id, recordId);
      await data.bringToFront();
      expect(await waitForReading(data, recordId), variant.id).toMatchObject(expected(variant));
      await page.close();
      // The next layout shows a record with the same id.
      await expect.poll(async () => (await readingsOn(data)).some(({ ref }) => ref?.recordId === recordId)).toBe(false);
    }
  });
}
