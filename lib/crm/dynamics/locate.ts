import { DYNAMICS_CLUSTERS } from '../../platform/dynamics-clusters';
import type { PageLocation } from '../adapter';

/** Sovereign clouds, where the tenant is the whole host name. */
const SOVEREIGN = /^[a-z0-9-]+\.crm\.(?:microsoftdynamics\.us|appsplatform\.us|dynamics\.cn)$/;
const PUBLIC = new RegExp(`^([a-z0-9-]+\\.(?:${DYNAMICS_CLUSTERS.join('|')}))\\.dynamics\\.com$`);
const GUID = /^\{?([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\}?$/i;
/** Object type code of the opportunity table in older addresses. */
const OPPORTUNITY_CODE = '3';

/** A record id in the form in which it is compared: lower case, no braces. Null when the text is no GUID, or the empty one. */
export function normalGuid(text: string): string | null {
  const guid = GUID.exec(text.trim())?.[1]?.toLowerCase() ?? null;
  return guid !== null && /[1-9a-f]/.test(guid) ? guid : null;
}

/** Organisation and cluster of a host (`contoso.crm4`), or null when it is no host of an environment's pages. */
function tenantOf(host: string): string | null {
  return PUBLIC.exec(host)?.[1] ?? (SOVEREIGN.test(host) ? host : null);
}

/** Query parameters by lower-case name; the first of equal names counts. */
function parametersOf(url: URL): Map<string, string> {
  return new Map([...url.searchParams].toReversed().map(([name, value]) => [name.toLowerCase(), value]));
}

/**
 * What an address of Dynamics 365 stands for: the record form of an opportunity with an id, a list of opportunities, or
 * neither (other tables, new records, dashboards, the classic client, API hosts, other products). Pure.
 */
export function locate(url: URL): PageLocation {
  const tenant = url.protocol === 'https:' ? tenantOf(url.hostname.toLowerCase()) : null;
  if (tenant === null || url.pathname.toLowerCase() !== '/main.aspx') return { kind: 'other' };
  const query = parametersOf(url);
  const table = query.get('etn')?.toLowerCase() ?? (query.get('etc') === OPPORTUNITY_CODE ? 'opportunity' : null);
  if (table !== 'opportunity') return { kind: 'other' };
  const type = query.get('pagetype')?.toLowerCase();
  if (type === 'entitylist') return { kind: 'list', tenant };
  const recordId = normalGuid(query.get('id') ?? '');
  return type === 'entityrecord' && recordId !== null ? { kind: 'deal', ref: { crm: 'dynamics', tenant, recordId } } : { kind: 'other' };
}
