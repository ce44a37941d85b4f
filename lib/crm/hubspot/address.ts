import { onNavigation } from '../navigation';
import { DEAL, locate } from './locate';
import { previewedDeal } from './scope';

/** A quick view opens and closes without a word of the browser, so over a list it is looked for this often, in milliseconds. */
const LOOK_MS = 500;

/** The address that a page stands for, and what tells that it may have changed. */
export interface FrontAddress {
  url(): string;
  onNavigate(listener: () => void, signal: AbortSignal): void;
}

/**
 * The address of what is in front: while the quick view of a deal is open over a list or board, that of the deal's own page,
 * else the window's. The CRM's own address stays that of the list meanwhile; nobody measured a parameter for the quick view.
 */
export function frontAddress(win: Window): FrontAddress {
  const list = (): string | null => {
    const place = locate(new URL(win.location.href));
    return place.kind === 'list' ? place.tenant : null;
  };
  return {
    url() {
      const tenant = list();
      const preview = tenant && previewedDeal(win.document, tenant);
      return preview ? `${win.location.origin}/contacts/${tenant}/record/${DEAL}/${preview.id}` : win.location.href;
    },
    onNavigate(listener, signal) {
      onNavigation(win, listener, signal, LOOK_MS);
      const look = setInterval(() => list() && listener(), LOOK_MS);
      signal.addEventListener('abort', () => clearInterval(look), { once: true });
    },
  };
}
