import type { FieldTarget } from '../../domain/own-field';
import { MAPPED } from '../../domain/own-field';
import type { RowField } from '../../domain/list-reading';
import { ROW_FIELDS } from '../../domain/list-reading';
import type { FieldKey } from '../../domain/reading';
import type { RawListRow } from '../list-page';
import type { PageConfig } from '../page-config';
import { mappedTo } from '../page-config';
import type { RawField } from '../raw-field';
import { together } from '../raw-reading';
import { DEAL, linkedRecord } from './locate';
import { fieldOfLabel, fieldOfName } from './names';

/** One deal as a list shows it, with the element that shows its name. */
export interface FoundRow {
  row: RawListRow;
  anchor: Element;
}

/** What a column or a card's line is about; `mapped` where the company said so. */
export interface Column {
  field: RowField;
  mapped: boolean;
  via: string;
}

const isRowField = (field: FieldKey): field is RowField => (ROW_FIELDS as readonly FieldKey[]).includes(field);
const fieldOf = (to: FieldTarget | null): FieldKey | null => (to && 'field' in to ? to.field : null);

/** The field of a column by the company's word, else by the internal name, or by the label where there is none. Null: none that a row has. */
export function columnOf(name: string | null, label: string, candidate: string, config: PageConfig | undefined): Column | null {
  const mapped = fieldOf(mappedTo(config, name, label));
  if (mapped && isRowField(mapped)) return { field: mapped, mapped: true, via: MAPPED + (name ?? label) };
  const named = name === null ? fieldOfLabel(label) : fieldOfName(name);
  const taken = config?.mappings.some(({ to }) => fieldOf(to) === named?.field) ?? false;
  return named && !taken && isRowField(named.field) ? { field: named.field, mapped: false, via: named.via ?? candidate } : null;
}

/** The deal of this portal that links inside an element lead to, null when they lead to none or to several. */
export function dealOfLinks(box: Element, tenant: string): string | null {
  const links = box.matches('a[href]') ? [box] : [...box.querySelectorAll('a[href]')];
  const deals = links.map(linkedRecord).flatMap((record) => (record?.object === DEAL && record.portal === tenant ? [record.id] : []));
  const [id, ...others] = new Set(deals);
  return id !== undefined && others.length === 0 ? id : null;
}

/** A row of what was found, several places of one field together. */
export function rowOf(recordId: string, found: readonly (readonly [RowField, RawField])[]): RawListRow {
  const keys = new Set(found.map(([field]) => field));
  const fields = [...keys].map((key) => [key, together(found.flatMap(([field, raw]) => (field === key ? [raw] : [])))]);
  return { recordId, fields: Object.fromEntries(fields) as RawListRow['fields'] };
}
