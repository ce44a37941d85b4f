import { browser } from 'wxt/browser';
import { sendToBackground } from '../messaging/content-client';
import { TO_PAGE_TYPES, type ToPageMessage } from '../messaging/messages';
import type { BackgroundLine } from './run';

/** What may be said twice, and must not get lost. */
const AGAIN = ['page.opened', 'deal.read'];

/**
 * The line to the background over the extension's own messaging. Messages of other extensions never reach it.
 * @param onGone called when the extension was updated or removed: nobody will ever answer this script again
 */
export function runtimeLine(onGone: () => void): BackgroundLine {
  return {
    async send(message) {
      let delivery = await sendToBackground(message);
      // A worker that was stopped in the middle never answers, and without its verdict the tab would be "reading" for ever.
      if (delivery.outcome === 'failed' && AGAIN.includes(message.type)) delivery = await sendToBackground(message);
      if (delivery.outcome === 'gone') onGone();
      return delivery.outcome === 'answered' && delivery.result.ok ? delivery.result.value : undefined;
    },
    listen(listener, signal) {
      const onMessage = (message: ToPageMessage, sender: { id?: string }, respond: (answer: unknown) => void): boolean => {
        if (sender.id !== browser.runtime.id || !TO_PAGE_TYPES.includes(message?.type)) return false;
        void Promise.resolve(listener(message)).then(respond, () => respond(undefined));
        return true;
      };
      browser.runtime.onMessage.addListener(onMessage);
      signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage), { once: true });
    },
  };
}
