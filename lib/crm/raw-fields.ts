import type { DealRef } from '../domain/deal-ref';
import type { FormatProfile } from '../domain/format-profile';
import type { FieldKey, FieldValues, Reading, UnreadableReason } from '../domain/reading';
import { emptyFields } from '../domain/reading';
import { parseField } from './parse-field';
import { provenByFields } from './proof';

/**
 * What an adapter found for one field, before its text is understood.
 * `text`: as shown, to be parsed by the field's type. `value`: the page holds the typed value itself (a list of contacts,
 * a check box, a stage with its API name). `empty`: the field is there and holds nothing (the adapter knows its CRM's sign for that).
 */
export type RawField<T = unknown> =
  | { kind: 'text'; raw: string; via: string }
  | { kind: 'value'; value: T; raw: string; via: string }
  | { kind: 'empty'; via: string }
  | { kind: 'missing'; tried: string[] }
  | { kind: 'unreadable'; raw: string; why: UnreadableReason };

export type RawFields = { [K in FieldKey]?: RawField<FieldValues[K]> };

export interface BuildOptions {
  /** BCP 47 language of the CRM's user interface, null where the page does not say. Proves nothing about formats. */
  language: string | null;
  now: () => Date;
  /** What is known of the tenant's formats from earlier pages or from the user. */
  formats: FormatProfile;
  /** Further dates that the CRM itself drew for this user (history, created by, a list beside it): they prove the order only. */
  extraDateTexts?: readonly string[];
  /** Further numbers or amounts that the CRM itself drew for this user: they prove the decimal sign only. */
  extraNumberTexts?: readonly string[];
}

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
