import type { Attribute } from './attributes';
import { element } from './element';
import type { Kit } from './kit';

type Entry = HTMLInputElement | HTMLTextAreaElement;

/**
 * A text entry that shows the column and takes what is typed as an unsaved edit.
 * @param emptySign what the look writes into an empty entry that has no focus (`---` or nothing)
 */
export function entry(kit: Kit, attribute: Attribute, attributes: Record<string, string | null>, emptySign: string): Entry {
  const made: Entry = element(kit.doc, attribute.kind === 'memo' ? 'textarea' : 'input', {
    ...(attribute.kind === 'memo' ? { rows: '2' } : { type: 'text' }),
    class: 'pd-input', placeholder: '---', ...attributes,
  });
  const draw = (): void => {
    made.readOnly = attribute.locked === true || kit.model.closed();
    made.setAttribute('aria-readonly', String(made.readOnly));
    const focused = made.ownerDocument.activeElement === made;
    const shown = kit.model.text(attribute) || (focused ? '' : emptySign);
    if (made.value !== shown) made.value = shown;
  };
  kit.scope.bind(draw);
  made.addEventListener('focus', () => {
    if (made.value === emptySign) made.value = '';
  });
  made.addEventListener('blur', draw);
  made.addEventListener('input', () => kit.model.type(attribute, made.value));
  return made;
}

/** The choices of a column as a native select: numbers as values, as the earlier look has it. */
export function nativeSelect(kit: Kit, attribute: Attribute, dataId: string, options: { value: string; label: string }[], current: () => string): HTMLSelectElement {
  const made = element(kit.doc, 'select', { 'data-id': dataId, class: 'pd-input' });
  for (const option of options) made.append(element(kit.doc, 'option', { value: option.value }, [option.label]));
  made.addEventListener('change', () => kit.model.type(attribute, made.selectedOptions[0]?.textContent ?? ''));
  kit.scope.bind(() => {
    made.disabled = attribute.locked === true || kit.model.closed();
    for (const option of made.options) {
      option.selected = option.value === current();
      option.setAttribute('data-selected', String(option.selected));
    }
  });
  return made;
}
