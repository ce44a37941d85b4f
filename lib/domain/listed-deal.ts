import type { DealKey, DealRef } from './deal-ref';
import { dealKey } from './deal-ref';
import type { ListReading, ListRow, RowField } from './list-reading';
import { ROW_FIELDS } from './list-reading';
import type { FieldReading, IsoInstant } from './reading';

/**
 * What lists and boards showed of a deal, each field with the time at which it was seen: what the overview knows of deals
 * that nobody opened. It tells of no move and holds no evidence (docs/decisions/0005).
 */
export interface ListedDeal {
  key: DealKey;
  ref: DealRef;
  /** Address of the deal, or of the list that it was seen in where the deal's own is not proven. */
  url: string;
  fields: ListRow['fields'];
  seenAt: Partial<Record<RowField, IsoInstant>>;
  lastSeen: IsoInstant;
}

type AnyReading = FieldReading<unknown>;
interface Seen {
  field: AnyReading;
  at: IsoInstant;
}

const isCertain = ({ kind }: AnyReading): boolean => kind === 'read' || kind === 'empty';

/** The better of two sights of one field: what was understood beats what was not, then the later one. */
function better(a: Seen | null, b: Seen | null): Seen | null {
  if (a === null || b === null) return a ?? b;
  if (isCertain(a.field) !== isCertain(b.field)) return isCertain(a.field) ? a : b;
  if (a.at !== b.at) return a.at > b.at ? a : b;
  // Seen at the same instant in two browsers: any rule will do that gives both the same.
  return JSON.stringify(a.field) >= JSON.stringify(b.field) ? a : b;
}

function sightOf({ fields, seenAt }: Pick<ListedDeal, 'fields' | 'seenAt'>, key: RowField): Seen | null {
  const field = fields[key];
  const at = seenAt[key];
  return field && at && field.kind !== 'missing' ? { field, at } : null;
}

function withSights(deal: ListedDeal, sights: readonly (readonly [RowField, Seen | null])[]): ListedDeal {
  const known = sights.flatMap(([key, seen]) => (seen ? [[key, seen] as const] : []));
  return {
    ...deal,
    fields: Object.fromEntries(known.map(([key, { field }]) => [key, field])),
    seenAt: Object.fromEntries(known.map(([key, { at }]) => [key, at])),
  };
}

/** Two sights of one deal as one, field by field. The order does not matter, so that two browsers end with the same. */
export function mergeListed(a: ListedDeal, b: ListedDeal): ListedDeal {
  const later = a.lastSeen === b.lastSeen ? (a.url >= b.url ? a : b) : a.lastSeen > b.lastSeen ? a : b;
  return withSights(later, ROW_FIELDS.map((key) => [key, better(sightOf(a, key), sightOf(b, key))]));
}

/**
 * The deals of a list as they are stored. What a row does not show is left out, so that it never replaces what another list showed.
 * @param urlOf address of the deal with this record id
 */
export function listedDeals(list: ListReading, urlOf: (recordId: string) => string): ListedDeal[] {
  const { crm, tenant, at } = list;
  return list.rows.map(({ recordId, fields }) => {
    const ref: DealRef = { crm, tenant, recordId };
    const seenAt = Object.fromEntries(Object.keys(fields).map((key) => [key, at]));
    const deal: ListedDeal = { key: dealKey(ref), ref, url: urlOf(recordId), fields, seenAt, lastSeen: at };
    return withSights(deal, ROW_FIELDS.map((key) => [key, sightOf(deal, key)]));
  });
}
