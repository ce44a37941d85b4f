import type { FormatProfile } from '../../domain/format-profile';
import { FIELD_KEYS, UNREADABLE_REASONS } from '../../domain/reading';
import type { FieldKey, FieldReading, FieldReadings, FieldValues, Money, Reading, StageValue } from '../../domain/reading';
import type { ReadHealth } from '../../domain/view';
import { z } from '../../platform/zod';
import { dealRef, isoDate, isoInstant, shortText, text } from './primitives';

export const money = z.object({
  amount: z.number(),
  currency: z.string().regex(/^[A-Z]{3}$/).nullable(),
}) satisfies z.ZodType<Money>;

export const stageValue = z.object({
  label: shortText,
  apiName: shortText.nullable(),
  closed: z.boolean().nullable(),
  won: z.boolean().nullable(),
}) satisfies z.ZodType<StageValue>;

export const contacts = z.object({
  list: z.array(z.object({ name: shortText, role: shortText.nullable() })).max(500),
  complete: z.boolean(),
});

/** What was read off a page for one field, with a value of the given shape. */
export function fieldReading<T>(value: z.ZodType<T>): z.ZodType<FieldReading<T>> {
  return z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('read'), value, raw: text, via: shortText }),
    z.object({ kind: z.literal('empty'), via: shortText }),
    z.object({ kind: z.literal('missing'), tried: z.array(shortText).max(200) }),
    z.object({ kind: z.literal('unreadable'), raw: text, why: z.enum(UNREADABLE_REASONS) }),
  ]);
}

const aText = fieldReading(text);
const aDate = fieldReading(isoDate);
const aTick = fieldReading(z.boolean().nullable());

/** Every canonical field must be there: a reading that leaves one out is refused, not filled up. */
export const fieldReadings = z.object({
  name: aText, account: aText, owner: aText, forecastCategory: aText, type: aText, leadSource: aText, nextStep: aText,
  description: aText, pipeline: aText, competitors: aText, customerNeed: aText, problem: aText, reasonsToBuy: aText,
  decisionMaker: aText,
  closeDate: aDate, decisionDate: aDate, createdDate: aDate, lastActivityDate: aDate, stageEnteredDate: aDate,
  competitorsTicked: aTick, decisionMakerTicked: aTick,
  amount: fieldReading(money),
  probability: fieldReading(z.number().min(0).max(100)),
  stage: fieldReading(stageValue),
  contacts: fieldReading(contacts),
}) satisfies z.ZodType<FieldReadings>;

/** One field's reading when it is not known beforehand which field it is: evidence in a frozen report. */
export const anyFieldReading = fieldReading(
  z.union([text, z.number(), z.boolean(), z.null(), money, stageValue, contacts]),
) as unknown as z.ZodType<FieldReading<FieldValues[FieldKey]>>;

export const fieldKey = z.enum(FIELD_KEYS);

export const reading = z.object({
  ref: dealRef,
  at: isoInstant,
  language: z.string().max(50).nullable(),
  fields: fieldReadings,
  own: z.record(shortText, aText).optional(),
  ownLabels: z.record(shortText, shortText).optional(),
}) satisfies z.ZodType<Reading>;

export const readHealth = z.object({
  answered: z.partialRecord(fieldKey, shortText),
  silent: z.array(shortText).max(1_000),
}) satisfies z.ZodType<ReadHealth>;

export const formatProfile = z.object({
  dateOrder: z.enum(['dmy', 'mdy', 'ymd']).nullable(),
  decimal: z.enum([',', '.']).nullable(),
}) satisfies z.ZodType<FormatProfile>;
