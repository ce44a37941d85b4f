import { closedStageModal } from './close-modal';
import type { Child, RecordScope } from './kit';
import type { PathStep } from './path';
import { advance, pathSteps, selectionOf, stepClasses } from './path';

function stepElement(scope: RecordScope, step: PathStep, active: boolean, select: () => void): HTMLElement {
  const { make, labels } = scope;
  const hidden = step.state === 'current' ? labels.currentStage : step.state === 'complete' ? labels.stageComplete : '';
  const link = make('a.slds-path__link', { role: 'option', 'aria-selected': String(active), tabindex: active ? '0' : '-1' },
    make('span.slds-path__stage', {}, make('span.slds-assistive-text', {}, hidden)),
    make('span.slds-path__title', { 'data-label': '' }, step.label));
  link.addEventListener('click', select, { signal: scope.signal });
  const element = make('runtime_sales_pathassistant-path-step.slds-path__item', { role: 'presentation' }, link);
  element.className += ` ${stepClasses(step, active)}`;
  return element;
}

/**
 * The LWC path, by Salesforce's page objects and the base component's path: state on the step's class, label in the title.
 * Whether a step also carries its picklist value was never seen, so this page does not write it.
 */
export function lwcPath(scope: RecordScope): HTMLElement {
  const { make, labels } = scope;
  const selection = selectionOf(scope);
  const scroller = make('div.slds-path__nav', { role: 'listbox', 'aria-label': labels.path });
  const action = make('div.slds-path__action');
  scope.live(scroller, (): Child[] => {
    const steps = pathSteps(scope);
    const active = selection.name ?? steps.find((step) => step.state === 'current')?.name;
    return steps.map((step) => stepElement(scope, step, step.name === active, () => {
      selection.name = step.state === 'current' ? null : step.name;
      scope.save({});
    }));
  });
  scope.live(action, () => {
    const text = selection.name === null ? labels.markComplete : labels.markCurrent;
    const button = make('button.slds-button.slds-button_brand', { type: 'button', title: text }, text);
    button.addEventListener('click', () => advance(scope, selection, () => closedStageModal(scope)), { signal: scope.signal });
    return [button];
  });
  const track = make('runtime_sales_pathassistant-path-track', {}, make('div.slds-path__track', {},
    make('runtime_sales_pathassistant-path-track-scroller', {}, make('div.slds-path__scroller', {}, scroller)), action));
  const guidance = make('runtime_sales_pathassistant-path-body', { hidden: '' },
    make('runtime_sales_pathassistant-path-fields', {}, make('h2', {}, labels.keyFields)), make('runtime_sales_pathassistant-path-guidance'));
  return make('flexipage-component2', { 'data-component-id': 'runtime_sales_pathassistant_path' }, make('slot', {},
    make('runtime_sales_pathassistant-path', {}, make('div.slds-path', {}, track, guidance))));
}
