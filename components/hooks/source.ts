import type { Source } from './bridge';

/** A source that is fed from outside: `set` tells the subscribers, unless nothing changed. */
export function createSource<T>(initial?: T): Source<T> & { set: (value: T) => void } {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    set: (value) => {
      if (value === current) return;
      current = value;
      for (const listener of listeners) listener();
    },
  };
}
