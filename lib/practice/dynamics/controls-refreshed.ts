import type { Attribute } from './attributes';
import { element } from './element';
import { entry } from './inputs';
import type { Kit } from './kit';
import { wrapped } from './kit';
import { lookupControl } from './lookup';

const CLASSES: Record<Attribute['kind'], string> = {
  string: 'PowerApps.CoreControls.TextInput', memo: 'PowerApps.CoreControls.TextInput',
  money: 'PowerApps.CoreControls.NumericInput', integer: 'PowerApps.CoreControls.NumericInput',
  choice: 'PowerApps.CoreControls.OptionSetControl', status: 'PowerApps.CoreControls.OptionSetControl',
  boolean: 'PowerApps.CoreControls.OptionSetControl',
  date: 'MscrmControls.FieldControls.DateControl', datetime: 'MscrmControls.FieldControls.DateTimeControl',
  lookup: 'MscrmControls.FieldControls.SimpleLookupControl',
};

/** The control class as `data-lp-id` names it. */
export function refreshedClass(attribute: Attribute): string {
  return CLASSES[attribute.kind];
}

/** A choice: the shown option is the `value` attribute of a combo box; locked or closed it is a read-only input. */
function comboBox(kit: Kit, attribute: Attribute): HTMLElement {
  const place = element(kit.doc, 'div', { class: 'pd-choice' });
  kit.scope.bind(() => {
    const text = kit.model.text(attribute);
    const locked = attribute.locked === true || kit.model.closed();
    place.replaceChildren(locked ? element(kit.doc, 'input', { type: 'text', readonly: '', value: text || '---', class: 'pd-input' }) : openCombo(kit, attribute, text));
  });
  return place;
}

function openCombo(kit: Kit, attribute: Attribute, text: string): HTMLElement {
  const combo = element(kit.doc, 'button', { type: 'button', role: 'combobox', value: text || '---', 'aria-haspopup': 'listbox', 'aria-expanded': 'false', class: 'pd-input' }, [text || '---']);
  // The list of options is drawn by the look's own layer, outside the field; here a click goes to the next option.
  combo.addEventListener('click', () => {
    const { yes, no } = { yes: kit.model.say('yes'), no: kit.model.say('no') };
    const all = attribute.options?.map((option) => option.label[kit.model.layout.language]) ?? [no, yes];
    kit.model.type(attribute, all[(all.indexOf(text) + 1) % all.length] ?? text);
  });
  return combo;
}

/** A date: either the input is named, or only the container around it (both are seen on live pages). */
function dateEntry(kit: Kit, attribute: Attribute, control: string): HTMLElement {
  const named = kit.model.layout.dateInput === 'data-id';
  const input = entry(kit, attribute, named ? { 'data-id': `${control}.fieldControl-date-time-input` } : {}, '');
  const part = named ? '._datecontrol-date-container' : '-datetime-description_container';
  const box = element(kit.doc, 'div', { 'data-id': `${control}.fieldControl${part}` }, [wrapped(kit, input)]);
  if (attribute.kind !== 'datetime') return box;
  const time = element(kit.doc, 'input', { type: 'text', class: 'pd-input', readonly: '', value: kit.model.layout.locale === 'en-US' ? '9:30 AM' : '09:30' });
  return element(kit.doc, 'div', { class: 'pd-datetime' }, [box, element(kit.doc, 'div', { 'data-id': `${control}.fieldControl._timecontrol-datetime-container` }, [time])]);
}

/** The value markup of one field in the refreshed look. Inputs have no `data-id` of their own, their container has. */
export function refreshedControl(kit: Kit, attribute: Attribute, control: string): HTMLElement {
  if (attribute.kind === 'lookup') return lookupControl(kit, attribute, control);
  if (attribute.kind === 'date' || attribute.kind === 'datetime') return dateEntry(kit, attribute, control);
  const chosen = attribute.kind === 'choice' || attribute.kind === 'status' || attribute.kind === 'boolean';
  const inside = chosen ? comboBox(kit, attribute) : entry(kit, attribute, {}, '');
  return element(kit.doc, 'div', { 'data-id': `${control}.fieldControl-pcf-container-id` }, [wrapped(kit, inside)]);
}
