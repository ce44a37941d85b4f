/** Hands something from a script that is injected later to one that is there already. */
export interface Door<T> {
  offer(thing: T): void;
  /** Null while nothing was offered. */
  offered(): T | null;
  /** For a new script: after an update of the extension its world may still hold what the version before offered. */
  forget(): void;
}

/**
 * A door between scripts of ours in one page. They share the extension's own world there, which the page cannot reach.
 * @param name the same on both sides
 */
export function door<T>(name: string): Door<T> {
  const world = globalThis as { [key: symbol]: T | undefined };
  const key = Symbol.for(`phasegate.${name}`);
  return {
    offer(thing) {
      world[key] = thing;
    },
    offered: () => world[key] ?? null,
    forget() {
      delete world[key];
    },
  };
}
