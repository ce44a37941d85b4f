import { z } from '../platform/zod';
import { EVIDENCE_LEVELS } from '../domain/playbook';
import type { Criterion, LocalText, Phase, Playbook, StageMapping } from '../domain/playbook';
import { problemsOf } from './problems';
import { fieldSchema, idSchema, ruleSchema } from './rule-schema';

const text = z.string().trim().min(1).max(500);
const localText = z.strictObject({ en: text, nl: text }) satisfies z.ZodType<LocalText>;
const named = z.strictObject({ id: idSchema, name: localText });

const phase = z.strictObject({
  id: idSchema,
  name: localText,
  aim: localText,
  actions: z.array(z.strictObject({ id: idSchema, name: localText, outcomes: z.array(named).max(20), tap: z.boolean() })).max(30),
  threshold: z.number().min(0).max(1),
}) satisfies z.ZodType<Phase>;

const criterion = z.strictObject({
  id: idSchema,
  phase: idSchema,
  name: localText,
  why: localText,
  rule: ruleSchema.nullable(),
  claimedRule: ruleSchema.nullable(),
  fields: z.array(fieldSchema).max(10),
  needs: z.enum(EVIDENCE_LEVELS),
  freshDays: z.number().int().positive().max(3650).nullable(),
  weight: z.number().positive().max(100),
  mandatory: z.boolean(),
  appliesWhen: ruleSchema.nullable(),
  questions: z.array(z.strictObject({ id: idSchema, ask: localText, helps: localText })).max(30),
  notApplicableReasons: z.array(localText).max(20),
}) satisfies z.ZodType<Criterion>;

const stageMap = z.array(
  z.strictObject({ match: z.array(z.string().trim().min(1).max(200)).min(1).max(100), target: idSchema }) satisfies z.ZodType<StageMapping>,
).max(200);

/**
 * A playbook from outside (a file, a team's own): its shape, then what hangs together (see problemsOf). For extension pages
 * and the background only. Unknown keys are refused, so that a misspelt one is noticed.
 */
export const playbookSchema = z
  .strictObject({
    id: idSchema,
    version: z.number().int().positive(),
    name: localText,
    phases: z.array(phase).min(1).max(12),
    criteria: z.array(criterion).max(200),
    stageMaps: z.strictObject({ salesforce: stageMap, hubspot: stageMap, dynamics: stageMap }),
    moveReasons: z.array(named).max(20),
    unknownWords: z.array(z.string().min(1).max(100)).max(500),
    targets: z.array(z.strictObject({ kpi: idSchema, target: z.number() })).max(100),
  })
  .superRefine((playbook, context) => {
    for (const message of problemsOf(playbook)) context.addIssue({ code: 'custom', message });
  }) satisfies z.ZodType<Playbook>;
