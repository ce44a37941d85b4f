import type { RawList, RawListRow } from './list-page';
import { MOST_ROWS } from './list-page';
import { boundedAll, proofs } from './raw-reading';
import type { RawField, Several } from './raw-field';
import { SHOWN } from './text';

type Found = RawField | Several;

/** A cell holds a line. One that is longer is cut and not taken, so that a page of such cells stays within a message. */
function cell(found: Found): Found {
  if (found.kind === 'several') return { ...found, of: found.of.slice(0, 3).map((one) => cell(one) as RawField) };
  return 'raw' in found && found.raw.length > SHOWN ? { kind: 'unreadable', raw: found.raw.slice(0, SHOWN), why: 'too-long' } : found;
}

/** Rows as they are sent: each deal once (the first place counts), texts cleaned and cut. */
function boundedRows(rows: readonly RawListRow[]): RawListRow[] {
  const once = new Map(rows.toReversed().map((row) => [row.recordId, row]));
  return rows.filter((row) => once.get(row.recordId) === row).slice(0, MOST_ROWS).map(({ recordId, fields }) => {
    const entries = Object.entries(boundedAll(fields)) as [string, Found][];
    return { recordId, fields: Object.fromEntries(entries.map(([key, found]) => [key, cell(found)])) };
  });
}

/** A snapshot of a list ready to be sent, within the bounds of a message. Deals beyond MOST_ROWS make it partial. */
export function rawList(list: RawList): RawList {
  const rows = boundedRows(list.rows);
  const deals = new Set(list.rows.map(({ recordId }) => recordId)).size;
  return { ...list, rows, partial: list.partial || rows.length < deals, dateTexts: proofs(list.dateTexts), numberTexts: proofs(list.numberTexts) };
}
