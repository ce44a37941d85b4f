import { browser } from 'wxt/browser';
import { mergeClientApi, parseClientApi, readClientApi } from '../crm/dynamics/client-api';
import type { Reading } from '../domain/reading';
import { createLogger } from '../platform/logger';

const log = createLogger('background');

/**
 * Completes a DOM reading of Dynamics with what the client API says in the page's own world. Its answer is hostile data:
 * parsed, and merged only when it tells of the same record before and after. Null: nothing to add (no such API on the
 * page, another record, an answer of another form), and the DOM reading stands.
 */
export async function completeFromClientApi(tabId: number, reading: Reading): Promise<Reading | null> {
  try {
    const [injected] = await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, world: 'MAIN', func: readClientApi });
    const answer = parseClientApi(injected?.result);
    return answer === null ? null : mergeClientApi(reading, answer);
  } catch (error) {
    // The tab was closed or left while it was asked.
    log.failed('client-api', error);
    return null;
  }
}
