/** How long a field stays marked, in milliseconds: long enough to find it with the eyes. */
const MARK_MS = 1800;

/**
 * Scrolls to an element and outlines it for a moment; its own inline style is put back, at the latest when the signal
 * aborts. An outline takes no room, so nothing on the page moves.
 */
export function spotlight(element: Element, signal: AbortSignal): void {
  const { style } = element as HTMLElement;
  const before = { outline: style.outline, outlineOffset: style.outlineOffset };
  element.scrollIntoView({ block: 'center', inline: 'nearest' });
  style.outline = '3px solid #b4530a';
  style.outlineOffset = '2px';
  const restore = (): void => {
    clearTimeout(timer);
    Object.assign(style, before);
    if (element.getAttribute('style') === '') element.removeAttribute('style');
    signal.removeEventListener('abort', restore);
  };
  const timer = setTimeout(restore, MARK_MS);
  signal.addEventListener('abort', restore, { once: true });
}
