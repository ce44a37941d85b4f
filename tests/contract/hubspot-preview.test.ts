import { afterEach, describe, expect, it, vi } from 'vitest';
import { server } from 'vitest/browser';
import { hubspotAdapter } from '../../lib/crm/hubspot';
import { frontAddress, type FrontAddress } from '../../lib/crm/hubspot/address';
import { watchPage, type WatchSink } from '../../lib/crm/watch';
import type { DealPage } from '../../lib/crm/adapter';
import { FIELD_KEYS, valueOf, type Reading } from '../../lib/domain/reading';
import { closeLists, hubspotListPage, openList, type OpenedList } from './helpers/hubspot-list';
import { part } from './helpers/hubspot-open';
import { understood } from './helpers/understanding';

afterEach(() => {
  closeLists();
  vi.useRealTimers();
});

const capturing = Boolean(import.meta.env['VITE_CAPTURE']);
const PREVIEW = '[data-crm-location="CRM_OBJECT_PREVIEW"]';
const [FIRST, SECOND] = ['41250077001', '41250077002'];

/** The window of a tab at the list's own address. */
function tabOf(page: OpenedList): Window {
  const { href, origin } = new URL(page.url());
  return Object.assign(new EventTarget(), { location: { href, origin }, document: page.doc }) as unknown as Window;
}

/** Opens the quick view of a deal by the button beside its name, and waits until it has filled. */
async function preview(page: OpenedList, recordId: string): Promise<void> {
  const link = part(page.doc, `#crm a[href$="/${recordId}"]`);
  const box = link.closest('td,[data-test-id="cdb-column-item"]');
  [...(box?.querySelectorAll('button') ?? [])].find(({ textContent }) => /^(Preview|Voorbeeld)$/.test(textContent ?? ''))?.click();
  await filled(page);
}

async function filled(page: OpenedList): Promise<void> {
  part(page.doc, PREVIEW);
  await expect.poll(() => page.doc.querySelectorAll(`${PREVIEW} [aria-busy="true"]`).length, { timeout: 8000 }).toBe(0);
}

function readerOf(page: OpenedList, address: FrontAddress): DealPage {
  const place = hubspotAdapter.locate(new URL(address.url()));
  if (place.kind !== 'deal') throw new Error(`no deal in front: ${address.url()}`);
  return hubspotAdapter.open(page.doc, place.ref, page.ending.signal, { now: () => new Date('2026-11-23T09:00:00Z') });
}

const said = ({ fields }: Reading): Record<string, unknown> => Object.fromEntries(FIELD_KEYS.map((key) => {
  const field = fields[key];
  return [key, field.kind === 'read' ? field.value : field.kind];
}));

