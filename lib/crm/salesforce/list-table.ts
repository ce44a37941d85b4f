import type { RowField } from '../../domain/list-reading';
import { ROW_FIELDS } from '../../domain/list-reading';
import { MAPPED } from '../../domain/own-field';
import type { FieldKey } from '../../domain/reading';
import { textOf } from '../dom';
import { fieldByLabel } from '../labels';
import type { RawListRow } from '../list-page';
import type { PageConfig } from '../page-config';
import { mappedTo } from '../page-config';
import type { RawField } from '../raw-field';
import { together } from '../raw-reading';
import { cleanText } from '../text';
import { COLUMN_FIELDS, LIST_CANDIDATES } from './list-candidates';
import { dealOf, shownIn } from './list-rows';

const { cell: [BY_KEY, BY_PLACE], edited: [EDITED], head: [HEAD], row: [KEYED, PLAIN] } = LIST_CANDIDATES;

/** What a list holds: the deals found, where their names stand, and whether a row was passed over. */
export interface Found {
  rows: RawListRow[];
  links: Map<string, Element>;
  /** Rows that are there but whose deal is not proven: still loading, or between two deals. */
  passedOver: boolean;
}

/** A column that holds a field of ours. */
interface Column {
  field: RowField;
  via: string;
}

const isRowField = (field: FieldKey): field is RowField => ROW_FIELDS.some((one) => one === field);

/** The field of a column. A mapping comes first; where a field is mapped, no other column stands for it. */
function columnOf(api: string | null, label: string, config?: PageConfig): Column | null {
  const target = mappedTo(config, api, label);
  if (target && 'field' in target && isRowField(target.field)) return { field: target.field, via: MAPPED + (api ?? label) };
  const standard = fieldByLabel(label);
  const field = api === null ? (standard && !standard.own ? standard.field : undefined) : COLUMN_FIELDS[api];
  const elsewhere = config?.mappings.some(({ to }) => 'field' in to && to.field === field);
  return field === undefined || elsewhere || !isRowField(field) ? null : { field, via: api === null ? BY_PLACE.id : BY_KEY.id };
}

function labelOf(head: Element): string {
  return cleanText(head.getAttribute('aria-label') ?? head.getAttribute('title') ?? textOf(head));
}

/** The API name in a column key (`Account.Name-lstOutputLookup-2`), null where the component made the key itself (`6-button-6`). */
function apiIn(key: string | null): string | null {
  const [name = ''] = (key ?? '').split('-');
  return /^[A-Za-z][\w.]*$/.test(name) && name !== 'SELECTABLE_CHECKBOX' ? name : null;
}

/** The cells of a row with their columns: by the cell's own key, else by the head over it when there are as many heads as cells. */
function cellsOf(row: Element, heads: readonly Element[], config?: PageConfig): [Element, Column | null][] {
  const keyed = [...row.querySelectorAll(BY_KEY.css)];
  if (keyed.length > 0) {
    return keyed.map((cell) => [cell, columnOf(apiIn(cell.getAttribute('data-col-key-value')), cell.getAttribute('data-label') ?? '', config)]);
  }
  const cells = [...row.querySelectorAll(BY_PLACE.css)];
  if (cells.length !== heads.length) return [];
  return cells.map((cell, index) => [cell, columnOf(null, heads[index] ? labelOf(heads[index]) : '', config)]);
}

/** The name is read from its link alone: a mark of ours may stand beside it. */
function readRow(row: Element, { id, link }: { id: string; link: Element }, heads: readonly Element[], config?: PageConfig): RawListRow {
  const found = new Map<RowField, RawField[]>();
  for (const [cell, column] of cellsOf(row, heads, config)) {
    const asSaved = column?.field === 'name' && !cell.matches(EDITED.css);
    const shown = column ? shownIn(asSaved ? link : cell, column.via) : undefined;
    if (column && shown) found.set(column.field, [...(found.get(column.field) ?? []), shown]);
  }
  // Columns of one field (its API name twice, or two that answer to its label) may differ: then none of them is taken.
  return { recordId: id, fields: Object.fromEntries([...found].map(([field, all]) => [field, together(all)])) };
}

/** The deals of one table. Heads, sums and rows of other objects are none. Null when no row is a deal's, though there are rows. */
export function readTable(table: Element, config?: PageConfig): Found | null {
  const heads = [...table.querySelectorAll(HEAD.css)];
  const keyed = [...table.querySelectorAll(KEYED.css)];
  const rows = keyed.length > 0 ? keyed : [...table.querySelectorAll(PLAIN.css)];
  const found: Found = { rows: [], links: new Map(), passedOver: false };
  for (const row of rows) {
    const deal = dealOf(row, row.getAttribute('data-row-key-value'));
    if (deal === null || found.links.has(deal.id)) found.passedOver = true;
    else {
      found.links.set(deal.id, deal.link);
      found.rows.push(readRow(row, deal, heads, config));
    }
  }
  return rows.length > 0 && found.rows.length === 0 ? null : found;
}
