import { textOf } from '../dom';
import type { RawField } from '../raw-field';
import { cleanText } from '../text';
import type { Block } from './blocks';
import { VALUES } from './candidates';

/** What one place shows: the text, or the tick. */
export interface Shown {
  text: string;
  tick: boolean | null;
  node: Element;
  via: string;
}

/** Values that field security hides are drawn as asterisks or dots. */
const MASKED = /^[*•●]{3,}$/;

/** Whether a shown text is the product's sign for "no value". */
export function isEmptySign(text: string): boolean {
  return /^(?:---)?$/.test(cleanText(text));
}

/** Whether a shown text stands for a value that the user may not see. */
export function isMasked(text: string): boolean {
  return MASKED.test(cleanText(text));
}

/** The value that an element shows: chosen option, typed text, `value` attribute of a combo box, else its text. */
function valueText(node: Element): string {
  if (node.localName === 'select') return (node as HTMLSelectElement).selectedOptions[0]?.text ?? '';
  return (/^(?:input|textarea)$/.test(node.localName) ? (node as HTMLInputElement).value : node.getAttribute('value')) ?? textOf(node);
}

/** A select holds 1 or 0, a toggle says `aria-checked`. */
function isTicked(node: Element): boolean | null {
  const state = node.localName === 'select' ? (node as HTMLSelectElement).value : node.getAttribute('aria-checked');
  if (state === '1' || state === 'true') return true;
  return state === '0' || state === 'false' ? false : null;
}

/** The value of a block by the first candidate that is there; null when none is. */
export function shownIn(block: Block, silent: (id: string) => void): Shown | null {
  for (const { id, css, take } of VALUES) {
    const nodes = [...block.node.querySelectorAll(css.replaceAll('{c}', block.control).replaceAll('{a}', block.column))];
    const [node] = nodes;
    const tick = take === 'tick' && node ? isTicked(node) : null;
    // A two-option control that says neither is not empty: its state is not known.
    if (node && (take !== 'tick' || tick !== null)) {
      // A toggle has no text of its own; a select's option has.
      const silentOne = take === 'none' || (take === 'tick' && node.localName !== 'select');
      const texts = silentOne ? [] : (take === 'all' ? nodes : [node]).map((one) => cleanText(valueText(one)));
      return { text: texts.join(', '), tick, node, via: id };
    }
    silent(id);
  }
  return null;
}

/** Whether a block holds more than its label: a control, or text, of a shape that no candidate knows. */
function holdsSomething(block: Block): boolean {
  if (block.node.querySelector('input,textarea,select,[role="combobox"],[contenteditable]')) return true;
  return cleanText(textOf(block.node, { skip: 'label,[data-id$="-icon"],[data-id$="-error-message"]' })) !== '';
}

/** What a shown value is as a finding. `via` overrides the candidate's id, for columns that were found by name. */
export function rawFrom(shown: Shown, via = shown.via): RawField {
  const text = cleanText(shown.text);
  if (shown.tick !== null) return { kind: 'value', value: shown.tick, raw: text || String(shown.tick), via };
  if (isEmptySign(text)) return { kind: 'empty', via };
  return isMasked(text) ? { kind: 'unreadable', raw: text, why: 'unexpected' } : { kind: 'text', raw: shown.text, via };
}

/** The finding for a block without a known value: still loading, or of an unknown shape. */
export function rawWithout(block: Block): RawField {
  return holdsSomething(block) ? { kind: 'unreadable', raw: '', why: 'unexpected' } : { kind: 'missing', tried: [block.via] };
}
