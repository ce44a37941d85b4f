import type { RowField } from '../../domain/list-reading';
import { ROW_FIELDS } from '../../domain/list-reading';
import { MAPPED } from '../../domain/own-field';
import { PRACTICE_TENANT } from '../../domain/deal-ref';
import type { FieldKey } from '../../domain/reading';
import { textOf } from '../dom';
import type { RawListRow } from '../list-page';
import type { PageConfig } from '../page-config';
import { mappedTo } from '../page-config';
import type { RawField } from '../raw-field';
import { together } from '../raw-reading';
import { cleanText } from '../text';
import { fieldOfColumn, STANDARD_COLUMNS } from './fields';
import { LIST_CANDIDATES } from './list-candidates';
import { locate, normalGuid } from './locate';
import { isEmptySign, isMasked } from './values';

/** One deal of the list, with the element that shows its name. */
export interface FoundRow {
  row: RawListRow;
  anchor: Element;
}

/** What a column is about. Of several columns for one field the first that holds something counts. */
interface Column {
  field: RowField;
  rank: number;
  via: string;
}

const { cell: [CELL], head: [HEAD], link: [LINK], edit: [EDIT] } = LIST_CANDIDATES;
const nameOf = (cell: Element): string => cell.getAttribute('col-id') ?? '';
const isRowField = (field: FieldKey): field is RowField => (ROW_FIELDS as readonly FieldKey[]).includes(field);

function columnOf(name: string, label: string, config: PageConfig | undefined): Column | null {
  const to = mappedTo(config, name, label);
  if (to && 'field' in to && isRowField(to.field)) return { field: to.field, rank: -1, via: MAPPED + name };
  const field = fieldOfColumn(name);
  const taken = config?.mappings.some((one) => 'field' in one.to && one.to.field === field) ?? false;
  return field && isRowField(field) && !taken ? { field, rank: STANDARD_COLUMNS.indexOf(name), via: CELL.id } : null;
}

/** The columns of a grid that show something of a deal, by name. Their labels matter for mappings by label only. */
function columnsOf(grid: Element, config: PageConfig | undefined): Map<string, Column> {
  const heads = new Map([...grid.querySelectorAll(HEAD.css)].map((head) => [nameOf(head), cleanText(textOf(head))]));
  const names = new Set([...heads.keys(), ...[...grid.querySelectorAll(CELL.css)].map(nameOf)]);
  return new Map([...names].flatMap((name) => {
    const column = columnOf(name, heads.get(name) ?? '', config);
    return column ? [[name, column] as const] : [];
  }));
}

/** The deal of this organisation that a link leads to. */
function linked(link: Element | null, tenant: string): string | null {
  const { href } = (link ?? {}) as Partial<HTMLAnchorElement>;
  const found = href !== undefined && URL.canParse(href) ? locate(new URL(href)) : { kind: 'other' as const };
  return found.kind === 'deal' && (found.ref.tenant === tenant || tenant === PRACTICE_TENANT) ? found.ref.recordId : null;
}

/**
 * Whose row it is: by the link in the cell of the name, or by the row's own id where the list says that it holds
 * opportunities. Null where neither tells, or where they differ.
 */
function recordOf(parts: readonly Element[], link: Element | null, tenant: string, ofDeals: boolean): string | null {
  const [rowId = null, ...others] = new Set(parts.flatMap((part) => normalGuid(part.getAttribute('row-id') ?? '') ?? []));
  if (others.length > 0) return null;
  const byLink = linked(link, tenant);
  if (byLink !== null) return rowId === null || rowId === byLink ? byLink : null;
  // A link to something else than a deal speaks against the row's id.
  return link === null && ofDeals ? rowId : null;
}

function shownIn(cell: Element, via: string): RawField {
  if (cell.querySelector(EDIT.css)) return { kind: 'unreadable', raw: '', why: 'unsaved-edit' };
  const text = textOf(cell);
  if (isMasked(text)) return { kind: 'unreadable', raw: cleanText(text), why: 'unexpected' };
  return isEmptySign(text) ? { kind: 'empty', via } : { kind: 'text', raw: text, via };
}

function fieldsOf(cells: Map<string, Element>, columns: Map<string, Column>): RawListRow['fields'] {
  const shown = [...cells].flatMap(([name, cell]) => {
    const column = columns.get(name);
    return column ? [{ ...column, raw: shownIn(cell, column.via) }] : [];
  }).toSorted((a, b) => a.rank - b.rank);
  return Object.fromEntries(ROW_FIELDS.flatMap((field) => {
    const own = shown.filter((one) => one.field === field);
    const mapped = own.filter(({ rank }) => rank < 0);
    // Mapped columns must agree; of standard ones the first that holds something is taken.
    const raw = mapped.length > 0 ? together(mapped.map((one) => one.raw)) : (own.find((one) => one.raw.kind !== 'empty') ?? own[0])?.raw;
    return raw ? [[field, raw]] : [];
  }));
}

/** Whether the cell of the name shows nothing: every deal has a name, so the row is still loading and blank cells say nothing. */
const isLoading = (name: Element): boolean => cleanText(textOf(name)) === '' && name.querySelector(EDIT.css) === null;

/**
 * The deals of a grid that are drawn now. `unknown`: rows whose deal nothing proves; sums, groups and rows that load are
 * among them.
 * @param ofDeals whether the list itself says that it holds opportunities
 */
export function gridRows(grid: Element, tenant: string, ofDeals: boolean, config?: PageConfig): { rows: FoundRow[]; unknown: number } {
  const columns = columnsOf(grid, config);
  const parts = new Map<string, Element[]>();
  const drawn = grid.querySelectorAll(LIST_CANDIDATES.row.map(({ css }) => css).join());
  for (const [at, row] of [...drawn].entries()) {
    const index = row.getAttribute('row-index') ?? `unnumbered ${at}`;
    parts.set(index, [...(parts.get(index) ?? []), row]);
  }
  const rows = [...parts.values()].flatMap((row): FoundRow[] => {
    const cells = new Map(row.flatMap((part) => [...part.querySelectorAll(CELL.css)]).map((cell) => [nameOf(cell), cell]));
    const name = cells.get('name') ?? null;
    const link = name?.querySelector(LINK.css) ?? null;
    const recordId = recordOf(row, link, tenant, ofDeals);
    return name && recordId && !isLoading(name) ? [{ row: { recordId, fields: fieldsOf(cells, columns) }, anchor: link ?? name.firstElementChild ?? name }] : [];
  });
  return { rows, unknown: parts.size - rows.length };
}
