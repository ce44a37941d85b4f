import { z } from '../platform/zod';
import type { EvidenceRule } from '../domain/playbook';
import { DATE_FIELDS, FIELD_KEYS, TICK_FIELDS } from '../domain/reading';
import type { FieldKey } from '../domain/reading';

/** Rules inside rules, at most: nobody reads a deeper one, and a hostile file could nest without end. */
const DEEPEST = 6;
const MOST_PARTS = 20;
const MOST_VALUES = 200;

/** An id of a phase, criterion, action, question or reason. */
export const idSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u).max(60);
export const fieldSchema: z.ZodType<FieldKey> = z.enum(FIELD_KEYS);
const values = z.array(z.string().trim().min(1).max(200)).min(1).max(MOST_VALUES);

const leaf = z.union([
  z.strictObject({ field: fieldSchema, is: z.literal('filled') }),
  z.strictObject({ field: z.enum(DATE_FIELDS), is: z.literal('in-the-future') }),
  z.strictObject({ field: fieldSchema, is: z.literal('one-of'), values }),
  z.strictObject({ field: z.literal('contacts'), is: z.literal('has-role'), roles: values }),
  z.strictObject({ field: z.enum(TICK_FIELDS), is: z.literal('ticked') }),
  z.strictObject({ stage: z.enum(['is-closed', 'is-won']) }),
  z.strictObject({ stage: z.literal('is-beyond'), phase: idSchema }),
  z.strictObject({ action: idSchema, is: z.literal('done') }),
]);

function ruleAt(depth: number): z.ZodType<EvidenceRule> {
  if (depth === 0) return leaf;
  const inner = ruleAt(depth - 1);
  const parts = z.array(inner).min(1).max(MOST_PARTS);
  return z.union([leaf, z.strictObject({ all: parts }), z.strictObject({ any: parts }), z.strictObject({ not: inner })]);
}

/** An evidence rule as data: known fields, dates only in the future, ticks only ticked, bounded in depth and size. */
export const ruleSchema = ruleAt(DEEPEST);
