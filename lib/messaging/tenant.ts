import type { PageLocation } from '../crm/adapter';
import { PRACTICE_TENANT, sameDeal } from '../domain/deal-ref';
import type { CrmId, DealRef } from '../domain/deal-ref';
import { parseUrl } from './crm-host';
import type { PageMessage } from './messages';
import type { Refusal } from './sender';

/** What is needed of an adapter here: which record an address stands for. */
export type Locators = Record<CrmId, { locate(url: URL): PageLocation }>;

/** The deal that a page's message tells of, null when it tells of none. */
export function refOf(message: PageMessage): DealRef | null {
  if (message.type === 'deal.read') return message.reading.ref;
  if (message.type === 'deal.unread' || message.type === 'field.pointed' || message.type === 'page.left') return message.ref;
  return null;
}

function tenantOf(location: PageLocation): string | null {
  if (location.kind === 'deal') return location.ref.tenant;
  return location.kind === 'list' ? location.tenant : null;
}

/** The company that a page's message tells of, null when it tells of none. */
function tenantTold(message: PageMessage): string | null {
  return message.type === 'list.read' ? message.list.tenant : (refOf(message)?.tenant ?? null);
}

/** Whether what is told fits the address: that very deal, or a list of that CRM and company. A list's rows are what the page claims of its own company. */
function fitsAddress(message: PageMessage, crm: CrmId, located: PageLocation): boolean {
  if (message.type === 'list.read') return message.list.crm === crm && located.kind === 'list' && located.tenant === message.list.tenant;
  const ref = refOf(message);
  return ref === null || (located.kind === 'deal' && sameDeal(located.ref, ref));
}

/**
 * Whether a CRM page may say this: the address that it tells of must lie on the sender's own origin, and the deal must be
 * the one that this address stands for. The tenant `practice` is never a page's. Pure.
 * The sender's address as the browser tells it may lag behind in-app navigation, so of it only the tenant is compared.
 */
export function judgePageMessage(message: PageMessage, crm: CrmId, senderUrl: URL, locators: Locators): Refusal | null {
  if (!('url' in message)) return null;
  // A CRM tab is asked for its client API by the background; only a practice frame can ask itself.
  if (message.type === 'deal.read' && message.reading.client !== undefined) return 'wrong-shape';
  const url = parseUrl(message.url);
  if (url === null || url.origin !== senderUrl.origin) return 'wrong-host';
  const tenant = tenantTold(message);
  if (tenant === null) return null;
  if (tenant === PRACTICE_TENANT || !fitsAddress(message, crm, locators[crm].locate(url))) return 'wrong-tenant';
  const senderTenant = tenantOf(locators[crm].locate(senderUrl));
  return senderTenant === null || senderTenant === tenant ? null : 'wrong-tenant';
}

/** Whether the practice page may say this: it tells of practice deals only. Pure. */
export function judgePracticeMessage(message: PageMessage): Refusal | null {
  const tenant = tenantTold(message);
  return tenant === null || tenant === PRACTICE_TENANT ? null : 'wrong-tenant';
}
