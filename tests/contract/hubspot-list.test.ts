import { afterEach, describe, expect, it, vi } from 'vitest';
import { server } from 'vitest/browser';
import type { ListRow, RowField } from '../../lib/domain/list-reading';
import type { FieldReading } from '../../lib/domain/reading';
import type { PracticeDeal } from '../../lib/practice/contract';
import { hubspotLists } from '../../lib/practice/hubspot';
import { LIST_CANDIDATES } from '../../lib/crm/hubspot/list-candidates';
import { part } from './helpers/hubspot-open';
import { closeLists, hubspotListPage, openList, type OpenedList } from './helpers/hubspot-list';

afterEach(() => {
  closeLists();
  vi.unstubAllGlobals();
});

const capturing = Boolean(import.meta.env['VITE_CAPTURE']);
const said = (reading: FieldReading<unknown> | undefined): unknown => (reading?.kind === 'read' ? reading.value : reading?.kind === 'empty' ? '' : reading?.kind);

/** What a deal's row should say of the fields that the list shows. */
function factsOf(deal: PracticeDeal, shown: readonly string[]): Partial<Record<RowField, unknown>> {
  const all: Partial<Record<RowField, unknown>> = {
    name: deal.name, owner: deal.owner, closeDate: deal.closeDate, probability: deal.probability, pipeline: 'Sales Pipeline',
    amount: deal.amount === null ? '' : { amount: deal.amount, currency: deal.currency },
    stage: { label: deal.stage.hubspot, apiName: null, closed: null, won: null },
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => shown.includes(key)));
}

const SHOWN: Record<string, readonly RowField[]> = {
  'hubspot-list-table-en': ['name', 'stage', 'amount', 'closeDate', 'owner', 'pipeline', 'probability'],
  'hubspot-list-virtual-nl': ['name', 'stage', 'amount', 'closeDate', 'owner'],
  'hubspot-list-board-nl': ['name', 'stage', 'pipeline', 'amount', 'closeDate', 'owner'],
  'hubspot-list-former-board-en': ['name', 'stage', 'pipeline', 'amount', 'closeDate'],
};

/** Every row that was read says what its own deal says, and nothing else. `openDates`: the rows at hand may not prove the order of dates. */
function expectTrueRows(page: OpenedList, rows: readonly ListRow[], openDates = false): void {
  const shown = SHOWN[page.list.id] ?? [];
  for (const row of rows) {
    const deal = page.deals.find(({ ids }) => ids.hubspot === row.recordId);
    expect(deal).toBeDefined();
    if (!deal) continue;
    const facts = Object.fromEntries(Object.entries(row.fields).map(([key, field]) => [key, said(field)]));
    const open = openDates && facts['closeDate'] === 'unreadable' ? { closeDate: 'unreadable' } : {};
    expect(facts).toEqual({ ...factsOf(deal, shown), ...open });
  }
}

describe('readings of all lists and boards', () => {
  it.each(hubspotLists)('$id says what the rows that are drawn say, and as captured', async (list) => {
    const page = openList(list);
    const reading = page.read();
    expect(reading.rows.map(({ recordId }) => recordId)).toEqual(page.page.shown());
    expectTrueRows(page, reading.rows);
    expect(reading.rows.length).toBeGreaterThan(5);
    const file = `tests/contract/expected/${list.id}.json`;
    const text = `${JSON.stringify(reading, null, 1)}\n`;
    if (capturing) await server.commands.writeFile(file, text);
    expect(JSON.parse(text)).toEqual(JSON.parse(await server.commands.readFile(file)));
  });

  it('a list is whole only where the page says how many there are and shows as many', () => {
    const table = openList(hubspotListPage('hubspot-list-table-en'));
    expect(table.read()).toMatchObject({ layout: 'table', total: 8, partial: false });
    part(table.doc, '[data-test-id="viz-sync-footer"]').textContent = '1 - 8 of 8';
    expect(table.read()).toMatchObject({ total: null, partial: true });
    part(table.doc, '[data-test-id="viz-sync-footer"]').textContent = '1.234 records';
    expect(table.read()).toMatchObject({ total: 1234, partial: true });
    expect(openList(hubspotListPage('hubspot-list-virtual-nl')).read()).toMatchObject({ total: 40, partial: true });
    expect(openList(hubspotListPage('hubspot-list-former-board-en')).read()).toMatchObject({ layout: 'board', total: null, partial: true });
  });

  it('every place that the reader knows is on a practice list', () => {
    const missing = new Set(Object.values(LIST_CANDIDATES).flat().map(({ id }) => id as string));
    for (const list of hubspotLists) {
      const { doc } = openList(list);
      for (const { id, css } of Object.values(LIST_CANDIDATES).flat()) if (doc.querySelector(css)) missing.delete(id);
    }
    expect([...missing]).toEqual([]);
  });
});

