import { useCallback } from 'react';
import type { MessageOf } from '../hooks/bridge';
import { useAct } from '../hooks/status';

type Changes = Omit<MessageOf<'settings.save'>, 'type'>;

/** Saves settings through the background; only a failure is said, because the change itself shows. */
export function useSaveSettings(): (changes: Changes) => Promise<boolean> {
  const act = useAct();
  return useCallback(async (changes) => (await act({ type: 'settings.save', ...changes }, null)).ok, [act]);
}
