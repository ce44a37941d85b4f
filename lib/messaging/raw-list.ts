import type { RawList } from '../crm/list-page';
import { MOST_ROWS } from '../crm/list-page';
import { LIST_LAYOUTS, ROW_FIELDS } from '../domain/list-reading';
import { z } from '../platform/zod';
import { crmId, isoInstant, refPart } from '../storage/schemas/primitives';
import { currency, found, proofs } from './raw-reading';

const row = z.strictObject({ recordId: refPart, fields: z.partialRecord(z.enum(ROW_FIELDS), found) });

/** A snapshot of a list as a page's script sends it. Columns may be left out: the list does not show them. */
export const rawList = z.strictObject({
  crm: crmId,
  tenant: refPart,
  at: isoInstant,
  language: z.string().max(50).nullable(),
  layout: z.enum(LIST_LAYOUTS),
  rows: z.array(row).max(MOST_ROWS),
  partial: z.boolean(),
  total: z.number().int().nonnegative().nullable(),
  dateTexts: proofs,
  numberTexts: proofs,
  currency,
}) as unknown as z.ZodType<RawList>;
