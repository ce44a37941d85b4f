import { isEditable, isTyping } from './typing';

/** Times in milliseconds. */
export interface ObserveOptions {
  /** Silence after the last change before the listener is called. Default 150. */
  quietMs?: number;
  /** Longest wait while the page keeps changing. Default 1000. */
  maxWaitMs?: number;
  /** Silence in the text field that the user is in, after which the listener is called all the same. Default 2000. */
  idleMs?: number;
  /** Longest wait for a user who keeps typing. Default 10000. */
  maxTypingMs?: number;
}

/** Attributes that carry values, states or names on the three CRMs' pages. `style` changes all the time and says nothing. */
const ATTRIBUTES = [
  'class', 'hidden', 'aria-hidden', 'aria-selected', 'aria-checked', 'aria-current', 'aria-label', 'aria-busy', 'title', 'value', 'href', 'checked',
  'selected', 'readonly', 'data-name', 'data-id', 'data-test-id', 'data-selenium-test', 'data-selected-stage', 'data-selected',
  'data-target-selection-name', 'data-deferred-property-input-mode', 'field-label',
];
const DEEP: MutationObserverInit = { subtree: true, childList: true, characterData: true, attributeFilter: ATTRIBUTES };
const MOST_SHADOW_ROOTS = 300;

const now = (): number => performance.now();

/** Open shadow roots inside a scope: a mutation observer does not look into them by itself. */
function openRoots(scope: ParentNode, found: ShadowRoot[] = []): ShadowRoot[] {
  for (const { shadowRoot } of scope.querySelectorAll('*')) {
    if (!shadowRoot || found.length >= MOST_SHADOW_ROOTS) continue;
    found.push(shadowRoot);
    openRoots(shadowRoot, found);
  }
  return found;
}

function parentOf(node: Node): Node | null {
  return node.parentNode ?? (node as Partial<ShadowRoot>).host ?? null;
}

/** What must be observed now: the scope with its shadow roots, and the chain above it, where the whole scope may be replaced. */
function targetsOf(roots: Node[]): { deep: Set<Node>; above: Set<Node> } {
  const deep = new Set<Node>();
  const above = new Set<Node>();
  for (const root of roots) {
    deep.add(root);
    const own = (root as Partial<Element>).shadowRoot;
    for (const shadow of [...(own ? [own, ...openRoots(own)] : []), ...openRoots(root as Element)]) deep.add(shadow);
    for (let up = parentOf(root); up; up = parentOf(up)) above.add(up);
  }
  for (const node of deep) above.delete(node);
  return { deep, above };
}

class RecordObserver {
  private readonly observer = new MutationObserver((records) => this.note(records));
  private deep = new Set<Node>();
  private above = new Set<Node>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private changed = false;
  private nodesChanged = false;
  private firstChange = 0;
  private lastChange = 0;
  private lastInput = 0;
  private doc: Document | null = null;

  constructor(
    private readonly roots: () => Node[],
    private readonly listener: () => void,
    private readonly signal: AbortSignal,
    private readonly times: Required<ObserveOptions>,
  ) {}

  start(): void {
    this.attach();
    if (this.deep.size === 0) this.awaitScope();
    this.signal.addEventListener('abort', () => this.stop(), { once: true });
  }

  /** Nothing to observe yet: the record is not there, so nothing will tell of it. */
  private awaitScope(): void {
    this.nodesChanged = true;
    this.wait(this.times.maxWaitMs);
  }

  private listen(doc: Document): void {
    this.doc = doc;
    const options = { signal: this.signal, capture: true };
    // A value that is set by script, as form libraries do, is no mutation: the end of an edit is the moment to look.
    doc.addEventListener('change', () => this.mark(), options);
    doc.addEventListener('focusout', (event) => this.leftField(event), options);
    doc.addEventListener('input', () => void (this.lastInput = now()), options);
  }

  private stop(): void {
    this.observer.disconnect();
    clearTimeout(this.timer);
    this.timer = undefined;
  }

  /** Observes what is there now. True when that is not what was observed before. */
  private attach(): boolean {
    const roots = this.roots();
    if (this.doc === null && roots[0]) this.listen(roots[0].ownerDocument ?? (roots[0] as Document));
    const { deep, above } = targetsOf(roots);
    if (deep.size === this.deep.size && [...deep].every((node) => this.deep.has(node)) && [...above].every((node) => this.above.has(node))) return false;
    this.observer.disconnect();
    for (const node of deep) this.observer.observe(node, DEEP);
    for (const node of above) this.observer.observe(node, { childList: true });
    this.deep = deep;
    this.above = above;
    return true;
  }

  /** Runs for every batch, thousands of times on a busy page: no walk, no timer reset. */
  private note(records: MutationRecord[]): void {
    for (const { target, type } of records) {
      if (!this.above.has(target)) this.changed = true;
      if (type === 'childList') this.nodesChanged = true;
      if (this.changed && this.nodesChanged) break;
    }
    this.schedule();
  }

  private mark(): void {
    this.changed = true;
    this.schedule();
  }

  private leftField(event: Event): void {
    const [target] = event.composedPath();
    if ((target as Partial<Node> | undefined)?.nodeType === 1 && isEditable(target as Element)) this.mark();
  }

  private schedule(): void {
    this.lastChange = now();
    if (this.timer !== undefined) return;
    this.firstChange = this.lastChange;
    this.wait(this.times.quietMs);
  }

  private wait(ms: number): void {
    this.timer = setTimeout(() => this.due(), ms);
  }

  private due(): void {
    const quietFor = now() - this.lastChange;
    const waited = now() - this.firstChange;
    if (quietFor < this.times.quietMs && waited < this.times.maxWaitMs) {
      this.wait(Math.min(this.times.quietMs - quietFor, this.times.maxWaitMs - waited));
      return;
    }
    if (this.userTypes(waited)) {
      this.wait(this.times.quietMs);
      return;
    }
    this.timer = undefined;
    this.flush();
  }

  private userTypes(waited: number): boolean {
    if (!this.doc || waited >= this.times.maxTypingMs || !isTyping(this.doc)) return false;
    return now() - Math.max(this.lastInput, this.firstChange) < this.times.idleMs;
  }

  private flush(): void {
    const moved = this.nodesChanged && this.attach();
    const tell = this.changed || moved;
    this.changed = false;
    this.nodesChanged = false;
    if (this.deep.size === 0) this.awaitScope();
    if (tell) this.listener();
  }
}

/**
 * Calls the listener after the record changed. One MutationObserver for `roots()` (asked again when nodes came or went, so
 * the scope may be replaced), the open shadow roots inside it, and the bare chain of parents above it. Debounced, at a bounded
 * rate while the page never rests; not while the user types, until the field is left, idle, or the bound is reached.
 * While `roots()` is empty it is asked again once per `maxWaitMs`. Observer, timer and listeners end with the signal.
 */
export function observeRecord(roots: () => Node[], listener: () => void, signal: AbortSignal, options: ObserveOptions = {}): void {
  if (signal.aborted) return;
  new RecordObserver(roots, listener, signal, { quietMs: 150, maxWaitMs: 1000, idleMs: 2000, maxTypingMs: 10_000, ...options }).start();
}
