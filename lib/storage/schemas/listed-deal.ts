import { dealKey } from '../../domain/deal-ref';
import { ROW_FIELDS } from '../../domain/list-reading';
import type { ListedDeal } from '../../domain/listed-deal';
import { z } from '../../platform/zod';
import { listRow } from './list-reading';
import { dealKeySchema, dealRef, httpUrl, isoInstant } from './primitives';

/** What lists showed of a deal, as stored. Its key must be that of its reference. */
export const listedDeal = z
  .object({
    key: dealKeySchema, ref: dealRef, url: httpUrl, lastSeen: isoInstant,
    fields: listRow.shape.fields, seenAt: z.partialRecord(z.enum(ROW_FIELDS), isoInstant),
  })
  .refine((deal) => deal.key === dealKey(deal.ref), { message: 'key and reference differ' }) satisfies z.ZodType<ListedDeal>;
