import type { DealRef } from '../domain/deal-ref';
import { PRACTICE_TENANT } from '../domain/deal-ref';
import { UNPROVEN } from '../domain/format-profile';
import type { FormatProfile } from '../domain/format-profile';
import { allViews, keepPracticeFormats, practiceFormats } from '../storage/session';
import { changeLocal, readSettings } from '../storage/settings';
import { askToRead, formatsOf, tenantKey } from './tabs';

type Tenant = Pick<DealRef, 'crm' | 'tenant'>;

/** A proof or an answer beats what was known; what it says nothing about stays. */
export function joinFormats(known: FormatProfile, news: FormatProfile): FormatProfile {
  return { dateOrder: news.dateOrder ?? known.dateOrder, decimal: news.decimal ?? known.decimal };
}

function same(a: FormatProfile, b: FormatProfile): boolean {
  return a.dateOrder === b.dateOrder && a.decimal === b.decimal;
}

/** The tabs that show a deal or a list of a tenant. @throws StorageError */
async function tabsOf(tenant: Tenant): Promise<number[]> {
  const views = await allViews();
  return views.filter(({ ref, list }) => (ref ?? list)?.crm === tenant.crm && (ref ?? list)?.tenant === tenant.tenant).map(({ tabId }) => tabId);
}

/**
 * What is known about how the page of a tab writes dates and numbers: of a tenant for good; practice pages of one tenant
 * write in several ways, so of them only the user's answer, while the page is open.
 * @throws StorageError
 */
export async function knownFormats(tabId: number, tenant: Tenant): Promise<FormatProfile> {
  if (tenant.tenant === PRACTICE_TENANT) return practiceFormats(tabId);
  return formatsOf(await readSettings(), tenant);
}

/**
 * Learns how a tenant writes dates and numbers, and has its other tabs read again when that is news.
 * @param from the tab whose page proved it, which is understood with it already
 * @throws StorageError
 */
export async function learnFormats(tenant: Tenant, news: FormatProfile, from: number): Promise<void> {
  if (tenant.tenant === PRACTICE_TENANT) return;
  const known = formatsOf(await readSettings(), tenant);
  if (same(joinFormats(known, news), known)) return;
  await keep(tenant, news);
  const others = (await tabsOf(tenant)).filter((tabId) => tabId !== from);
  await Promise.all(others.map(askToRead));
}

/** Takes the user's answer to how a tenant writes, and has every tab of it read again. @throws StorageError */
export async function answerFormats(tenant: Tenant, answer: FormatProfile): Promise<void> {
  const tabs = await tabsOf(tenant);
  if (tenant.tenant === PRACTICE_TENANT) {
    await Promise.all(tabs.map(async (tabId) => keepPracticeFormats(tabId, joinFormats(await practiceFormats(tabId), answer))));
  } else await keep(tenant, answer);
  await Promise.all(tabs.map(askToRead));
}

async function keep(tenant: Tenant, news: FormatProfile): Promise<void> {
  const key = tenantKey(tenant);
  await changeLocal((local) => ({ ...local, formats: { ...local.formats, [key]: joinFormats(local.formats[key] ?? UNPROVEN, news) } }));
}
