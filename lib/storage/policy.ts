import { browser } from 'wxt/browser';
import { NO_POLICY } from '../domain/policy';
import type { PolicyState } from '../domain/policy';
import { createLogger } from '../platform/logger';
import { builtInPlaybook } from '../playbook';
import { takePolicy } from './policy-parts';

const log = createLogger('storage');

/** How Firefox says that no administrator wrote anything for this extension. */
const NONE_IN_FIREFOX = /manifest not found/i;

async function managedItems(): Promise<Record<string, unknown>> {
  try {
    // A browser that knows no policies has no such area.
    return (await browser.storage.managed?.get(null)) ?? {};
  } catch (error) {
    if (!(error instanceof Error && NONE_IN_FIREFOX.test(error.message))) log.failed('policy-unread', error);
    return {};
  }
}

let last: { text: string; state: PolicyState } = { text: '{}', state: NO_POLICY };

/**
 * What the administrator decided for this browser. Never rejects: a browser that does not answer, and one without a policy,
 * are both no policy. The same object as long as nothing changed, because it is asked for with each reading of settings.
 */
export async function readPolicy(): Promise<PolicyState> {
  const raw = await managedItems();
  const text = JSON.stringify(raw);
  if (text !== last.text) last = { text, state: { ...takePolicy(raw, builtInPlaybook), present: Object.keys(raw).length > 0, raw } };
  return last.state;
}

/** Calls with the policy after each change of it, once however many parts changed. @returns a function that ends it */
export function watchPolicy(listener: (state: PolicyState) => void): () => void {
  const changed = (_changes: unknown, area: string) => {
    if (area === 'managed') void readPolicy().then(listener);
  };
  browser.storage.onChanged.addListener(changed);
  return () => browser.storage.onChanged.removeListener(changed);
}
