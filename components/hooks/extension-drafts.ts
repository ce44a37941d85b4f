import { readDrafts, writeDraft } from '../../lib/storage/drafts';
import type { Bridge } from './bridge';

const QUIET_MS = 300;

/** Drafts in the browser's session storage, mirrored here so that a form can read them while it draws. */
export function createDrafts(onError: (error: unknown) => void): Bridge['drafts'] & { ready: Promise<void> } {
  let mirror = new Map<string, string>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const write = (key: string) => {
    clearTimeout(waiting.get(key));
    waiting.delete(key);
    writeDraft(key, mirror.get(key) ?? null).catch(onError);
  };
  // Closing the panel must not lose the last words.
  addEventListener('pagehide', () => [...waiting.keys()].forEach(write));
  return {
    ready: readDrafts().then((stored) => void (mirror = new Map([...stored, ...mirror])), onError),
    load: (key) => mirror.get(key) ?? null,
    save: (key, text) => {
      if (text === null) mirror.delete(key);
      else mirror.set(key, text);
      clearTimeout(waiting.get(key));
      waiting.set(key, setTimeout(() => write(key), text === null ? 0 : QUIET_MS));
    },
  };
}