describe('rows that come to stand for other deals', () => {
  it('never keep an old value, at any moment of scrolling', async () => {
    const page = openList(hubspotListPage('hubspot-list-virtual-nl'));
    const window = part(page.doc, '[data-test-id="fdt-scroll-window"]');
    const before = page.doc.querySelectorAll('tbody tr');
    const seen: ReturnType<OpenedList['read']>[] = [];
    const anchors: (readonly [string, string | null])[] = [];
    for (const top of [400, 60, 900, 1080]) {
      window.scrollTop = top;
      const first = page.deals[Math.floor(top / 38)]?.ids.hubspot;
      await expect.poll(() => {
        if (page.reader.read() === null) return 'loading';
        const reading = page.read();
        seen.push(reading);
        anchors.push(...[...page.reader.anchors()].map(([id, anchor]) => [id, anchor.textContent] as const));
        return reading.rows.length === 12 && reading.rows[0]?.recordId;
      }, { interval: 5 }).toBe(first);
    }
    for (const { rows } of seen) expectTrueRows(page, rows, true);
    expect(new Set(seen.map(({ partial }) => partial))).toEqual(new Set([true]));
    expect(anchors.filter(([id, name]) => page.deals.find(({ ids }) => ids.hubspot === id)?.name !== name)).toEqual([]);
    // The elements are the same: they were reused.
    expect([...page.doc.querySelectorAll('tbody tr')]).toEqual([...before]);
    expect(page.read().rows.at(-1)?.recordId).toBe(page.deals.at(-1)?.ids.hubspot);
  });

  it('that load are left out, and a list of nothing but those is not there yet', async () => {
    const page = openList(hubspotListPage('hubspot-list-virtual-nl'));
    page.page.scrollTo(15);
    expect(page.reader.read()).toBeNull();
    await expect.poll(() => page.reader.read()?.rows.length).toBe(12);
  });

  it('with parts of two deals are nobody\'s', () => {
    const page = openList(hubspotListPage('hubspot-list-table-en'));
    const [first, second] = [...page.doc.querySelectorAll('tr[data-test-id^="row-"]')];
    first?.setAttribute('data-test-id', 'row-41250077999');
    second?.querySelector('a')?.setAttribute('href', '/contacts/90010001/record/0-3/41250077888');
    const reading = page.read();
    expect(reading.rows.map(({ recordId }) => recordId)).toEqual(page.page.shown().slice(2));
    expect(reading.partial).toBe(true);
  });

  it('of another portal, or without any proof of their record, are left out', () => {
    const page = openList(hubspotListPage('hubspot-list-table-en'));
    const [first, second] = [...page.doc.querySelectorAll('tr[data-test-id^="row-"]')];
    first?.querySelector('a')?.setAttribute('href', '/contacts/90010777/record/0-3/41250077001');
    for (const cell of second?.querySelectorAll('td') ?? []) cell.removeAttribute('data-test-id');
    expect(page.read().rows).toHaveLength(6);
    const board = openList(hubspotListPage('hubspot-list-board-nl'));
    const shown = board.read().rows.length;
    const [card, other] = [...board.doc.querySelectorAll('[data-test-id="cdb-column-item"]')];
    card?.querySelector('a')?.removeAttribute('href');
    other?.setAttribute('data-selenium-id', '41250077999');
    expect(board.read().rows).toHaveLength(shown - 2);
  });
});

describe('what is in a list but is no deal', () => {
  it('contacts in the same table are none', () => {
    const page = openList(hubspotListPage('hubspot-list-table-en'));
    for (const cell of page.doc.querySelectorAll('[data-test-id^="cell-0-3-"]')) cell.setAttribute('data-test-id', cell.getAttribute('data-test-id')?.replace('cell-0-3', 'cell-0-1') ?? '');
    for (const link of page.doc.querySelectorAll('tbody a')) link.setAttribute('href', link.getAttribute('href')?.replace('/0-3/', '/0-1/') ?? '');
    expect(page.read()).toMatchObject({ rows: [], partial: true });
  });

  it('a row of sums is none, and tickets on a board are none', () => {
    const page = openList(hubspotListPage('hubspot-list-table-en'));
    const sums = page.doc.createElement('tr');
    sums.append(...['Total', '', '€ 1.000.000'].map((text) => Object.assign(page.doc.createElement('td'), { textContent: text })));
    part(page.doc, 'tbody').append(sums);
    expect(page.read()).toMatchObject({ partial: false, rows: { length: 8 } });
    const board = openList(hubspotListPage('hubspot-list-former-board-en'));
    for (const link of board.doc.querySelectorAll('a')) link.setAttribute('href', link.getAttribute('href')?.replace('/0-3/', '/0-5/') ?? '');
    expect(board.read().rows).toEqual([]);
  });

  it('a quick view over the list adds and changes nothing', async () => {
    for (const id of ['hubspot-list-table-en', 'hubspot-list-board-nl']) {
      const page = openList(hubspotListPage(id));
      const before = page.read();
      [...page.doc.querySelectorAll('button')].find(({ textContent }) => /^(Preview|Voorbeeld)$/.test(textContent ?? ''))?.click();
      await expect.poll(() => page.doc.querySelector('[data-crm-location="CRM_OBJECT_PREVIEW"] [data-test-id^="property-input-"]')).not.toBeNull();
      expect(page.read()).toEqual(before);
    }
  });

  it('a page without a list is none', () => {
    const page = openList(hubspotListPage('hubspot-list-board-nl'));
    part(page.doc, '#crm').replaceChildren();
    expect(page.reader.read()).toBeNull();
    expect(page.reader.anchors().size).toBe(0);
  });
});

