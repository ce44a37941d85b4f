import type { PracticeHost } from './contract';

/** A practice page in a frame of the extension: it keeps an address of its own, because a frame cannot have a CRM's. */
export function frameHost(first: string): PracticeHost {
  const moved = new EventTarget();
  let address = first;
  return {
    url: () => address,
    navigate(url) {
      address = new URL(url, address).href;
      moved.dispatchEvent(new Event('navigate'));
    },
    onNavigate(listener, signal) {
      moved.addEventListener('navigate', () => listener(), { signal });
    },
  };
}
