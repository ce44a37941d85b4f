import { element } from './element';
import type { Model } from './model';
import type { Scope } from './scope';
import { generatedClass } from './seeded';

/** What the page can do when a control is used. */
export interface Acts {
  moveStage: (key: string) => void;
  nextRecord: () => void;
}

/** What every builder needs. */
export interface Kit {
  doc: Document;
  model: Model;
  scope: Scope;
  random: () => number;
  acts: Acts;
  /** The form's id, part of the generated element ids. */
  formId: string;
  /** A number for the next generated id. */
  count: () => number;
}

/** Puts a node into up to three layers without meaning, as the real page has them in unknown depth. */
export function wrapped(kit: Kit, node: HTMLElement): HTMLElement {
  let inside = node;
  for (let layers = Math.floor(kit.random() * 4); layers > 0; layers -= 1) {
    inside = element(kit.doc, 'div', { role: 'presentation', class: generatedClass(kit.random) }, [inside]);
  }
  return inside;
}

/** A button with a visible name. `run` is called on a click. */
export function button(kit: Kit, name: string, attributes: Record<string, string | null>, run: () => void): HTMLButtonElement {
  const made = element(kit.doc, 'button', { type: 'button', ...attributes }, [name]);
  made.addEventListener('click', run);
  return made;
}

/** A second kit whose drawings can be dropped on their own. */
export function within(kit: Kit, scope: Scope): Kit {
  return { ...kit, scope };
}
