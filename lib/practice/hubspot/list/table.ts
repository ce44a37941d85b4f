import type { PracticeDeal } from '../../contract';
import { EMPTY, valueText } from '../formats';
import { propertyNamed } from '../properties';
import { nameLink, type ListParts } from './index-page';

/** What a drawn list lets its page do. */
export interface DrawnList {
  node: HTMLElement;
  shown: () => string[];
  draw: () => void;
  scrollTo: (index: number) => void;
}

const ROW_HEIGHT = 38;

function content(parts: ListParts, deal: PracticeDeal, name: string): HTMLElement[] {
  const { kit } = parts;
  const property = propertyNamed(name);
  const text = valueText(property, deal, parts.spec.record) || EMPTY;
  if (name !== 'dealname') return [kit.el('span', { 'data-test-id': `label-cell-formatted-property-${name}` }, text)];
  const label = kit.el('span', { 'data-test-id': 'truncated-object-label' }, text);
  const { link, preview } = nameLink(parts, deal, { 'data-link': 'true', 'data-speculation-target': 'crm-links-CRM_OBJECT_RECORD' }, label);
  return [link, preview];
}

function cellOf(parts: ListParts, deal: PracticeDeal, name: string): HTMLElement {
  const id = `cell-0-3-${name}-${deal.ids.hubspot}`;
  return parts.kit.el('td', { 'data-test-id': id, 'data-table-external-id': id }, ...content(parts, deal, name));
}

function head(parts: ListParts): HTMLElement {
  const { kit, spec } = parts;
  const columns = spec.shown.map((name) => kit.el('th', { role: 'columnheader', 'data-test-id': `header-0-3-${name}`, 'data-table-external-id': `header-0-3-${name}` },
    kit.el('div', { 'data-test-id': `drag-header-${name}` }, kit.el('div', { 'data-test-id': 'truncated-object-label' }, propertyNamed(name).label[spec.record.language]))));
  return kit.el('thead', {}, kit.el('tr', {}, kit.el('th', {}), ...columns));
}

/**
 * Puts a deal into a row's elements, which may have stood for another. The cells are its own at once; their values come a
 * moment later, as after scrolling.
 */
function fillRow(parts: ListParts, row: HTMLElement, deal: PracticeDeal, late: boolean): void {
  const { kit, spec } = parts;
  row.setAttribute('data-test-id', `row-${deal.ids.hubspot}`);
  const cells = spec.shown.map((name) => cellOf(parts, deal, name));
  const fill = () => row.replaceChildren(kit.el('td', {}, kit.el('input', { type: 'checkbox', 'aria-label': deal.name })), ...cells);
  if (!late) return fill();
  row.replaceChildren(...spec.shown.map((name) => kit.el('td', { 'data-test-id': `cell-0-3-${name}-${deal.ids.hubspot}` }, kit.el('div', { 'aria-busy': 'true', 'data-loading': 'true' }, kit.el('span', { look: 'skeleton' })))));
  kit.later(kit.between(30, 80), () => { if (row.getAttribute('data-test-id') === `row-${deal.ids.hubspot}`) fill(); });
}

/** The table of an index page: all rows, or as many as fit, in elements that take another deal when it is scrolled. */
export function tableOf(parts: ListParts): DrawnList {
  const { kit, spec, deals, text } = parts;
  const drawn = Math.min(spec.drawn ?? deals.length, deals.length);
  const rows = Array.from({ length: drawn }, () => kit.el('tr', {}));
  const [above, below] = [kit.el('tr', { 'aria-hidden': 'true' }), kit.el('tr', { 'aria-hidden': 'true' })];
  const body = kit.el('tbody', {}, above, ...rows, below);
  let first = 0;
  const draw = (late = false) => {
    above.style.height = `${first * ROW_HEIGHT}px`;
    below.style.height = `${(deals.length - drawn - first) * ROW_HEIGHT}px`;
    rows.forEach((row, index) => { const deal = deals[first + index]; if (deal) fillRow(parts, row, deal, late); });
  };
  const table = kit.el('table', { 'data-test-id': 'framework-data-table' }, head(parts), body);
  const scroller = kit.el('div', { 'data-test-id': 'fdt-scroll-window', look: 'scroller' }, table);
  const scrollTo = (index: number) => {
    const next = Math.max(0, Math.min(index, deals.length - drawn));
    if (next === first) return;
    first = next;
    draw(true);
  };
  if (drawn < deals.length) scroller.addEventListener('scroll', () => scrollTo(Math.floor(scroller.scrollTop / ROW_HEIGHT)));
  draw();
  const pager = kit.el('nav', { 'data-test-id': 'table-paginator' }, kit.el('button', { type: 'button', look: 'quiet', 'data-next-page': 'true', 'aria-disabled': 'true' }, text('next')));
  const footer = kit.el('div', { 'data-test-id': 'viz-sync-footer', look: 'small' }, `${deals.length} ${text('records')}`);
  return {
    node: kit.el('div', {}, kit.el('div', { 'data-test-id': 'framework-data-table-container' }, scroller, pager), footer),
    shown: () => deals.slice(first, first + drawn).map((deal) => deal.ids.hubspot),
    draw, scrollTo,
  };
}
