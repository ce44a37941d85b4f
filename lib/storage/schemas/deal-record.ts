import { dealKey } from '../../domain/deal-ref';
import type { DealRecord } from '../../domain/deal';
import { z } from '../../platform/zod';
import { dealKeySchema, dealRef, httpUrl, isoInstant } from './primitives';
import { reading } from './reading';

/** The stored record of a deal. Its key must be that of its reference, or the record would answer for another deal. */
export const dealRecord = z
  .object({ key: dealKeySchema, ref: dealRef, reading, url: httpUrl, firstSeen: isoInstant, lastSeen: isoInstant })
  .refine((record) => record.key === dealKey(record.ref) && record.key === dealKey(record.reading.ref), {
    message: 'key and reference differ',
  }) satisfies z.ZodType<DealRecord>;
