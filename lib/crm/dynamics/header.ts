import { shadowRootOf, shadowRootsIn, textOf } from '../dom';
import { cleanText } from '../text';
import { columnOf } from './blocks';
import { CANDIDATES } from './candidates';
import type { Scope } from './scope';
import { inScope } from './scope';
import type { Shown } from './values';

/** One value of the form's header. `column` is null in the earlier look, where only the label tells what it is. */
export interface HeaderValue extends Shown {
  column: string | null;
  label: string;
}

const { header: [ITEM, CELL], lists: [LIST] } = CANDIDATES;
/** Roots inside one list; live pages have a handful. */
const MOST_ROOTS = 50;

/** Items in the light DOM and in the open shadow root of each list: live pages have been seen with either. */
function items(scope: Scope): Element[] {
  const lists = inScope(scope, LIST.css);
  const inside = lists.flatMap((list) => [shadowRootOf(list), ...shadowRootsIn(list, MOST_ROOTS)]).flatMap((root) => (root ? [...root.querySelectorAll(ITEM.css)] : []));
  return [...new Set([...inScope(scope, ITEM.css), ...inside])];
}

/** What an item shows in a slot: the light child that fills it, else the slot's own content. */
function slotText(item: Element, name: string): string | null {
  const filled = [...item.children].find((child) => child.getAttribute('slot') === name);
  const slot = filled ?? shadowRootOf(item)?.querySelector(`slot[name="${name}"]`);
  return slot ? textOf(slot) : null;
}

function fromItem(item: Element): HeaderValue[] {
  const text = slotText(item, 'value');
  const column = columnOf(item.getAttribute('data-name') ?? '');
  if (text === null || column === null) return [];
  return [{ column, label: slotText(item, 'label') ?? '', text, tick: null, node: item, via: ITEM.id }];
}

function fromCell(cell: Element): HeaderValue[] {
  const [value, label] = cell.children;
  if (!value || !label) return [];
  return [{ column: null, label: textOf(label), text: textOf(value), tick: null, node: cell, via: CELL.id }];
}

/** The values that the form's header shows now. Those in its overflow are not in the document; a blank one is not drawn yet, for an empty one says `---`. */
export function headerValues(scope: Scope): HeaderValue[] {
  return [...items(scope).flatMap(fromItem), ...inScope(scope, CELL.css).flatMap(fromCell)].filter(({ text }) => cleanText(text) !== '');
}
