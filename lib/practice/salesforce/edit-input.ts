import type { PracticeDeal } from '../contract';
import type { FieldSpec } from './fields';
import { textOfField } from './fields';
import type { Attributes, RecordScope } from './kit';
import { STAGES, stageLabel } from './stages';

function plainInput(scope: RecordScope, spec: FieldSpec, value: string): HTMLElement {
  const { make } = scope;
  const extra: Attributes = spec.type === 'percent' || spec.type === 'money' ? { role: 'spinbutton', inputmode: 'decimal' } : {};
  return make('lightning-input', {}, make('label.slds-form-element__label', {}, spec.label,
    make('input.slds-input', { type: 'text', name: spec.api, value, ...extra })));
}

function dateInput(scope: RecordScope, spec: FieldSpec, value: string): HTMLElement {
  const { make, formats, labels } = scope;
  const format = `${labels.format}: ${formats.date('2024-12-31')}`;
  return make('lightning-input', {}, make('lightning-datepicker', {},
    make('label.slds-form-element__label', {}, spec.label, make('input.slds-input', { type: 'text', name: spec.api, value, autocomplete: 'off' })),
    make('div.slds-form-element__help', { 'data-date-format': '' }, format)));
}

function stagePicklist(scope: RecordScope, spec: FieldSpec, slot: Attributes): HTMLElement {
  const { make, deal, layout } = scope;
  const button = make('button.slds-combobox__input', {
    type: 'button', role: 'combobox', name: spec.api, 'aria-label': spec.label, 'aria-expanded': 'false', 'data-value': deal.stage.salesforce,
  }, stageLabel(layout, deal.stage.salesforce));
  const items = STAGES.map((stage) => make('lightning-base-combobox-item.slds-listbox__option', { role: 'option', 'data-value': stage.api }, stageLabel(layout, stage.api)));
  const box = make('div.slds-dropdown', { role: 'listbox', hidden: '' }, ...items);
  button.addEventListener('click', () => box.toggleAttribute('hidden'), { signal: scope.signal });
  for (const [index, item] of items.entries()) {
    item.addEventListener('click', () => {
      button.setAttribute('data-value', STAGES[index]?.api ?? '');
      button.textContent = item.textContent;
      box.toggleAttribute('hidden', true);
    }, { signal: scope.signal });
  }
  return make('sfa-input-stage-name', slot, make('records-record-picklist', {}, make('records-form-picklist', {},
    make('lightning-picklist', {}, make('lightning-combobox', {}, make('span.slds-form-element__label', {}, spec.label),
      make('lightning-base-combobox', {}, make('div.slds-combobox', {}, button, box)))))));
}

/** The input component of a field in edit mode. All editable rows of a form open at once, as in Lightning. */
export function inputOf(scope: RecordScope, spec: FieldSpec, slot: Attributes): HTMLElement {
  const { make, deal, formats } = scope;
  if (spec.type === 'stage') return stagePicklist(scope, spec, slot);
  if (spec.type === 'long-text') {
    const area = make('textarea.slds-textarea', { name: spec.api, rows: '3' }, deal.description ?? '');
    return make('records-record-layout-text-area', slot, make('lightning-textarea', {}, make('label.slds-form-element__label', {}, spec.label, area)));
  }
  if (spec.type === 'date') {
    return make('records-record-layout-base-input', slot, dateInput(scope, spec, formats.date(textOfField(deal, spec.field))));
  }
  if (spec.type === 'account') {
    const search = make('input.slds-input', { type: 'text', name: spec.api, value: deal.account, role: 'combobox' });
    return make('records-record-layout-lookup', slot, make('lightning-lookup', {}, make('label.slds-form-element__label', {}, spec.label, search)));
  }
  const value = spec.type === 'money' ? formats.number(deal.amount)
    : spec.type === 'percent' ? formats.number(deal.probability) : textOfField(deal, spec.field);
  return make('records-record-layout-base-input', slot, plainInput(scope, spec, value));
}

/** What the user typed for one field, or null when it does not fit the field: then nothing may be saved. */
export function typedValue(scope: RecordScope, spec: FieldSpec, form: Element): Partial<PracticeDeal> | null {
  const input = form.querySelector<HTMLInputElement | HTMLTextAreaElement>(`input[name="${spec.api}"], textarea[name="${spec.api}"]`);
  if (!input || spec.field === null) return {};
  const text = input.value.trim();
  if (spec.type === 'date') {
    const day = scope.formats.readDate(text);
    return day === null || (day === '' && spec.field === 'closeDate') ? null : { [spec.field]: day };
  }
  if (spec.type === 'money' || spec.type === 'percent') {
    const number = scope.formats.readNumber(text);
    if (number === null) return spec.type === 'money' && text === '' ? { amount: null } : null;
    return { [spec.field]: number };
  }
  return { [spec.field]: text };
}

/** The stage chosen in edit mode, or null when the form has no stage picklist. */
export function typedStage(form: Element): string | null {
  return form.querySelector('button[name="StageName"]')?.getAttribute('data-value') ?? null;
}
