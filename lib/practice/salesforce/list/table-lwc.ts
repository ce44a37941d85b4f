import type { PracticeDeal } from '../../contract';
import type { Attributes } from '../kit';
import { ACCOUNT_ID, USER_ID } from '../value';
import type { Column } from './columns';
import { PARENT } from './columns';
import type { ListScope, ListView } from './view';
import { rowPool } from './view';

/** What a lookup's cell links to. */
function target({ name }: Column, deal: PracticeDeal): [object: string, id: string] {
  if (name === 'name') return ['Opportunity', deal.ids.salesforce];
  if (name === 'parent') return ['Opportunity', PARENT.id];
  return name === 'account' ? ['Account', ACCOUNT_ID] : ['User', USER_ID];
}

function lookup(scope: ListScope, column: Column, deal: PracticeDeal): HTMLElement {
  const { make } = scope.kit;
  const text = column.text(deal);
  if (text === '') return make('force-lookup', {}, make('div.slds-grid', {}, make('span', {}, make('slot'))));
  const [object, id] = target(column, deal);
  const link = make('a.slds-truncate', { href: scope.address(object, id), title: text }, make('slot', {}, make('span', {}, text)));
  return make('force-lookup', {}, make('div.slds-grid', {}, link));
}

function content(scope: ListScope, column: Column, deal: PracticeDeal): HTMLElement {
  const { make } = scope.kit;
  if (column.type !== 'lstOutputLookup') return make('lightning-base-formatted-text', {}, column.text(deal));
  const tag = column.name === 'name' && scope.spec.kind === 'inspection' ? 'runtime_pipeline_inspector-name-field' : 'lst-output-lookup';
  return make('lightning-primitive-custom-cell', {}, make(tag, {}, lookup(scope, column, deal)));
}

function cell(scope: ListScope, column: Column, index: number, deal: PracticeDeal): HTMLElement {
  const { make, labels } = scope.kit;
  const head = column.name === 'name';
  const pencil = make('button.slds-button.slds-button_icon.slds-cell-edit__button', { type: 'button', tabindex: '-1' },
    make('span.slds-assistive-text', {}, `${labels.edit} ${column.label}: ${column.text(deal)}`));
  const attributes: Attributes = {
    role: head ? 'rowheader' : 'gridcell', 'data-label': column.label, 'data-col-key-value': `${column.api}-${column.type}-${index + 1}`, tabindex: '-1',
  };
  return make(`${head ? 'th' : 'td'}.slds-cell-edit`, attributes, make('lightning-primitive-cell-factory', { 'data-label': column.label },
    make('span.slds-grid.slds-grid_align-spread', {}, make('div.slds-truncate', {}, content(scope, column, deal)), pencil)));
}

function fill(scope: ListScope, row: HTMLElement, deal: PracticeDeal, index: number): void {
  const { make } = scope.kit;
  row.setAttribute('data-row-key-value', deal.ids.salesforce);
  row.setAttribute('data-row-number', String(index + 1));
  const box = make('td', { role: 'gridcell', 'data-col-key-value': 'SELECTABLE_CHECKBOX-SELECTABLE_CHECKBOX-0' },
    make('lightning-primitive-cell-checkbox', {}, make('span.slds-checkbox', {}, make('input', { type: 'checkbox', 'aria-label': String(index + 1) }))));
  const last = scope.columns.length + 1;
  const menu = make('td', { role: 'gridcell', 'data-col-key-value': `${last}-lstListViewRowLevelAction-${last}` },
    make('lst-list-view-row-level-action', {}, make('lightning-button-menu', {}, make('button.slds-button', { type: 'button', tabindex: '-1' }, '▾'))));
  row.replaceChildren(box, ...scope.columns.map((column, at) => cell(scope, column, at, deal)), menu);
}

/** The LWC table of list views and of pipeline inspection: rows and cells bear keys. */
export function lwcTable(scope: ListScope, label: string): ListView {
  const { make } = scope.kit;
  const heads = scope.columns.map((column, index) => make('th', {
    scope: 'col', role: 'columnheader', 'aria-label': column.label, 'aria-sort': 'none', 'data-col-key-value': `${column.api}-${column.type}-${index + 1}`,
  }, make('lightning-primitive-header-factory', {}, make('a.slds-th__action', { role: 'button' }, make('span.slds-truncate', { title: column.label }, column.label)))));
  const ends = (key: string): HTMLElement => make('th', { role: 'columnheader', 'data-col-key-value': key });
  const last = scope.columns.length + 1;
  const body = make('tbody', { 'data-rowgroup-body': '' });
  const table = make('table.slds-table', { role: 'grid', 'aria-label': label }, make('thead', {}, make('tr', { 'data-row-key-value': 'HEADER' },
    ends('SELECTABLE_CHECKBOX-SELECTABLE_CHECKBOX-0'), ...heads, ends(`${last}-lstListViewRowLevelAction-${last}`))), body);
  const pool = rowPool(scope, body, () => make('tr'), (row, deal, index) => fill(scope, row, deal, index));
  const tag = scope.spec.kind === 'inspection' ? 'lst-customized-datatable' : 'lightning-datatable';
  return { root: make(tag, {}, make('div.slds-scrollable_x', {}, make('div.slds-scrollable_y', {}, table))), ...pool };
}
