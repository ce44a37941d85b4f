import { browser } from 'wxt/browser';
import { clientFormats, mergeClientApi, parseClientApi, readClientApi } from '../crm/dynamics/client-api';
import type { FormatProfile } from '../domain/format-profile';
import type { Reading } from '../domain/reading';
import { createLogger } from '../platform/logger';

const log = createLogger('background');

/** A reading completed from the client API, and what the user's own format settings prove. */
export interface Completed {
  reading: Reading;
  formats: FormatProfile;
}

/**
 * Completes a DOM reading of Dynamics with what the client API says in the page's own world. Its answer is hostile data:
 * parsed, and merged only when it tells of the same record before and after. Null: nothing to add (no such API on the
 * page, another record, an answer of another form), and the DOM reading stands.
 */
export async function completeFromClientApi(tabId: number, reading: Reading): Promise<Completed | null> {
  try {
    const [injected] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      world: 'MAIN',
      func: readClientApi,
      args: [{ entity: 'opportunity', id: reading.ref.recordId }],
    });
    const answer = parseClientApi(injected?.result);
    const merged = answer && mergeClientApi(reading, answer);
    return answer && merged ? { reading: merged, formats: clientFormats(answer) } : null;
  } catch (error) {
    // The tab was closed or left while it was asked.
    log.failed('client-api', error);
    return null;
  }
}
