import { isShown, shadowRootsIn } from '../dom';
import { CANDIDATES } from './candidates';
import { shortId } from './locate';

const { foreign: [FOREIGN], host: [HOST], loading: [LOADING] } = CANDIDATES;
/** Found in the page's own tree on every page that keeps to synthetic shadow. */
const KEY_PARTS = [CANDIDATES.row, CANDIDATES.name, CANDIDATES.path];

/** What stands on the record's own page, of one moment: asked many times in one read, so found out once. */
export interface OwnPage {
  host: Element;
  /** Elements that match and belong to this record, in document order. */
  all(css: string): Element[];
}

/** The element whose shadow holds this one, null in the page's own tree. */
function shadowHost(element: Element): Element | null {
  return (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** Whether nothing between an element and the page host belongs to another record: is in what `others` selects. */
function isOwn(element: Element, host: Element, others: string): boolean {
  for (let at: Element | null = element; at; at = shadowHost(at)) {
    const other = at.closest(others);
    const inside = other !== null && (host.contains(other) || other.getRootNode() !== host.getRootNode());
    if (inside && other !== host) return false;
  }
  return true;
}

/**
 * The page below a host without panels and lists of other records, dialogs and other hosts. Shadow roots are walked only
 * when the page's own tree has no match, and only where name, rows or path are not in it: a record page has thousands of elements.
 */
export function ownPage(host: Element): OwnPage {
  let roots: ShadowRoot[] | null = null;
  const others = `${FOREIGN.css}, ${HOST.css}`;
  const flat = (): boolean => KEY_PARTS.every((list) => list.some(({ css }) => host.querySelector(css) !== null));
  return {
    host,
    all(css) {
      const plain = [...host.querySelectorAll(css)];
      roots ??= plain.length > 0 ? null : flat() ? [] : shadowRootsIn(host, 500);
      const found = plain.length > 0 ? plain : (roots ?? []).flatMap((root) => [...root.querySelectorAll(css)]);
      return found.filter((element) => isOwn(element, host, others));
    },
  };
}

/** Whether the component around an element is still loading. */
export function isLoading(element: Element): boolean {
  let component = element.closest('flexipage-component2');
  for (let up = shadowHost(element); up && !component; up = shadowHost(up)) component = up.closest('flexipage-component2');
  component ??= element;
  // The signs are pictures, mostly hidden from assistive technology. In a tab behind, nobody can tell which of them are out of use.
  const unseen = !isDrawn(element);
  return [...component.querySelectorAll(LOADING.css)].some((sign) => unseen || element.contains(sign) || isDrawn(sign));
}

/** Ids of deals whose own related lists are linked from the host: only a record's own page links to its related lists. */
export function linkedIds(host: Element): Set<string> {
  const ids = [...host.querySelectorAll('a[href*="/related/"]')].map(
    (link) => /\/r\/(?:Opportunity\/)?(006[a-zA-Z0-9]{12})[a-zA-Z0-9]{0,3}\/related\//.exec(link.getAttribute('href') ?? '')?.[1],
  );
  return new Set(ids.filter((id) => id !== undefined));
}

/** Whether an element is drawn at all; a dialog over the page hides the page from assistive technology only. */
function isDrawn(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return element.checkVisibility({ visibilityProperty: true }) && width > 1 && height > 1;
}

/**
 * The page host in front, or null while there is none. Of several visible ones the one that links to the record's own lists,
 * else the innermost: sub-tabs come last in document order. In a frame that has none of the known hosts it is the whole page.
 */
export function activeHost(doc: Document, recordId: string): Element | null {
  const hosts = [...doc.querySelectorAll(HOST.css)];
  if (hosts.length === 0) return doc.body;
  const shown = hosts.filter(isShown);
  const front = shown.length > 0 ? shown : hosts.filter(isDrawn);
  const innermost = front.filter((host) => !front.some((other) => other !== host && host.contains(other)));
  if (innermost.length < 2) return innermost[0] ?? null;
  const linked = innermost.find((host) => linkedIds(host).has(shortId(recordId)));
  return linked ?? (shown.length > 0 ? (innermost.at(-1) ?? null) : null);
}
