import type { Attribute } from './attributes';
import { classicClass, classicControl } from './controls-classic';
import { refreshedClass, refreshedControl } from './controls-refreshed';
import { element } from './element';
import type { Kit } from './kit';
import { wrapped } from './kit';

function lockedIcon(kit: Kit, attribute: Attribute, control: string): HTMLElement {
  const icon = element(kit.doc, 'div', { 'data-id': `${control}-locked-icon`, class: 'pd-lock', 'aria-hidden': 'true' });
  kit.scope.bind(() => {
    icon.hidden = attribute.locked !== true && !kit.model.closed();
  });
  return icon;
}

function errorMessage(kit: Kit, attribute: Attribute, control: string): HTMLElement {
  const message = element(kit.doc, 'div', { 'data-id': `${control}-error-message`, role: 'alert', class: 'pd-error' });
  kit.scope.bind(() => {
    const edit = kit.model.edits.get(attribute.name);
    const wrong = edit !== undefined && edit.value === undefined;
    message.hidden = !wrong;
    message.textContent = wrong ? kit.model.say('invalid') : '';
  });
  return message;
}

function valuePart(kit: Kit, attribute: Attribute, control: string): HTMLElement {
  const refreshed = kit.model.layout.look === 'refreshed';
  const inside = refreshed ? refreshedControl(kit, attribute, control) : classicControl(kit, attribute, control);
  const name = refreshed ? refreshedClass(attribute) : classicClass(attribute);
  const typed = element(kit.doc, 'div', { 'data-lp-id': `${name}|${control}.fieldControl|opportunity` }, [inside]);
  return element(kit.doc, 'div', { 'data-id': `${control}.fieldControl_container`, class: 'pd-value' }, [wrapped(kit, typed)]);
}

/**
 * The block of one field: container, label, icons, value.
 * @param control control name: `{attribute}` on the body, `header_{attribute}`, `header_process_{attribute}`
 */
export function fieldBlock(kit: Kit, attribute: Attribute, control: string): HTMLElement {
  const generated = `id-${kit.formId}-${kit.count()}-${control}`;
  const label = element(kit.doc, 'label', { id: `${generated}-field-label`, class: 'pd-label' }, [attribute.label[kit.model.layout.language]]);
  const required = attribute.required ? element(kit.doc, 'div', { 'data-id': `${control}-required-icon`, class: 'pd-required', 'aria-hidden': 'true' }, ['*']) : null;
  const container = element(
    kit.doc, 'div',
    { 'data-id': `${control}-FieldSectionItemContainer`, id: `${generated}-FieldSectionItemContainer`, 'data-fieldrequirement': attribute.required ? '2' : '0', class: 'pd-field' },
    [element(kit.doc, 'div', { class: 'pd-labelline' }, [label, required, lockedIcon(kit, attribute, control)]), valuePart(kit, attribute, control), errorMessage(kit, attribute, control)],
  );
  const section = element(kit.doc, 'div', { 'data-lp-id': `MscrmControls.Containers.FieldSectionItem|${control}|opportunity` }, [container]);
  return element(kit.doc, 'div', { 'data-id': control, 'data-control-name': control }, [wrapped(kit, section)]);
}

/** The blocks of a list of control names; names that the table does not have are left out. */
export function fieldBlocks(kit: Kit, names: readonly string[], prefix: '' | 'header_' | 'header_process_'): HTMLElement[] {
  return names.flatMap((name) => {
    const attribute = kit.model.attribute(name);
    return attribute ? [fieldBlock(kit, attribute, `${prefix}${name}`)] : [];
  });
}
