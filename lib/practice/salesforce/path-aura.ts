import { closedStageModal } from './close-modal';
import type { Child, RecordScope } from './kit';
import type { PathSelection, PathStep } from './path';
import { pathDrawer } from './path-drawer';
import { advance, pathSteps, selectionOf, stepClasses } from './path';

function stepItem(scope: RecordScope, step: PathStep, active: boolean, select: () => void): HTMLElement {
  const { make, labels } = scope;
  const stage = step.state === 'incomplete' ? 'ahead' : step.state;
  const hidden = step.state === 'current' ? labels.currentStage : step.state === 'complete' ? labels.stageComplete : '';
  const link = make('a.tabHeader.slds-path__link', {
    href: 'javascript:void(0)', 'data-tab-name': step.name, title: step.label, 'aria-selected': String(active), role: 'option', tabindex: active ? '0' : '-1',
  }, make(`span.slds-path__stage.${stage}`, {}, make('span.slds-assistive-text', {}, hidden)), make('span.title.slds-path__title', {}, step.label));
  link.removeAttribute('href');
  link.addEventListener('click', select, { signal: scope.signal });
  const item = make('li.slds-path__item.runtime_sales_pathassistantPathAssistantTab', { role: 'presentation', 'data-name': step.name }, link);
  item.className += ` ${stepClasses(step, active)}`;
  return item;
}

function button(scope: RecordScope, selection: PathSelection): HTMLElement {
  const { make, labels } = scope;
  const text = selection.name === null ? labels.markComplete : labels.markCurrent;
  const element = make('button.slds-button.slds-button_brand.slds-path__mark-complete', { type: 'button', title: text }, text);
  element.addEventListener('click', () => advance(scope, selection, () => closedStageModal(scope)), { signal: scope.signal });
  return element;
}

function drawer(scope: RecordScope, nav: HTMLElement, actions: HTMLElement): HTMLElement {
  const { make, labels } = scope;
  const inner = make('div', { role: 'listbox', 'aria-label': 'Path Header' }, nav);
  const scroller = make('div.slds-path__scroller-container.runtime_sales_pathassistantPathAssistantTabSet', {},
    make('div.slds-path__scroller.uiScroller', {}, make('div.slds-path__scroller_inner', {}, inner)));
  const content = make('div.drawer-content');
  const toggle = scope.layout.drawer ? make('button.slds-button.slds-button_icon', { type: 'button', title: labels.keyFields, 'aria-expanded': 'false' }, '›') : null;
  toggle?.addEventListener('click', () => {
    const open = content.firstChild === null;
    toggle.setAttribute('aria-expanded', String(open));
    content.replaceChildren(...(open ? [pathDrawer(scope)] : []));
  }, { signal: scope.signal });
  return make('article.slds-card', {}, make('div.slds-card__body', {}, make('h2.slds-assistive-text', {}, labels.path),
    make('div.slds-path', {}, make('div.runtime_sales_pathassistantCollapsibleDrawer', {}, make('div.slds-path__track', {}, toggle, scroller, actions), content))));
}

/**
 * The Aura path, as seen on live pages: list items with the picklist value in `data-name`. A click on a step moves
 * `slds-is-active` and `aria-selected`; only the button changes the record.
 */
export function auraPath(scope: RecordScope): HTMLElement {
  const { make, labels } = scope;
  const selection = selectionOf(scope);
  const redraw = (): void => scope.save({});
  const nav = make('ul.slds-path__nav', { role: 'listbox', 'aria-label': `${labels.path} Options` });
  const actions = make('div.slds-path__action');
  scope.live(nav, (): Child[] => {
    const steps = pathSteps(scope);
    const active = selection.name ?? steps.find((step) => step.state === 'current')?.name;
    return steps.map((step) => stepItem(scope, step, step.name === active, () => {
      selection.name = step.state === 'current' ? null : step.name;
      redraw();
    }));
  });
  scope.live(actions, () => [button(scope, selection)]);
  return make('flexipage-component2', { 'data-component-id': 'runtime_sales_pathassistant_pathAssistant' }, make('slot', {},
    make('flexipage-aura-wrapper', {}, make('div.runtime_sales_pathassistantPathAssistant', {}, drawer(scope, nav, actions)))));
}
