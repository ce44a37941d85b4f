import { inputOf } from './edit-input';
import type { FieldSpec } from './fields';
import type { Child, RecordScope } from './kit';
import { outputOf } from './value';

/** What the rows of one form share: Lightning opens all rows of a form for editing at once. */
export interface FormState {
  editing: boolean;
  /** Whether the values are still being fetched: rows with their labels, and grey boxes in their values' place. */
  loading: boolean;
  open(): void;
}

const VIEW = 'slds-form-element slds-hint-parent test-id__output-root slds-form-element_edit slds-form-element_readonly is-stacked is-stacked-not-editing';
const EDIT = 'slds-form-element slds-hint-parent test-id__output-root slds-form-element_edit is-stacked';

function viewMode(scope: RecordScope, spec: FieldSpec, form: FormState, slot: string): Child[] {
  const { make, labels } = scope;
  const output = form.loading
    ? make('lightning-formatted-text', { slot, 'data-output-element-id': 'output-field' }, make('div.stencil', { 'aria-hidden': 'true' }, make('div.stencil-line')))
    : outputOf(scope, spec, { slot });
  const value = make(`span.test-id__field-value.slds-form-element__static.slds-grow.word-break-ie11${spec.editable ? '' : '.is-read-only'}`, {}, make('slot', { name: slot }, output));
  const pencil = spec.editable
    ? make('button.test-id__inline-edit-trigger.inline-edit-trigger.slds-button.slds-button_icon', { type: 'button', title: `${labels.edit} ${spec.label}` },
      make('span.slds-assistive-text', {}, `${labels.edit} ${spec.label}`), make('span.pencil', { 'aria-hidden': 'true' }, '✎'))
    : null;
  const help = spec.field === 'decisionDate' ? make('lightning-helptext', {}, make('button.slds-button_icon', { type: 'button', title: labels.helpDecision }, '(?)')) : null;
  pencil?.addEventListener('click', () => form.open(), { signal: scope.signal });
  return [
    make('div.test-id__field-label-container.slds-form-element__label.no-utility-icon', {}, make('span.test-id__field-label', {}, spec.label), help),
    make('div.slds-form-element__control', {}, value, pencil),
  ];
}

function editMode(scope: RecordScope, spec: FieldSpec, slot: string): Child[] {
  const { make, labels } = scope;
  const input = inputOf(scope, spec, { slot });
  const undo = make('lightning-button-icon', { hidden: '' },
    make('button.inline-edit-undo.slds-button.slds-button_icon', { type: 'button', title: `${labels.undo} ${spec.label}` }, '↺'));
  input.addEventListener('input', () => undo.toggleAttribute('hidden', false), { signal: scope.signal });
  const required = spec.api === 'CloseDate' || spec.api === 'Name' ? make('abbr.slds-required', { title: 'required' }, '*') : null;
  return [required, make('slot', { name: slot }, input), undo];
}

/**
 * One row of the details: a page-layout item, or a Dynamic Forms field. The attribute with the API name is the same in both
 * and stays in edit mode.
 */
export function fieldRow(scope: RecordScope, spec: FieldSpec, form: FormState, left: boolean): HTMLElement {
  const { make, layout } = scope;
  const dynamic = layout.rows === 'dynamic-forms';
  const root = make('div');
  scope.live(root, () => {
    if (form.editing && spec.editable) {
      // A saved change from elsewhere does not touch what the user is typing.
      if (root.className === EDIT) return [...root.childNodes];
      root.className = EDIT;
      return editMode(scope, spec, dynamic ? 'input' : 'inputField');
    }
    root.className = VIEW;
    return viewMode(scope, spec, form, dynamic ? 'output' : 'outputField');
  });
  const target = { 'data-target-selection-name': `sfdc:RecordField.Opportunity.${spec.api}` };
  if (!dynamic) {
    return make(`records-record-layout-item.slds-form__item.slds-no-space.slds-size_1-of-2.${left ? 'item-left' : 'item-right'}`, { 'field-label': spec.label },
      make('div.slds-grid.slds-size_1-of-1.label-stacked', { role: 'listitem', ...target }, root));
  }
  const id = `Record${spec.api.replace(/__c$/, '_c')}Field1`;
  return make('flexipage-field', { 'data-field-id': id }, make('slot', {},
    make('record_flexipage-record-field.slds-grid.slds-col', { role: 'listitem' }, make('div', target, root))));
}
