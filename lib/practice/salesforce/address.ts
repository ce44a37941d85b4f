import type { SalesforceLayout } from './layout';

/** Address of a record in this variant's org. */
export function recordAddress(layout: SalesforceLayout, object: string, id: string): string {
  const workspace = layout.app === 'console' && object === 'Opportunity' ? `?ws=${encodeURIComponent(`/lightning/r/Opportunity/${id}/view`)}` : '';
  return `https://${layout.host}/lightning/${layout.prefix}r/${object}/${id}/view${workspace}`;
}

/** The record id in an address of this org, or null when it names no deal's record page. */
export function recordIn(url: string): string | null {
  return /\/r\/Opportunity\/(006\w{12,15})\/view/.exec(new URL(url).pathname)?.[1] ?? null;
}
