import type { LayoutReport } from '../crm/report/layout-report';
import { z } from '../platform/zod';
import { count, crmId } from '../storage/schemas/primitives';

const languageTag = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/).nullable();
const seen = z.strictObject({ shown: count, hidden: count });
/** Names and paths are made of our own words: letters, digits and the signs of an outline. */
const words = z.string().max(2_000);
const counts = z.record(z.string().max(100), count);

const candidate = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,80}$/), part: z.string().max(40), replaced: z.boolean(), invalid: z.boolean(), record: seen, elsewhere: seen,
  paths: z.array(z.strictObject({ path: words, count })).max(10),
});

/** A layout report as a page's script gives it: parsed again, because it comes out of a page. */
export const layoutReport = z.strictObject({
  format: z.literal('phasegate-layout-report'), version: z.literal(1), crm: crmId, extension: z.string().max(20).nullable(),
  world: z.enum(['extension', 'page']), patched: z.boolean(), browserLanguage: languageTag, pageLanguage: languageTag,
  page: z.enum(['deal', 'list', 'other']), record: z.enum(['found', 'none', 'several']), shadowRoots: count,
  candidates: z.array(candidate).max(500), fields: z.strictObject({ standard: counts, others: count }), tags: counts, attributes: counts,
}) satisfies z.ZodType<LayoutReport>;
