import type { DealRef } from '../domain/deal-ref';
import { PRACTICE_TENANT } from '../domain/deal-ref';
import { UNPROVEN } from '../domain/format-profile';
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
 * Learns how a tenant writes dates and numbers, and has its other tabs read again when that is news.
 * Practice pages of one tenant write in several ways, so nothing of them is kept.
 * @param from the tab that the news came from and that has read with it already; null when none has
 * @throws StorageError
 */
export async function learnFormats(tenant: Tenant, news: FormatProfile, settings: Settings, from: number | null): Promise<void> {
  const practice = tenant.tenant === PRACTICE_TENANT;
  const known = formatsOf(settings, tenant);
  const joined = join(known, news);
  if (same(joined, known) || (practice && from !== null)) return;
  const key = tenantKey(tenant);
  if (!practice) await changeLocal((local) => ({ ...local, formats: { ...local.formats, [key]: join(local.formats[key] ?? UNPROVEN, news) } }));
  await rereadTenant(tenant, joined, from);
}
