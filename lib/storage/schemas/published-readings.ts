import type { PublishedReading } from '../../domain/published-readings';
import { z } from '../../platform/zod';
import { listRow } from './list-reading';
import { dealRef } from './primitives';
import { fieldReadings } from './reading';

/** What the data page publishes in `#readings`; docs/schemas/readings.schema.json is made from it. */
export const publishedReadingsSchema = z.array(
  z.object({
    tabId: z.number().int(),
    url: z.string(),
    ref: dealRef.nullable(),
    kind: z.enum(['deal', 'list', 'other']),
    fields: fieldReadings.partial(),
    rows: z.array(listRow).optional(),
    partial: z.boolean().optional(),
  }),
) satisfies z.ZodType<PublishedReading[]>;
