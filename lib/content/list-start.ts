import { browser } from 'wxt/browser';
import type { ListReader } from '../crm/list-page';
import { onNavigation } from '../crm/navigation';
import type { ListContext } from '../messaging/messages';
import { createLogger } from '../platform/logger';
import { endWhenCutOff, REPLACE_EVENT, type ScriptLife } from './lifetime';
import { listLine } from './list-line';
import { runList } from './list-run';

const log = createLogger('list');
const LIST_EVENT = 'phasegate:list';
const POLL_MS = 500;

/** Ends an older list script in this page, and gives the life of this one: until the next, or until the page's main script is replaced. */
function listLifetime(doc: Document): ScriptLife {
  const controller = new AbortController();
  const { signal } = controller;
  const end = (): void => controller.abort();
  doc.dispatchEvent(new CustomEvent(LIST_EVENT));
  for (const event of [LIST_EVENT, REPLACE_EVENT]) doc.addEventListener(event, end, { signal });
  endWhenCutOff(doc, () => browser.runtime, controller);
  return { signal, end };
}

/**
 * Starts reading the list in a CRM tab. Another address ends it at once, and its marks with it; the page's main script tells
 * the background of the address, which brings a new one where that is a list.
 */
export async function startListScript(reader: ListReader): Promise<void> {
  const { signal, end } = listLifetime(document);
  const url = location.href;
  onNavigation(window, () => { if (location.href !== url) end(); }, signal, POLL_MS);
  const line = listLine(end);
  const context = (await line.send({ type: 'list.opened', url })) as ListContext | null | undefined;
  if (!context) return end();
  runList({ ...context, reader, doc: document, url, line, signal, log: (message, error) => log.failed(message, error) });
}
