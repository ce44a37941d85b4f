import { afterEach, describe, expect, it, vi } from 'vitest';
import { server } from 'vitest/browser';
import { LIST_CANDIDATES } from '../../lib/crm/dynamics/list-candidates';
import type { PageConfig } from '../../lib/crm/page-config';
import type { ListRow, RowField } from '../../lib/domain/list-reading';
import type { FieldReading } from '../../lib/domain/reading';
import type { PracticeDeal } from '../../lib/practice/contract';
import { dynamicsLists } from '../../lib/practice/dynamics';
import { closeLists, dynamicsListPage, openList, type OpenedList } from './helpers/dynamics-list';

afterEach(() => {
  closeLists();
});

const capturing = Boolean(import.meta.env['VITE_CAPTURE']);
const said = (reading: FieldReading<unknown> | undefined): unknown => (reading?.kind === 'read' ? reading.value : reading?.kind === 'empty' ? '' : reading?.kind);
const ROW = '[role="row"][row-index]';

const SHOWN: Record<string, readonly RowField[]> = {
  'dynamics-list-grid-en': ['name', 'account', 'amount', 'closeDate', 'probability', 'forecastCategory', 'owner'],
  'dynamics-list-read-only-nl': ['name', 'account', 'amount', 'closeDate', 'owner'],
  'dynamics-list-editable-en': [],
};

function factsOf(deal: PracticeDeal, shown: readonly string[]): Partial<Record<RowField, unknown>> {
  const forecast = deal.probability >= 70 ? 'Committed' : deal.probability >= 20 ? 'Best case' : 'Pipeline';
  const all: Partial<Record<RowField, unknown>> = {
    name: deal.name, account: deal.account, owner: deal.owner, closeDate: deal.closeDate, probability: deal.probability, forecastCategory: forecast,
    amount: deal.amount === null ? '' : { amount: deal.amount, currency: deal.currency },
  };
  return Object.fromEntries(Object.entries(all).filter(([key]) => shown.includes(key)));
}

/** Every row that was read says what its own deal says, and nothing else. */
function expectTrueRows(page: OpenedList, rows: readonly ListRow[]): void {
  for (const row of rows) {
    const deal = page.deals.find(({ ids }) => ids.dynamics === row.recordId);
    const facts = Object.fromEntries(Object.entries(row.fields).map(([key, field]) => [key, said(field)]));
    expect(facts).toEqual(deal && factsOf(deal, SHOWN[page.list.id] ?? []));
  }
}

describe('readings of all lists', () => {
  it.each(dynamicsLists)('$id says what the rows that are drawn say, and as captured', async (list) => {
    const page = openList(list);
    const reading = page.read();
    const provable = list.id === 'dynamics-list-editable-en' ? [] : page.page.shown();
    expect(reading.rows.map(({ recordId }) => recordId)).toEqual(provable);
    expectTrueRows(page, reading.rows);
    expect({ layout: reading.layout, partial: reading.partial, total: reading.total }).toEqual({ layout: 'table', partial: true, total: null });
    const file = `tests/contract/expected/${list.id}.json`;
    const text = `${JSON.stringify(reading, null, 1)}\n`;
    if (capturing) await server.commands.writeFile(file, text);
    expect(JSON.parse(text)).toEqual(JSON.parse(await server.commands.readFile(file)));
  });

  it('the phase text of the table is not taken for the stage', () => {
    expect(openList(dynamicsListPage('grid-en')).read().rows.flatMap(({ fields }) => ('stage' in fields ? ['stage'] : []))).toEqual([]);
  });
});

describe('rows that move', () => {
  it('rows that stand for other deals after scrolling keep nothing of the former ones', async () => {
    const page = openList(dynamicsListPage('grid-en'));
    const told = vi.fn<() => void>();
    page.reader.onChange(told);
    const [first] = page.doc.querySelectorAll(ROW);
    for (const index of [9, 28, 5, 0]) {
      page.page.scrollTo(index);
      expect(page.doc.querySelector(ROW)).toBe(first);
      const { rows } = page.read();
      expect(rows.map(({ recordId }) => recordId)).toEqual(page.page.shown());
      expectTrueRows(page, rows);
    }
    await expect.poll(() => told.mock.calls.length).toBeGreaterThan(0);
  });

  it('a saved value of one deal shows in its row alone', () => {
    const page = openList(dynamicsListPage('read-only-nl'));
    const [id = ''] = page.page.shown();
    page.page.setField(id, 'amount', 5000);
    const deal = page.deals.find(({ ids }) => ids.dynamics === id);
    if (deal) deal.amount = 5000;
    const { rows } = page.read();
    expect(rows.length).toBe(10);
    expectTrueRows(page, rows);
  });

  it('a row between two deals, its pinned part of one and its id of the other, is left out', () => {
    const page = openList(dynamicsListPage('grid-en'));
    const [one, two] = [...page.doc.querySelectorAll('.ag-center-cols-container > [role="row"]')];
    one?.setAttribute('row-id', two?.getAttribute('row-id') ?? '');
    expect(page.read().rows.map(({ recordId }) => recordId)).toEqual(page.page.shown().slice(1));
  });

  it('a cell that is being edited is no fact', () => {
    const page = openList(dynamicsListPage('grid-en'));
    page.doc.querySelector('[col-id="estimatedvalue"][role="gridcell"]')?.replaceChildren(page.doc.createElement('input'));
    expect(page.read().rows[0]?.fields.amount).toMatchObject({ kind: 'unreadable', why: 'unsaved-edit' });
  });
});

