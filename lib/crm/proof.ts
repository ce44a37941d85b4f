import type { FormatProfile } from '../domain/format-profile';
import type { FieldKey } from '../domain/reading';
import { DATE_FIELDS, MATCHED_BY_NAME } from '../domain/reading';
import { provenFormats } from './formats/proven';
import type { BuildOptions, RawFields } from './raw-field';

/**
 * Texts that the CRM itself formatted. A company's own field that was found by name may hold free text, so a date that
 * somebody typed there proves nothing about the CRM's formats.
 */
function drawnTexts(raw: RawFields, keys: readonly FieldKey[]): string[] {
  return keys.flatMap((key) => {
    const field = raw[key];
    return field?.kind === 'text' && !field.via.startsWith(MATCHED_BY_NAME) ? [field.raw] : [];
  });
}

/** The profile given, completed or corrected by what the fields and the further texts of this page prove. */
export function provenByFields(raw: RawFields, options: BuildOptions): FormatProfile {
  const dates = [...drawnTexts(raw, DATE_FIELDS), ...(options.extraDateTexts ?? [])];
  const numbers = [...drawnTexts(raw, ['amount', 'probability']), ...(options.extraNumberTexts ?? [])];
  return provenFormats(dates, numbers, options.formats);
}
