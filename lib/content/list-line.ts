import { browser } from 'wxt/browser';
import { sendToBackground } from '../messaging/content-client';
import type { PageMessage, ToPageMessage } from '../messaging/messages';
import type { ListLine } from './list-run';

/** What the script of lists answers. All else is answered by the page's main script, and only heard here. */
const ANSWERED: readonly string[] = ['list.mark', 'list.again'] satisfies ToPageMessage['type'][];

/** The line of a list's script to the background. @param onGone called when the extension was updated or removed */
export function listLine(onGone: () => void): ListLine {
  const ask = async (message: PageMessage) => {
    const delivery = await sendToBackground(message);
    if (delivery.outcome === 'gone') onGone();
    return delivery;
  };
  return {
    async send(message) {
      let delivery = await ask(message);
      // A worker that was stopped in the middle never answers. Nothing that a list says does harm when it is said twice.
      if (delivery.outcome === 'failed') delivery = await ask(message);
      return delivery.outcome === 'answered' && delivery.result.ok ? delivery.result.value : undefined;
    },
    listen(listener, signal) {
      const onMessage = (message: ToPageMessage, sender: { id?: string }, respond: (answer: unknown) => void): boolean => {
        if (sender.id !== browser.runtime.id || typeof message?.type !== 'string') return false;
        listener(message);
        if (ANSWERED.includes(message.type)) respond(true);
        return false;
      };
      browser.runtime.onMessage.addListener(onMessage);
      signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(onMessage), { once: true });
    },
  };
}
