/**
 * How long a content script lives. A tab can hold scripts of several versions of the extension: after an update the new
 * one is injected while the old one still sits in the page, cut off from its worker.
 */
export const REPLACE_EVENT = 'phasegate:replace';
const CHECK_MS = 5000;

/** The part of the extension API that tells whether this script still belongs to an installed extension. */
export interface RuntimeProbe {
  id?: string | undefined;
}

export interface ScriptLife {
  /** Aborts when this script must go. */
  signal: AbortSignal;
  end: () => void;
}

/**
 * Ends older scripts of ours in this page, and gives the life of this one: it ends when replaced by a newer script, or
 * when cut off because the extension was updated, disabled or removed.
 * @param probe read at each check; its `id` is gone once the extension context is invalid
 */
export function scriptLifetime(doc: Document, probe: () => RuntimeProbe | undefined): ScriptLife {
  const controller = new AbortController();
  const { signal } = controller;
  doc.dispatchEvent(new CustomEvent(REPLACE_EVENT));
  doc.addEventListener(REPLACE_EVENT, () => controller.abort(), { signal });
  endWhenCutOff(doc, probe, controller);
  return { signal, end: () => controller.abort() };
}

/** Ends a script when it is cut off because the extension was updated, disabled or removed. */
export function endWhenCutOff(doc: Document, probe: () => RuntimeProbe | undefined, controller: AbortController): void {
  const { signal } = controller;
  const check = () => {
    if (!isAlive(probe)) controller.abort();
  };
  doc.addEventListener('visibilitychange', check, { signal });
  const timer = setInterval(check, CHECK_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}

function isAlive(probe: () => RuntimeProbe | undefined): boolean {
  try {
    return Boolean(probe()?.id);
  } catch {
    // Firefox throws on any access once the context is gone; that is the answer.
    return false;
  }
}
