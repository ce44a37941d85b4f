import type { DealRef } from './deal-ref';

/** `yyyy-mm-dd`, a calendar day without a time zone. */
export type IsoDate = string;
/** An instant, `Date.prototype.toISOString()` form. */
export type IsoInstant = string;

/** Why a value that is on the page was not taken. Shown to the user in words; never guessed around. */
export const UNREADABLE_REASONS = [
  'ambiguous-date', // 03/04/2026 and nothing on the page proves the order of day and month
  'ambiguous-number', // 1.234 and nothing proves which sign is the decimal one
  'approximate', // 1,2K: shown, never summed
  'relative-date', // yesterday: told from the day on which the page was drawn
  'not-a-date',
  'not-a-number',
  'unsaved-edit', // typed but not saved in the CRM
  'conflict', // two places of the same record show different values
  'too-long',
  'unexpected', // the field is there, its inside has a shape that no candidate knows
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/**
 * What a reader took off the page for one field. `via` is the id of the selector candidate that answered;
 * for a company's own field that was found by its name it starts with `matched by name: `.
 */
export type FieldReading<T> =
  | { kind: 'read'; value: T; raw: string; via: string }
  | { kind: 'empty'; via: string }
  | { kind: 'missing'; tried: string[] }
  | { kind: 'unreadable'; raw: string; why: UnreadableReason };

export const MATCHED_BY_NAME = 'matched by name: ';

/** Amount in major units of `currency` (ISO 4217 code), or null where the page does not prove which currency. */
export interface Money {
  amount: number;
  currency: string | null;
}

/** `apiName`, `closed` and `won` are null where the page does not show them. */
export interface StageValue {
  label: string;
  apiName: string | null;
  closed: boolean | null;
  won: boolean | null;
}

/** `complete` is false when the page shows only part of the list, so that an absent role stays unknown. */
export interface Contacts {
  list: { name: string; role: string | null }[];
  complete: boolean;
}

/** The canonical fields of a deal and the shape of each value. */
export interface FieldValues {
  name: string;
  account: string;
  owner: string;
  forecastCategory: string;
  type: string;
  leadSource: string;
  nextStep: string;
  description: string;
  pipeline: string;
  competitors: string;
  customerNeed: string;
  problem: string;
  reasonsToBuy: string;
  decisionMaker: string;
  amount: Money;
  closeDate: IsoDate;
  decisionDate: IsoDate;
  createdDate: IsoDate;
  lastActivityDate: IsoDate;
  stageEnteredDate: IsoDate;
  /** Percent, 0 to 100. */
  probability: number;
  stage: StageValue;
  contacts: Contacts;
  /** Two-option fields say that somebody ticked a box: claimed at most, never the fact itself. */
  competitorsTicked: boolean | null;
  decisionMakerTicked: boolean | null;
}
export type FieldKey = keyof FieldValues;

export const TEXT_FIELDS = [
  'name', 'account', 'owner', 'forecastCategory', 'type', 'leadSource', 'nextStep', 'description', 'pipeline',
  'competitors', 'customerNeed', 'problem', 'reasonsToBuy', 'decisionMaker',
] as const satisfies readonly FieldKey[];
export const DATE_FIELDS = [
  'closeDate', 'decisionDate', 'createdDate', 'lastActivityDate', 'stageEnteredDate',
] as const satisfies readonly FieldKey[];
export const TICK_FIELDS = ['competitorsTicked', 'decisionMakerTicked'] as const satisfies readonly FieldKey[];
export const FIELD_KEYS = [
  ...TEXT_FIELDS, ...DATE_FIELDS, ...TICK_FIELDS, 'amount', 'probability', 'stage', 'contacts',
] as const satisfies readonly FieldKey[];

/** Every canonical field has an entry; one that was not found is `missing`. */
export type FieldReadings = { [K in FieldKey]: FieldReading<FieldValues[K]> };

/** One snapshot of one deal page. */
export interface Reading {
  ref: DealRef;
  /** When the snapshot was taken. */
  at: IsoInstant;
  /** BCP 47 language of the CRM's user interface, null where the page does not say. */
  language: string | null;
  fields: FieldReadings;
  /** Fields of the company's own that were mapped to a criterion, by the criterion's id. Left out where there are none. */
  own?: Record<string, FieldReading<string>>;
  /** What the company calls those fields, by the criterion's id. */
  ownLabels?: Record<string, string>;
}

/** All fields missing: where a reader starts from. */
export function emptyFields(): FieldReadings {
  return Object.fromEntries(FIELD_KEYS.map((key) => [key, { kind: 'missing', tried: [] }])) as unknown as FieldReadings;
}

/** The value of a field that was read, else null. */
export function valueOf<K extends FieldKey>(fields: FieldReadings, key: K): FieldValues[K] | null {
  const field: FieldReading<FieldValues[K]> = fields[key];
  return field.kind === 'read' ? field.value : null;
}

/** The fields that the panel's "N of M fields read" counts: what the deal's head and the built-in gates need. */
export const COUNTED_FIELDS = [
  'name', 'account', 'owner', 'amount', 'closeDate', 'stage', 'competitors', 'decisionDate', 'problem', 'customerNeed',
  'reasonsToBuy', 'decisionMaker',
] as const satisfies readonly FieldKey[];

/** An empty field was read: the reader knows that nothing is there. */
export function countRead(fields: FieldReadings): { read: number; of: number } {
  const read = COUNTED_FIELDS.filter((key) => fields[key].kind === 'read' || fields[key].kind === 'empty').length;
  return { read, of: COUNTED_FIELDS.length };
}
