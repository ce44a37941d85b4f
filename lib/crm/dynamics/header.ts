import type { FieldKey } from '../../domain/reading';
import { shadowRootOf, shadowRootsIn, textOf } from '../dom';
import { fieldByLabel } from '../labels';
import { foldLabel } from '../text';
import { columnOf } from './blocks';
import { PLACES } from './candidates';
import type { Scope } from './scope';
import { inScope } from './scope';
import type { Shown } from './values';

/** One value of the form's header. `column` is null in the earlier look, where only the label tells what it is. */
export interface HeaderValue extends Shown {
  column: string | null;
  label: string;
}

const [ITEM, CELL] = PLACES.header;
/** Roots inside one list; live pages have a handful. */
const MOST_ROOTS = 50;

/** Items in the light DOM and in the open shadow root of each list: live pages have been seen with either. */
function items(scope: Scope): Element[] {
  const lists = inScope(scope, 'uci-header-control-list');
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
  return [{ column, label: slotText(item, 'label') ?? '', text, tick: null, option: null, node: item, via: ITEM.id }];
}

function fromCell(cell: Element): HeaderValue[] {
  const [value, label] = cell.children;
  if (!value || !label) return [];
  return [{ column: null, label: textOf(label), text: textOf(value), tick: null, option: null, node: cell, via: CELL.id }];
}

/** The values that the form's header shows now. Those in its overflow are not in the document. */
export function headerValues(scope: Scope): HeaderValue[] {
  return [...items(scope).flatMap(fromItem), ...inScope(scope, CELL.css).flatMap(fromCell)];
}

/** Labels of the status columns in the earlier header, English and Dutch. */
const STATUS_LABELS: Record<string, 'statecode' | 'statuscode'> = { status: 'statecode', 'status reason': 'statuscode', statusreden: 'statuscode' };

/** The status column that a header value shows, or null. */
export function statusColumn(value: HeaderValue): 'statecode' | 'statuscode' | null {
  const column = value.column ?? STATUS_LABELS[foldLabel(value.label)] ?? null;
  return column === 'statecode' || column === 'statuscode' ? column : null;
}

/** The standard field that a header value without a column stands for, by its label. */
export function fieldOfCell(value: HeaderValue): FieldKey | null {
  const named = value.column === null ? fieldByLabel(value.label) : null;
  return named && !named.own ? named.field : null;
}
