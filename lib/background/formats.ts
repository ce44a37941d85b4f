import type { CrmId, DealRef } from '../domain/deal-ref';
import { PRACTICE_TENANT } from '../domain/deal-ref';
import type { FormatProfile } from '../domain/format-profile';
import type { Settings } from '../domain/settings';
import { allViews } from '../storage/session';
import { changeLocal } from '../storage/settings';
import { askToRead, formatsOf, tenantKey } from './tabs';

type Tenant = Pick<DealRef, 'crm' | 'tenant'>;

/** A proof or an answer beats what was known; what it says nothing about stays. */
function join(known: FormatProfile, news: FormatProfile): FormatProfile {
  return { dateOrder: news.dateOrder ?? known.dateOrder, decimal: news.decimal ?? known.decimal };
}

function same(a: FormatProfile, b: FormatProfile): boolean {
  return a.dateOrder === b.dateOrder && a.decimal === b.decimal;
}

/** Asks all tabs of a tenant to read again, but the one that the news came from. @throws StorageError */
async function rereadTenant(tenant: Tenant, formats: FormatProfile, except: number | null): Promise<void> {
  const views = await allViews();
  const tabs = views.filter(({ ref, tabId }) => ref?.crm === tenant.crm && ref.tenant === tenant.tenant && tabId !== except);
  await Promise.all(tabs.map(({ tabId }) => askToRead(tabId, formats)));
}

/**
 * Learns how a tenant writes dates and numbers. Practice pages of one tenant write in several ways, so what one of them
 * shows is never kept for the others.
 * @throws StorageError
 */
export async function learnFormats(tenant: Tenant, news: FormatProfile, settings: Settings, from: number | null): Promise<void> {
  const joined = join(formatsOf(settings, tenant), news);
  if (same(joined, formatsOf(settings, tenant)) && from !== null) return;
  if (tenant.tenant !== PRACTICE_TENANT) {
    await changeLocal((local) => ({
      ...local,
      formats: { ...local.formats, [tenantKey(tenant)]: join(local.formats[tenantKey(tenant)] ?? news, news) },
    }));
  } else if (from !== null) return;
  await rereadTenant(tenant, joined, from);
}

/** The user's answer, which all tabs of the tenant read with at once. @throws StorageError */
export function answerFormat(crm: CrmId, tenant: string, answer: FormatProfile, settings: Settings): Promise<void> {
  return learnFormats({ crm, tenant }, answer, settings, null);
}
