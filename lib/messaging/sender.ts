import type { CrmId } from '../domain/deal-ref';
import { crmOfUrl, parseUrl } from './crm-host';

/** Why a message was refused; counted by reason and shown on the data page. */
export const REFUSALS = [
  'wrong-extension', // not sent by this extension
  'no-tab', // claims to come from a page, but from no tab
  'wrong-frame', // from a frame inside a page
  'wrong-host', // from a page that is none of the three CRMs, or tells of an address on another host
  'wrong-tenant', // tells of a deal that is not the one of its address
  'wrong-page', // from a page of ours that may not say this
  'too-large',
  'wrong-shape',
] as const;
export type Refusal = (typeof REFUSALS)[number];

/** What the browser says about a sender: the parts of `runtime.MessageSender` that count. A page cannot forge them. */
export interface SenderFacts {
  id?: string | undefined;
  /** Address of the frame that sent it. */
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; url?: string | undefined } | undefined;
}

/** Who we are. */
export interface OwnFacts {
  id: string;
  /** `chrome-extension://<id>` or `moz-extension://<uuid>`, without a slash at the end. */
  origin: string;
}

export type SenderVerdict =
  | { ok: true; from: 'page'; crm: CrmId; tabId: number; url: URL }
  /** The practice page: speaks like a page for the practice tenant, and like a view. `tabId` null: not in a tab. */
  | { ok: true; from: 'practice'; tabId: number | null }
  | { ok: true; from: 'view' }
  | { ok: false; why: Refusal };

/** The pages of ours that may report readings, for the tenant `practice` only. */
const PRACTICE_PAGES = ['/practice.html', '/practice-frame.html'];

/**
 * Decides from the browser's facts alone who sent a message. Pure.
 * A CRM page must be the top frame of a tab on a CRM's host; a view must be a page of ours that no foreign page frames.
 */
export function judgeSender(sender: SenderFacts, own: OwnFacts): SenderVerdict {
  if (sender.id !== own.id) return { ok: false, why: 'wrong-extension' };
  const url = parseUrl(sender.url);
  if (url === null) return { ok: false, why: 'wrong-host' };
  return isOwn(sender.url, own) ? judgeOwnPage(sender, own, url) : judgeCrmPage(sender, url);
}

function isOwn(address: string | undefined, own: OwnFacts): boolean {
  return address !== undefined && address.startsWith(`${own.origin}/`);
}

function judgeOwnPage(sender: SenderFacts, own: OwnFacts, url: URL): SenderVerdict {
  const framed = sender.tab !== undefined && sender.frameId !== 0;
  const foreignTab = sender.tab?.url !== undefined && !isOwn(sender.tab.url, own);
  if (foreignTab || (framed && !isOwn(sender.tab?.url, own))) return { ok: false, why: 'wrong-page' };
  return PRACTICE_PAGES.includes(url.pathname) ? { ok: true, from: 'practice', tabId: sender.tab?.id ?? null } : { ok: true, from: 'view' };
}

function judgeCrmPage(sender: SenderFacts, url: URL): SenderVerdict {
  const crm = crmOfUrl(url);
  if (crm === null) return { ok: false, why: 'wrong-host' };
  if (sender.tab?.id === undefined) return { ok: false, why: 'no-tab' };
  if (sender.frameId !== 0) return { ok: false, why: 'wrong-frame' };
  return { ok: true, from: 'page', crm, tabId: sender.tab.id, url };
}
