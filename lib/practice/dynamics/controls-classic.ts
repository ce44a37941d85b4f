import type { Attribute } from './attributes';
import { element } from './element';
import { entry, nativeSelect } from './inputs';
import type { Kit } from './kit';
import { wrapped } from './kit';
import { lookupControl } from './lookup';

const CLASSES: Record<Attribute['kind'], string> = {
  string: 'TextBoxControl', memo: 'TextBoxControl', money: 'CurrencyControl', integer: 'WholeNumberControl', choice: 'OptionSet',
  status: 'PicklistStatusControl', boolean: 'CheckboxControl', date: 'DateControl', datetime: 'DateTimeControl', lookup: 'SimpleLookupControl',
};
const INPUTS: Partial<Record<Attribute['kind'], string>> = {
  string: 'text-box-text', memo: 'text-box-text', money: 'currency-text-input', integer: 'whole-number-text-input',
  date: 'date-time-input', datetime: 'date-time-input',
};

/** The control class as `data-lp-id` names it. */
export function classicClass(attribute: Attribute): string {
  return `MscrmControls.FieldControls.${CLASSES[attribute.kind]}`;
}

function optionSet(kit: Kit, attribute: Attribute, control: string): HTMLElement {
  const options = (attribute.options ?? []).map((option) => ({ value: String(option.value), label: option.label[kit.model.layout.language] }));
  const select = nativeSelect(kit, attribute, `${control}.fieldControl-option-set-select`, [{ value: '-1', label: '---' }, ...options], () => String(kit.model.value(attribute) ?? -1));
  return element(kit.doc, 'div', { 'data-id': `${control}.fieldControl-option-set-container` }, [select]);
}

/** Status reason: a combo box drawn from divs, its options in a list that is there but hidden. */
function statusCombo(kit: Kit, attribute: Attribute, control: string): HTMLElement {
  const id = `${control}.fieldControl-pickliststatus-comboBox`;
  const text = element(kit.doc, 'span', { id: `${id}_text-value` });
  const list = element(kit.doc, 'ul', { id: `${id}_list`, role: 'listbox', hidden: '' });
  for (const option of attribute.options ?? []) list.append(element(kit.doc, 'li', { role: 'option' }, [option.label[kit.model.layout.language]]));
  kit.scope.bind(() => {
    text.textContent = kit.model.text(attribute) || '---';
  });
  const face = element(kit.doc, 'div', { id: `${id}_button`, role: 'button' }, [text]);
  return element(kit.doc, 'div', { 'data-id': id, id, class: 'pd-input' }, [face, list]);
}

function ticks(kit: Kit, attribute: Attribute, control: string): HTMLElement {
  const { say } = kit.model;
  if (kit.model.layout.twoOptions === 'select') {
    const options = [{ value: '0', label: say('no') }, { value: '1', label: say('yes') }];
    const select = nativeSelect(kit, attribute, `${control}.fieldControl-checkbox-select`, options, () => (kit.model.value(attribute) === true ? '1' : '0'));
    return element(kit.doc, 'div', { 'data-id': `${control}.fieldControl-checkbox-container` }, [select]);
  }
  const toggle = element(kit.doc, 'input', { type: 'checkbox', 'data-id': `${control}.fieldControl-checkbox-toggle`, 'aria-label': attribute.label[kit.model.layout.language] });
  toggle.addEventListener('change', () => kit.model.type(attribute, say(toggle.checked ? 'yes' : 'no')));
  kit.scope.bind(() => {
    toggle.checked = kit.model.value(attribute) === true;
    toggle.disabled = attribute.locked === true || kit.model.closed();
    toggle.setAttribute('aria-checked', String(toggle.checked));
  });
  return element(kit.doc, 'div', { 'data-id': `${control}.fieldControl-checkbox-container` }, [toggle]);
}

/** The value markup of one field in the earlier look: every input has a `data-id` of its own; an empty one shows `---`. */
export function classicControl(kit: Kit, attribute: Attribute, control: string): HTMLElement {
  if (attribute.kind === 'lookup') return lookupControl(kit, attribute, control);
  if (attribute.kind === 'choice') return optionSet(kit, attribute, control);
  if (attribute.kind === 'status') return statusCombo(kit, attribute, control);
  if (attribute.kind === 'boolean') return ticks(kit, attribute, control);
  const input = entry(kit, attribute, { 'data-id': `${control}.fieldControl-${INPUTS[attribute.kind] ?? 'text-box-text'}` }, '---');
  const isDate = attribute.kind === 'date' || attribute.kind === 'datetime';
  const box = attribute.kind === 'string' || attribute.kind === 'memo' ? '-text-box-container' : isDate ? '._datecontrol-date-container' : '-container';
  return element(kit.doc, 'div', { 'data-id': `${control}.fieldControl${box}` }, [wrapped(kit, input)]);
}
