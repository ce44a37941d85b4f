import type { FieldNote, PageNote, ReadLog, UnreadNote } from '../../domain/read-health';
import { PAGES_KEPT, PAGES_WITH } from '../../domain/read-health';
import { UNREADABLE_REASONS } from '../../domain/reading';
import { z } from '../../platform/zod';
import { isoDate } from './primitives';
import { fieldKey } from './reading';

const mark = z.string().regex(/^[0-9a-f]{4}$/);
const candidateId = z.string().regex(/^[a-z0-9-]{1,80}$/);

const fieldNote = z.object({ got: z.enum(['read', 'empty', ...UNREADABLE_REASONS]), by: candidateId.nullable() }) satisfies z.ZodType<FieldNote>;

export const pageNote = z.object({
  deal: mark,
  day: isoDate,
  fields: z.partialRecord(fieldKey, fieldNote),
  silent: z.array(candidateId).max(100),
}) satisfies z.ZodType<PageNote>;

const unreadNote = z.object({ deal: mark, day: isoDate }) satisfies z.ZodType<UnreadNote>;

const earlier = z.object({ pages: z.number().int().min(1).max(PAGES_WITH), day: isoDate, by: candidateId.nullable() });

export const readLog = z.object({
  pages: z.array(pageNote).max(PAGES_KEPT),
  earlier: z.partialRecord(fieldKey, earlier),
  dismissed: z.array(fieldKey),
  // Logs of before this was noted have none.
  unread: z.array(unreadNote).max(PAGES_KEPT).default([]),
}) satisfies z.ZodType<ReadLog>;

/** How a log is stored: with the salt of its marks, which is made anew with it. */
export const storedLog = z.object({ salt: z.string().min(16).max(100), log: readLog });
