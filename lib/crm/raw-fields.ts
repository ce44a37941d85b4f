import type { DealRef } from '../domain/deal-ref';
import type { FormatProfile } from '../domain/format-profile';
import type { FieldKey, Reading } from '../domain/reading';
import { emptyFields } from '../domain/reading';
import { parseField } from './parse-field';
import { provenByFields } from './proof';
import type { BuildOptions, RawFields } from './raw-field';

export type { BuildOptions, RawField, RawFields } from './raw-field';

/**
 * One reading from what an adapter found: first collects what the page proves about formats, then understands each field
 * by its type. Fields that were not delivered are `missing`. `proven` holds the profile given, completed or corrected by this page.
 */
export function buildReading(ref: DealRef, raw: RawFields, options: BuildOptions): { reading: Reading; proven: FormatProfile } {
  const proven = provenByFields(raw, options);
  const fields = emptyFields();
  const parsed = Object.fromEntries(
    (Object.keys(fields) as FieldKey[]).map((key) => [key, parseField(key, raw[key], proven)]),
  );
  Object.assign(fields, parsed);
  return { reading: { ref, at: options.now().toISOString(), language: options.language, fields }, proven };
}
