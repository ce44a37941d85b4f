import type { PracticeDeal } from '../../contract';
import { ACCOUNT_ID, USER_ID } from '../value';
import type { Column } from './columns';
import { PARENT } from './columns';
import type { ListScope, ListView } from './view';
import { rowPool } from './view';

const OUTPUTS: Partial<Record<Column['name'], string>> = { amount: 'uiOutputCurrency', closeDate: 'uiOutputDate', probability: 'uiOutputPercent' };

function link(scope: ListScope, object: string, id: string, text: string): HTMLElement | null {
  if (text === '') return null;
  return scope.kit.make('a.slds-truncate.outputLookupLink.forceOutputLookup', { href: scope.address(object, id), 'data-refid': 'recordId', 'data-recordid': id, title: text }, text);
}

function inside(scope: ListScope, column: Column, deal: PracticeDeal): HTMLElement | null {
  const text = column.text(deal);
  if (column.name === 'name') return link(scope, 'Opportunity', deal.ids.salesforce, text);
  if (column.name === 'parent') return link(scope, 'Opportunity', PARENT.id, text);
  if (column.name === 'account') return link(scope, 'Account', ACCOUNT_ID, text);
  if (column.name === 'owner') return link(scope, 'User', USER_ID, text);
  return scope.kit.make(`span.slds-truncate.${OUTPUTS[column.name] ?? 'uiOutputText'}`, {}, text);
}

function cell(scope: ListScope, column: Column, deal: PracticeDeal): HTMLElement {
  const { make } = scope.kit;
  const content = make('span.slds-grid.slds-grid--align-spread', {}, inside(scope, column, deal));
  return column.name === 'name' ? make('th.slds-cell-edit.cellContainer', { scope: 'row', tabindex: '-1' }, content)
    : make('td.slds-cell-edit.cellContainer', { role: 'gridcell', tabindex: '-1' }, content);
}

/** The Aura table: labels stand in the head only, ids in the links. In front of each row is its number. */
export function auraTable(scope: ListScope, label: string): ListView {
  const { make } = scope.kit;
  const heads = scope.columns.map((column) => make('th', { scope: 'col', title: column.label, 'aria-label': column.label },
    make('div', {}, make('a.toggle', { role: 'button' }, make('span.slds-truncate', { title: column.label }, column.label)))));
  const body = make('tbody');
  const table = make('table.slds-table.forceRecordLayout.uiVirtualDataTable', { role: 'grid', 'aria-label': label, 'data-aura-class': 'uiVirtualDataTable' },
    make('thead', {}, make('tr', {}, make('th.rowNumber', { title: '#' }), ...heads)), body);
  const pool = rowPool(scope, body, () => make('tr'), (row, deal, index) => {
    row.replaceChildren(make('td.rowNumber', { role: 'gridcell' }, make('span', {}, String(index + 1))), ...scope.columns.map((column) => cell(scope, column, deal)));
  });
  return { root: make('div.hideSelection.forceListViewManagerGrid', {}, make('div.listViewContent.slds-table--header-fixed_container', {}, make('div.uiScroller.scroller-wrapper', {}, table))), ...pool };
}
