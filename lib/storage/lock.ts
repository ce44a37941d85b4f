const waiting = new Map<string, Promise<unknown>>();

/** One at a time per name within this context: for environments without Web Locks. */
function inTurn<T>(name: string, work: () => Promise<T>): Promise<T> {
  const turn = (waiting.get(name) ?? Promise.resolve()).then(work, work);
  waiting.set(name, turn);
  return turn;
}

/**
 * Runs `work` while no other context of the extension holds the lock of that name (Web Locks, shared by worker and pages).
 * The names are taken in sorted order, so that two callers never wait for each other.
 */
export function withLocks<T>(names: readonly string[], work: () => Promise<T>): Promise<T> {
  const [first, ...rest] = names.toSorted();
  if (first === undefined) return work();
  const inner = () => withLocks(rest, work);
  const locks = globalThis.navigator?.locks;
  return locks ? locks.request(`phasegate/${first}`, inner) : inTurn(first, inner);
}
