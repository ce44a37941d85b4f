import { afterEach, describe, expect, it, vi } from 'vitest';
import { server } from 'vitest/browser';
import { LIST_CANDIDATES } from '../../lib/crm/salesforce/list-candidates';
import type { DealRecord } from '../../lib/domain/deal';
import type { ListReading, ListRow, RowField } from '../../lib/domain/list-reading';
import { hasMoved } from '../../lib/domain/list-standing';
import type { FieldReading, StageValue } from '../../lib/domain/reading';
import type { PracticeDeal } from '../../lib/practice/contract';
import { salesforceLists } from '../../lib/practice/salesforce';
import { listOf, openList } from './helpers/salesforce-list';
import { click, shown } from './helpers/salesforce-open';

type Opened = ReturnType<typeof openList>;
const open: Opened[] = [];
function opened(id: string): Opened {
  const page = openList(listOf(id));
  open.push(page);
  return page;
}
afterEach(() => {
  for (const page of open.splice(0)) page.dispose();
});
const ids = salesforceLists.map(({ id }) => id);
const capturing = Boolean(import.meta.env['VITE_CAPTURE']);

/** Which facts the columns of each list show. */
const SHOWN: Record<string, readonly RowField[]> = {
  'salesforce-list-lwc-en': ['name', 'account', 'amount', 'closeDate', 'stage'],
  'salesforce-list-lwc-nl': ['name', 'account', 'stage', 'amount', 'closeDate', 'probability', 'forecastCategory', 'owner'],
  'salesforce-list-aura-nl': ['name', 'account', 'amount', 'closeDate', 'stage', 'owner'],
  'salesforce-list-split-en': ['name', 'amount', 'stage'],
  'salesforce-list-kanban-en': ['name', 'amount', 'closeDate', 'stage'],
  'salesforce-list-inspection-en': ['name', 'account', 'amount', 'closeDate', 'stage', 'forecastCategory', 'owner'],
};
const DUTCH_STAGES: Record<string, string> = {
  'Needs Analysis': 'Behoefteanalyse', 'Proposal/Price Quote': 'Voorstel/offerte', Qualification: 'Kwalificatie', Prospecting: 'Inschatten',
  'Value Proposition': 'Waardepropositie',
};

function said(field: FieldReading<unknown> | undefined): unknown {
  if (field?.kind === 'read') return typeof field.value === 'object' && field.value && 'label' in field.value ? field.value.label : field.value;
  return field?.kind === 'empty' ? '' : field?.kind;
}

function factsOf(deal: PracticeDeal, id: string): Partial<Record<RowField, unknown>> {
  const stage = deal.stage.salesforce;
  const all: Record<string, unknown> = {
    name: deal.name, account: deal.account, owner: deal.owner, closeDate: deal.closeDate, probability: deal.probability, forecastCategory: 'Pipeline',
    amount: deal.amount === null ? '' : { amount: deal.amount, currency: deal.currency },
    stage: id === 'salesforce-list-lwc-nl' ? DUTCH_STAGES[stage] : stage,
  };
  return Object.fromEntries((SHOWN[id] ?? []).map((key) => [key, all[key]]));
}

/** Every row that was read says what its own deal says, or leaves out what is not drawn; nothing of another deal. */
function expectTrueRows({ list, deals }: Opened, rows: readonly ListRow[]): void {
  const wrong = rows.flatMap((row) => {
    const deal = deals.find((one) => one.ids.salesforce === row.recordId);
    const facts = deal ? factsOf(deal, list.id) : {};
    const odd = Object.entries(row.fields).filter(([key, field]) => JSON.stringify(said(field)) !== JSON.stringify(facts[key as RowField]));
    // An empty lookup draws nothing that says that it is empty.
    const left = Object.keys(facts).filter((key) => !(key in row.fields) && facts[key as RowField] !== '');
    return odd.length + left.length === 0 ? [] : [{ id: row.recordId, odd, left, facts }];
  });
  expect(wrong).toEqual([]);
}

function rowsOf(reading: ListReading | null): ListRow[] {
  if (!reading) throw new Error('there is no list to read');
  return reading.rows;
}
const part = (doc: Document, css: string): HTMLElement => {
  const [element] = shown(doc, css);
  if (!element) throw new Error(`nothing there: ${css}`);
  return element;
};

