import { textOf } from '../dom';
import { mergeRaw } from '../merge-raw';
import type { RawField } from '../raw-fields';
import { cleanText } from '../text';
import type { FieldKey } from '../../domain/reading';
import type { Block } from './blocks';
import type { ValueCandidate } from './candidates';
import { valueCandidates } from './candidates';
import type { ControlKind } from './fields';

/** What one place shows: the text, or the tick, or that it is empty. `option` is the number of a native select's option. */
export interface Shown {
  text: string;
  tick: boolean | null;
  option: number | null;
  node: Element;
  via: string;
}

const EMPTY = /^(?:-{3})?$/;
/** Values that field security hides are drawn as asterisks or dots. */
const MASKED = /^[*•●]{3,}$/;

/** Whether a shown text is the product's sign for "no value". */
export function isEmptySign(text: string): boolean {
  return EMPTY.test(cleanText(text));
}

function selectedOption(select: HTMLSelectElement): { text: string; option: number | null } {
  const chosen = select.options[select.selectedIndex];
  const number = Number(chosen?.value ?? '');
  return { text: chosen?.text ?? '', option: chosen && chosen.value !== '' && Number.isInteger(number) && number >= 0 ? number : null };
}

function isTicked(node: Element): boolean | null {
  const { value } = node as HTMLSelectElement;
  if (node.localName === 'select') return value === '1' ? true : value === '0' ? false : null;
  const checked = node.getAttribute('aria-checked');
  return checked === 'true' ? true : checked === 'false' ? false : null;
}

type Taken = Omit<Shown, 'node' | 'via'>;

const plain = (text: string): Taken => ({ text, tick: null, option: null });

const TAKES: Record<ValueCandidate['take'], (node: Element) => Taken> = {
  property: (node) => plain((node as HTMLInputElement).value ?? ''),
  'value-attribute': (node) => plain(node.localName === 'input' ? (node as HTMLInputElement).value : (node.getAttribute('value') ?? textOf(node))),
  option: (node) => ({ ...selectedOption(node as HTMLSelectElement), tick: null }),
  checked: (node) => ({ text: node.localName === 'select' ? selectedOption(node as HTMLSelectElement).text : '', tick: isTicked(node), option: null }),
  nothing: () => plain(''),
  text: (node) => plain(textOf(node)),
};

const fill = (css: string, block: Block): string => css.replaceAll('{c}', block.control).replaceAll('{a}', block.column);

/** The value of a block by the first candidate of its kind that is there; null when none is. */
export function shownIn(block: Block, kind: ControlKind, silent: (id: string) => void): Shown | null {
  for (const candidate of valueCandidates(kind)) {
    const nodes = [...block.node.querySelectorAll(fill(candidate.css, block))];
    const [node] = nodes;
    if (!node) {
      silent(candidate.id);
      continue;
    }
    const first = TAKES[candidate.take](node);
    const text = candidate.take === 'text' ? nodes.map((one) => cleanText(textOf(one))).join(', ') : first.text;
    return { ...first, text, node, via: candidate.id };
  }
  return null;
}

/** Whether a block holds more than its label: a control, or text, of a shape that no candidate knows. */
function holdsSomething(block: Block): boolean {
  if (block.node.querySelector('input,textarea,select,[role="combobox"],[role="switch"],[role="textbox"],[contenteditable="true"]')) return true;
  return cleanText(textOf(block.node, { skip: 'label,[data-id$="-required-icon"],[data-id$="-locked-icon"],[data-id$="-error-message"]' })) !== '';
}

/** What a shown value is as a finding. `via` overrides the candidate's id, for columns that were found by name. */
export function rawFrom(shown: Shown, via = shown.via): RawField {
  const text = cleanText(shown.text);
  if (shown.tick !== null) return { kind: 'value', value: shown.tick, raw: text || String(shown.tick), via };
  if (isEmptySign(text)) return { kind: 'empty', via };
  return MASKED.test(text) ? { kind: 'unreadable', raw: text, why: 'unexpected' } : { kind: 'text', raw: shown.text, via };
}

/** The finding for a block without a known value: still loading, or of an unknown shape. */
export function rawWithout(block: Block): RawField {
  return holdsSomething(block) ? { kind: 'unreadable', raw: '', why: 'unexpected' } : { kind: 'missing', tried: [block.via] };
}

/** One finding from several places of the same column: equal or one of them silent, else a conflict. */
export function oneOf(field: FieldKey, found: RawField[]): RawField {
  const [first, ...others] = found as RawField<never>[];
  return first ? others.reduce<RawField<never>>((all, one) => mergeRaw(field, all, one), first) : { kind: 'missing', tried: [] };
}
