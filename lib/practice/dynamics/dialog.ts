import { element } from './element';
import type { Kit } from './kit';
import { button } from './kit';
import { otherValue } from './quick-view';

/** Another record's form in a dialog above the deal, as when a lookup is followed: it has fields of the same names. */
export function openAccountDialog(kit: Kit, accountName: string): void {
  const field = (name: string, text: string): HTMLElement =>
    element(kit.doc, 'div', { 'data-id': name, 'data-control-name': name }, [
      element(kit.doc, 'div', { 'data-lp-id': `MscrmControls.Containers.FieldSectionItem|${name}|account` }, [
        element(kit.doc, 'div', { 'data-id': `${name}-FieldSectionItemContainer`, class: 'pd-field' }, [
          element(kit.doc, 'label', { id: `id-${kit.formId}-${kit.count()}-${name}-field-label`, class: 'pd-label' }, [name]),
          otherValue(kit, name, text),
        ]),
      ]),
    ]);
  const form = element(kit.doc, 'div', { 'data-id': 'editFormRoot', role: 'form', 'aria-label': accountName }, [
    element(kit.doc, 'h1', { 'data-id': 'header_title', title: accountName, class: 'pd-title' }, [accountName]),
    field('name', accountName), field('description', 'Text of the account, not of the deal'), field('customerneed', 'Need noted on the account'),
  ]);
  const dialog = element(kit.doc, 'div', { role: 'dialog', 'aria-label': accountName, class: 'pd-dialog' }, [
    element(kit.doc, 'div', { id: `dialogPageContainer_${kit.count()}` }, [form]),
    button(kit, kit.model.say('close'), { class: 'pd-button' }, () => dialog.remove()),
  ]);
  kit.doc.body.append(dialog);
}
