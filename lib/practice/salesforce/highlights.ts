import type { FieldSpec } from './fields';
import { highlightFields } from './fields';
import type { RecordScope } from './kit';
import { wrapped } from './kit';
import { outputOf } from './value';
import { auraOutput } from './value-aura';

function primaryField(scope: RecordScope): HTMLElement {
  const { make, labels, deal } = scope;
  const name = scope.live(make('lightning-formatted-text.custom-truncate', { slot: 'primaryField' }), () => [deal.name]);
  return make('h1.slds-page-header__title', {},
    make('div.entityNameTitle', {}, make('records-entity-label', {}, labels.opportunity)),
    make('slot', { name: 'primaryField' }, name));
}

/** A detail of the compact layout. No API name here: the label is all that a reader has. */
function classicItem(scope: RecordScope, spec: FieldSpec): HTMLElement {
  const { make } = scope;
  const value = scope.live(make('slot'), () => [outputOf(scope, spec)]);
  return make('records-highlights-details-item.slds-page-header__detail-block', { slot: 'secondaryFields', role: 'listitem' }, make('div', {},
    make('p.slds-text-title.slds-truncate', { title: spec.label }, spec.label),
    make('p.fieldComponent.slds-text-body--regular.slds-show_inline-block.slds-truncate', {}, value)));
}

/** Dynamic highlights: that their items are record fields with the API name is likely, but was not seen on a live page. */
function dynamicItem(scope: RecordScope, spec: FieldSpec): HTMLElement {
  const { make } = scope;
  const value = scope.live(make('slot', { name: 'output' }), () => [outputOf(scope, spec, { slot: 'output' })]);
  const root = make('div.slds-form-element.test-id__output-root.is-stacked.is-stacked-not-editing', {},
    make('div.test-id__field-label-container', {}, make('span.test-id__field-label', {}, spec.label)),
    make('div.slds-form-element__control', {}, make('span.test-id__field-value.is-read-only', {}, value)));
  return make('flexipage-field', { slot: 'secondaryFields', 'data-field-id': `Record${spec.api}Field2` }, make('slot', {},
    make('record_flexipage-record-field', { role: 'listitem' }, make('div', { 'data-target-selection-name': `sfdc:RecordField.Opportunity.${spec.api}` }, root))));
}

function actions(scope: RecordScope): HTMLElement {
  const { make, labels } = scope;
  const item = make('li', {}, make('button.slds-button.slds-button_neutral', { type: 'button' }, labels.follow));
  return make('div.actionsContainer', {}, make('runtime_platform_actions-actions-ribbon', {}, make('ul', {}, item)));
}

function classic(scope: RecordScope): HTMLElement {
  const { make } = scope;
  const items = highlightFields(scope).map((spec) => classicItem(scope, spec));
  const panel = make('records-highlights2', {}, make('div.highlights.slds-page-header.slds-page-header_record-home', {},
    make('div.primaryFieldRow', {}, make('slot', { name: 'icon' }, make('span.record-icon', { slot: 'icon', 'aria-hidden': 'true' })), primaryField(scope), actions(scope)),
    make('div.secondaryFields', { role: 'list' }, make('slot', { name: 'secondaryFields' }, ...items))));
  return make('records-lwc-highlights-panel', {}, make('records-lwc-record-layout', {},
    make('forcegenerated-highlightspanel_opportunity___012000000000000aaa___compact___view___recordlayout2.forcegenerated-record-layout2', {}, panel)));
}

function dynamic(scope: RecordScope): HTMLElement {
  const { make } = scope;
  const items = highlightFields(scope).map((spec) => dynamicItem(scope, spec));
  return make('record_flexipage-dynamic-highlights2', {}, make('div.highlights.slds-page-header', {},
    make('record_flexipage-highlights-primary-row', {}, make('div.primaryFieldRow', {}, primaryField(scope), actions(scope))),
    make('div.secondaryFields', { role: 'list' }, make('slot', { name: 'secondaryFields' }, ...items))));
}

/** Aura's panel: no slots and no components; label in a title, value in an output span or a lookup's link. */
function aura(scope: RecordScope): HTMLElement {
  const { make, labels, deal } = scope;
  const items = highlightFields(scope).map((spec) => make('li.slds-item.slds-page-header__detail-block', {},
    make('span.slds-text-title.slds-truncate', { title: spec.label }, spec.label), scope.live(make('div'), () => [auraOutput(scope, spec)])));
  return make('flexipage-aura-wrapper', {}, make('header.forceHighlightsPanel.highlights', {},
    make('div.primaryFieldRow', {}, make('h1.slds-page-header__title', {}, make('div.entityNameTitle', {}, labels.opportunity),
      make('div.primaryField', {}, scope.live(make('span.uiOutputText'), () => [deal.name]))), actions(scope)),
    make('ul.secondaryFields', {}, ...items)));
}

/** The panel on top of a record: name, actions and the fields of the compact layout. */
export function highlights(scope: RecordScope): HTMLElement {
  const { make, layout } = scope;
  const panel = { classic, dynamic, aura }[layout.highlights](scope);
  const id = layout.highlights === 'dynamic' ? 'record_flexipage_dynamicHighlights' : 'force_highlightsPanel';
  return make('flexipage-component2', { 'data-component-id': id }, make('slot', {}, wrapped(scope, panel)));
}
