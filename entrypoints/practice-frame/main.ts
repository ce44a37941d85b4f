import { makeDeck } from '../../lib/badge/deck';
import { practiceAdapter } from '../../lib/content/practice-adapter';
import { runtimeLine } from '../../lib/content/line';
import { runOnPage } from '../../lib/content/run';
import { dynamicsAdapter } from '../../lib/crm/dynamics';
import { hubspotAdapter } from '../../lib/crm/hubspot';
import { salesforceAdapter } from '../../lib/crm/salesforce';
import { createLogger } from '../../lib/platform/logger';
import { practiceVariants, variantById } from '../../lib/practice';
import { frameHost } from '../../lib/practice/frame-host';

const ADAPTERS = { salesforce: salesforceAdapter, hubspot: hubspotAdapter, dynamics: dynamicsAdapter };
const log = createLogger('practice');

/** One practice page, read by the real reader and judged like any other, for the tenant `practice`. */
const variant = variantById(new URLSearchParams(location.search).get('variant') ?? '') ?? practiceVariants[0];
const first = variant?.deals()[0];
if (variant && first) {
  const host = frameHost(variant.address(first.ids[variant.crm]));
  const life = new AbortController();
  window.addEventListener('pagehide', () => life.abort(), { once: true });
  variant.mount(document, host);
  runOnPage({
    adapter: practiceAdapter(ADAPTERS[variant.crm]),
    doc: document, win: window, signal: life.signal, address: host,
    // A page of our own has no limit of size: the cards are there from the start.
    deck: () => Promise.resolve(makeDeck),
    line: runtimeLine(() => life.abort()),
    log: (message, error) => log.failed(message, error),
  }).catch((error: unknown) => log.failed('start', error));
}
