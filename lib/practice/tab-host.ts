import type { PracticeHost } from './contract';

/**
 * A practice page in a real tab: its address is the tab's, in-app navigation goes through the history as in the CRMs.
 * An address of another origin is loaded, because a page cannot push it.
 */
export function tabHost(win: Window): PracticeHost {
  const pushed = new EventTarget();
  return {
    url: () => win.location.href,
    navigate(url) {
      const target = new URL(url, win.location.href);
      if (target.origin !== win.location.origin) {
        win.location.assign(target.href);
        return;
      }
      win.history.pushState(null, '', target.href);
      pushed.dispatchEvent(new Event('navigate'));
    },
    onNavigate(listener, signal) {
      const call = () => listener();
      pushed.addEventListener('navigate', call, { signal });
      // Back and forward; a page's own pushState fires no event.
      win.addEventListener('popstate', call, { signal });
    },
  };
}
