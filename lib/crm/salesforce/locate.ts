import type { PageLocation } from '../adapter';

/** Suffixes of Lightning hosts and what stands for them in a tenant: the commercial cloud is the unmarked one. */
const CLOUDS: readonly (readonly [suffix: string, mark: string])[] = [
  ['.lightning.force.com', ''],
  ['.lightning.force.mil', '.force.mil'],
  ['.lightning.crmforce.mil', '.crmforce.mil'],
];
/** Microsoft Defender for Cloud Apps puts itself behind the host. */
const PROXY = '.mcas.ms';
const ID = '[a-zA-Z0-9]{15}(?:[a-zA-Z0-9]{3})?';
const APP = String.raw`^/lightning/(?:app/[^/]+/)?`;
const RECORD = new RegExp(`${APP}r/(?:([A-Za-z]\\w*)/)?(${ID})/(?:view|edit)/?$`);
const LIST = new RegExp(`${APP}o/Opportunity/(?:list|home|pipelineInspection)/?$`);
const WHOLE_ID = new RegExp(`^${ID}$`);
const OLD_RECORD = new RegExp(`^#/sObject/(${ID})/view`);
/** Key prefix of the Opportunity object, in every org. */
const DEAL_PREFIX = '006';
const CHECK_LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ012345';

/** The My Domain name with its partition (`acme`, `acme--uat.sandbox`), or null when the host has no record pages. */
export function tenantOf(host: string): string | null {
  const plain = host.endsWith(PROXY) ? host.slice(0, -PROXY.length) : host;
  for (const [suffix, mark] of CLOUDS) {
    const name = plain.endsWith(suffix) ? plain.slice(0, -suffix.length) : '';
    if (/^[a-z0-9-]+(?:\.[a-z0-9-]+)*$/.test(name)) return name + mark;
  }
  return null;
}

/** A record id in its 18-character form: three letters that say which of each five characters are capitals (Salesforce's id checksum). */
export function longId(id: string): string {
  if (id.length === 18) return id;
  const checks = [0, 5, 10].map((from) => {
    let bits = 0;
    for (let at = 0; at < 5; at += 1) if (/[A-Z]/.test(id[from + at] ?? '')) bits |= 1 << at;
    return CHECK_LETTERS[bits];
  });
  return id + checks.join('');
}

/** The part of an id that identifies: the first 15 characters, case-sensitive. */
export function shortId(id: string): string {
  return id.slice(0, 15);
}

/**
 * The record in a page definition, which the old app writes behind `#` as JSON in base64: its component and that one's
 * attributes. Many components take a record's id; only the record page shows that record. Seen on the web with the id in
 * `attributes` or in `attributes.values`.
 */
function definedRecord(hash: string): string | null {
  try {
    const { componentDef, attributes } = JSON.parse(atob(decodeURIComponent(hash.slice(1)))) as { componentDef: unknown; attributes: { recordId?: string; values?: { recordId?: string } } };
    const id = attributes.recordId ?? attributes.values?.recordId ?? '';
    return componentDef === 'force:recordHome' && WHOLE_ID.test(id) ? id : null;
  } catch {
    // What stands behind `#` is no page definition: the address names no record.
    return null;
  }
}

function recordIn(url: URL): string | null {
  if (url.pathname === '/one/one.app') return OLD_RECORD.exec(url.hash)?.[1] ?? definedRecord(url.hash);
  const [, object, id] = RECORD.exec(url.pathname) ?? [];
  return id !== undefined && (object === undefined || object === 'Opportunity') ? id : null;
}

/**
 * What an address stands for, from the address alone. Deals: `/lightning/r/[Opportunity/]006.../view|edit`, with an app
 * before `/r/` or a console's `?ws=` behind it, and the old `/one/one.app#/sObject/006.../view` or with a page definition
 * behind `#`. In a console the path names the focused sub-tab. Full-page related lists, other objects and other hosts are no deal pages.
 */
export function locate(url: URL): PageLocation {
  const tenant = url.protocol === 'https:' ? tenantOf(url.hostname) : null;
  if (tenant === null) return { kind: 'other' };
  const id = recordIn(url);
  if (id !== null && id.startsWith(DEAL_PREFIX)) return { kind: 'deal', ref: { crm: 'salesforce', tenant, recordId: longId(id) } };
  return LIST.test(url.pathname) ? { kind: 'list', tenant } : { kind: 'other' };
}
