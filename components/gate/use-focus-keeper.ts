import { useEffect, useLayoutEffect, useRef, type FocusEvent } from 'react';
import { rowId } from './criterion-row';

/**
 * Keeps the focus on the criterion that the user is at: after a save a row moves to another group and is drawn anew, and
 * without this the keyboard would start again at the top of the panel.
 */
export function useFocusKeeper(): { onFocus: (event: FocusEvent) => void; goTo: (criterion: string) => void } {
  const at = useRef<string | null>(null);
  useEffect(() => {
    const left = (event: globalThis.FocusEvent) => {
      if (event.target instanceof Element && !event.target.closest('[data-criterion]')) at.current = null;
    };
    document.addEventListener('focusin', left);
    return () => document.removeEventListener('focusin', left);
  }, []);
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (lost && at.current !== null) document.getElementById(rowId(at.current))?.focus();
  });
  return {
    onFocus: (event) => {
      at.current = event.target.closest('[data-criterion]')?.getAttribute('data-criterion') ?? null;
    },
    goTo: (criterion) => {
      at.current = criterion;
      document.getElementById(rowId(criterion))?.focus();
    },
  };
}
