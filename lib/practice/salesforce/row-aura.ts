import { inputOf } from './edit-input';
import type { FieldSpec } from './fields';
import type { Child, RecordScope } from './kit';
import type { FormState } from './row';
import { auraOutput } from './value-aura';

function viewMode(scope: RecordScope, spec: FieldSpec, form: FormState): Child[] {
  const { make, labels } = scope;
  const pencil = spec.editable
    ? make('button.test-id__inline-edit-trigger.inline-edit-trigger.slds-button.slds-button_icon', { type: 'button', title: `${labels.edit} ${spec.label}` }, '✎')
    : null;
  pencil?.addEventListener('click', () => form.open(), { signal: scope.signal });
  return [make('span.test-id__field-value.slds-form-element__static.slds-grow', {}, auraOutput(scope, spec)), pencil];
}

/**
 * A row of the details as Aura draws it: the attribute with the API name is that of LWC rows, there are no slots and no
 * components. That an open row holds `.uiInput--default` is known; what else changes in it was not seen.
 */
export function auraRow(scope: RecordScope, spec: FieldSpec, form: FormState): HTMLElement {
  const { make } = scope;
  const body = make('div.itemBody.slds-form-element__control');
  scope.live(body, () => {
    if (!form.editing || !spec.editable) return viewMode(scope, spec, form);
    // A saved change from elsewhere does not touch what the user is typing.
    if (body.querySelector('.uiInput--default')) return [...body.childNodes];
    return [make('div.uiInput--default', {}, inputOf(scope, spec, {}))];
  });
  return make('div.forcePageBlockItem.forcePageBlockItemView', { 'data-target-selection-name': `sfdc:RecordField.Opportunity.${spec.api}` },
    make('div.label.slds-form-element__label', {}, make('span.test-id__field-label', {}, spec.label)), body);
}
