/** What `textOf` leaves out. */
export interface TextOptions {
  /** Leave out elements with `aria-hidden="true"`: HubSpot draws clones of a text that way. Default false. */
  skipAriaHidden?: boolean;
  /** Leave out what matches this selector too (a "Details" button inside a value, a label). */
  skip?: string;
}

interface ChromeDom {
  dom?: { openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null };
}

const ELEMENT = 1;
const TEXT = 3;
const FRAGMENT = 11;
const MOST_SHADOW_ROOTS = 500;

/**
 * The shadow root of an element, closed ones too where the browser lets extensions see them. Null where there is none.
 * Chrome: `chrome.dom.openOrClosedShadowRoot`; Firefox: a property of the element. Only custom elements are asked,
 * because asking is not free and the CRMs attach roots to those only.
 */
export function shadowRootOf(element: Element): ShadowRoot | null {
  if (element.shadowRoot) return element.shadowRoot;
  if (!element.localName.includes('-')) return null;
  const firefox = (element as Element & { openOrClosedShadowRoot?: ShadowRoot | null }).openOrClosedShadowRoot;
  if (firefox !== undefined) return firefox;
  const { chrome } = globalThis as { chrome?: ChromeDom };
  return chrome?.dom?.openOrClosedShadowRoot?.(element) ?? null;
}

/** Every shadow root below a node, nested ones too, at most `limit`. */
export function shadowRootsIn(root: ParentNode, limit: number): ShadowRoot[] {
  const found: ShadowRoot[] = [];
  const queue: ParentNode[] = [root];
  const own = root.nodeType === ELEMENT ? shadowRootOf(root as Element) : null;
  if (own) {
    found.push(own);
    queue.push(own);
  }
  for (const scope of queue) {
    for (const element of scope.querySelectorAll('*')) {
      if (found.length >= limit) return found;
      const shadow = shadowRootOf(element);
      if (!shadow) continue;
      found.push(shadow);
      queue.push(shadow);
    }
  }
  return found;
}

/** Queries of one read over one scope. */
export interface DeepScope {
  all(css: string, limit?: number): Element[];
  first(css: string): Element | null;
}

/**
 * A scope for the many queries of one read: like `deepQueryAll`, but the shadow roots are looked for once, when the first
 * plain query finds nothing. Make a new one for each read, since it does not notice roots that come later.
 */
export function deepScope(root: ParentNode): DeepScope {
  let shadows: ShadowRoot[] | null = null;
  const all = (css: string, limit = 50): Element[] => {
    const plain = root.querySelectorAll(css);
    if (plain.length > 0) return [...plain].slice(0, limit);
    shadows ??= shadowRootsIn(root, MOST_SHADOW_ROOTS);
    const found: Element[] = [];
    for (const shadow of shadows) {
      found.push(...shadow.querySelectorAll(css));
      if (found.length >= limit) break;
    }
    return found.slice(0, limit);
  };
  return { all, first: (css) => all(css, 1)[0] ?? null };
}

/**
 * Elements below `root` that match, at most `limit`. Plain `querySelectorAll` answers first; only when it finds nothing
 * are the shadow roots walked, since a record page has thousands of elements. `css` matches within one tree at a time.
 * For several queries in one read take a `deepScope`.
 */
export function deepQueryAll(root: ParentNode, css: string, limit = 50): Element[] {
  return deepScope(root).all(css, limit);
}

/** The first element that `deepQueryAll` finds, or null. */
export function deepQuery(root: ParentNode, css: string): Element | null {
  return deepQueryAll(root, css, 1)[0] ?? null;
}

/** What is drawn, but says nothing of the CRM's: pictures, code, and our own marks in lists (lib/badge/marks.ts). */
function isSkipped(element: Element, options: TextOptions): boolean {
  if (/^(style|script|svg|template|noscript|phasegate-mark)$/.test(element.localName)) return true;
  if (element.classList.contains('slds-assistive-text')) return true;
  if (options.skipAriaHidden === true && element.getAttribute('aria-hidden') === 'true') return true;
  return options.skip !== undefined && element.matches(options.skip);
}

function childrenOf(node: Node): Iterable<Node> {
  if (node.nodeType !== ELEMENT) return node.childNodes;
  const element = node as Element;
  const shadow = shadowRootOf(element);
  if (shadow) return shadow.childNodes;
  if (element.localName === 'slot') {
    const assigned = (element as HTMLSlotElement).assignedNodes?.() ?? [];
    if (assigned.length > 0) return assigned;
  }
  return element.childNodes;
}

/**
 * The text of a node as drawn: through shadow roots and slots, without styles, scripts, pictures and texts that exist for
 * assistive technology only. Not cleaned: callers clean, so that `raw` can be kept.
 */
export function textOf(node: Node, options: TextOptions = {}): string {
  if (node.nodeType === TEXT) return (node as Text).data;
  if (node.nodeType !== ELEMENT && node.nodeType !== FRAGMENT) return '';
  if (node.nodeType === ELEMENT && isSkipped(node as Element, options)) return '';
  let text = '';
  for (const child of childrenOf(node)) text += textOf(child, options);
  return text;
}

/** What says that an element and everything in it is not there for the user. */
const HIDDEN = '[aria-hidden="true"],[hidden]';

/** Whether an element or anything above it, out of shadow roots to their hosts too, is marked as hidden. */
function isMarkedHidden(element: Element): boolean {
  for (let up: Element | null = element; up; up = (up.getRootNode() as Partial<ShadowRoot>).host ?? null) {
    if (up.closest(HIDDEN) !== null) return true;
  }
  return false;
}

/** Whether a user could see the element: drawn, with a size, and not below `aria-hidden` or `hidden`. */
export function isShown(element: Element): boolean {
  if (!element.isConnected || isMarkedHidden(element)) return false;
  const drawn = 'checkVisibility' in element ? element.checkVisibility({ visibilityProperty: true }) : null;
  // An element with `display: contents` has no box of its own: it is as visible as what is in it. Styles are asked for only
  // where that can be so, since this is asked of many elements.
  if (drawn !== true && element.ownerDocument.defaultView?.getComputedStyle(element).display === 'contents') return [...element.children].some(isShown);
  if (drawn === false) return false;
  const box = element.getBoundingClientRect();
  return box.width > 0 && box.height > 0;
}
