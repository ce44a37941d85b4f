import { element } from './element';
import type { Kit } from './kit';

/** The value of another record's field, read-only, in the page's look. */
export function otherValue(kit: Kit, name: string, text: string): HTMLElement {
  const refreshed = kit.model.layout.look === 'refreshed';
  const input = element(kit.doc, 'input', { type: 'text', readonly: '', value: text, class: 'pd-input', 'data-id': refreshed ? null : `${name}.fieldControl-text-box-text` });
  return element(kit.doc, 'div', { 'data-id': `${name}.fieldControl-${refreshed ? 'pcf-container-id' : 'text-box-container'}` }, [input]);
}

/**
 * A quick view: fields of the account, not of the deal. Some columns bear the same names as the deal's, so that a reader
 * that looks for names alone would take them.
 */
export function accountQuickView(kit: Kit): HTMLElement {
  const rows = [
    ['telephone1', kit.model.say('phone'), '+31 20 555 01 00'],
    ['ownerid', kit.model.attribute('ownerid')?.label[kit.model.layout.language] ?? '', 'Account Owner Example'],
    ['description', kit.model.attribute('description')?.label[kit.model.layout.language] ?? '', 'Text of the account, not of the deal'],
    ['customerneed', kit.model.attribute('customerneed')?.label[kit.model.layout.language] ?? '', 'Need noted on the account'],
  ] as const;
  const blocks = rows.map(([name, label, text]) => {
    const control = `accountquickform.${name}`;
    const container = element(kit.doc, 'div', { 'data-id': `${control}-FieldSectionItemContainer`, class: 'pd-field' }, [
      element(kit.doc, 'label', { id: `id-${kit.formId}-${kit.count()}-${control}-field-label`, class: 'pd-label' }, [label]),
      otherValue(kit, control, text),
    ]);
    return element(kit.doc, 'div', { 'data-id': control, 'data-control-name': name }, [container]);
  });
  return element(kit.doc, 'div', { 'data-id': 'accountquickform', 'data-lp-id': 'MscrmControls.Containers.QuickForm|accountquickform|opportunity', class: 'pd-quick' }, [
    element(kit.doc, 'h3', { class: 'pd-gridtitle' }, [kit.model.say('accountCard')]), ...blocks,
  ]);
}
