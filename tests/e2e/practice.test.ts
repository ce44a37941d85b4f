import type { Page } from '@playwright/test';
import type { PublishedReading } from '../../lib/domain/published-readings';
import { openDataPage, readingsOn } from './support/readings';
import { Rep } from './support/rep';
import { expect, test } from './support/test';

/** Opens a practice page inside the extension and chooses a layout. */
async function choosePractice(practice: Page, variant: string): Promise<void> {
  await practice.getByRole('combobox').selectOption(variant);
  await expect(practice.frameLocator('iframe').locator('body')).toContainText(/Practice CRM|Oefen-CRM/);
}

/** The whole reading: in Dynamics the page alone is shown first, until the client API has answered with what it does not draw. */
async function readingOfTenant(data: Page, tenant: string, recordId: string): Promise<PublishedReading> {
  const find = async () => (await readingsOn(data)).find(({ ref, fields }) => ref?.tenant === tenant && ref.recordId === recordId && fields.amount?.kind === 'read');
  await expect.poll(find, { message: `a reading of ${tenant}` }).toBeTruthy();
  return (await find())!;
}

for (const id of ['salesforce-page-layout-en', 'hubspot-labels-only-mixed', 'dynamics-refreshed-us-nl']) {
  test(`${id} reads alike at the CRM's address and in the extension's own frame`, async ({ app, openDeal, openExtensionPage }) => {
    const variant = app.practice.variants.find((one) => one.id === id)!;
    const recordId = variant.deals()[0]!.ids[variant.crm];
    const data = await openDataPage(app);
    const tab = await openDeal(id, recordId);
    const tenant = () => readingsOn(data).then((all) => all.find(({ ref }) => ref !== null)?.ref?.tenant);
    await expect.poll(tenant).toBeTruthy();
    const real = await readingOfTenant(data, (await tenant())!, recordId);
    await tab.close();

    const practice = await openExtensionPage('practice.html');
    await choosePractice(practice, id);
    const framed = await readingOfTenant(data, 'practice', recordId);
    expect(framed.fields).toEqual(real.fields);
  });
}

test('practice is judged and shown like a real deal, kept apart, and starts afresh at once', async ({ openExtensionPage, panelBeside }) => {
  const practice = await openExtensionPage('practice.html');
  const rep = new Rep(await panelBeside(practice));
  await rep.endFirstRun();
  await rep.seesDeal('Route planning for 40 trucks');
  await rep.statesKnown('customer-need-known', { words: 'Drivers get changes on the road', who: 'Sanne Sample' });
  await rep.seesStatus('customer-need-known', 'met');

  const counts = (name: string) => practice.evaluate((database) => new Promise<number>((done) => {
    const open = indexedDB.open(database);
    open.onsuccess = () => {
      const count = open.result.transaction('events').objectStore('events').count();
      count.onsuccess = () => { open.result.close(); done(count.result); };
    };
  }), name);
  expect(await counts('phasegate'), 'nothing of practice among the real deals').toBe(0);
  expect(await counts('phasegate-practice')).toBeGreaterThan(0);

  await practice.getByRole('button', { name: 'Start afresh' }).click();
  await rep.seesStatus('customer-need-known', 'open');
  await expect(rep.panel.getByText('Drivers get changes on the road')).toBeHidden();
});
