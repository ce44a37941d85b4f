import { LIST_LAYOUTS } from '../../domain/list-reading';
import type { ListReading, ListRow } from '../../domain/list-reading';
import { z } from '../../platform/zod';
import { crmId, isoInstant, nonEmpty } from './primitives';
import { fieldReadings } from './reading';

const { name, account, owner, stage, amount, closeDate, probability, pipeline, forecastCategory } = fieldReadings.shape;

export const listRow = z.object({
  recordId: nonEmpty,
  fields: z.object({ name, account, owner, stage, amount, closeDate, probability, pipeline, forecastCategory }).partial(),
}) satisfies z.ZodType<ListRow>;

export const listReading = z.object({
  crm: crmId, tenant: nonEmpty, at: isoInstant, language: z.string().max(50).nullable(), layout: z.enum(LIST_LAYOUTS),
  rows: z.array(listRow).max(1_000), partial: z.boolean(), total: z.number().int().nonnegative().nullable(),
}) satisfies z.ZodType<ListReading>;
