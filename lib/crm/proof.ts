import type { FormatProfile } from '../domain/format-profile';
import { MAPPED } from '../domain/own-field';
import type { FieldKey } from '../domain/reading';
import { DATE_FIELDS, MATCHED_BY_NAME } from '../domain/reading';
import { provenFormats } from './formats/proven';
import type { RawField, RawReading } from './raw-field';

/**
 * Texts that the CRM itself formatted. A company's own field that was found by name or mapped may hold free text, so a date
 * that somebody typed there proves nothing about the CRM's formats.
 */
export function drawnTexts({ fields }: Pick<RawReading, 'fields'>, keys: readonly FieldKey[]): string[] {
  return keys.flatMap((key) => {
    const found = fields[key];
    const places: RawField[] = found?.kind === 'several' ? found.of : found ? [found] : [];
    return places.flatMap((place) => (place.kind === 'text' && !place.via.startsWith(MATCHED_BY_NAME) && !place.via.startsWith(MAPPED) ? [place.raw] : []));
  });
}

/** The profile given, completed or corrected by what the fields and the further texts of this page prove. */
export function provenByFields(raw: RawReading, formats: FormatProfile): FormatProfile {
  const dates = [...drawnTexts(raw, DATE_FIELDS), ...raw.dateTexts];
  const numbers = [...drawnTexts(raw, ['amount', 'probability']), ...raw.numberTexts];
  return provenFormats(dates, numbers, formats);
}
