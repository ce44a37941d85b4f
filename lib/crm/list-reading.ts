import type { FormatProfile } from '../domain/format-profile';
import type { ListReading, ListRow, RowField } from '../domain/list-reading';
import { ROW_FIELDS } from '../domain/list-reading';
import type { FieldReading } from '../domain/reading';
import { provenFormats } from './formats/proven';
import type { RawList, RawListRow } from './list-page';
import { parseField } from './parse-field';
import { drawnTexts } from './proof';
import { withCurrency } from './raw-fields';
import { unite } from './unite';

function understoodRow({ recordId, fields: found }: RawListRow, proven: FormatProfile, currency: string | null): ListRow {
  const understood = (key: RowField): FieldReading<unknown> | null => {
    const raw = found[key];
    if (raw === undefined) return null;
    return raw.kind === 'several' ? unite(key, raw.of, proven) : parseField(key, raw, proven);
  };
  const entries = ROW_FIELDS.flatMap((key) => {
    const field = understood(key);
    return field === null ? [] : [[key, field] as const];
  });
  const fields = Object.fromEntries(entries) as ListRow['fields'];
  return { recordId, fields: fields.amount ? { ...fields, amount: withCurrency(fields.amount, currency) } : fields };
}

/**
 * The reading of one snapshot of a list: first collects what all its rows prove about formats, then understands each cell.
 * A column that the list does not show is left out of its rows. Pure.
 * @param formats what is known of the tenant's formats from earlier pages or from the user
 * @returns `proven` holds the profile given, completed or corrected by this list
 */
export function buildList(raw: RawList, formats: FormatProfile): { list: ListReading; proven: FormatProfile } {
  const { crm, tenant, at, language, layout, partial, total, currency } = raw;
  const dates = raw.rows.flatMap((row) => drawnTexts(row, ['closeDate']));
  const numbers = raw.rows.flatMap((row) => drawnTexts(row, ['amount', 'probability']));
  const proven = provenFormats([...dates, ...raw.dateTexts], [...numbers, ...raw.numberTexts], formats);
  const rows = raw.rows.map((row) => understoodRow(row, proven, currency));
  return { list: { crm, tenant, at, language, layout, rows, partial, total }, proven };
}
