import { CRM_IDS, type CrmId } from '../../lib/domain/deal-ref';
import type { PracticeDeal } from '../../lib/practice/contract';
import { drawnIds, listOf, markedNames, openFromList, openList, scrollThrough, strayMarks, waitForRows, watchMarks } from './support/lists';
import { openDataPage, readingsOn, waitForReading } from './support/readings';
import { Rep } from './support/rep';
import { expect, test } from './support/test';
import { sendAsContentScript } from './support/worlds';

/** Of each CRM a list that draws some of its rows and uses their elements again. */
const VIRTUAL: Record<CrmId, string> = { salesforce: 'salesforce-list-lwc-en', hubspot: 'hubspot-list-virtual-nl', dynamics: 'dynamics-list-grid-en' };

for (const crm of CRM_IDS) {
  const named = (deals: PracticeDeal[]) => new Map(deals.map((deal) => [deal.ids[crm], deal.name]));

  test(`${crm}: the rows of a list are read, marked once a deal was opened, and lead to the deal`, async ({ app, openDeal }) => {
    const list = listOf(app, crm);
    const names = named(list.rows());
    const data = await openDataPage(app);
    const page = await openList(app, list);
    const { rows, partial, tabId } = await waitForRows(data);
    expect(rows.length).toBeGreaterThan(1);
    expect(partial === true || rows.length === names.size, 'what is not all is partial').toBe(true);
    for (const { recordId, fields } of rows) expect(fields.name).toMatchObject({ kind: 'read', value: names.get(recordId) });
    await expect(data.locator('.tab tbody tr')).toHaveCount(rows.length);
    expect(await markedNames(page), 'no deal was opened yet').toEqual([]);

    const opened = (await drawnIds(page)).find((id) => rows.some(({ recordId }) => recordId === id))!;
    const deal = await openDeal(list.opens, opened);
    await waitForReading(data, opened);
    await expect.poll(() => markedNames(page)).toEqual([names.get(opened)]);
    await deal.close();

    await page.bringToFront();
    await openFromList(page, opened);
    const inTab = async () => (await readingsOn(data)).find((one) => one.tabId === tabId);
    await expect.poll(inTab).toMatchObject({ kind: 'deal', ref: { recordId: opened }, fields: { name: { value: names.get(opened) } } });
    await expect(page.locator('phasegate-mark')).toHaveCount(0);
    await expect(page.locator('phasegate-badge')).toHaveCount(1);
    await page.goBack();
    await waitForRows(data);
    await expect.poll(() => markedNames(page)).toEqual([names.get(opened)]);
  });

  test(`${crm}: no mark ever stands beside another deal, however the list is scrolled`, async ({ app, openDeal }) => {
    const list = listOf(app, crm, ({ id }) => id === VIRTUAL[crm]);
    const names = named(list.rows());
    const data = await openDataPage(app);
    const page = await openList(app, list);
    const { partial } = await waitForRows(data);
    expect(partial, 'a list that draws some of its rows is partial').toBe(true);
    const known = app.practice.variants.find(({ id }) => id === list.opens)!.deals().map(({ ids }) => ids[crm]).filter((id) => names.has(id)).slice(0, 2);
    for (const id of known) {
      const deal = await openDeal(list.opens, id);
      await waitForReading(data, id);
      await deal.close();
    }
    await page.bringToFront();
    const allowed = known.map((id) => names.get(id)!);
    await expect.poll(async () => (await markedNames(page)).length).toBeGreaterThan(0);
    await watchMarks(page, allowed);
    await scrollThrough(page, names.size, known[0]!);
    await expect.poll(async () => (await markedNames(page)).length, 'marks are back where their rows are').toBeGreaterThan(0);
    expect(await strayMarks(page)).toEqual([]);
    expect((await markedNames(page)).every((name) => allowed.includes(name))).toBe(true);
  });
}

test('the panel says how the deals of a list stand, and puts the marks away', async ({ app, openDeal, panelBeside }) => {
  const list = listOf(app, 'hubspot');
  const data = await openDataPage(app);
  const page = await openList(app, list);
  const { rows } = await waitForRows(data);
  const opened = list.rows()[0]!;
  const deal = await openDeal(list.opens, opened.ids.hubspot);
  const rep = new Rep(await panelBeside(deal));
  await rep.endFirstRun();
  await rep.seesDeal(opened.name);
  await page.bringToFront();
  await expect(rep.panel.getByRole('heading', { name: `${rows.length} deals on this page` })).toBeVisible();
  await expect(rep.panel.getByText(`${rows.length - 1} not opened yet`)).toBeVisible();
  await expect.poll(() => markedNames(page)).toEqual([opened.name]);
  await rep.panel.getByRole('button', { name: 'Hide the marks in lists' }).click();
  await expect(page.locator('phasegate-mark')).toHaveCount(0);
  await rep.panel.getByRole('button', { name: 'Show marks in lists' }).click();
  await expect.poll(() => markedNames(page)).toEqual([opened.name]);
});

test('a list that is forged is refused and changes nothing', async ({ app }) => {
  const list = listOf(app, 'hubspot');
  const data = await openDataPage(app);
  const page = await openList(app, list);
  const before = await waitForRows(data);
  const raw = { crm: 'hubspot', tenant: '1', at: '2026-11-20T09:00:00.000Z', language: 'en', layout: 'table', rows: [], partial: false, total: 0, dateTexts: [], numberTexts: [], currency: null };
  const send = (message: object) => sendAsContentScript(page, app.extensionId, { type: 'list.read', url: page.url(), ...message });
  const answers = [
    await send({ list: raw }),
    await send({ list: { ...raw, tenant: 'practice' } }),
    await send({ list: { ...raw, crm: 'salesforce' } }),
    await send({ url: 'https://evil.example/', list: raw }),
    await send({ list: { ...raw, rows: [{ recordId: 'a:b', fields: {} }] } }),
    await send({ list: { ...raw, filler: 'x'.repeat(1_100_000) } }),
  ];
  for (const answer of answers) expect(answer).toMatchObject({ ok: false, error: 'refused' });
  expect((await readingsOn(data)).find(({ tabId }) => tabId === before.tabId)).toEqual(before);
});

test('a practice list inside the extension is read for the practice tenant, and opens its deals', async ({ app, openExtensionPage }) => {
  const list = listOf(app, 'hubspot');
  const deal = list.rows()[1]!;
  const data = await openDataPage(app);
  const practice = await openExtensionPage('practice.html');
  await practice.getByRole('combobox').selectOption(list.id);
  expect((await waitForRows(data)).rows.map(({ recordId }) => recordId)).toContain(deal.ids.hubspot);
  await practice.frameLocator('iframe').getByText(deal.name).first().click();
  const practised = async () => (await readingsOn(data)).find(({ kind }) => kind === 'deal');
  await expect.poll(practised).toMatchObject({ ref: { tenant: 'practice', recordId: deal.ids.hubspot } });
});
