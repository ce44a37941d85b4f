import type { CriterionStatus, StatusReason } from './gate';
import { strongest, suffices } from './level';
import type { Criterion, EvidenceLevel } from './playbook';
import type { FieldReadings, Reading } from './reading';
import { futureDatesOf } from './rule';
import type { RuleVerdict } from './rule';
import { crmShown } from './shown';
import type { Stance } from './stance';
import { foldText, isFiller } from './text';

export interface Verdict {
  status: CriterionStatus;
  reason: StatusReason;
  level: EvidenceLevel | null;
}

/** What is known about a criterion before it is judged. */
export interface Known {
  criterion: Criterion;
  fields: FieldReadings;
  /** The fields that were mapped to criteria. */
  own?: Reading['own'];
  /** What the CRM shows, by the rule and the mapped field; null when only a statement can answer. */
  crm: RuleVerdict | null;
  /** Whether the tick box says yes. */
  ticked: boolean;
  stance: Stance | null;
  unknownWords: readonly string[];
}

function of(status: CriterionStatus, reason: StatusReason, level: EvidenceLevel | null = null): Verdict {
  return { status, reason, level };
}

/** A value in the CRM that could not be read might prove it, unless the criterion wants more than a CRM can say. */
function crmMightTell({ criterion, crm }: Known): boolean {
  return crm?.result === 'unknown' && suffices('in-crm', criterion.needs);
}

/** The verdict as if nobody had said anything. */
export function judgeCrm(known: Known): Verdict {
  const { criterion, crm, ticked } = known;
  const level = strongest([crm?.level ?? null, ticked ? 'claimed' : null]);
  if (suffices(level, criterion.needs)) {
    return of('met', crm?.result === 'met' ? crm.why : 'tick-only', level);
  }
  if (crm?.result === 'met') return of('open', crm.level === 'claimed' && crm.why !== 'action-done' ? 'tick-only' : 'level-too-low', level);
  if (crmMightTell(known)) return of('unknown', crm?.why ?? 'field-missing', level);
  if (crm?.result === 'unmet' && crm.why === 'date-passed') return of('stale', 'date-passed', level);
  if (ticked) return of('open', 'tick-only', level);
  return of('open', crm?.result === 'unmet' ? crm.why : 'nothing-stated', level);
}

type StanceKnown = Extract<Stance, { says: 'known' }>;

/** What the CRM showed was replaced by another value since the statement. Filling what was empty is no contradiction. */
function replacedSince(known: Known, then: string | null): boolean {
  const now = crmShown(known.criterion, known);
  if (then === null || now === null || isFiller(then, known.unknownWords)) return false;
  return foldText(then) !== foldText(now);
}

function datesDiffer(known: Known, stance: StanceKnown): boolean {
  const said = stance.statement.body.says === 'known' ? stance.statement.body.date : undefined;
  return futureDatesOf(known.criterion.rule).some((key) => {
    const reading = known.fields[key];
    return said !== undefined && reading.kind === 'read' && reading.value !== said;
  });
}

function agrees(known: Known, stance: StanceKnown): boolean {
  const now = foldText(crmShown(known.criterion, known) ?? '');
  const words = stance.statement.body.says === 'known' ? foldText(stance.statement.body.words) : '';
  return words !== '' && (now.includes(words) || words.includes(now));
}

/** A statement that holds and a CRM that says something else: judged on the newer of the two. Null when they do not differ. */
function judgeConflict(known: Known, stance: StanceKnown): Verdict | null {
  const dated = stance.statement.body.says === 'known' && stance.statement.body.date !== undefined && futureDatesOf(known.criterion.rule).length > 0;
  const then = stance.statement.crmThen;
  const differ = dated
    ? datesDiffer(known, stance)
    : known.crm?.result === 'met' && replacedSince(known, then) && !agrees(known, stance);
  if (!differ) return null;
  const now = crmShown(known.criterion, known);
  const crmIsNewer = now !== null && (then === null || foldText(then) !== foldText(now));
  return of('differs', 'crm-and-statement-differ', crmIsNewer ? (known.crm?.level ?? null) : stance.level);
}

function judgeHolding(known: Known, stance: StanceKnown): Verdict {
  const conflict = judgeConflict(known, stance);
  if (conflict) return conflict;
  const crm = judgeCrm(known);
  const level = strongest([crm.level, stance.level]);
  if (!suffices(level, known.criterion.needs)) {
    return crm.status === 'open' ? of('open', 'level-too-low', level) : { ...crm, level };
  }
  return crm.status === 'met' && crm.level === level ? crm : of('met', level === 'verified' ? 'verified' : 'customer-said', level);
}

function judgeKnown(known: Known, stance: StanceKnown): Verdict {
  if (stance.standing === 'holds') return judgeHolding(known, stance);
  const crm = judgeCrm(known);
  if (crm.status === 'met') return crm;
  if (stance.standing === 'filler') return crm.status === 'open' ? of('open', 'filler-text', crm.level) : crm;
  // A value that is there but cannot be read may be the newer word; a field that the page does not have is none.
  if (crm.status === 'unknown' && crm.reason === 'field-unreadable') return crm;
  return of('stale', stance.standing === 'old' ? 'statement-old' : 'date-passed', crm.level);
}

function judgePromise(known: Known, stance: Extract<Stance, { says: 'not-known-yet' }>): Verdict {
  const crm = judgeCrm(known);
  if (crm.status === 'met') {
    const now = crmShown(known.criterion, known);
    const then = stance.statement.crmThen;
    const same = now !== null && then !== null && foldText(now) === foldText(then);
    // The same value stood there when somebody said that it is not known: the person's word is the newer one.
    return same ? of('differs', 'crm-and-statement-differ') : crm;
  }
  return stance.passed ? of('open', 'promise-passed', crm.level) : of('planned', 'promised', crm.level);
}

/** Weighs what the CRM shows against what a person said (DESIGN: the CRM is shown as the record, the newer one is judged). */
export function judge(known: Known): Verdict {
  const { stance } = known;
  if (stance === null) return judgeCrm(known);
  if (stance.says === 'not-applicable') return of('not-applicable', 'stated-not-applicable');
  return stance.says === 'known' ? judgeKnown(known, stance) : judgePromise(known, stance);
}
