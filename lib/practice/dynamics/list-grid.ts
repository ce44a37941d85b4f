import type { PracticeDeal } from '../contract';
import type { Attribute } from './attributes';
import { element } from './element';
import type { ListKit } from './list-kit';
import { generatedClass } from './seeded';

/** A drawn grid: its element, and a way to draw what is in view anew. Elements of rows are used again for other deals. */
export interface DrawnGrid {
  node: HTMLElement;
  draw(): void;
}

const isText = (attribute: Attribute): boolean => attribute.name === 'name';

function cell(kit: ListKit, deal: PracticeDeal, attribute: Attribute): HTMLElement {
  const text = kit.text(deal, attribute);
  const inside = isText(attribute)
    ? element(kit.doc, 'a', { href: kit.address(deal.ids.dynamics), role: 'link', 'aria-label': text, class: 'pd-gridlink' }, [element(kit.doc, 'span', {}, [text])])
    : element(kit.doc, 'label', { 'aria-label': text }, [element(kit.doc, 'div', {}, [text])]);
  inside.addEventListener('click', (event) => {
    if (!isText(attribute)) return;
    event.preventDefault();
    kit.open(deal.ids.dynamics);
  });
  return element(kit.doc, 'div', { role: 'gridcell', 'col-id': attribute.name, class: generatedClass(kit.random) }, [inside]);
}

function fill(kit: ListKit, row: HTMLElement, at: number, columns: Attribute[]): void {
  const deal = kit.deals[at];
  row.setAttribute('row-index', String(at));
  row.setAttribute('aria-rowindex', String(at + 2));
  if (kit.spec.rowIds && deal) row.setAttribute('row-id', deal.ids.dynamics);
  row.replaceChildren(...(deal ? columns.map((column) => cell(kit, deal, column)) : []));
}

/** A container of rows: all columns, or those that are pinned. */
function container(kit: ListKit, columns: Attribute[], kind: string): { node: HTMLElement; draw: () => void } {
  const rows = Array.from({ length: Math.min(kit.spec.drawn, kit.deals.length) }, () => element(kit.doc, 'div', { role: 'row', class: 'pd-gridrow ag-row' }));
  const node = element(kit.doc, 'div', { class: `ag-${kind}-cols-container pd-grid${kind}`, role: 'rowgroup' }, rows);
  return { node, draw: () => rows.forEach((row, index) => fill(kit, row, kit.first() + index, columns)) };
}

/** Sums under the columns: a row without a deal. */
function sums(kit: ListKit): HTMLElement {
  const total = kit.deals.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const cells = kit.columns.map(({ name }) => element(kit.doc, 'div', { role: 'gridcell', 'col-id': name }, [
    element(kit.doc, 'label', {}, [name === 'name' ? kit.say('total') : name === 'estimatedvalue' ? kit.formats.money(total, 'EUR') : '']),
  ]));
  return element(kit.doc, 'div', { role: 'row', 'row-index': 'b-0', class: 'pd-gridrow pd-gridsum' }, cells);
}

/** The current grid control and the read-only one before it: rows by `row-index`, cells by `col-id`. */
export function cellGrid(kit: ListKit): DrawnGrid {
  const pinned = kit.spec.control === 'one' ? kit.columns.slice(0, 1) : [];
  const center = kit.columns.slice(pinned.length);
  const parts = [...(pinned.length > 0 ? [container(kit, pinned, 'pinned-left')] : []), container(kit, center, 'center')];
  const head = element(kit.doc, 'div', { role: 'row', class: 'pd-gridrow pd-gridhead' }, kit.columns.map((column) => element(kit.doc, 'div', { role: 'columnheader', 'col-id': column.name }, [column.label[kit.spec.language]])));
  const body = element(kit.doc, 'div', { role: 'presentation', class: 'pd-gridbody' }, parts.map(({ node }) => node));
  const grid = element(kit.doc, 'div', { role: 'treegrid', 'aria-colcount': String(kit.columns.length) }, [head, body, ...(kit.spec.control === 'pcf' ? [sums(kit)] : [])]);
  const name = kit.spec.control === 'one' ? 'powerapps_onegrid' : 'pcf_grid';
  const node = element(kit.doc, 'div', { id: `entity_control-${name}_control_container`, 'data-id': `entity_control-${name}_control_container` }, [element(kit.doc, 'div', { role: 'presentation', class: generatedClass(kit.random) }, [grid])]);
  return { node, draw: () => parts.forEach((part) => part.draw()) };
}

/** The editable grid: cells by row and column number, names nowhere. */
export function numberedGrid(kit: ListKit): DrawnGrid {
  const root = element(kit.doc, 'div', { 'wj-part': 'root' });
  const node = element(kit.doc, 'div', { 'data-lp-id': `MscrmControls.Grid.GridControl|entity_control|opportunity|${kit.view}|cc-grid` }, [root]);
  const draw = (): void => root.replaceChildren(...kit.deals.slice(0, kit.spec.drawn).map((deal, row) => {
    const cells = kit.columns.map((column, at) => element(kit.doc, 'div', { role: 'gridcell', 'data-id': `cell-${row}-${at}` }, [kit.text(deal, column)]));
    return element(kit.doc, 'div', { role: 'row', 'aria-label': 'Data', class: 'wj-row pd-gridrow' }, cells);
  }));
  return { node, draw };
}
