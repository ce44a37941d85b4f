/** Times in milliseconds. */
export interface ObserveOptions {
  /** Silence after the last mutation before the listener is called. Default 150. */
  quietMs?: number;
  /** Longest wait while the page keeps mutating. Default 1000. */
  maxWaitMs?: number;
}

/**
 * Calls the listener after the record changed: debounced, at a bounded rate while the page never rests, not while the user
 * types. One MutationObserver on `roots()` and the shadow roots inside; all ends with the signal.
 */
export function observeRecord(roots: () => Node[], listener: () => void, signal: AbortSignal, options: ObserveOptions = {}): void {
  if (signal.aborted) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const observer = new MutationObserver(() => {
    clearTimeout(timer);
    timer = setTimeout(listener, options.quietMs ?? 150);
  });
  for (const root of roots()) observer.observe(root, { childList: true, characterData: true, subtree: true, attributes: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
