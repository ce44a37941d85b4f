import { PRACTICE_TENANT, parseDealKey } from '../domain/deal-ref';
import type { DealRef } from '../domain/deal-ref';
import { EVERY_ORGANISATION } from '../domain/settings';
import { damagedRecords } from './damaged';
import { allDeals } from './deals';
import { allListed } from './listed';
import { allLogs } from './read-logs';
import { readSeenFields } from './seen-fields';
import { readOwnSettings } from './settings';

/** One company's CRM. */
export type Tenant = Pick<DealRef, 'crm' | 'tenant'>;

/** Whose a key is that is `crm:tenant`, or begins with it. */
function tenantOf(key: string): Tenant[] {
  const [crm, tenant] = key.split(':');
  const ref = parseDealKey(`${crm}:${tenant}:any`);
  return ref === null ? [] : [{ crm: ref.crm, tenant: ref.tenant }];
}

async function fromSettings(): Promise<Tenant[]> {
  const { me, formats, stageAnswers, webApi, fieldMaps } = (await readOwnSettings()).local;
  const keys = [...Object.keys(me), ...Object.keys(formats), ...Object.keys(stageAnswers), ...webApi.filter((one) => one !== EVERY_ORGANISATION)];
  return [...keys.flatMap(tenantOf), ...fieldMaps.flatMap(({ crm, tenant }) => (tenant === null ? [] : [{ crm, tenant }]))];
}

async function fromDamaged(): Promise<Tenant[]> {
  const records = await damagedRecords('real');
  return records.flatMap(({ store, key, raw }) => {
    const deal = store === 'events' ? (raw as { deal?: unknown } | null)?.deal : key;
    return typeof deal === 'string' ? tenantOf(deal) : [];
  });
}

/**
 * Every company's CRM of which this browser holds anything, with or without a deal: each can be erased by itself. In the
 * order of their names; practice is none.
 * @throws StorageError
 */
export async function heldTenants(): Promise<Tenant[]> {
  const [deals, listed, logs, seen, settings, damaged] = await Promise.all([
    allDeals(), allListed(), allLogs(), readSeenFields(), fromSettings(), fromDamaged(),
  ]);
  const held = [...deals.map(({ ref }) => ref), ...listed.map(({ ref }) => ref), ...logs, ...Object.keys(seen).flatMap(tenantOf), ...settings, ...damaged];
  // Keys of stage answers are case-folded: the spelling that came first stands.
  const byName = new Map<string, Tenant>();
  for (const { crm, tenant } of held) {
    const name = `${crm}:${tenant}`.toLowerCase();
    if (tenant !== PRACTICE_TENANT && !byName.has(name)) byName.set(name, { crm, tenant });
  }
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, tenant]) => tenant);
}
