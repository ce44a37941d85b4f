import { browser } from 'wxt/browser';
import { clientFormats, mergeClientApi, parseClientApi, readClientApi } from '../crm/dynamics/client-api';
import type { PageConfig } from '../crm/page-config';
import type { RawReading } from '../crm/raw-field';
import { buildReading } from '../crm/raw-fields';
import type { FormatProfile } from '../domain/format-profile';
import type { Reading } from '../domain/reading';
import { createLogger } from '../platform/logger';
import { joinFormats } from './formats';

const log = createLogger('background');

/** A reading completed from the client API, and what the user's own format settings prove. */
export interface Completed {
  reading: Reading;
  formats: FormatProfile;
}

/** Asks Dynamics' client API about a record, mapped columns too, in the page's own world. Null when it cannot be asked; else hostile data. */
export async function askClientApi(tabId: number, recordId: string, { mappings }: PageConfig): Promise<unknown> {
  try {
    const [injected] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [0] },
      world: 'MAIN',
      func: readClientApi,
      args: [{ entity: 'opportunity', id: recordId, columns: mappings.flatMap(({ api }) => api ?? []) }],
    });
    return injected?.result ?? null;
  } catch (error) {
    // The tab was closed or left while it was asked.
    log.failed('client-api', error);
    return null;
  }
}

/**
 * Completes a snapshot of Dynamics with what the client API answered; the formats that it tells help to understand the page's
 * own texts. Merged only when the answer is of the same record before and after. Null: nothing to add (no such API on
 * the page, another record, an answer of another form), and the page's own reading stands.
 */
export function completed(raw: RawReading, known: FormatProfile, answer: unknown, config: PageConfig): Completed | null {
  const client = parseClientApi(answer);
  if (client === null) return null;
  const formats = clientFormats(client);
  const reading = mergeClientApi(buildReading(raw, joinFormats(known, formats)).reading, client, config);
  return reading && { reading, formats };
}
