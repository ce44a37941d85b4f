import { CRM_IDS } from '../../domain/deal-ref';
import { MAPPABLE_FIELDS } from '../../domain/own-field';
import type { FieldMapping, SeenField } from '../../domain/own-field';
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

/** The id of a candidate, and a selector that stands in for its own. */
export const candidateId = z.string().regex(/^[a-z0-9-]{1,80}$/);
export const selectorText = z.string().min(1).max(1_000);

/** A field as a page shows it. */
export const seenField = z.strictObject({ apiName: z.string().min(1).max(200).nullable(), label: z.string().min(1).max(200) }) satisfies z.ZodType<SeenField>;

/** Selectors are data: their syntax is judged by the browser where they are used. */
export const selectorOverrides = z.partialRecord(
  z.enum(CRM_IDS),
  z.record(candidateId, selectorText),
) satisfies z.ZodType<SelectorOverrides>;

/** In a policy a mapping needs no id, and what it leaves out holds for all: every tenant, every language. */
export const policyFieldMap = z.object({
  id: nonEmpty.optional(), crm: crmId, tenant: shortText.nullable().optional(),
  name: z.discriminatedUnion('by', [
    z.object({ by: z.literal('api-name'), apiName: z.string().min(1).max(200) }),
    z.object({ by: z.literal('label'), label: z.string().min(1).max(200), language: z.string().max(50).nullable().optional() }),
  ]),
  label: shortText.optional(),
  target: fieldTarget,
});
export type PolicyFieldMap = z.infer<typeof policyFieldMap>;

export const policyLanguage = z.enum(LANGUAGES);
export const policyFeature = z.enum(POLICY_FEATURES);

/** What a policy is made of, each part by its name; public/managed-schema.json tells the same to the browser. */
export const policyParts = {
  language: policyLanguage,
  stageAnswers: z.record(z.string().min(1).max(2_000), nonEmpty),
  fieldMaps: z.array(policyFieldMap).max(500),
  selectors: selectorOverrides,
  features: z.partialRecord(policyFeature, z.boolean()),
} satisfies Record<keyof Policy, z.ZodType>;
