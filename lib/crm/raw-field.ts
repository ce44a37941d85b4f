import type { DealRef } from '../domain/deal-ref';
import type { FieldKey, FieldValues, IsoInstant, UnreadableReason } from '../domain/reading';

/**
 * What an adapter found in one place for one field, before its text is understood.
 * `text`: as shown, to be parsed by the field's type. `value`: the page holds the typed value itself (a list of contacts,
 * a check box, a stage with its API name). `empty`: the field is there and holds nothing (the adapter knows its CRM's sign for that).
 */
export type RawField<T = unknown> =
  | { kind: 'text'; raw: string; via: string }
  | { kind: 'value'; value: T; raw: string; via: string }
  | { kind: 'empty'; via: string }
  | { kind: 'missing'; tried: string[] }
  | { kind: 'unreadable'; raw: string; why: UnreadableReason };

/** Several places that stand for one field and do not show the same text, the most trusted first. Whether they agree is judged when they are understood. */
export interface Several<T = unknown> {
  kind: 'several';
  of: RawField<T>[];
}

export type RawFields = { [K in FieldKey]?: RawField<FieldValues[K]> | Several<FieldValues[K]> };

/**
 * One snapshot of one deal page as a page's script sends it: what was found, not yet understood. Understanding needs the
 * tenant's formats and much code, so it is done by the background (raw-fields.ts). JSON-safe.
 */
export interface RawReading {
  ref: DealRef;
  at: IsoInstant;
  /** BCP 47 language of the CRM's user interface, null where the page does not say. Proves nothing about formats. */
  language: string | null;
  fields: RawFields;
  /** What fields of the company's own hold that were mapped to criteria, by criterion id. */
  own?: Record<string, RawField<string> | Several<string>>;
  /** Further dates that the CRM itself drew for this user (history, created by, a list beside it): they prove the order only. */
  dateTexts: string[];
  /** Further numbers or amounts that the CRM itself drew for this user: they prove the decimal sign only. */
  numberTexts: string[];
  /** ISO 4217 code that the page says for the deal, for an amount whose own sign proves no currency; null where it says none. */
  currency: string | null;
  /** The client API's answer where the page's script can ask it itself: in a practice frame only. Hostile data like any other. */
  client?: unknown;
}
