import { createScope } from './observed-scope';
import type { PaceTimes } from './pace';
import { createPace } from './pace';
import { isEditable, isTyping } from './typing';

/** Times in milliseconds; by default a change is told after 150 of silence, at most 1000 after it happened. */
export interface ObserveOptions extends Partial<PaceTimes> {
  /** Silence in the text field that the user is in, after which the listener is called all the same. Default 2000. */
  idleMs?: number;
  /** Longest wait for a user who keeps typing. Default 10000. */
  maxTypingMs?: number;
}

const TIMES = { quietMs: 150, maxWaitMs: 1000, idleMs: 2000, maxTypingMs: 10_000 };

/**
 * Tells of the end of an edit, for a value that is set by script, as form libraries do, is no mutation. The answer says how
 * long ago something was typed, in milliseconds.
 */
function listenToEdits(doc: Document, edited: () => void, signal: AbortSignal): () => number {
  const options = { signal, capture: true };
  let lastInput = performance.now();
  doc.addEventListener('change', edited, options);
  doc.addEventListener('input', () => void (lastInput = performance.now()), options);
  doc.addEventListener(
    'focusout',
    (event) => {
      const [target] = event.composedPath();
      if ((target as Partial<Node> | undefined)?.nodeType === 1 && isEditable(target as Element)) edited();
    },
    options,
  );
  return () => performance.now() - lastInput;
}

/**
 * Calls the listener after the record changed. One MutationObserver for `roots()` (asked again when nodes came or went, so
 * the scope may be replaced), the open shadow roots inside it, and the bare chain of parents above it. Debounced, at a bounded
 * rate while the page never rests; not while the user types, until the field is left, idle, or the bound is reached.
 * While `roots()` is empty it is asked again once per `maxWaitMs`. Observer, timer and listeners end with the signal.
 */
export function observeRecord(roots: () => Node[], listener: () => void, signal: AbortSignal, options: ObserveOptions = {}): void {
  if (signal.aborted) return;
  const times = { ...TIMES, ...options };
  let changed = false;
  let nodesChanged = false;
  let idle: (() => number) | null = null;
  let doc: Document | null = null;
  const observer = new MutationObserver((records) => {
    nodesChanged ||= records.some(({ type }) => type === 'childList');
    changed ||= records.some(({ target }) => scope.isRecord(target));
    pace.touch();
  });
  const scope = createScope(observer);
  const refresh = (): boolean => {
    const found = roots();
    const moved = scope.refresh(found);
    doc = found[0]?.ownerDocument ?? (found[0] as Document | undefined) ?? doc;
    if (doc) idle ??= listenToEdits(doc, () => { changed = true; pace.touch(); }, signal);
    nodesChanged = scope.isEmpty();
    if (nodesChanged) pace.touch(times.maxWaitMs);
    return moved;
  };
  const mayRun = (waitedMs: number): boolean =>
    waitedMs >= times.maxTypingMs || !doc || !isTyping(doc) || Math.min(idle?.() ?? waitedMs, waitedMs) >= times.idleMs;
  const pace = createPace(times, mayRun, () => {
    const moved = nodesChanged && refresh();
    const tell = changed || moved;
    changed = false;
    if (tell) listener();
  });
  refresh();
  signal.addEventListener('abort', () => { observer.disconnect(); pace.stop(); }, { once: true });
}
