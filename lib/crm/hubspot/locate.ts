import type { PageLocation } from '../adapter';

/** `app.` and one `app-<region><number>.` host per data region; new regions come at any time. */
const HOST = /^app(?:-[a-z]{2}\d+)?\.hubspot\.com$/;
/** Records of any object, current and former form. The id must be whole: a path may go on after it, an id may not. */
const RECORD = /^\/contacts\/(\d{1,20})\/(?:record\/(\d+-\d+)|(contact|company|deal|ticket)|objects\/(\d+-\d+)\/record)\/(\d{1,20})(?:\/|$)/;
/** The host of a link that names one, and its path. */
const LINK = /^(?:https:\/\/([^/?#]*))?([^?#]*)/;
const DEAL_INDEX = /^\/contacts\/(\d{1,20})\/(?:objects\/0-3\/views\/[^/]+\/(?:list|board)|deals\/(?:list|board)\/view\/[^/]+)(?:\/|$)/;

/** Object type ids of the words that the former addresses use. */
const FORMER: Record<string, string> = { contact: '0-1', company: '0-2', deal: '0-3', ticket: '0-5' };
export const DEAL = '0-3';

/** A record as an address names it: portal, object type id (`0-3` is a deal) and record id. */
export interface NamedRecord {
  portal: string;
  object: string;
  id: string;
}

/** Whether a host serves HubSpot's user interface. */
export function isHubSpotHost(host: string): boolean {
  return HOST.test(host);
}

/** Which record a path names, or null when it names none. */
export function recordInPath(path: string): NamedRecord | null {
  const [, portal, object, former, listed, id] = RECORD.exec(path) ?? [];
  const type = object ?? listed ?? FORMER[former ?? ''];
  return portal && id && type ? { portal, object: type, id } : null;
}

/** Which record a link leads to, by its path or by the whole address of a host of HubSpot, or null when it leads to none. */
export function linkedRecord(link: Element): NamedRecord | null {
  const [, host, path = ''] = LINK.exec(link.getAttribute('href') ?? '') ?? [];
  return host === undefined || isHubSpotHost(host) ? recordInPath(path) : null;
}

/** What an address stands for; query and fragment say nothing about it. Everything but deals and their index is `other`. */
export function locate(url: URL): PageLocation {
  if (url.protocol !== 'https:' || url.port !== '' || !isHubSpotHost(url.hostname)) return { kind: 'other' };
  const record = recordInPath(url.pathname);
  if (record?.object === DEAL) return { kind: 'deal', ref: { crm: 'hubspot', tenant: record.portal, recordId: record.id } };
  const portal = DEAL_INDEX.exec(url.pathname)?.[1];
  return portal ? { kind: 'list', tenant: portal } : { kind: 'other' };
}