describe('the quick view of a deal over a list', () => {
  it.each(['hubspot-list-table-en', 'hubspot-list-board-nl'])('%s: is the deal in front, read as captured', async (id) => {
    const page = openList(hubspotListPage(id));
    const address = frontAddress(tabOf(page));
    expect(hubspotAdapter.locate(new URL(address.url())).kind).toBe('list');
    const readings: Record<string, unknown> = {};
    for (const deal of page.deals.slice(0, 3)) {
      await preview(page, deal.ids.hubspot);
      const reader = readerOf(page, address);
      await expect.poll(() => reader.identity(), { timeout: 4000 }).toBe('this-record');
      const reading = understood(reader.read());
      readings[deal.ids.hubspot] = { address: address.url(), fields: reading.fields, health: reader.health() };
      expect(said(reading)).toMatchObject({
        name: deal.name, account: id.includes('table') ? deal.account : 'missing', owner: deal.owner, nextStep: deal.nextStep || 'empty', problem: deal.problem,
        amount: deal.amount === null ? 'empty' : { amount: deal.amount, currency: 'EUR' }, closeDate: deal.closeDate, stage: { label: deal.stage.hubspot },
        decisionDate: deal.decisionDate || 'empty',
      });
    }
    const file = `tests/contract/expected/${id.replace('list', 'preview')}.json`;
    const text = `${JSON.stringify(readings, null, 1)}\n`;
    if (capturing) await server.commands.writeFile(file, text);
    expect(JSON.parse(text)).toEqual(JSON.parse(await server.commands.readFile(file)));
  });

  it('is followed when it opens, shows another deal and closes; the list itself never gives a value', async () => {
    const page = openList(hubspotListPage('hubspot-list-table-en'));
    const win = tabOf(page);
    const address = frontAddress(win);
    const seen: string[] = [];
    const sink: WatchSink = {
      left: (location) => seen.push(location.kind === 'deal' ? `deal ${location.ref.recordId}` : location.kind),
      read: ({ reading }) => seen.push(`${reading.ref.recordId} ${valueOf(understood(reading).fields, 'name') ?? '-'}`),
      unread: (why) => seen.push(why),
    };
    watchPage({ adapter: hubspotAdapter, doc: page.doc, win, signal: page.ending.signal, sink, context: () => ({ now: () => new Date() }), ...address });
    await preview(page, FIRST);
    await expect.poll(() => seen.at(-1), { timeout: 8000 }).toBe(`${FIRST} Route planning for 40 trucks`);
    await preview(page, SECOND);
    await expect.poll(() => seen.at(-1), { timeout: 8000 }).toBe(`${SECOND} Cold-store sensors`);
    page.page.setField(SECOND, 'nextStep', 'Saved by a colleague');
    await expect.poll(() => seen.filter((line) => line.startsWith(SECOND)).length, { timeout: 8000 }).toBe(2);
    [...page.doc.querySelectorAll('[data-layer-for="Panel"] button')].find(({ textContent }) => textContent === 'Close')?.dispatchEvent(new MouseEvent('click'));
    await expect.poll(() => seen.at(-1), { timeout: 8000 }).toBe('list');
    expect(seen.filter((line) => line.startsWith('41'))).toEqual([`${FIRST} Route planning for 40 trucks`, `${SECOND} Cold-store sensors`, `${SECOND} Cold-store sensors`]);
  });

  it('whose element is reused for another deal is not read while it still shows the former one', async () => {
    const page = openList(hubspotListPage('hubspot-list-table-en'));
    const address = frontAddress(tabOf(page));
    await preview(page, FIRST);
    const first = readerOf(page, address);
    await expect.poll(() => first.identity(), { timeout: 4000 }).toBe('this-record');
    part(page.doc, `${PREVIEW} a`).setAttribute('href', `/contacts/90010001/record/0-3/${SECOND}`);
    const second = readerOf(page, address);
    expect(second.identity()).toBe('other-record');
    expect(first.identity()).toBe('other-record');
  });

  it('of a contact, of another portal or without a link is none', async () => {
    const page = openList(hubspotListPage('hubspot-list-table-en'));
    const address = frontAddress(tabOf(page));
    await preview(page, FIRST);
    const link = part(page.doc, `${PREVIEW} a`);
    for (const href of [`/contacts/90010001/record/0-1/${FIRST}`, `/contacts/90010777/record/0-3/${FIRST}`]) {
      link.setAttribute('href', href);
      expect(address.url()).toBe(page.list.address());
    }
    for (const other of page.doc.querySelectorAll(`${PREVIEW} a`)) other.removeAttribute('href');
    expect(address.url()).toBe(page.list.address());
  });

  it('over the deal\'s own page leaves that page in front', async () => {
    const page = openList(hubspotListPage('hubspot-list-table-en'));
    const win = tabOf(page);
    const record = page.list.address().replace('objects/0-3/views/all/list', 'record/0-3/41250077003');
    Object.assign(win.location, { href: record });
    await preview(page, FIRST);
    expect(frontAddress(win).url()).toBe(record);
  });

  it('does not make the contact\'s rows or the list\'s cells the deal\'s', async () => {
    const page = openList(hubspotListPage('hubspot-list-board-nl'));
    await preview(page, FIRST);
    const reader = readerOf(page, frontAddress(tabOf(page)));
    await expect.poll(() => reader.identity(), { timeout: 4000 }).toBe('this-record');
    const before = said(understood(reader.read()));
    const stray = page.doc.createElement('span');
    stray.setAttribute('data-test-id', 'property-input-hs_manual_forecast_category');
    stray.textContent = 'Commit';
    part(page.doc, `${PREVIEW} [data-card-type^="ASSOCIATION"], ${PREVIEW} [data-card-type^="ASSOCIATION"] *`).append(stray);
    expect(said(understood(reader.read()))).toEqual(before);
    part(page.doc, '#crm').append(stray);
    expect(said(understood(reader.read()))).toEqual(before);
    part(page.doc, PREVIEW).append(stray);
    expect(said(understood(reader.read()))['forecastCategory']).toBe('Commit');
  });

  it('is looked for only over lists, and no more after the end', () => {
    vi.useFakeTimers();
    const page = openList(hubspotListPage('hubspot-list-table-en'));
    const win = tabOf(page);
    const heard = vi.fn<() => void>();
    const ending = new AbortController();
    frontAddress(win).onNavigate(heard, ending.signal);
    vi.advanceTimersByTime(1600);
    const onList = heard.mock.calls.length;
    expect(onList).toBeGreaterThan(2);
    ending.abort();
    vi.advanceTimersByTime(5000);
    expect(heard).toHaveBeenCalledTimes(onList);
  });
});
