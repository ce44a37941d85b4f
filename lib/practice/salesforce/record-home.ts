import type { PracticeDeal } from '../contract';
import { details } from './details';
import { highlights } from './highlights';
import type { RecordScope } from './kit';
import { randomToken, wrapped } from './kit';
import { auraPath } from './path-aura';
import { lwcPath } from './path-lwc';
import { accountDeals, contactRoles, parentDeal, relatedLists } from './related';
import { tabset } from './tabs';

/** A record page whose regions fill one after the other, as Lightning renders them. */
export interface RecordHome {
  root: HTMLElement;
  /** Each step fills one region; before its step a region shows grey boxes. */
  steps: (() => void)[];
}

function stencil(scope: RecordScope): HTMLElement {
  const { make } = scope;
  return make('div.stencil', { 'aria-hidden': 'true' }, make('div.stencil-line'), make('div.stencil-line'));
}

function mainTabs(scope: RecordScope): HTMLElement {
  const { make, labels, layout } = scope;
  const empty = (): HTMLElement[] => [make('div.card', {}, make('p', {}, labels.nothingHere))];
  const details2 = { value: 'detailTab', label: labels.detailTab, content: () => [details(scope)] };
  const related = { value: 'relatedListsTab', label: labels.relatedListsTab, content: () => [relatedLists(scope)] };
  const chatter = { value: 'collaborateTab', label: labels.collaborateTab, content: empty };
  return make('flexipage-component2', { 'data-component-id': 'flexipage_tabset' }, make('slot', {},
    wrapped(scope, tabset(scope, [details2, related, chatter], layout.firstTab))));
}

function sidebar(scope: RecordScope, others: PracticeDeal[]): (HTMLElement | null)[] {
  const { layout } = scope;
  const foreign = layout.rows === 'dynamic-forms' ? parentDeal(scope, others[0] ?? scope.deal) : accountDeals(scope, others);
  const roles = contactRoles(scope);
  // Where the page has no contact roles it has no list with a link of its own record either.
  return layout.contactRoles === 'none' ? [foreign] : [roles, foreign];
}

function frame(scope: RecordScope, template: HTMLElement): HTMLElement {
  const { make, random } = scope;
  const module = make(`forcegenerated-flexipage_opportunity_record_page_opportunity__view_js___lmt___${Math.floor(random() * 1e12)}.forcegenerated-flexipage-module`,
    { 'data-page-type': 'RecordPage' }, make('record_flexipage-desktop-record-page-decorator', {}, make('div.record-page-decorator', {},
      make('records-record-layout-event-broker', {}, make('slot', {}, make('slot', {}, template))))));
  const rollup = `forcegenerated-adg-rollup_component___force-generated__flexipage_-record-page___${randomToken(random, 6)}`;
  const inner = random() < 0.5 ? module : make(rollup, {}, module);
  return make('one-record-home-flexipage2', {}, inner);
}

/** The step that replaces a region's grey boxes by its content. */
function fill(slot: HTMLElement, content: () => (HTMLElement | null)[]): () => void {
  return () => slot.replaceChildren(...content().filter((node) => node !== null));
}

/** A deal's record page: highlights, path, tabs with the details, and the lists at the side. */
export function recordHome(scope: RecordScope, others: PracticeDeal[]): RecordHome {
  const { make, layout } = scope;
  const region = (name: string, inside: string): [HTMLElement, HTMLElement] => {
    const inner = make('slot', { slot: inside }, stencil(scope));
    return [make(`div.row.region-${name}`, {}, make('slot', { name: inside }, inner)), inner];
  };
  const [header, headerSlot] = region('header', 'header');
  const [subheader, subheaderSlot] = region('subheader', 'subheader');
  const [main, mainSlot] = region('main', 'main');
  const [side, sideSlot] = region('sidebar-right', 'rightsidebar');
  const template = make('flexipage-record-home-with-subheader-template-desktop2.forcegenerated-flexipage-template', {},
    make('div.slds-grid.slds-wrap', {}, header, subheader, make('div.columns-main', {}, main, side)));
  return {
    root: frame(scope, template),
    steps: [
      fill(headerSlot, () => [highlights(scope)]),
      fill(subheaderSlot, () => [layout.path === 'aura' ? auraPath(scope) : lwcPath(scope)]),
      fill(mainSlot, () => [mainTabs(scope)]),
      fill(sideSlot, () => sidebar(scope, others)),
    ],
  };
}
