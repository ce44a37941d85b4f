/**
 * Decides whether a click on the badge is a person's. The page is hostile ground: it can send clicks by script, and it can
 * lay something over the badge so that a person clicks it without seeing it.
 * - a script's click is not trusted by the browser;
 * - where the browser can tell (Chromium: IntersectionObserver with trackVisibility), the badge must have been visible,
 *   uncovered and unfaded; elsewhere the topmost element at the point of the click must be the badge's own host.
 */
export interface ClickGuard {
  allows(event: Event): boolean;
}

/** Whether a person can see the element now; undefined where the browser does not tell. */
export type SeenProbe = () => boolean | undefined;

type TrackedEntry = IntersectionObserverEntry & { isVisible?: boolean };
const newest = (entries: TrackedEntry[]): TrackedEntry | undefined => entries.at(-1);

/** Follows whether `watched` is uncovered, unfaded and whole. Chromium only; others never tell. */
export function trackSeen(watched: Element, signal: AbortSignal): SeenProbe {
  const win = watched.ownerDocument.defaultView;
  let visible: boolean | undefined;
  if (win && 'IntersectionObserver' in win) {
    // `delay` of 100 ms is the least that browsers allow together with trackVisibility.
    const options = { trackVisibility: true, delay: 100, threshold: [1] } as IntersectionObserverInit;
    const observer = new win.IntersectionObserver((entries) => {
      visible = newest(entries)?.isVisible;
    }, options);
    observer.observe(watched);
    signal.addEventListener('abort', () => observer.disconnect(), { once: true });
  }
  return () => visible;
}

export function guardClicks(host: Element, seen: SeenProbe): ClickGuard {
  return {
    allows(event) {
      if (!event.isTrusted || seen() === false) return false;
      // A key press on the focused button has no point; being focused and trusted is enough there.
      if (!(event instanceof MouseEvent) || event.detail === 0) return true;
      const top = host.ownerDocument.elementFromPoint(event.clientX, event.clientY);
      return top === host || host.contains(top);
    },
  };
}
