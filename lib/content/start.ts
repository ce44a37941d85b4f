import { browser } from 'wxt/browser';
import type { CrmAdapter } from '../crm/adapter';
import { whenActivated } from '../crm/navigation';
import { revealDoor } from '../crm/reveal-door';
import { createLogger } from '../platform/logger';
import { injectedDeck } from './deck';
import { scriptLifetime } from './lifetime';
import { runtimeLine } from './line';
import { runOnPage, type PageOptions } from './run';

const log = createLogger('page');

/**
 * Starts Phasegate in a CRM tab: the whole of a content script but the adapter.
 * @param address where what is in front is not always what the window's address says
 */
export function startContentScript(adapter: CrmAdapter, address?: PageOptions['address']): void {
  const { signal, end } = scriptLifetime(document, () => browser.runtime);
  const line = runtimeLine(end);
  revealDoor.forget();
  // A page that is drawn ahead has its tab's number already, but its tab shows another page: it says nothing until it is shown.
  whenActivated(document, () => void runOnPage({
    adapter, doc: document, win: window, line, deck: injectedDeck(line), reveal: () => revealDoor.offered(), signal, ...(address && { address }),
    log: (message, error) => log.failed(message, error),
  }).catch((error: unknown) => log.failed('start', error)), signal);
}
