import { CRM_IDS, parseDealKey } from '../../domain/deal-ref';
import { z } from '../../platform/zod';

/** Longest text that is taken from a page or a person; readers report longer ones as `too-long`. */
export const MAX_TEXT = 20_000;

/** Free text from a page or a person. */
export const text = z.string().max(MAX_TEXT);
/** Ids, labels, codes. */
export const shortText = z.string().max(500);
export const nonEmpty = shortText.min(1);
export const count = z.number().int().nonnegative();

function isCalendarDay(day: string): boolean {
  const at = new Date(`${day}T00:00:00.000Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day);
}

/** `yyyy-mm-dd` that exists in the calendar: 2026-02-30 is refused. */
export const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/).refine(isCalendarDay);

/** `toISOString()` form: UTC with milliseconds. One form only, because instants are compared as texts. */
export const isoInstant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .refine((at) => !Number.isNaN(Date.parse(at)));

export const crmId = z.enum(CRM_IDS);
/** A tenant or a record id. */
export const refPart = z.string().min(1).max(200).regex(/^[^:\s]+$/);
export const dealRef = z.object({ crm: crmId, tenant: refPart, recordId: refPart });
export const dealKeySchema = z.string().max(500).refine((key) => parseDealKey(key) !== null);
export const httpUrl = z.string().max(8_000).regex(/^(https?|chrome-extension|moz-extension):\/\//);
