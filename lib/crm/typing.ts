import { shadowRootOf } from './dom';

/** Input types that hold no typed text. */
const NOT_TYPED = /^(?:button|checkbox|color|file|hidden|image|radio|range|reset|submit)$/;

/** Whether a user types into this element. */
export function isEditable(element: Element): boolean {
  if (element.localName === 'input') return !NOT_TYPED.test((element as HTMLInputElement).type);
  return element.localName === 'textarea' || (element as HTMLElement).isContentEditable || element.getAttribute('role') === 'textbox';
}

/** Whether the user is in a text field of this document now, inside shadow roots too. A tab in the background has a focused element, but nobody types there. */
export function isTyping(doc: Document): boolean {
  let active = doc.activeElement;
  for (let inner = active; inner; inner = shadowRootOf(inner)?.activeElement ?? null) active = inner;
  return active !== null && doc.hasFocus() && isEditable(active);
}
