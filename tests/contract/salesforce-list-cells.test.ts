import { afterEach, describe, expect, it } from 'vitest';
import type { ListReading, ListRow } from '../../lib/domain/list-reading';
import { salesforceLists } from '../../lib/practice/salesforce';
import { listOf, openList } from './helpers/salesforce-list';
import { shown } from './helpers/salesforce-open';

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

function rowsOf(reading: ListReading | null): ListRow[] {
  if (!reading) throw new Error('there is no list to read');
  return reading.rows;
}
const part = (doc: Document, css: string): HTMLElement => {
  const [element] = shown(doc, css);
  if (!element) throw new Error(`nothing there: ${css}`);
  return element;
};

describe('what is no deal', () => {
  it.each(ids)('%s: rows of another object make no list', (id) => {
    const { doc, read } = opened(id);
    for (const row of doc.querySelectorAll('tbody tr, .pipelineViewCard')) {
      row.setAttribute('data-row-key-value', '0015g00000PhAc1AAF');
      row.className = row.className.replace(/\b006\w{15}\b/, '0015g00000PhAc1AAF');
      for (const link of row.querySelectorAll('a')) {
        link.setAttribute('href', '/lightning/r/Account/0015g00000PhAc1AAF/view');
        link.removeAttribute('data-recordid');
      }
    }
    expect(read()).toBeNull();
  });

  it.each(ids)('%s: a row without proof of its deal is left out, and the list is partial', (id) => {
    const { doc, read, deals } = opened(id);
    const whole = rowsOf(read());
    const [row] = shown(doc, 'tbody tr, .pipelineViewCard');
    for (const link of row?.querySelectorAll('a') ?? []) link.remove();
    const rest = read();
    expect(rowsOf(rest)).toHaveLength(whole.length - 1);
    expect(rest?.partial).toBe(true);
    expect(deals.length).toBeGreaterThan(0);
  });

  it('sums, groups and rows that still load are none', () => {
    const { doc, read } = opened('salesforce-list-lwc-nl');
    const before = rowsOf(read());
    const body = part(doc, 'tbody');
    const [first] = body.children;
    for (const key of ['sum', 'row-1', '006', '']) {
      const row = first?.cloneNode(true) as HTMLElement;
      row.setAttribute('data-row-key-value', key);
      body.append(row);
    }
    expect(read()?.rows).toEqual(before);
    expect(read()?.partial).toBe(true);
  });

  it('a list that is not there, is behind, or loads without rows is none', () => {
    const { doc, read } = opened('salesforce-list-lwc-nl');
    const host = part(doc, '.lafPageHost');
    host.style.display = 'none';
    expect(read()).toBeNull();
    host.style.display = '';
    part(doc, 'tbody').replaceChildren();
    expect(read()).toBeNull();
    part(doc, '.countSortedByFilteredBy').textContent = '0 items';
    expect(read()).toMatchObject({ rows: [], total: 0, partial: false });
    const wheel = doc.createElement('lightning-spinner');
    wheel.style.cssText = 'display:block;width:20px;height:20px';
    part(doc, 'lst-object-home').append(wheel);
    expect(read()).toBeNull();
  });

  it('a list of deals in a record page is none: related lists have containers of their own', () => {
    const { doc, read } = opened('salesforce-list-lwc-nl');
    const related = doc.createElement('lst-related-list-single-container');
    const home = part(doc, 'lst-object-home');
    related.append(...home.childNodes);
    home.replaceWith(related);
    expect(read()).toBeNull();
  });
});

describe('cells', () => {
  it('of an unknown column, or a row with another number of cells than heads, say nothing', () => {
    const { doc, read } = opened('salesforce-list-aura-nl');
    const whole = rowsOf(read())[0];
    const [row] = shown(doc, 'tbody tr');
    row?.querySelector('td:last-child')?.remove();
    expect(rowsOf(read())[0]).toEqual({ recordId: whole?.recordId, fields: {} });
    for (const head of doc.querySelectorAll('thead th')) head.setAttribute('aria-label', 'Iets anders');
    expect(rowsOf(read())[1]?.fields).toEqual({});
  });

  it('that were changed and not saved are no facts', () => {
    const { doc, read } = opened('salesforce-list-lwc-nl');
    const cell = part(doc, 'tbody td[data-col-key-value^="Amount-"]');
    cell.classList.add('slds-is-edited');
    expect(rowsOf(read())[0]?.fields.amount).toEqual({ kind: 'unreadable', raw: '', why: 'unsaved-edit' });
  });

  it('whose component is not drawn yet are left out; empty ones are empty', () => {
    const { doc, read, page } = opened('salesforce-list-lwc-nl');
    const [id = ''] = page.shown();
    part(doc, 'tbody td[data-col-key-value^="StageName-"] lightning-primitive-cell-factory').replaceChildren();
    expect(rowsOf(read())[0]?.fields.stage).toBeUndefined();
    page.setField(id, 'amount', null);
    expect(rowsOf(read())[0]?.fields.amount).toMatchObject({ kind: 'empty' });
  });

  it('beside the name, such as a mark, are no part of it', () => {
    for (const id of ids) {
      const { reader, read } = opened(id);
      const before = rowsOf(read());
      for (const [, link] of reader.anchors()) link.after(link.ownerDocument.createTextNode(' 3 gaps'));
      expect(rowsOf(read())).toEqual(before);
    }
  });

  it('of two columns for one field are one where they say the same, else a conflict', () => {
    const { doc, read } = opened('salesforce-list-lwc-nl');
    for (const key of ['Amount', 'CloseDate']) {
      for (const cell of doc.querySelectorAll(`tbody td[data-col-key-value^="${key}-"]`)) cell.after(cell.cloneNode(true));
    }
    expect(rowsOf(read())[0]?.fields.amount?.kind).toBe('read');
    expect(rowsOf(read())[0]?.fields.closeDate?.kind).toBe('read');
    const second = part(doc, 'tbody td[data-col-key-value^="CloseDate-"] + td[data-col-key-value^="CloseDate-"]');
    second.textContent = '31-12-2031';
    expect(rowsOf(read())[0]?.fields.closeDate).toMatchObject({ kind: 'unreadable', why: 'conflict' });
    expect(rowsOf(read())[0]?.fields.amount?.kind).toBe('read');
  });

  it('of a mapped column come first', () => {
    const { read, deals } = opened('salesforce-list-lwc-en');
    const byApi = read({ mappings: [{ api: 'owner.alias', to: { field: 'owner' } }, { api: 'gone__c', to: { field: 'amount' } }] });
    expect(rowsOf(byApi)[0]?.fields.owner).toMatchObject({ value: deals[0]?.owner.slice(0, 4).toLowerCase(), via: 'mapped: Owner.Alias' });
    expect(rowsOf(byApi)[0]?.fields.amount).toBeUndefined();
    const aura = opened('salesforce-list-aura-nl');
    expect(rowsOf(aura.read({ mappings: [{ label: 'parent deal', to: { field: 'account' } }] }))[0]?.fields.account).toMatchObject({ value: 'Frame contract' });
  });

  it('are found again by a replaced selector', () => {
    const { doc, read } = opened('salesforce-list-lwc-nl');
    const home = part(doc, 'lst-object-home');
    const renamed = doc.createElement('lst-new-home');
    renamed.append(...home.childNodes);
    home.replaceWith(renamed);
    expect(read()).toBeNull();
    expect(rowsOf(read({ selectors: { 'sf-list': 'lst-new-home' } }))).toHaveLength(7);
    expect(read({})).toBeNull();
  });
});
