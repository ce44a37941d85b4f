import type { FieldSpec } from './fields';
import { highlightFields } from './fields';
import type { RecordScope } from './kit';
import { shownText } from './value';

/** A key field as Aura writes it: the API name is in the same attribute as in LWC rows. */
function auraRow(scope: RecordScope, spec: FieldSpec): HTMLElement {
  const { make } = scope;
  const output = scope.live(make(`span.${spec.type === 'money' ? 'uiOutputCurrency' : 'uiOutputDate'}`), () => [shownText(scope, spec)]);
  return make('div.forcePageBlockItem.forcePageBlockItemView', { 'data-target-selection-name': `sfdc:RecordField.Opportunity.${spec.api}` },
    make('div.label', {}, make('span.test-id__field-label', {}, spec.label)),
    make('div.itemBody', {}, make('span.test-id__field-value.slds-form-element__static', {}, output)));
}

/** The drawer of the Aura path: key fields of the stage, and guidance that an administrator wrote. */
export function pathDrawer(scope: RecordScope): HTMLElement {
  const { make, labels } = scope;
  const fields = highlightFields(scope).filter((spec) => spec.type === 'date' || spec.type === 'money');
  return make('div.runtime_sales_pathassistantPathAssistantBody', {}, make('div.runtime_sales_pathassistantPathAssistantFields', {},
    make('div.bodyHeader', {}, make('h2', {}, labels.keyFields), make('a.actionLink', { role: 'button', tabindex: '0' }, labels.edit)),
    make('div.content', {}, make('div.forcePageBlockSectionView', {}, ...fields.map((spec) => auraRow(scope, spec))))),
  make('div.runtime_sales_pathassistantPathAssistantInfo', {}, make('h2', {}, labels.guidance), make('p', {}, labels.guidanceText)));
}
