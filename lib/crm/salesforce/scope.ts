import { deepQuery, isShown } from '../dom';
import { FOREIGN_CSS, LOADING_CSS } from './candidates';
import { shortId } from './locate';

/** Hosts of record pages: standard app, console sub-tab, and the LWC record home inside either. */
const HOSTS = [
  'div.windowViewMode-normal.active.lafPageHost',
  'div.windowViewMode-normal.oneContent.active',
  'section.oneConsoleTab.active div.windowViewMode-maximized.active.lafPageHost',
  'one-record-home-flexipage2',
].join(', ');

/** Visits an element and its ancestors up to a limit, out of shadow roots too. */
function ancestorOf(element: Element, css: string, limit: Element): Element | null {
  for (let up: Element | null = element; up && up !== limit; ) {
    if (up.matches(css)) return up;
    up = up.parentElement ?? (up.getRootNode() as Partial<ShadowRoot>).host ?? null;
  }
  return null;
}

/** Whether an element of the page host belongs to another record's panel, a list of records, a dialog or another host. */
export function isForeign(element: Element, host: Element): boolean {
  return ancestorOf(element, `${FOREIGN_CSS}, ${HOSTS}`, host) !== null;
}

/** Whether the component around an element is still loading. */
export function isLoading(element: Element, host: Element): boolean {
  const component = ancestorOf(element, 'flexipage-component2', host) ?? element;
  const sign = component.querySelector(LOADING_CSS);
  return sign !== null && isShown(sign);
}

/** Ids of deals whose own related lists are linked from the host: only a record's own page links to its related lists. */
export function linkedIds(host: Element): Set<string> {
  const ids = [...host.querySelectorAll('a[href*="/related/"]')].map(
    (link) => /\/r\/(?:Opportunity\/)?(006[a-zA-Z0-9]{12})[a-zA-Z0-9]{0,3}\/related\//.exec(link.getAttribute('href') ?? '')?.[1],
  );
  return new Set(ids.filter((id) => id !== undefined));
}

/**
 * The page host in front, or null while there is none. Of several visible ones the one that links to the record's own lists,
 * else the innermost: sub-tabs come last in document order.
 */
export function activeHost(doc: Document, recordId: string): Element | null {
  const shown = [...doc.querySelectorAll(HOSTS)].filter(isShown);
  const innermost = shown.filter((host) => !shown.some((other) => other !== host && host.contains(other)));
  return innermost.find((host) => linkedIds(host).has(shortId(recordId))) ?? innermost.at(-1) ?? null;
}

/** The first element below the host that matches and is this record's, shadow roots included. */
export function ownElement(host: Element, css: string): Element | null {
  const first = deepQuery(host, css);
  if (first === null || !isForeign(first, host)) return first;
  return [...host.querySelectorAll(css)].find((element) => !isForeign(element, host)) ?? null;
}
