import { daysBetween } from './day';
import type { Statement } from './event';
import { inOrder } from './order';
import { suffices } from './level';
import type { Criterion, EvidenceLevel } from './playbook';
import type { IsoDate } from './reading';
import { futureDatesOf } from './rule';
import { isFiller } from './text';

/** Where a person's word on a criterion stands today. */
export type Stance =
  | { says: 'not-applicable'; statement: Statement }
  | { says: 'not-known-yet'; statement: Statement; passed: boolean }
  | { says: 'known'; statement: Statement; standing: 'holds' | 'old' | 'passed' | 'filler'; level: EvidenceLevel | null };

type Known = Extract<Stance, { says: 'known' }>;

/**
 * `customer-said` needs words that say something and who said them; a note without a name, or a date without words, is a
 * claim; filler alone is nothing.
 */
function levelOf(statement: Statement, dated: boolean, words: readonly string[]): EvidenceLevel | null {
  const { body } = statement;
  if (body.says !== 'known') return null;
  const real = !isFiller(body.words, words);
  if (real && !isFiller(body.who, words)) return 'customer-said';
  return real || (dated && body.date !== undefined) ? 'claimed' : null;
}

function known(statement: Statement, criterion: Criterion, dated: boolean, today: IsoDate, words: readonly string[]): Known {
  const level = levelOf(statement, dated, words);
  const stand = (standing: Known['standing']): Known => ({ says: 'known', statement, standing, level: standing === 'holds' ? level : null });
  if (statement.body.says !== 'known' || level === null) return stand('filler');
  if (dated && statement.body.date !== undefined && statement.body.date < today) return stand('passed');
  const age = daysBetween(statement.body.on, today);
  return stand(criterion.freshDays !== null && !(age <= criterion.freshDays) ? 'old' : 'holds');
}

/** Statements "known" that nothing later took back; a newer date replaces what was said before it. */
function lastRun(statements: readonly Statement[], dated: boolean): Statement[] {
  const start = statements.findLastIndex(({ body }) => body.says !== 'known') + 1;
  const run = statements.slice(start);
  const newestDate = dated ? run.findLastIndex(({ body }) => body.says === 'known' && body.date !== undefined) : -1;
  return run.slice(Math.max(0, newestDate));
}

function best(stances: readonly Known[]): Known | null {
  const newestFirst = stances.toReversed();
  const holding = newestFirst.filter((stance) => stance.standing === 'holds');
  return (
    holding.find((stance) => suffices(stance.level, 'customer-said')) ??
    holding[0] ??
    newestFirst.find((stance) => stance.standing !== 'filler') ??
    newestFirst[0] ??
    null
  );
}

/**
 * The last word on a criterion: its newest statement; of several "known" in a row the strongest that still holds, so that
 * a later note never weakens what the customer was quoted with. Null when nobody said anything.
 * @param statements standing statements of this criterion of one deal, in any order
 */
export function stanceOf(
  criterion: Criterion,
  statements: readonly Statement[],
  today: IsoDate,
  unknownWords: readonly string[],
): Stance | null {
  const ordered = inOrder(statements);
  const last = ordered.at(-1);
  if (last === undefined) return null;
  if (last.body.says === 'not-applicable') return { says: 'not-applicable', statement: last };
  if (last.body.says === 'not-known-yet') return { says: 'not-known-yet', statement: last, passed: last.body.by < today };
  const dated = futureDatesOf(criterion.rule).length > 0;
  return best(lastRun(ordered, dated).map((statement) => known(statement, criterion, dated, today, unknownWords)));
}
