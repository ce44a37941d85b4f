import { browser } from 'wxt/browser';
import { NO_POLICY } from '../domain/policy';
import type { PolicyState } from '../domain/policy';
import { createLogger } from '../platform/logger';
import { builtInPlaybook } from '../playbook';
import { takePolicy } from './policy-parts';

const log = createLogger('storage');

/** How Firefox says that no administrator wrote anything for this extension. */
const NONE_IN_FIREFOX = /manifest not found/i;

/** @returns null where the browser has an answer that it could not give */
async function managedItems(): Promise<Record<string, unknown> | null> {
  try {
    // A browser that knows no policies has no such area.
    return (await browser.storage.managed?.get(null)) ?? {};
  } catch (error) {
    if (error instanceof Error && NONE_IN_FIREFOX.test(error.message)) return {};
    log.failed('policy-unread', error);
    return null;
  }
}

let last: { text: string; state: PolicyState } = { text: '{}', state: NO_POLICY };

/**
 * What the administrator decided for this browser. Never rejects: without a policy it is none, and where the browser does
 * not tell, what it told last still holds (asked anew by the next reader), so that one failure does not lift a prohibition.
 * Until it told once after this script's start, that is no policy. The same object as long as nothing changed, because it is
 * asked for with each reading of settings.
 */
export async function readPolicy(): Promise<PolicyState> {
  const raw = (await managedItems()) ?? (await managedItems());
  if (raw === null) return last.state;
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
