import type { Kit } from './kit';

/** The message after a save, as Lightning shows it: outside the page host, gone after a moment. */
export function toast(kit: Kit, text: string): void {
  const { make, doc } = kit;
  const close = make('button.slds-button.toastClose', { type: 'button', title: 'Close' }, '×');
  const message = make('div.forceToastMessage.slds-notify_toast', { role: 'status' }, make('span.toastMessage.forceActionsText', {}, text), close);
  close.addEventListener('click', () => message.remove(), { signal: kit.signal });
  doc.body.append(message);
  kit.later(4000, () => message.remove());
}
