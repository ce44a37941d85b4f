/** The CRMs that Phasegate reads. */
export const CRM_IDS = ['salesforce', 'hubspot', 'dynamics'] as const;
export type CrmId = (typeof CRM_IDS)[number];

/**
 * Which record a page shows. `tenant` tells two companies' CRMs apart:
 * Salesforce: My Domain name with its partition (`acme`, `acme--uat.sandbox`); HubSpot: portal id; Dynamics: host name without `.dynamics.com` (`contoso.crm4`).
 * `recordId` is normalised by the adapter: Salesforce 18 characters, HubSpot digits, Dynamics lower-case GUID without braces.
 */
export interface DealRef {
  readonly crm: CrmId;
  readonly tenant: string;
  readonly recordId: string;
}

/** `crm:tenant:recordId`: the identity of a deal in storage, events and messages. */
export type DealKey = string;

/** The tenant of practice deals: kept apart from real data everywhere. */
export const PRACTICE_TENANT = 'practice';

export function dealKey(ref: DealRef): DealKey {
  return `${ref.crm}:${ref.tenant}:${ref.recordId}`;
}

/** The reference that a key was made from, or null when it is not a key. Tenants hold no colon. */
export function parseDealKey(key: DealKey): DealRef | null {
  const [crm, tenant, recordId, ...rest] = key.split(':');
  if (rest.length > 0 || !tenant || !recordId || !CRM_IDS.includes(crm as CrmId)) return null;
  return { crm: crm as CrmId, tenant, recordId };
}

export function sameDeal(a: DealRef | null, b: DealRef | null): boolean {
  return a !== null && b !== null && dealKey(a) === dealKey(b);
}
