import { makeDeck } from '../../lib/badge/deck';
import { practiceAdapter } from '../../lib/content/practice-adapter';
import { runtimeLine } from '../../lib/content/line';
import { runOnPage } from '../../lib/content/run';
import { dynamicsAdapter } from '../../lib/crm/dynamics';
import { revealInDynamics } from '../../lib/crm/dynamics/reveal';
import { hubspotAdapter } from '../../lib/crm/hubspot';
import { revealInHubSpot } from '../../lib/crm/hubspot/reveal';
import { salesforceAdapter } from '../../lib/crm/salesforce';
import { revealInSalesforce } from '../../lib/crm/salesforce/reveal';
import { createLogger } from '../../lib/platform/logger';
import { practiceVariants, variantById } from '../../lib/practice';
import { frameHost } from '../../lib/practice/frame-host';

const REVEALS = { salesforce: revealInSalesforce, hubspot: revealInHubSpot, dynamics: revealInDynamics };
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
    // A page of our own has no limit of size: all is there from the start.
    deck: () => Promise.resolve(makeDeck),
    reveal: () => REVEALS[variant.crm],
    line: runtimeLine(() => life.abort()),
    log: (message, error) => log.failed(message, error),
  }).catch((error: unknown) => log.failed('start', error));
}
