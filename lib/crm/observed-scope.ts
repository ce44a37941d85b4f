/** Attributes that carry values, states or names on the three CRMs' pages. `style` changes all the time and says nothing. */
const ATTRIBUTES =
  'class hidden aria-hidden aria-selected aria-checked aria-current aria-label aria-busy title value href checked selected readonly data-name data-id ' +
  'data-test-id data-selenium-test data-selected-stage data-selected data-target-selection-name data-deferred-property-input-mode field-label';
const DEEP: MutationObserverInit = { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES.split(' ') };
const MOST_SHADOW_ROOTS = 300;

/** The open shadow roots of a scope: a mutation observer does not look into them by itself. */
function addWithShadows(node: Node, found: Set<Node>): void {
  if (found.size > MOST_SHADOW_ROOTS) return;
  found.add(node);
  const own = (node as Partial<Element>).shadowRoot;
  if (own) addWithShadows(own, found);
  for (const { shadowRoot } of (node as ParentNode).querySelectorAll('*')) if (shadowRoot) addWithShadows(shadowRoot, found);
}

/** What an observer looks at: records with their shadow roots, and the bare chain of parents above them, where a whole record may be replaced. */
export interface ObservedScope {
  /** Looks at what is there now. True when that is not what was observed before. */
  refresh(roots: Node[]): boolean;
  /** Whether a change of this node is one of the record, and not of what lies above it. */
  isRecord(target: Node): boolean;
  isEmpty(): boolean;
}

/** An empty scope of an observer. */
export function createScope(observer: MutationObserver): ObservedScope {
  let seen = new Set<Node>();
  let above = new Set<Node>();
  return {
    isRecord: (target) => !above.has(target),
    isEmpty: () => seen.size === 0,
    refresh(roots) {
      const deep = new Set<Node>();
      const chain = new Set<Node>();
      for (const root of roots) addWithShadows(root, deep);
      for (const root of roots) {
        for (let up: Node | null = root; up; up = up.parentNode ?? (up as Partial<ShadowRoot>).host ?? null) if (!deep.has(up)) chain.add(up);
      }
      const next = new Set([...deep, ...chain]);
      if (next.size === seen.size && [...next].every((node) => seen.has(node))) return false;
      observer.disconnect();
      for (const node of next) observer.observe(node, deep.has(node) ? DEEP : { childList: true });
      seen = next;
      above = chain;
      return true;
    },
  };
}
