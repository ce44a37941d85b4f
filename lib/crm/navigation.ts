/** The part of the Navigation API that is used; TypeScript's DOM library and Firefox before it may lack it. */
interface WithNavigation {
  navigation?: EventTarget;
}

/**
 * Calls the listener when the address may have changed, in-app navigation included, after the change was committed.
 * Pages' own `pushState` cannot be wrapped from the isolated world; the Navigation API tells of it. Where that is missing
 * the address is polled. Ends with the signal.
 */
export function onNavigation(win: Window, listener: () => void, signal: AbortSignal, pollMs: number): void {
  const { navigation } = win as WithNavigation;
  if (navigation) {
    navigation.addEventListener('currententrychange', listener, { signal });
    navigation.addEventListener('navigatesuccess', listener, { signal });
    return;
  }
  win.addEventListener('popstate', listener, { signal });
  win.addEventListener('hashchange', listener, { signal });
  const poll = setInterval(listener, pollMs);
  signal.addEventListener('abort', () => clearInterval(poll), { once: true });
}

/**
 * Runs `start` at once, or when the document becomes the visible one: HubSpot's record links carry a speculation target,
 * so a record page may be prerendered and never be looked at.
 */
export function whenActivated(doc: Document, start: () => void, signal: AbortSignal): void {
  if ((doc as { prerendering?: boolean }).prerendering === true) doc.addEventListener('prerenderingchange', start, { once: true, signal });
  else start();
}
