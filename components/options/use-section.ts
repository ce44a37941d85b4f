import { useSyncExternalStore } from 'react';
import { SECTION_IDS, type SectionId } from '../hooks/bridge';

function subscribe(listener: () => void): () => void {
  addEventListener('hashchange', listener);
  return () => removeEventListener('hashchange', listener);
}

/** The section that the address names (`options.html#policy`), the first one where it names none that is. */
export function useSection(): SectionId {
  const hash = useSyncExternalStore(subscribe, () => location.hash.slice(1));
  return SECTION_IDS.find((id) => id === hash) ?? SECTION_IDS[0];
}
