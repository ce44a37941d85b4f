/** Something on the page that can be pointed at. */
export interface Pickable {
  /** What the page calls it. */
  label: string;
  /** Its name for programs, null where the page has none. */
  detail: string | null;
  element: Element;
}

const parentOf = (node: Node): Node | null => node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;

function isWithin(node: Node, ancestor: Node): boolean {
  for (let up: Node | null = node; up; up = parentOf(up)) if (up === ancestor) return true;
  return false;
}

/** What the page shows at a point, below what is ours: into shadow roots as far as they are open. */
export function topAt(doc: Document, x: number, y: number, ours: Element): Element | null {
  let top = doc.elementsFromPoint(x, y).find((element) => element !== ours) ?? null;
  for (let deeper = top; deeper;) {
    top = deeper;
    deeper = top.shadowRoot?.elementFromPoint(x, y) ?? null;
    if (deeper === top) break;
  }
  return top;
}

function holds({ left, right, top, bottom }: DOMRect, x: number, y: number): boolean {
  return left <= x && x <= right && top <= y && y <= bottom;
}

/** Whether an element is drawn with a size. */
export function hasSize(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return element.isConnected && width > 0 && height > 0;
}

/**
 * Which of the fields is at a point of the window: the smallest one that is drawn there and not covered by something else
 * of the page. Null where there is none.
 */
export function fieldAt<T extends Pickable>(fields: readonly T[], x: number, y: number, top: Element | null): T | null {
  if (top === null) return null;
  const there = fields.filter(({ element }) => holds(element.getBoundingClientRect(), x, y) && (isWithin(top, element) || isWithin(element, top)));
  const area = ({ element }: T) => element.getBoundingClientRect().width * element.getBoundingClientRect().height;
  return there.toSorted((a, b) => area(a) - area(b))[0] ?? null;
}

const scrolls = (room: number, how: string): boolean => room > 0 && /auto|scroll/.test(how);

function isScroller(element: Element): boolean {
  const { overflowY, overflowX } = getComputedStyle(element);
  return scrolls(element.scrollHeight - element.clientHeight, overflowY) || scrolls(element.scrollWidth - element.clientWidth, overflowX);
}

/** Scrolls what would have scrolled if we were not there: the nearest scroller below the pointer. */
export function scrollBelow(top: Element | null, { deltaX, deltaY }: { deltaX: number; deltaY: number }): void {
  let scroller: Node | null = top;
  while (scroller && !(scroller instanceof Element && isScroller(scroller))) scroller = parentOf(scroller);
  const target = scroller instanceof Element ? scroller : top?.ownerDocument.defaultView;
  target?.scrollBy({ left: deltaX, top: deltaY, behavior: 'instant' });
}
