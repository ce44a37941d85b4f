import type { DomainEvent, Erase, Observation, StatementBody } from '../../domain/event';
import { z } from '../../platform/zod';
import { gateReport } from './gate';
import { count, crmId, dealKeySchema, isoDate, isoInstant, nonEmpty, shortText, text } from './primitives';
import { money, stageValue } from './reading';

const base = { id: nonEmpty, at: isoInstant, device: nonEmpty };

function observed<F extends string, T>(field: F, value: z.ZodType<T>) {
  return z.object({
    ...base, kind: z.literal('observed'), deal: dealKeySchema, field: z.literal(field),
    before: value.nullable(), value,
    on: z.union([isoInstant, isoDate]), nth: count, epoch: isoInstant.nullable(),
  });
}

const observation = z.discriminatedUnion('field', [
  observed('stage', stageValue.extend({ phase: nonEmpty.nullable() })),
  observed('closeDate', isoDate),
  observed('owner', text),
  observed('amount', money),
]) satisfies z.ZodType<Observation>;

/** What a person says; used for stored statements and for the panel's messages. */
export const statementBody = z.discriminatedUnion('says', [
  z.object({ says: z.literal('known'), words: text, who: shortText, on: isoDate, date: isoDate.optional() }),
  z.object({ says: z.literal('not-known-yet'), by: isoDate, from: shortText }),
  z.object({ says: z.literal('not-applicable'), why: text }),
]) satisfies z.ZodType<StatementBody>;

export const eraseScope = z.union([
  z.strictObject({ deal: dealKeySchema }),
  z.strictObject({ crm: crmId, tenant: nonEmpty }),
  z.strictObject({ all: z.literal(true) }),
]) satisfies z.ZodType<Erase['scope']>;

export const targets = z.array(nonEmpty).min(1).max(1_000);
export const questionAnswer = z.enum(['helped', 'not-now', 'another']);

/** One stored event of any kind. */
export const domainEvent = z.union([
  observation,
  z.discriminatedUnion('kind', [
    z.object({ ...base, kind: z.literal('statement'), deal: dealKeySchema, criterion: nonEmpty, body: statementBody, crmThen: text.nullable() }),
    z.object({ ...base, kind: z.literal('action'), deal: dealKeySchema.nullable(), action: nonEmpty, outcome: shortText.nullable(), on: isoDate }),
    z.object({ ...base, kind: z.literal('receipt'), deal: dealKeySchema, move: nonEmpty, from: nonEmpty.nullable(), to: nonEmpty, report: gateReport }),
    z.object({ ...base, kind: z.literal('move-reason'), deal: dealKeySchema, receipt: nonEmpty, reason: shortText, text }),
    z.object({ ...base, kind: z.literal('question'), deal: dealKeySchema, question: nonEmpty, answer: questionAnswer }),
    z.object({ ...base, kind: z.literal('undo'), targets }),
    z.object({ ...base, kind: z.literal('erase'), scope: eraseScope }),
    z.object({ ...base, kind: z.literal('retention'), before: isoDate }),
  ]),
]) satisfies z.ZodType<DomainEvent>;
