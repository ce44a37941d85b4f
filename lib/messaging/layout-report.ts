import { CATALOGUE } from '../crm/report/catalogue';
import type { LayoutReport } from '../crm/report/layout-report';
import { REPORT_WORDS } from '../crm/report/report-words';
import { z } from '../platform/zod';
import { count, crmId } from '../storage/schemas/primitives';

const languageTag = z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/).nullable();
const seen = z.strictObject({ shown: count, hidden: count });
const outline = z.string().max(2_000).regex(REPORT_WORDS.outline);
const counted = (name: RegExp) => z.record(z.string().max(100).regex(name), count);

const candidate = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]{1,80}$/), part: z.string().max(40), replaced: z.boolean(), invalid: z.boolean(), record: seen, elsewhere: seen,
  paths: z.array(z.strictObject({ path: outline, count })).max(10),
});

/** Whether every candidate is one of the CRM's reader, in the list that it is said to be in. */
function isOurs({ crm, candidates }: Pick<LayoutReport, 'crm' | 'candidates'>): boolean {
  const ours = new Set(Object.entries(CATALOGUE[crm]).flatMap(([part, list]) => list.map(({ id }) => `${part} ${id}`)));
  return candidates.every(({ part, id }) => ours.has(`${part} ${id}`));
}

/** A layout report as a page's script gives it: parsed again, because it comes out of a page. */
export const layoutReport = z.strictObject({
  format: z.literal('phasegate-layout-report'), version: z.literal(1), crm: crmId, extension: z.string().regex(/^[0-9][0-9a-z.-]{0,19}$/).nullable(),
  world: z.enum(['extension', 'page']), patched: z.boolean(), browserLanguage: languageTag, pageLanguage: languageTag,
  page: z.enum(['deal', 'list', 'other']), record: z.enum(['found', 'none', 'several']), shadowRoots: count,
  candidates: z.array(candidate).max(500), fields: z.strictObject({ standard: counted(REPORT_WORDS.field), others: count }), tags: counted(REPORT_WORDS.tag), attributes: counted(REPORT_WORDS.attribute),
}).refine(isOurs) satisfies z.ZodType<LayoutReport>;
