import { type Several, type RawField, type RawReading } from '../crm/raw-field';
import { UNREADABLE_REASONS } from '../domain/reading';
import { z } from '../platform/zod';
import { dealRef, isoInstant, shortText, text } from '../storage/schemas/primitives';
import { contacts, fieldKey, stageValue } from '../storage/schemas/reading';

/** One place as a page's script found it. Which value fits which field is judged when it is understood. */
const place = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), raw: text, via: shortText }),
  z.strictObject({ kind: z.literal('value'), value: z.union([stageValue, contacts, z.boolean(), z.null()]), raw: text, via: shortText }),
  z.strictObject({ kind: z.literal('empty'), via: shortText }),
  z.strictObject({ kind: z.literal('missing'), tried: z.array(shortText).max(200) }),
  z.strictObject({ kind: z.literal('unreadable'), raw: text, why: z.enum(UNREADABLE_REASONS) }),
]) satisfies z.ZodType<RawField>;

const several = z.strictObject({ kind: z.literal('several'), of: z.array(place).max(20) }) satisfies z.ZodType<Several>;
/** What stands in one or several places. */
export const found = z.union([place, several]);
export const proofs = z.array(z.string().max(100)).max(40);

export const currency = z.string().regex(/^[A-Z]{3}$/).nullable();

/** A snapshot as a page's script sends it. Fields may be left out: they are missing. */
export const rawReading = z.strictObject({
  ref: dealRef,
  at: isoInstant,
  language: z.string().max(50).nullable(),
  fields: z.partialRecord(fieldKey, found),
  own: z.record(shortText, found).refine((own) => Object.keys(own).length <= 100).optional(),
  dateTexts: proofs,
  numberTexts: proofs,
  currency,
  client: z.unknown().optional(),
}) as unknown as z.ZodType<RawReading>;
