import ext from 'webextension-polyfill';
import type { PageMessage, Result } from '../messaging/messages';
import { receive } from '../messaging/receive';
import type { Received } from '../messaging/receive';
import type { OwnFacts, Refusal, SenderFacts } from '../messaging/sender';
import { createLogger } from '../platform/logger';
import { countRefused } from '../storage/session';
import { ADAPTERS } from './adapters';
import { inBackground, outcome } from './outcome';
import { publishGarbled } from './publish';
import { routePage, routeView } from './route';
import { takeTicket } from './tickets';

const log = createLogger('background');
const told = new Set<Refusal>();

/** A refusal is counted each time and logged once: a hostile page must not fill the log. */
function refused(why: Refusal): Promise<Result<never>> {
  if (!told.has(why)) log.warn('message-refused', { why });
  told.add(why);
  inBackground('count-refused', () => countRefused(why));
  return Promise.resolve({ ok: false, error: 'refused', detail: why });
}

function own(): OwnFacts {
  return { id: ext.runtime.id, origin: ext.runtime.getURL('').replace(/\/$/, '') };
}

/** What a script of ours said and nobody could understand: the only refusals that come after the sender was found to be one of us. */
const GARBLED: readonly Refusal[] = ['wrong-shape', 'too-large'];

function answer(received: Received, tabId: number | undefined): Promise<Result<unknown>> {
  if (!received.ok) {
    if (tabId !== undefined && GARBLED.includes(received.why)) inBackground('garbled', () => publishGarbled(tabId));
    return refused(received.why);
  }
  return handle(received);
}

/** A list's script asks about the address that was told before; the field that a person points at is no news of the deal. */
const ASIDE: readonly string[] = ['list.opened', 'field.pointed'] satisfies PageMessage['type'][];

function handle(received: Extract<Received, { ok: true }>): Promise<Result<unknown>> {
  const { message } = received;
  if (received.from === 'view') return outcome(message.type, () => routeView(received.message));
  const { tabId, crm } = received;
  const url = 'url' in received.message ? received.message.url : '';
  // Only what tells of the page's address makes older news of this tab stale.
  const ticket = 'url' in received.message && !ASIDE.includes(message.type) ? takeTicket(tabId) : 0;
  return outcome(message.type, () => routePage(received.message, { tabId, ticket, url, crm }));
}

/**
 * Takes a message. Everything up to the handler's first line runs in the same turn, because the browser opens the panel
 * only while the user's click is being handled. Answers through `respond`, which works in all three browsers.
 */
export function onMessage(raw: unknown, sender: unknown, respond: (result: Result<unknown>) => void): true {
  const facts = sender as SenderFacts;
  const received = receive(raw, facts, own(), ADAPTERS);
  inBackground('answer', async () => respond(await answer(received, facts.tab?.id)));
  return true;
}
