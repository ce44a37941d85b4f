import type { CrmAdapter, DealPage } from '../adapter';
import { createHealth, overrideSelectors } from '../candidates';
import { observeRecord } from '../observe';
import { CANDIDATES } from './candidates';
import { identify } from './identity';
import { locate } from './locate';
import { readRecord } from './read';
import { activeHost } from './scope';

/**
 * Observes the page host in front. Lightning brings hosts to the front by a class, which no change inside the new host
 * announces: `follow` looks whether another host must be observed and is called at each look at the identity.
 */
function observer(doc: Document, recordId: string, signal: AbortSignal): { start(notify: () => void): void; follow(): void } {
  let listener: (() => void) | null = null;
  let observed: Element | null = null;
  let inner = new AbortController();
  const scope = (): Element => activeHost(doc, recordId) ?? doc.body;
  const attach = (): void => {
    if (listener === null || signal.aborted) return;
    inner.abort();
    inner = new AbortController();
    observed = scope();
    observeRecord(() => [scope()], listener, AbortSignal.any([signal, inner.signal]));
  };
  return {
    start(notify) {
      listener = notify;
      attach();
    },
    follow() {
      if (listener !== null && scope() !== observed) attach();
    },
  };
}

/** Reads the deal pages of Salesforce's Lightning Experience. */
export const salesforceAdapter: CrmAdapter = {
  id: 'salesforce',
  locate,
  open(doc, ref, signal, context): DealPage {
    overrideSelectors(CANDIDATES, context.config?.selectors ?? {}, doc);
    const health = createHealth();
    const observed = observer(doc, ref.recordId, signal);
    return {
      identity() {
        observed.follow();
        return identify(doc, ref.recordId);
      },
      read: () => readRecord(doc, ref, context, health),
      onChange: (listener) => observed.start(listener),
      health: () => health.health(),
    };
  },
};
