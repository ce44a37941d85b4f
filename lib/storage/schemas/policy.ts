import { CRM_IDS } from '../../domain/deal-ref';
import { MAPPABLE_FIELDS } from '../../domain/own-field';
import type { FieldMapping } from '../../domain/own-field';
import { LANGUAGES } from '../../domain/playbook';
import { POLICY_FEATURES } from '../../domain/policy';
import type { Policy, SelectorOverrides } from '../../domain/policy';
import { z } from '../../platform/zod';
import { crmId, nonEmpty, shortText } from './primitives';

export const ownFieldName = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('api-name'), apiName: z.string().min(1).max(200) }),
  z.strictObject({ by: z.literal('label'), label: z.string().min(1).max(200), language: z.string().max(50).nullable() }),
]);

export const fieldTarget = z.union([
  z.strictObject({ field: z.enum(MAPPABLE_FIELDS) }),
  z.strictObject({ criterion: z.string().min(1).max(200) }),
]);

export const fieldMapping = z.strictObject({
  id: nonEmpty, crm: crmId, tenant: shortText.nullable(), name: ownFieldName, label: shortText, target: fieldTarget,
}) satisfies z.ZodType<FieldMapping>;

/** Selectors are data: their syntax is judged by the browser where they are used. */
export const selectorOverrides = z.partialRecord(
  z.enum(CRM_IDS),
  z.record(z.string().regex(/^[a-z0-9-]{1,80}$/), z.string().min(1).max(1_000)),
) satisfies z.ZodType<SelectorOverrides>;

export const policy = z.object({
  language: z.enum(LANGUAGES),
  stageAnswers: z.record(z.string().max(2_000), nonEmpty),
  fieldMaps: z.array(fieldMapping).max(500),
  selectors: selectorOverrides,
  features: z.partialRecord(z.enum(POLICY_FEATURES), z.boolean()),
}).partial() satisfies z.ZodType<Policy>;
