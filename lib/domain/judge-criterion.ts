import type { Observation, Statement } from './event';
import { actionEvidence, fieldEvidence, statementEvidence } from './evidence';
import type { CriterionResult, Evidence } from './gate';
import { judgeOwn, ownEvidence, ownFact, ownTicked, withOwn } from './judge-own';
import type { OwnFact } from './judge-own';
import { suffices } from './level';
import type { Criterion } from './playbook';
import type { FieldKey, Reading } from './reading';
import { evaluateRule, fieldsOf } from './rule';
import type { RuleContext, RuleVerdict } from './rule';
import { stanceOf } from './stance';
import type { Stance } from './stance';
import { judge } from './verdict';
import type { Verdict } from './verdict';

/** What every criterion of one deal is judged on. */
export interface JudgeContext extends RuleContext {
  statements: readonly Statement[];
  observations: readonly Observation[];
  /** Fields of the company's own that were mapped to criteria, and their labels. */
  mapped: Pick<Reading, 'own' | 'ownLabels'>;
}

/** A criterion that is met, or differs while the newer of the two words is strong enough, counts for its gate. */
export function countsAsMet(result: Pick<CriterionResult, 'status' | 'level' | 'needs'>): boolean {
  return result.status === 'met' || (result.status === 'differs' && suffices(result.level, result.needs));
}

/** A gap that is really one: due, known not to be met. Unknown is no gap. */
export function isGap(result: Pick<CriterionResult, 'status' | 'level' | 'needs'>): boolean {
  return result.status !== 'unknown' && result.status !== 'not-applicable' && !countsAsMet(result);
}

/** What a criterion was judged from. */
interface Sources {
  crm: RuleVerdict | null;
  /** The mapped field, where the verdict rests on it. */
  own: OwnFact | null;
  /** The fields of a tick box that says yes. */
  ticks: FieldKey[];
  stance: Stance | null;
}

function evidenceOf({ crm, own, ticks, stance }: Sources, verdict: Verdict, context: JudgeContext): Evidence[] {
  const fromCrm = [
    ...(own === null ? [] : [ownEvidence(own)]),
    ...[...new Set([...(crm?.used ?? []), ...ticks])].map((field) => fieldEvidence(field, context.fields, context.observations)),
    ...(crm?.actions ?? []).map(actionEvidence),
  ];
  if (stance === null) return fromCrm;
  const said = statementEvidence(stance.statement);
  // The CRM is newer or stronger only where the verdict rests on it.
  const crmFirst = verdict.reason === 'value-in-crm' || verdict.reason === 'action-done' || verdict.reason === 'field-unreadable';
  return crmFirst ? [...fromCrm, said] : [said, ...fromCrm];
}

/**
 * Judges one criterion of a deal from its rule, its tick box and what people said about it.
 * @param carried whether it belongs to an earlier phase than the gate that is looked at
 */
export function judgeCriterion(criterion: Criterion, context: JudgeContext, carried: boolean): CriterionResult {
  const { id, phase, mandatory, weight, needs } = criterion;
  const base = { id, phase, mandatory, weight, needs, carried };
  const applies = criterion.appliesWhen === null ? null : evaluateRule(criterion.appliesWhen, context);
  if (applies?.result === 'unmet') {
    const evidence = applies.used.map((field) => fieldEvidence(field, context.fields, context.observations));
    return { ...base, status: 'not-applicable', reason: 'rule-not-applicable', level: null, evidence };
  }
  const fact = ownFact(context.mapped, id);
  const ownVerdict = fact && judgeOwn(fact, criterion, context.unknownWords);
  const crm = withOwn(criterion.rule === null ? null : evaluateRule(criterion.rule, context), ownVerdict);
  const own = crm?.result === 'met' && ownVerdict?.result !== 'met' ? null : fact;
  const boxTicked = criterion.claimedRule !== null && evaluateRule(criterion.claimedRule, context).result === 'met';
  const statements = context.statements.filter((statement) => statement.criterion === id);
  const stance = stanceOf(criterion, statements, context.today, context.unknownWords);
  const verdict = judge({ criterion, fields: context.fields, own: context.mapped.own, crm, ticked: boxTicked || ownTicked(fact), stance, unknownWords: context.unknownWords });
  const ticks = boxTicked ? fieldsOf(criterion.claimedRule) : [];
  return { ...base, ...verdict, evidence: evidenceOf({ crm, own, ticks, stance }, verdict, context) };
}