describe('cells', () => {
  it('that are taken off are missing from their row only; empty ones are empty', () => {
    const page = openList(hubspotListPage('hubspot-list-table-en'));
    const cell = part(page.doc, '[data-test-id="cell-0-3-closedate-41250077002"]');
    part(cell.ownerDocument, '[data-test-id="cell-0-3-amount-41250077002"]').remove();
    cell.textContent = '--';
    const row = page.read().rows.find(({ recordId }) => recordId === '41250077002');
    expect(row?.fields.amount).toBeUndefined();
    expect(row?.fields.closeDate?.kind).toBe('empty');
    expect(page.read().rows[0]?.fields.amount).toMatchObject({ kind: 'read', value: { amount: 84500 } });
  });

  it('in which something is typed are no fact', () => {
    const page = openList(hubspotListPage('hubspot-list-table-en'));
    const cell = part(page.doc, '[data-test-id="cell-0-3-amount-41250077002"]');
    const input = page.doc.createElement('input');
    cell.replaceChildren(input);
    input.value = '99';
    expect(page.read().rows[1]?.fields.amount).toMatchObject({ kind: 'unreadable', why: 'unsaved-edit' });
  });

  it('of a column that the company mapped are the only ones of their field', () => {
    const page = openList(hubspotListPage('hubspot-list-table-en'));
    const { rows } = page.read({ mappings: [{ api: 'createdate', to: { field: 'closeDate' } }], selectors: {} });
    expect(rows[0]?.fields.closeDate).toMatchObject({ value: '2026-09-01', via: 'mapped: createdate' });
    const without = page.read({ mappings: [{ api: 'acv', to: { field: 'amount' } }], selectors: {} });
    expect(without.rows[0]?.fields.amount).toBeUndefined();
  });

  it('are found again by a replaced selector', () => {
    const page = openList(hubspotListPage('hubspot-list-former-board-en'));
    for (const label of page.doc.querySelectorAll('[data-test-id="cdbc-property-label"]')) label.setAttribute('data-test-id', 'card-label');
    expect(page.read().rows[0]?.fields.amount).toBeUndefined();
    const { rows } = page.read({ mappings: [], selectors: { 'hs-board-property': '[data-test-id="card-label"]' } });
    expect(rows.find(({ recordId }) => recordId === '41250077001')?.fields.amount).toMatchObject({ value: { amount: 84500, currency: 'EUR' } });
  });
});

describe('a list that changes', () => {
  it.each(['hubspot-list-table-en', 'hubspot-list-board-nl'])('%s: a saved value and a move are told once they settled, and nothing is left after the end', async (id) => {
    const live = new Set<MutationObserver>();
    const Real = MutationObserver;
    vi.stubGlobal('MutationObserver', class extends Real {
      override observe(...given: Parameters<MutationObserver['observe']>) { live.add(this); super.observe(...given); }
      override disconnect() { live.delete(this); super.disconnect(); }
    });
    const page = openList(hubspotListPage(id));
    const heard = vi.fn<() => void>();
    page.reader.onChange(heard);
    expect(live.size).toBe(1);
    page.page.setField('41250077001', 'amount', 99);
    page.page.moveStage('41250077001', 'Contract sent');
    await expect.poll(() => heard.mock.calls.length).toBe(1);
    expect(page.read().rows.find(({ recordId }) => recordId === '41250077001')?.fields).toMatchObject({ amount: { value: { amount: 99 } }, stage: { value: { label: 'Contract sent' } } });
    page.ending.abort();
    expect(live.size).toBe(0);
  });

  it('reading changes nothing on the page', () => {
    const page = openList(hubspotListPage('hubspot-list-virtual-nl'));
    const html = page.doc.documentElement.outerHTML;
    page.reader.read();
    page.reader.anchors();
    expect(page.doc.documentElement.outerHTML).toBe(html);
  });
});
