import { useCallback, useState } from 'react';
import type { DraftKey } from './bridge';
import { useBridge } from './bridge-context';

function parsed(text: string | null): Record<string, unknown> {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // a draft that cannot be read is no draft; the user starts from the initial form
  }
}

/** Takes from a stored draft what has the same type as in `initial`. */
function merged<T extends object>(initial: T, stored: Record<string, unknown>): T {
  const entries = Object.entries(initial).map(([key, value]) => [key, typeof stored[key] === typeof value ? stored[key] : value]);
  return Object.fromEntries(entries) as T;
}

/**
 * A form's values, kept outside the component as they are typed: they survive a closed row, another tab, an error and a
 * panel that was closed. `forget` drops the draft once it is saved or cancelled.
 */
export function useDraft<T extends object>(key: DraftKey, initial: T): { draft: T; change: (part: Partial<T>) => void; forget: () => void } {
  const { drafts } = useBridge();
  const [draft, setDraft] = useState<T>(() => merged(initial, parsed(drafts.load(key))));
  const change = useCallback(
    (part: Partial<T>) => {
      const next = { ...draft, ...part };
      setDraft(next);
      drafts.save(key, JSON.stringify(next));
    },
    [draft, drafts, key],
  );
  return { draft, change, forget: useCallback(() => drafts.save(key, null), [drafts, key]) };
}
