import type { SalesforceLayout } from './layout';

/** Address of a record in this variant's org. */
export function recordAddress(layout: SalesforceLayout, object: string, id: string): string {
  const workspace = layout.app === 'console' && object === 'Opportunity' ? `?ws=${encodeURIComponent(`/lightning/r/Opportunity/${id}/view`)}` : '';
  return `https://${layout.host}/lightning/${layout.prefix}r/${object}/${id}/view${workspace}`;
}

/** Address of a deal's page as this org's users have it. Links inside pages have the current form in every org. */
export function dealAddress(layout: SalesforceLayout, id: string): string {
  return layout.addresses === 'old' ? `https://${layout.host}/one/one.app#/sObject/${id}/view` : recordAddress(layout, 'Opportunity', id);
}

/** The record id in an address of this org, or null when it names no deal's record page. */
export function recordIn(url: string): string | null {
  const { pathname, hash } = new URL(url);
  return /\/(?:r\/Opportunity|sObject)\/(006\w{12,15})\/view/.exec(pathname + hash)?.[1] ?? null;
}
