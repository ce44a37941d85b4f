import type { Pointing } from '../domain/own-field';
import { readItem, removeItem, watchArea, writeItem } from './area';

const POINTING = 'pointing';

/** The field that is being pointed at, or was taken and waits to be confirmed. Null: none. @throws StorageError */
export async function readPointing(): Promise<Pointing | null> {
  return ((await readItem('session', POINTING)) as Pointing | undefined) ?? null;
}

/** Written by the background only. Null: it is over. @throws StorageError */
export function keepPointing(pointing: Pointing | null): Promise<void> {
  return pointing === null ? removeItem('session', POINTING) : writeItem('session', POINTING, pointing);
}

/** Calls after each change. @returns a function that ends it */
export function watchPointing(listener: (pointing: Pointing | null) => void): () => void {
  return watchArea('session', (key, value) => {
    if (key === POINTING) listener((value as Pointing | undefined) ?? null);
  });
}
