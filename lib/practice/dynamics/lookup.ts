import type { Attribute } from './attributes';
import { element } from './element';
import type { Kit } from './kit';
import { wrapped } from './kit';

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
    list.replaceChildren(...(name && !typing ? [tag(kit, base, name)] : []));
    if (!typing) input.value = '';
    input.hidden = attribute.locked === true || kit.model.closed();
  });
  list.addEventListener('dblclick', () => {
    if (!input.hidden) input.focus();
  });
  return element(kit.doc, 'div', { 'data-id': `${control}.fieldControl-Lookup_${attribute.name}`, class: 'pd-lookup' }, [wrapped(kit, list), input]);
}

function tag(kit: Kit, base: string, name: string): HTMLElement {
  const text = element(kit.doc, 'div', { 'data-id': `${base}_selected_tag_text`, title: name }, [name]);
  const link = element(kit.doc, 'div', { 'data-id': `${base}_selected_tag`, role: 'link', tabindex: '-1', class: 'pd-tag' }, [text]);
  return element(kit.doc, 'li', { class: 'pd-tagline' }, [link]);
}
