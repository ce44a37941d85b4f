import type { CrmId } from '../domain/deal-ref';
import type { PageMessage, ViewMessage } from './messages';
import { pageMessage, viewMessage } from './schemas';
import type { OwnFacts, Refusal, SenderFacts, SenderVerdict } from './sender';
import { judgeSender } from './sender';
import { MAX_BACKUP_MESSAGE, MAX_LIST_MESSAGE, MAX_MESSAGE, fitsWithin } from './size';
import { judgePageMessage, judgePracticeMessage } from './tenant';
import type { Locators } from './tenant';

export type Received =
  /** `crm` null: the practice page. */
  | { ok: true; from: 'page'; message: PageMessage; crm: CrmId | null; tabId: number }
  | { ok: true; from: 'view'; message: ViewMessage }
  | { ok: false; why: Refusal };

type Trusted = Exclude<SenderVerdict, { ok: false }>;

function limitFor(raw: unknown, sender: Trusted): number {
  const type = typeof raw === 'object' && raw !== null && 'type' in raw ? raw.type : null;
  if (type === 'data.restore' && sender.from !== 'page') return MAX_BACKUP_MESSAGE;
  return type === 'list.read' && sender.from !== 'view' ? MAX_LIST_MESSAGE : MAX_MESSAGE;
}

function fromPage(raw: unknown, sender: Trusted & { from: 'page' }, locators: Locators): Received {
  const parsed = pageMessage.safeParse(raw);
  if (!parsed.success) return { ok: false, why: 'wrong-shape' };
  const why = judgePageMessage(parsed.data, sender.crm, sender.url, locators);
  return why === null ? { ok: true, from: 'page', message: parsed.data, crm: sender.crm, tabId: sender.tabId } : { ok: false, why };
}

function fromView(raw: unknown): Received {
  const parsed = viewMessage.safeParse(raw);
  if (parsed.success) return { ok: true, from: 'view', message: parsed.data };
  return { ok: false, why: pageMessage.safeParse(raw).success ? 'wrong-page' : 'wrong-shape' };
}

/** The practice page speaks both ways; strict schemas tell the two apart. */
function fromPractice(raw: unknown, tabId: number | null): Received {
  const parsed = pageMessage.safeParse(raw);
  if (!parsed.success) return fromView(raw);
  if (tabId === null) return { ok: false, why: 'no-tab' };
  const why = judgePracticeMessage(parsed.data);
  return why === null ? { ok: true, from: 'page', message: parsed.data, crm: null, tabId } : { ok: false, why };
}

/**
 * The door of the background: first who sent it, then how large it is, then its shape, then whether that sender may say
 * this. Synchronous throughout, because opening the panel must not wait for anything. Pure.
 */
export function receive(raw: unknown, sender: SenderFacts, own: OwnFacts, locators: Locators): Received {
  const verdict = judgeSender(sender, own);
  if (!verdict.ok) return verdict;
  if (!fitsWithin(raw, limitFor(raw, verdict))) return { ok: false, why: 'too-large' };
  if (verdict.from === 'page') return fromPage(raw, verdict, locators);
  return verdict.from === 'practice' ? fromPractice(raw, verdict.tabId) : fromView(raw);
}
