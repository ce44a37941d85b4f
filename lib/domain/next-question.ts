import { daysBetween, localDay } from './day';
import type { QuestionAnswer } from './event';
import type { CriterionResult, GateReport } from './gate';
import { isGap } from './judge-criterion';
import type { Playbook } from './playbook';
import type { IsoDate } from './reading';
import { inOrder } from './order';

/** Days for which an answered question is not asked again: what helped needs time, the rest comes back tomorrow. */
const RESTS: Record<QuestionAnswer['answer'], number> = { helped: 7, 'not-now': 1, another: 1 };

function urgency(result: CriterionResult): number {
  const order = ['stale', 'differs', 'open', 'planned', 'unknown'];
  return (result.mandatory ? 0 : order.length) + order.indexOf(result.status);
}

/** Worth asking: a gap or an unknown. What is promised for a later day is left in peace until then. */
function asks(result: CriterionResult, today: IsoDate): boolean {
  if (result.status === 'unknown') return true;
  if (result.status !== 'planned') return isGap(result);
  return result.evidence.some((item) => item.from === 'statement' && item.says === 'not-known-yet' && item.on <= today);
}

/**
 * The one question to ask now: mandatory before optional; stale, then differing, then open, then due promises, then unknown;
 * then the playbook's order. A question rests for a while after it was answered. When "another" was pressed until none is
 * left, they come round again, the longest unseen first; "not now" and "helped" are respected.
 * @param results the criteria of the gate in the playbook's order
 * @param answers standing answers of this deal
 */
export function nextQuestion(
  playbook: Playbook,
  results: readonly CriterionResult[],
  answers: readonly QuestionAnswer[],
  now: Date,
): GateReport['question'] {
  const today = localDay(now);
  const last = new Map(inOrder(answers).map((answer) => [answer.question, answer]));
  const rests = (question: string) => {
    const answer = last.get(question);
    return answer !== undefined && daysBetween(localDay(new Date(answer.at)), today) < RESTS[answer.answer];
  };
  const candidates = results
    .filter((result) => asks(result, today))
    .toSorted((a, b) => urgency(a) - urgency(b))
    .flatMap((result) => {
      const criterion = playbook.criteria.find((item) => item.id === result.id);
      return (criterion?.questions ?? []).map(({ id }) => ({ criterion: result.id, question: id, reason: result.reason }));
    });
  const fresh = candidates.find(({ question }) => !rests(question));
  if (fresh) return fresh;
  const skipped = inOrder([...last.values()]).filter((answer) => answer.answer === 'another');
  return skipped.map((answer) => candidates.find(({ question }) => question === answer.question)).find((found) => found !== undefined) ?? null;
}
