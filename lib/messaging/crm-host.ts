import type { CrmId } from '../domain/deal-ref';
import { DYNAMICS_MATCHES, SALESFORCE_MATCHES } from '../platform/hosts';

/** `https://*.name/*` as the host that it stands for, with everything below it. */
function hostsOf(matches: readonly string[]): string[] {
  return matches.map((match) => match.replace('https://*.', '').replace('/*', ''));
}

const SALESFORCE_HOSTS = hostsOf(SALESFORCE_MATCHES);
const DYNAMICS_HOSTS = hostsOf(DYNAMICS_MATCHES);
/** The hosts that HUBSPOT_GLOBS leave: `app.` and the regional `app-*.`; www, developers and others hold no deals. */
const HUBSPOT_APP = /^app(-[a-z0-9-]+)?\.hubspot\.com$/;

/** Parses an address; null when it is none. */
export function parseUrl(address: string | undefined): URL | null {
  return address !== undefined && URL.canParse(address) ? new URL(address) : null;
}

/** Which CRM an address belongs to, by its host alone; null for all others, and for anything but https on its own port. */
export function crmOfUrl(url: URL): CrmId | null {
  if (url.protocol !== 'https:' || url.port !== '') return null;
  const below = (host: string) => url.hostname.endsWith(`.${host}`);
  if (SALESFORCE_HOSTS.some(below)) return 'salesforce';
  if (DYNAMICS_HOSTS.some(below)) return 'dynamics';
  return HUBSPOT_APP.test(url.hostname) ? 'hubspot' : null;
}
