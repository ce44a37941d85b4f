import { createContext, useCallback, useContext, useMemo, useState, type ReactNode } from 'react';
import type { Result, ViewMessage, Answers } from '../../lib/messaging/messages';
import { useSend } from './bridge-context';
import { useTexts } from './use-texts';

/** What was done last, for the line at the foot of the panel. It stays until something else is said. */
export interface Status {
  text: string;
  bad: boolean;
  /** What the line's Undo asks of the background, with the words for what it takes back. */
  undo: { request: ViewMessage; what: string } | null;
}

interface StatusDoor {
  status: Status | null;
  announce: (status: Status) => void;
  clear: () => void;
}

const StatusContext = createContext<StatusDoor>({ status: null, announce: () => undefined, clear: () => undefined });

/** Holds what was done last. `about` names what is shown: what was done on one deal is not news on the next one. */
export function StatusProvider({ about = '', children }: { about?: string; children: ReactNode }) {
  const [last, setLast] = useState<{ about: string; status: Status } | null>(null);
  const announce = useCallback((status: Status) => setLast({ about, status }), [about]);
  const clear = useCallback(() => setLast(null), []);
  const status = last?.about === about ? last.status : null;
  const door = useMemo(() => ({ status, announce, clear }), [status, announce, clear]);
  return <StatusContext.Provider value={door}>{children}</StatusContext.Provider>;
}

export function useStatus(): StatusDoor {
  return useContext(StatusContext);
}

/**
 * The words for what was done. Undo: `undoAs` names an act, whose event is then taken back; `undo` is a request that
 * brings back what was before.
 */
export interface Said {
  done: string;
  undoAs?: string;
  undo?: Status['undo'];
}

export type Act = <M extends ViewMessage>(message: M, said: Said | null) => Promise<Result<Answers[M['type']]>>;

/** The id of the event that an answer says was saved. */
function savedId(value: unknown): string | null {
  const saved = typeof value === 'object' && value !== null && 'saved' in value ? value.saved : null;
  return typeof saved === 'string' ? saved : null;
}

/** Undo of an act: its event is taken back. */
export function undoOf(event: string, what: string): NonNullable<Status['undo']> {
  return { request: { type: 'event.undo', targets: [event] }, what };
}

/**
 * Sends a request and says in the status line what came of it: `done` once it was saved, with Undo where `said` has one,
 * else why it failed. With `said` null only a failure is announced.
 */
export function useAct(): Act {
  const send = useSend();
  const { announce } = useStatus();
  const { t } = useTexts();
  return useCallback<Act>(
    async (message, said) => {
      const result = await send(message);
      if (!result.ok) {
        announce({ text: t('said.failed', { why: t(`common:error.${result.error}`) }), bad: true, undo: null });
      } else if (said) {
        const id = savedId(result.value);
        announce({ text: said.done, bad: false, undo: said.undo ?? (said.undoAs && id ? undoOf(id, said.undoAs) : null) });
      }
      return result;
    },
    [send, announce, t],
  );
}
