import { isShown, shadowRootsIn } from '../dom';
import { CANDIDATES, FOREIGN_CSS, LOADING_CSS } from './candidates';
import { shortId } from './locate';

/** Hosts of record pages: standard app, console sub-tab, and the LWC record home inside either. */
const HOSTS = [
  'div.windowViewMode-normal.active.lafPageHost',
  'div.windowViewMode-normal.oneContent.active',
  'section.oneConsoleTab.active div.windowViewMode-maximized.active.lafPageHost',
  'one-record-home-flexipage2',
].join(', ');
/** Found in the page's own tree on every page that keeps to synthetic shadow. */
const KEY_PARTS = [CANDIDATES.row, CANDIDATES.name, CANDIDATES.path].map((list) => list.map(({ css }) => css).join(', '));

/** What stands on the record's own page, of one moment: asked many times in one read, so found out once. */
export interface OwnPage {
  host: Element;
  /** Elements that match and belong to this record, in document order. */
  all(css: string): Element[];
}

/** The element itself, or the host in the page's own tree whose shadow holds it. */
function outOfShadow(element: Element): Element {
  const { host } = element.getRootNode() as Partial<ShadowRoot>;
  return host ? outOfShadow(host) : element;
}

/**
 * The page below a host without panels and lists of other records, dialogs and other hosts. Shadow roots are walked only
 * where name, rows or path are not in the page's own tree, since a record page has thousands of elements.
 */
export function ownPage(host: Element): OwnPage {
  const flat = KEY_PARTS.every((css) => host.querySelector(css) !== null);
  const trees: ParentNode[] = flat ? [host] : [host, ...shadowRootsIn(host, 500)];
  const foreign = [...host.querySelectorAll(`${FOREIGN_CSS}, ${HOSTS}`)];
  const isOwn = (element: Element): boolean => {
    const outer = outOfShadow(element);
    return !foreign.some((part) => part.contains(outer));
  };
  return { host, all: (css) => trees.flatMap((tree) => [...tree.querySelectorAll(css)]).filter(isOwn) };
}

/** Whether the component around an element is still loading. */
export function isLoading(element: Element): boolean {
  const component = outOfShadow(element).closest('flexipage-component2') ?? element;
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
  const linked = innermost.length > 1 ? innermost.find((host) => linkedIds(host).has(shortId(recordId))) : undefined;
  return linked ?? innermost.at(-1) ?? null;
}
