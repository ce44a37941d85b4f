import { body, topOfApp } from '../app';
import { dealAddress } from '../address';
import type { ListScope } from './view';

/** The words above a list, in the page's language. */
function words(scope: ListScope): { title: string; items: string; sorted: string } {
  return scope.kit.layout.language === 'nl' ? { title: 'Alle opportunities', items: 'items', sorted: 'Gesorteerd op' }
    : { title: 'All Opportunities', items: 'items', sorted: 'Sorted by' };
}

/** "12 items", or "50+ items" where the list has more than it has fetched. */
function countText(scope: ListScope): string {
  const { items, sorted } = words(scope);
  const { deals, kit, spec } = scope;
  return `${spec.counted ? deals.length : '50+'} ${items} • ${sorted} ${kit.labels.name}`;
}

function lwcHeader(scope: ListScope): HTMLElement {
  const { make } = scope.kit;
  return make('lst-list-view-manager-header', {}, make('div.slds-page-header', {},
    make('lst-list-view-picker', {}, make('h1', {}, make('span.slds-page-header__title', {}, words(scope).title))),
    make('ul', {}, make('li', { 'data-target-selection-name': 'sfdc:StandardButton.Opportunity.New' }, make('button.slds-button', { type: 'button' }, '+'))),
    make('force-list-view-manager-status-info', {}, make('span.countSortedByFilteredBy', {}, countText(scope)))));
}

function lwc(scope: ListScope, view: HTMLElement): HTMLElement {
  const { make } = scope.kit;
  const inner = make('lst-common-list-internal', {}, make('div', {}, lwcHeader(scope), make('lst-primary-display-manager', {},
    make('div', {}, make('lst-primary-display', {}, make('lst-primary-display-grid', {}, view))))));
  if (scope.spec.kind === 'lwc') return make('lst-object-home', {}, make('lst-list-view-manager', {}, inner));
  const figures = make('runtime_pipeline_inspector-kpi-panel', {}, make('button.slds-button', { type: 'button' }, `Pipeline ${scope.kit.formats.money(1234567, 'EUR')}`));
  return make('lst-pipeline-inspector-common-list', {}, figures, make('lst-common-list', {}, inner));
}

function aura(scope: ListScope, view: HTMLElement): HTMLElement {
  const { make } = scope.kit;
  const display = scope.spec.kind === 'kanban' ? 'forceListViewManagerSecondaryDisplayManager' : 'forceListViewManagerPrimaryDisplayManager';
  const counted = scope.spec.kind === 'kanban' ? null : make('span.countSortedByFilteredBy.uiOutputText', {}, countText(scope));
  return make('div.forceListViewManager', {}, make('div.slds-page-header.forceListViewManagerHeader', {},
    make('h1', {}, make('span.selectedListView', {}, words(scope).title)), counted), make('div.slds-grid.listDisplays', {}, make(`div.slds-col.${display}`, {}, view)));
}

/** The app around a list. In a split view it stands beside an empty workspace, elsewhere it fills the page. */
export function listFrame(scope: ListScope, view: HTMLElement): HTMLElement {
  const { kit, spec } = scope;
  const { make, layout } = kit;
  const list = spec.kind === 'aura' || spec.kind === 'kanban' ? aura(scope, view) : lwc(scope, view);
  const address = (id: string): string => dealAddress(layout, id);
  const inside = spec.split
    ? make('div.split-left', {}, make('div#sfdc-splitview-content', {}, make('div', {}, make('div.oneConsoleObjectHome', {}, list))))
    : make('div.center.oneCenterStage.lafSinglePaneWindowManager', {}, make('div.windowViewMode-normal.oneContent.active.lafPageHost', {}, list));
  return body(kit, topOfApp(kit, scope.deals.slice(0, 3), address), make('div#brandBand_1.slds-brand-band', {}, make('div', {}, inside)));
}
