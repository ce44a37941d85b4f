import { element } from './element';
import { fieldBlocks } from './field-block';
import type { Kit } from './kit';
import { button, within } from './kit';

export interface HeaderOverflow {
  button: HTMLButtonElement;
  place: HTMLElement;
  open: () => void;
}

/** The header's fields as field blocks. They are in the document only while the flyout is open. */
export function headerOverflow(kit: Kit): HeaderOverflow {
  const place = element(kit.doc, 'div', { class: 'pd-flyoutplace' });
  let close: (() => void) | null = null;
  const opener = button(kit, '⌄', { id: `headerFieldsExpandButton_${kit.count()}`, 'data-id': 'header_overflowButton', 'aria-expanded': 'false', 'aria-label': kit.model.say('moreFields'), class: 'pd-icon' }, () => (close ? close() : open()));
  const open = (): void => {
    if (close) return;
    const scope = kit.scope.child();
    const inner = within(kit, scope);
    const { shown, overflow } = kit.model.layout.header;
    const flyout = element(kit.doc, 'div', { id: 'headerFieldsFlyout', 'data-id': 'headerFieldsFlyout', class: 'pd-flyout' }, fieldBlocks(inner, [...shown, ...overflow], 'header_'));
    flyout.append(button(inner, kit.model.say('close'), { class: 'pd-button' }, () => close?.()));
    place.append(flyout);
    opener.setAttribute('aria-expanded', 'true');
    close = () => {
      scope.drop();
      flyout.remove();
      opener.setAttribute('aria-expanded', 'false');
      close = null;
    };
  };
  return { button: opener, place, open };
}
