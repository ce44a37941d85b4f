import { browser } from 'wxt/browser';
import type { PageMessage, Result } from './messages';

/**
 * What became of a page's message. `gone`: this script belongs to a version of the extension that was updated, reloaded
 * or removed, and will never get an answer; it should take its badge off the page and end.
 */
export type Delivery<T> = { outcome: 'answered'; result: Result<T> } | { outcome: 'gone' } | { outcome: 'failed' };

/** Once the context is invalid, `runtime.id` is undefined (Chrome, Firefox), or touching `runtime` throws. */
function isGone(): boolean {
  try {
    return browser.runtime?.id === undefined;
  } catch {
    return true;
  }
}

/**
 * Sends a fact from a content script to the background. Never throws. This file goes into every CRM page: no zod, no storage.
 * `T` is what the message answers: PageContext for `page.opened`, else nothing of use.
 */
export async function sendToBackground<T = unknown>(message: PageMessage): Promise<Delivery<T>> {
  if (isGone()) return { outcome: 'gone' };
  try {
    const result = (await browser.runtime.sendMessage(message)) as Result<T> | undefined;
    return result === undefined ? { outcome: 'failed' } : { outcome: 'answered', result };
  } catch (error) {
    const invalidated = error instanceof Error && error.message.includes('context invalidated');
    return { outcome: invalidated || isGone() ? 'gone' : 'failed' };
  }
}
