import { addDays } from '../../lib/domain/day';
import type { Statement, StatementBody } from '../../lib/domain/event';
import type { Criterion } from '../../lib/domain/playbook';
import type { FieldKey, IsoDate } from '../../lib/domain/reading';
import { futureDatesOf, isFiller } from '../../lib/domain/rule';

/** The three ways to answer a criterion. */
export type Way = StatementBody['says'];

/** What is being typed about a criterion: each way keeps its own fields, so that changing the way loses nothing. */
export interface StatementDraft {
  way: Way;
  words: string;
  who: string;
  on: IsoDate;
  /** The date that the criterion itself is about, '' when it is about none or not given. */
  date: IsoDate | '';
  by: IsoDate | '';
  from: string;
  why: string;
  copy: boolean;
}

export type DraftProblem = 'words' | 'by' | 'why';

/** The date field that a criterion is about, null for the others. */
export function dateFieldOf(criterion: Criterion): FieldKey | null {
  return futureDatesOf(criterion.rule)[0] ?? null;
}

/** A form to start from: what this user said before, else empty with today filled in. */
export function draftFrom(way: Way, before: Statement | null, today: IsoDate): StatementDraft {
  const blank: StatementDraft = { way, words: '', who: '', on: today, date: '', by: '', from: '', why: '', copy: false };
  const body = before?.body;
  if (body?.says === 'known') return { ...blank, words: body.words, who: body.who, date: body.date ?? '' };
  if (body?.says === 'not-known-yet') return { ...blank, by: body.by >= today ? body.by : addDays(today, 1), from: body.from };
  return body ? { ...blank, why: body.why } : blank;
}

/** What is still needed before the draft says anything. Filler is not a problem: it may be kept as a note. */
export function problemOf(draft: StatementDraft): DraftProblem | null {
  if (draft.way === 'known') return draft.words.trim() === '' ? 'words' : null;
  if (draft.way === 'not-known-yet') return draft.by === '' ? 'by' : null;
  return draft.why.trim() === '' ? 'why' : null;
}

/** Whether the words only fill the box, so that they will not count. */
export function isFillerDraft(draft: StatementDraft, unknownWords: readonly string[]): boolean {
  return draft.way === 'known' && draft.words.trim() !== '' && isFiller(draft.words, unknownWords);
}

/** The statement that saving makes of a draft without problems. */
export function bodyOf(draft: StatementDraft, today: IsoDate): StatementBody {
  if (draft.way === 'not-known-yet') return { says: 'not-known-yet', by: draft.by, from: draft.from.trim() };
  if (draft.way === 'not-applicable') return { says: 'not-applicable', why: draft.why.trim() };
  const known = { says: 'known', words: draft.words.trim(), who: draft.who.trim(), on: draft.on || today } as const;
  return draft.date === '' ? known : { ...known, date: draft.date };
}

/** The text of a draft that a user would not want to type again. */
export function textOf(draft: StatementDraft): string {
  if (draft.way === 'known') return draft.words;
  return draft.way === 'not-known-yet' ? [draft.by, draft.from].filter(Boolean).join(', ') : draft.why;
}
