import type { FormatProfile } from '../domain/format-profile';
import type { FieldKey, FieldValues, UnreadableReason } from '../domain/reading';

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