describe('what is no deal', () => {
  it('sums, rows that load and rows without a proven record', () => {
    const page = openList(dynamicsListPage('read-only-nl'));
    expect(page.doc.querySelector('[row-index="b-0"]')).not.toBeNull();
    for (const row of [...page.doc.querySelectorAll(ROW)].slice(0, 2)) row.replaceChildren();
    page.doc.querySelectorAll('[role="gridcell"] a')[0]?.removeAttribute('href');
    expect(page.read().rows.map(({ recordId }) => recordId)).toEqual(page.page.shown().slice(3));
  });

  it('a row that is still loading: its name is blank, so its blank cells are not said to be empty', () => {
    const page = openList(dynamicsListPage('grid-en'));
    const [first = ''] = page.page.shown();
    const rows = () => page.read().rows;
    const deals = rows().length;
    for (const cell of page.doc.querySelectorAll('[row-index="0"] [role="gridcell"]')) cell.replaceChildren();
    expect(page.doc.querySelector('[row-index="0"][row-id]')).not.toBeNull();
    expect([rows().length, rows().some(({ recordId }) => recordId === first), page.read().partial]).toEqual([deals - 1, false, true]);
  });

  it('a value that field security hides is not taken for text', () => {
    const page = openList(dynamicsListPage('grid-en'));
    for (const cell of page.doc.querySelectorAll('[row-index="0"] [role="gridcell"]:is([col-id="estimatedvalue"],[col-id="ownerid"])')) cell.textContent = '********';
    expect(page.read().rows[0]?.fields).toMatchObject({ amount: { kind: 'unreadable', raw: '********' }, owner: { kind: 'unreadable', raw: '********', why: 'unexpected' } });
  });

  it('a list of another table, whatever its rows link to', () => {
    const page = openList(dynamicsListPage('grid-en'));
    page.doc.querySelector('[data-lp-id*="|opportunity|"]')?.setAttribute('data-lp-id', 'Microsoft.PowerApps.DataSet|entity_control|account|x');
    expect(page.reader.read()).toBeNull();
  });

  it('rows whose link leads to another table, another organisation or elsewhere, even where the row has an id', () => {
    const page = openList(dynamicsListPage('grid-en'));
    const links = [...page.doc.querySelectorAll<HTMLAnchorElement>('[role="gridcell"] a')];
    if (links[0]) links[0].href = links[0].href.replace('etn=opportunity', 'etn=account');
    if (links[1]) links[1].href = links[1].href.replace('contoso-practice', 'fabrikam-oefening');
    if (links[2]) links[2].href = 'https://example.com/';
    expect(page.read().rows.map(({ recordId }) => recordId)).toEqual(page.page.shown().slice(3));
  });

  it('the row\'s own id counts where the link names no record and the list says that it holds opportunities', () => {
    const page = openList(dynamicsListPage('grid-en'));
    for (const link of page.doc.querySelectorAll('[role="gridcell"] a')) link.replaceWith(link.textContent ?? '');
    expect(page.read().rows.map(({ recordId }) => recordId)).toEqual(page.page.shown());
    page.doc.querySelector('[data-id="data-set-body-container"] > *')?.removeAttribute('data-lp-id');
    expect(page.read().rows).toEqual([]);
  });

  it('two grids at once: nobody knows which is the list', () => {
    const page = openList(dynamicsListPage('grid-en'));
    const grid = page.doc.querySelector('[data-id^="entity_control-"]');
    grid?.after(grid.cloneNode(true));
    expect(page.reader.read()).toBeNull();
  });

  it('a page without a list, or with a hidden one', () => {
    const page = openList(dynamicsListPage('grid-en'));
    const grid = page.doc.querySelector<HTMLElement>('[data-id^="entity_control-"]');
    if (grid) grid.style.display = 'none';
    expect(page.reader.read()).toBeNull();
    grid?.remove();
    expect([page.reader.read(), page.reader.anchors().size]).toEqual([null, 0]);
  });
});

const config = (mapping: object): PageConfig => ({ mappings: [{ ...mapping, to: { field: 'forecastCategory' } }], selectors: {} });

describe('mapped columns, replaced selectors, marks', () => {
  it('a mapped column is the only one for its field, by name or by label', () => {
    const page = openList(dynamicsListPage('grid-en'));
    for (const mapping of [{ api: 'stepname' }, { label: 'pipeline phase' }]) {
      expect(page.read(config(mapping)).rows[0]?.fields.forecastCategory).toMatchObject({ kind: 'read', value: '2-Develop', via: 'mapped: stepname' });
    }
    expect(page.read(config({ api: 'crpg_elsewhere' })).rows[0]?.fields).not.toHaveProperty('forecastCategory');
  });

  it('a replaced selector reads a grid that the built-in one no longer finds', () => {
    const page = openList(dynamicsListPage('grid-en'));
    page.doc.querySelector('[data-id^="entity_control-"]')?.setAttribute('data-id', 'next-grid');
    expect(page.reader.read()).toBeNull();
    expect(page.read({ mappings: [], selectors: { 'dyn-list-one': '[data-id="next-grid"]' } }).rows.length).toBe(12);
    page.read({ mappings: [], selectors: { 'dyn-list-one': '[data-id="next-grid"]', 'dyn-list-cell': '[[' } });
    expect(LIST_CANDIDATES.cell[0].css).toBe('[role="gridcell"][col-id]');
  });

  it('a mark stands at the name of its deal', () => {
    const page = openList(dynamicsListPage('read-only-nl'));
    const anchors = page.reader.anchors();
    expect([...anchors.keys()]).toEqual(page.page.shown());
    for (const [id, anchor] of anchors) expect(anchor.textContent).toBe(page.deals.find(({ ids }) => ids.dynamics === id)?.name);
  });
});
