import type { Attribute } from './attributes';
import { element } from './element';
import type { Kit } from './kit';
import { button, wrapped } from './kit';

/**
 * A lookup, the same in both looks. The control's prefix stays in the first half of the names, the half after
 * `Dropdown_` has none: `header_ownerid.fieldControl-LookupResultsDropdown_ownerid_selected_tag_text`.
 */
export function lookupControl(kit: Kit, attribute: Attribute, control: string): HTMLElement {
  const base = `${control}.fieldControl-LookupResultsDropdown_${attribute.name}`;
  const list = element(kit.doc, 'ul', { 'data-id': `${base}_SelectedRecordList`, class: 'pd-tags', 'aria-label': attribute.label[kit.model.layout.language] });
  const input = element(kit.doc, 'input', { type: 'text', 'data-id': `${base}_textInputBox_with_filter_new`, class: 'pd-input', placeholder: '---' });
  input.addEventListener('input', () => kit.model.type(attribute, input.value));
  kit.scope.bind(() => {
    const name = kit.model.text(attribute);
    const typing = input.ownerDocument.activeElement === input;
    const locked = attribute.locked === true || kit.model.closed();
    list.replaceChildren(...(name && !typing ? [tag(kit, base, name, locked ? null : () => startTyping(kit, attribute, input))] : []));
    if (!typing) input.value = '';
    input.hidden = locked || (name !== '' && !typing);
  });
  input.addEventListener('blur', () => kit.model.changed());
  return element(kit.doc, 'div', { 'data-id': `${control}.fieldControl-Lookup_${attribute.name}`, class: 'pd-lookup' }, [wrapped(kit, list), input]);
}

/** Takes the record out, as its delete sign does, and lets the user type another. */
function startTyping(kit: Kit, attribute: Attribute, input: HTMLInputElement): void {
  input.hidden = false;
  input.focus();
  kit.model.type(attribute, '');
}

function tag(kit: Kit, base: string, name: string, remove: (() => void) | null): HTMLElement {
  const text = element(kit.doc, 'div', { 'data-id': `${base}_selected_tag_text`, title: name }, [name]);
  const link = element(kit.doc, 'div', { 'data-id': `${base}_selected_tag`, role: 'link', tabindex: '-1', class: 'pd-tag' }, [text]);
  const away = remove && button(kit, '', { 'data-id': `${base}_selected_tag_delete`, 'aria-label': `× ${name}`, class: 'pd-tagdelete' }, remove);
  return element(kit.doc, 'li', { class: 'pd-tagline' }, [link, away]);
}
