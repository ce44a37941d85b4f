import type { StatusReason } from './gate';
import { strongest, weakest } from './level';
import type { EvidenceRule } from './playbook';
import type { FieldKey } from './reading';
import { evaluateLeaf } from './rule-leaf';
import type { RuleContext, RuleVerdict } from './rule-leaf';

export { isFiller } from './text';
export type { RuleContext, RuleVerdict } from './rule-leaf';

/** Of several reasons, the one that helps most comes first. */
const TELLING: readonly StatusReason[] = ['date-passed', 'filler-text', 'field-empty', 'nothing-stated', 'field-unreadable', 'field-missing'];

function mostTelling(parts: readonly RuleVerdict[]): StatusReason {
  const reasons = parts.map((part) => part.why);
  return TELLING.find((reason) => reasons.includes(reason)) ?? reasons[0] ?? 'nothing-stated';
}

function unite(parts: readonly RuleVerdict[]): Pick<RuleVerdict, 'used' | 'actions'> {
  return {
    used: [...new Set(parts.flatMap((part) => part.used))],
    actions: [...new Set(parts.flatMap((part) => part.actions))],
  };
}

function only(parts: readonly RuleVerdict[], result: RuleVerdict['result']): RuleVerdict[] {
  return parts.filter((part) => part.result === result);
}

function allOf(parts: readonly RuleVerdict[]): RuleVerdict {
  for (const result of ['unmet', 'unknown'] as const) {
    const decisive = only(parts, result);
    if (decisive.length > 0) return { result, why: mostTelling(decisive), ...unite(decisive), level: null };
  }
  return { result: 'met', why: parts[0]?.why ?? 'value-in-crm', ...unite(parts), level: weakest(parts.map((part) => part.level)) };
}

/** Several verdicts of which one is enough: met wins, and while one is unknown nothing is unmet. */
export function anyOf(parts: readonly RuleVerdict[]): RuleVerdict {
  const met = only(parts, 'met');
  if (met.length > 0) {
    const level = strongest(met.map((part) => part.level));
    return { result: 'met', why: met.find((part) => part.level === level)?.why ?? 'value-in-crm', ...unite(met), level };
  }
  const unknown = only(parts, 'unknown');
  const result = unknown.length > 0 ? 'unknown' : 'unmet';
  return { result, why: mostTelling(unknown.length > 0 ? unknown : parts), ...unite(parts), level: null };
}

function not(part: RuleVerdict): RuleVerdict {
  if (part.result === 'unknown') return part;
  if (part.result === 'met') return { ...part, result: 'unmet', why: 'nothing-stated', level: null };
  return { ...part, result: 'met', why: 'value-in-crm', level: 'in-crm' };
}

/**
 * Judges an evidence rule with Kleene's strong three-valued logic: a field that is missing or unreadable makes its rule
 * unknown, and unknown never turns into unmet. A date of today still counts as in the future.
 * Levels: a value in the CRM or its stage is `in-crm`; a tick or an action of one's own log is `claimed`; `all` holds as
 * much as its weakest part, `any` as much as its strongest.
 */
export function evaluateRule(rule: EvidenceRule, context: RuleContext): RuleVerdict {
  if ('all' in rule) return allOf(rule.all.map((part) => evaluateRule(part, context)));
  if ('any' in rule) return anyOf(rule.any.map((part) => evaluateRule(part, context)));
  if ('not' in rule) return not(evaluateRule(rule.not, context));
  return evaluateLeaf(rule, context);
}

/** Every rule inside a rule that holds no other rule, the rule itself included when it is one. */
export function leavesOf(rule: EvidenceRule): EvidenceRule[] {
  if ('all' in rule) return rule.all.flatMap(leavesOf);
  if ('any' in rule) return rule.any.flatMap(leavesOf);
  return 'not' in rule ? leavesOf(rule.not) : [rule];
}

/** The fields that a rule looks at, each once, in the order of the rule. */
export function fieldsOf(rule: EvidenceRule | null): FieldKey[] {
  if (rule === null) return [];
  return [...new Set(leavesOf(rule).flatMap((leaf) => ('field' in leaf ? [leaf.field] : [])))];
}

/** The date fields that a rule wants in the future: a statement about such a criterion carries a date of its own. */
export function futureDatesOf(rule: EvidenceRule | null): FieldKey[] {
  if (rule === null) return [];
  return leavesOf(rule).flatMap((leaf) => ('field' in leaf && leaf.is === 'in-the-future' ? [leaf.field] : []));
}
