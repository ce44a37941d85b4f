import { CRITERION_STATUSES, STATUS_REASONS } from '../../domain/gate';
import type { CriterionResult, Evidence, Gate, GateReport } from '../../domain/gate';
import { EVIDENCE_LEVELS } from '../../domain/playbook';
import { z } from '../../platform/zod';
import { count, isoDate, isoInstant, nonEmpty, shortText, text } from './primitives';
import { anyFieldReading, fieldKey, fieldReading, stageValue } from './reading';

const evidence = z.discriminatedUnion('from', [
  z.object({ from: z.literal('crm'), field: fieldKey, reading: anyFieldReading, since: isoDate.nullable() }),
  z.object({
    from: z.literal('statement'), event: nonEmpty, says: z.enum(['known', 'not-known-yet', 'not-applicable']),
    text, who: shortText, on: isoDate, at: isoInstant,
  }),
  z.object({ from: z.literal('own'), label: shortText, reading: fieldReading(text) }),
  z.object({ from: z.literal('action'), event: nonEmpty, action: shortText, on: isoDate }),
]) satisfies z.ZodType<Evidence>;

const level = z.enum(EVIDENCE_LEVELS);

const criterionResult = z.object({
  id: nonEmpty, phase: nonEmpty,
  status: z.enum(CRITERION_STATUSES), reason: z.enum(STATUS_REASONS),
  mandatory: z.boolean(), weight: z.number(),
  level: level.nullable(), needs: level,
  evidence: z.array(evidence).max(1_000),
  carried: z.boolean(),
}) satisfies z.ZodType<CriterionResult>;

const gate = z.object({
  from: nonEmpty, to: nonEmpty,
  state: z.enum(['ready', 'not-ready', 'cannot-tell']),
  met: count, due: count, mandatoryOpen: count,
  share: z.number().nullable(), threshold: z.number(),
}) satisfies z.ZodType<Gate>;

/** The verdict as it is frozen into receipts. */
export const gateReport = z.object({
  at: isoInstant,
  playbook: z.object({ id: nonEmpty, version: z.number() }),
  stage: stageValue.nullable(),
  crmPhase: nonEmpty.nullable(),
  stageProblem: z.enum(['unmapped', 'unread']).nullable(),
  supportedPhase: nonEmpty.nullable(),
  gate: gate.nullable(),
  criteria: z.array(criterionResult).max(500),
  all: z.array(criterionResult).max(500),
  question: z.object({ criterion: nonEmpty, question: nonEmpty, reason: z.enum(STATUS_REASONS) }).nullable(),
}) satisfies z.ZodType<GateReport>;