describe('readings of all lists and boards', () => {
  it.each(ids)('%s says what the rows that are drawn say, and as captured', async (id) => {
    const page = opened(id);
    const reading = page.read();
    const rows = rowsOf(reading);
    expect(rows.map(({ recordId }) => recordId)).toEqual(page.page.shown());
    expect(rows.length).toBeGreaterThan(6);
    expectTrueRows(page, rows);
    const file = `tests/contract/expected/${id}.json`;
    const text = `${JSON.stringify(reading, null, 1)}\n`;
    if (capturing) await server.commands.writeFile(file, text);
    expect(JSON.parse(text)).toEqual(JSON.parse(await server.commands.readFile(file)));
  });

  it('a list is whole only where the page says how many there are and shows as many', () => {
    const { doc, read } = opened('salesforce-list-lwc-nl');
    const count = part(doc, '.countSortedByFilteredBy');
    expect(read()).toMatchObject({ layout: 'table', total: 7, partial: false });
    for (const [text, total] of [['8 items', 8], ['1.207 items', 1207], ['7+ items', null], ['50+ items', null], ['items', null], ['', null]] as const) {
      count.textContent = text;
      expect(read()).toMatchObject({ total, partial: true });
    }
    expect(opened('salesforce-list-lwc-en').read()).toMatchObject({ total: null, partial: true });
    expect(opened('salesforce-list-inspection-en').read()).toMatchObject({ layout: 'inspection', total: null, partial: true });
  });

  it('a board says what it holds, also of what it does not draw', () => {
    const { doc, read } = opened('salesforce-list-kanban-en');
    expect(read()).toMatchObject({ layout: 'board', total: 115, partial: true });
    expect(rowsOf(read())).toHaveLength(8 * 13);
    for (const head of shown(doc, '.stageHeaderLabel')) head.textContent = head.textContent.replace(/\d+/, '13');
    expect(read()).toMatchObject({ total: 104, partial: false });
    const first = part(doc, '.stageHeaderLabel');
    first.textContent = 'Prospecting (50+)';
    expect(read()).toMatchObject({ partial: true, total: null });
    first.textContent = 'Prospecting';
    expect(read()).toMatchObject({ partial: true, total: null });
    expect(rowsOf(read()).find(({ fields }) => said(fields.stage) === 'Prospecting')).toBeDefined();
  });

  it.each([
    ['type', ['Existing Business', 'New Business']],
    ['forecast category', ['Pipeline', 'Best Case', 'Commit', 'Closed', 'Omitted']],
    ['forecast category, in Dutch', ['Pijplijn', 'Toezegging']],
    ['stage, one of which is the company\'s own', ['Prospecting', 'Qualification', 'Pilot at site']],
    ['stage, with a head that is not drawn', ['Prospecting', '']],
  ])('a board that is grouped by %s says no stage, so no deal has moved', (_, labels) => {
    const { doc, read } = opened('salesforce-list-kanban-en');
    for (const [at, head] of shown(doc, '.stageHeaderLabel').entries()) head.textContent = `${labels[at % labels.length]} (12)`;
    const rows = rowsOf(read());
    expect(rows).toHaveLength(8 * 13);
    expect(rows.every(({ fields }) => fields.stage === undefined && fields.name?.kind === 'read')).toBe(true);
    const stage: StageValue = { label: 'Prospecting', apiName: null, closed: null, won: null };
    const record = { reading: { fields: { stage: { kind: 'read', value: stage, raw: stage.label, via: 'test' } } } } as unknown as DealRecord;
    expect(rows.filter((row) => hasMoved(row, record))).toEqual([]);
  });

  it('every place that the reader knows is on a practice list', () => {
    const missing = new Set<string>(Object.values(LIST_CANDIDATES).flat().map(({ id }) => id));
    for (const id of ids) {
      const { doc } = opened(id);
      for (const { id: candidate, css } of Object.values(LIST_CANDIDATES).flat()) {
        if (doc.querySelector(css.replaceAll(':scope', 'tr'))) missing.delete(candidate);
      }
    }
    // States of a list that the tests below bring about.
    expect([...missing]).toEqual(['sf-list-loading', 'sf-list-edited', 'sf-list-undrawn']);
  });
});

describe('rows that are used again', () => {
  it.each(ids)('%s: never keep a value of another deal, whatever is scrolled or sorted', (id) => {
    const page = opened(id);
    const rows = [...page.doc.querySelectorAll('tbody tr')];
    for (const at of [5, 30, 60, 1]) {
      page.page.scrollTo(at);
      expectTrueRows(page, rowsOf(page.read()));
    }
    page.page.rerender();
    expectTrueRows(page, rowsOf(page.read()));
    expect(rowsOf(page.read()).map(({ recordId }) => recordId)).toEqual(page.page.shown());
    expect([...page.doc.querySelectorAll('tbody tr')].every((row) => rows.includes(row))).toBe(true);
  });

  it('say nothing while key and link are of two deals', () => {
    const { doc, page, read } = opened('salesforce-list-lwc-en');
    const before = rowsOf(read()).length;
    const row = part(doc, 'tbody tr');
    row.setAttribute('data-row-key-value', '0065g00000PhL1jAAF');
    expect(page.shown()).not.toContain('0065g00000PhL1jAAF');
    expect(rowsOf(read())).toHaveLength(before - 1);
    expect(rowsOf(read()).some(({ recordId }) => recordId === '0065g00000PhL1jAAF')).toBe(false);
  });

  it.each(ids)('%s: a change is told and read', async (id) => {
    const { reader, page, read } = opened(id);
    const listener = vi.fn<() => void>();
    reader.onChange(listener);
    const [first = ''] = page.shown();
    page.setField(first, 'name', 'Told by the list');
    await expect.poll(() => listener.mock.calls.length).toBeGreaterThan(0);
    expect(rowsOf(read()).find(({ recordId }) => recordId === first)?.fields.name).toMatchObject({ value: 'Told by the list' });
  });
});

describe('a list in the page', () => {
  it.each(ids)('%s: knows where a mark of each deal may stand', (id) => {
    const { reader, page, deals } = opened(id);
    const anchors = reader.anchors();
    expect([...anchors.keys()]).toEqual(page.shown());
    for (const [recordId, link] of anchors) expect(link.textContent).toBe(deals.find(({ ids: own }) => own.salesforce === recordId)?.name);
  });

  it('changes nothing by being read', () => {
    const { doc, read } = opened('salesforce-list-lwc-en');
    const before = doc.body.outerHTML;
    read();
    expect(doc.body.outerHTML).toBe(before);
  });

  it('opens a deal that can be opened, by in-app navigation', () => {
    const page = opened('salesforce-list-aura-nl');
    click(page.doc, 'tbody th a');
    expect(page.url()).toContain(page.deals[0]?.ids.salesforce);
  });
});
