import type { FieldKey } from '../../domain/reading';
import type { RawField } from '../raw-field';
import { cleanText } from '../text';
import { LOADING } from './candidates';

/** Inside of a value's element, but not part of the value. */
const NOT_VALUE = '[data-test-id="hover-content-wrapper"],[data-test-id="dropdown-caret"],label,style,script,svg,[aria-hidden="true"]';
const BREAKS = /^(?:br|div|li|p)$/;
/** How HubSpot draws an empty value. */
const EMPTY = '--';
/** What the owner's row shows when there is none; the Dutch text is not proven. */
const NO_OWNER = /^(?:no owner|geen eigenaar)$/i;

function leaves(node: Node, found: string[], skip: Element | null): void {
  // Texts side by side are one text in parts, which frameworks keep apart: only what stands in another element is drawn again.
  let joins = false;
  for (const child of node.childNodes) {
    if (child.nodeType === 3) found.push((joins ? (found.pop() ?? '') : '') + (child as Text).data);
    joins = child.nodeType === 3 || (joins && child.nodeType !== 1);
    if (child.nodeType !== 1 || child === skip || (child as Element).matches(NOT_VALUE)) continue;
    const breaks = BREAKS.test((child as Element).localName);
    if (breaks) found.push(' ');
    leaves(child, found, skip);
    if (breaks) found.push(' ');
  }
}

/**
 * The text of a value as drawn, without carets and "Details" buttons; several tags are joined by `; `.
 * @param skip an element inside whose text is not part of the value: its label
 */
export function valueText(node: Element, skip: Element | null = null): string {
  const tags = [...node.querySelectorAll('[data-component-name="UITag"]')];
  if (tags.length > 1) return tags.map((tag) => valueText(tag)).join('; ');
  const found: string[] = [];
  leaves(node, found, skip);
  const texts = found.map(cleanText).filter(Boolean);
  // Some values are drawn a second time for assistive technology.
  return texts.length > 1 && new Set(texts).size === 1 ? (texts[0] ?? '') : cleanText(found.join(''));
}

/** A text typed and not saved is no fact: the control has the focus, or holds something else than the page put into it. */
function isUnsaved(control: HTMLInputElement): boolean {
  return control.ownerDocument.activeElement === control || control.value !== control.defaultValue;
}

/** The text control that a value's element is or holds, or null. */
export function controlOf(node: Element): HTMLInputElement | null {
  return (node.matches('input,textarea') ? node : node.querySelector('input,textarea')) as HTMLInputElement | null;
}

/** What stands in an open edit: the text box, or the label of the closed choice. */
export function typedText(node: Element): string {
  const control = controlOf(node) ?? node.querySelector('button[data-dropdown]');
  return control === null ? '' : cleanText('value' in control && control.value !== '' ? control.value : valueText(control));
}

/** Labels of stage and pipeline as one text: `Stage (Pipeline)`. The last closed group of parentheses is the pipeline. */
export function splitStage(text: string): { stage: string; pipeline: string } | null {
  let depth = 0;
  for (let at = text.length - 1; at > 0; at -= 1) {
    if (text[at] === ')') depth += 1;
    if (text[at] === '(') depth -= 1;
    if (depth === 0) return at < text.length - 1 ? { stage: text.slice(0, at).trim(), pipeline: text.slice(at + 1, -1).trim() } : null;
  }
  return null;
}

/** A text as found for a field: empty marks are empty, the rest is for the parser. */
export function rawOf(field: FieldKey | null, text: string, via: string): RawField<string> {
  if (text === EMPTY || text === '' || (field === 'owner' && NO_OWNER.test(text))) return { kind: 'empty', via };
  return { kind: 'text', raw: text, via };
}

/**
 * What a value's element says about a field. Null while it loads and when it holds nothing at all: an empty value is
 * drawn as dashes, so blank means that it is not known yet. An empty text box is an empty value.
 * @param field null: a fact that only a criterion asks for
 */
export function readValue(node: Element, field: FieldKey | null, via: string, skip: Element | null = null): RawField<string> | null {
  if (node.matches(LOADING.css) || node.querySelector(LOADING.css)) return null;
  const control = controlOf(node);
  if (!control) {
    const text = valueText(node, skip);
    return text === '' ? null : rawOf(field, text, via);
  }
  const typed = cleanText(control.value);
  return isUnsaved(control) ? { kind: 'unreadable', raw: typed, why: 'unsaved-edit' } : rawOf(field, typed, via);
}
