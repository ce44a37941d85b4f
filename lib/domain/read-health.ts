import { fingerprint } from './hash';
import { MAPPED } from './own-field';
import type { FieldKey, FieldReading, IsoDate, Reading, UnreadableReason } from './reading';
import { FIELD_KEYS, MATCHED_BY_NAME } from './reading';
import type { ReadHealth } from './view';

/** How many deal pages of a tenant are remembered. */
export const PAGES_KEPT = 20;
/** How many different deals in a row must lack a field before it counts as lost: one odd deal, or one odd day, proves nothing. */
export const DEALS_WITHOUT = 5;
/** On how many pages a field must have been read before it can be lost: what was seen once or twice may have been the odd one. */
export const PAGES_WITH = 3;

/** What became of a field on a page. A field that was missing has no note. `by`: id of the candidate that found it, null where that is not known. */
export interface FieldNote {
  got: 'read' | 'empty' | UnreadableReason;
  by: string | null;
}

/** One page of a deal, as far as it tells how reading goes: no value, no name, no record's id, no time of day. */
export interface PageNote {
  /** Tells two deals apart and names none, see recordMark(). */
  deal: string;
  day: IsoDate;
  fields: Partial<Record<FieldKey, FieldNote>>;
  /** Candidates that were asked in vain. */
  silent: string[];
}

/** What is remembered of a field beyond the last pages: on how many it was read (counted to PAGES_WITH), when last, and by what. */
export interface Earlier {
  pages: number;
  day: IsoDate;
  by: string | null;
}

/** A deal whose page could not be read at all: its record was not found on it, or the reader failed. */
export interface UnreadNote {
  /** See recordMark(). */
  deal: string;
  day: IsoDate;
}

/** How reading went on the deal pages of one `crm:tenant`. */
export interface ReadLog {
  /** Oldest first, at most PAGES_KEPT. */
  pages: PageNote[];
  earlier: Partial<Record<FieldKey, Earlier>>;
  /** Fields whose loss the user has seen and put away. Forgotten once the field is read again. */
  dismissed: FieldKey[];
  /** Different deals that could not be read since the newest of the pages, oldest first, at most PAGES_KEPT. */
  unread: UnreadNote[];
}

/** A log of nothing. */
export function emptyLog(): ReadLog {
  return { pages: [], earlier: {}, dismissed: [], unread: [] };
}

/**
 * A mark that tells the deals of one log apart and cannot be turned back into a record: only the last 16 bits of a salted
 * fingerprint, which very many records share. Two of twenty deals are taken for one in one log of some hundreds; a loss is
 * then told one deal later.
 */
export function recordMark(salt: string, recordId: string): string {
  return fingerprint(`${salt}/${recordId}`).slice(-4);
}

/** Ids are ours; whatever else stands in a `via` (labels and names of the company's fields) stays out of the log. */
function candidateOf(via: string, answered: string | undefined): string | null {
  const named = via.startsWith(MATCHED_BY_NAME) || via.startsWith(MAPPED);
  // What stands behind the second dot is a column of the CRM's (`dynamics.client-api.name`).
  const id = named ? answered : via.split('.').slice(0, 2).join('-');
  return id !== undefined && /^[a-z0-9-]{1,80}$/.test(id) ? id : null;
}

function noteOf(field: FieldReading<unknown>, answered: string | undefined): FieldNote | null {
  if (field.kind === 'missing') return null;
  if (field.kind === 'unreadable') return { got: field.why, by: candidateOf(answered ?? '', answered) };
  return { got: field.kind, by: candidateOf(field.via, answered) };
}

/** What a settled reading of a deal page tells about reading. Pure. */
export function pageNote(reading: Reading, health: ReadHealth, day: IsoDate, salt: string): PageNote {
  const notes = FIELD_KEYS.flatMap((key) => {
    const note = noteOf(reading.fields[key], health.answered[key]);
    return note === null ? [] : [[key, note] as const];
  });
  const silent = health.silent.filter((id) => candidateOf(id, undefined) === id);
  return { deal: recordMark(salt, reading.ref.recordId), day, fields: Object.fromEntries(notes), silent: silent.slice(0, 100) };
}

/**
 * Whether a page showed a field. A value that could not be understood was found all the same; an inside of unknown shape
 * was not, because that is how a changed page looks.
 */
export function isFound(note: FieldNote | undefined): boolean {
  return note !== undefined && note.got !== 'unexpected';
}

const isRead = (note: FieldNote | undefined): note is FieldNote => note?.got === 'read' || note?.got === 'empty';

/** Two looks at one deal on one day: what either of them found. */
function together(before: PageNote, now: PageNote): PageNote {
  const kept = Object.entries(before.fields).filter(([key]) => !isFound(now.fields[key as FieldKey]));
  return { ...now, fields: { ...now.fields, ...Object.fromEntries(kept) }, silent: now.silent.filter((id) => before.silent.includes(id)) };
}

/** What a page that leaves the log leaves behind. */
function remembered(earlier: ReadLog['earlier'], { fields, day }: PageNote): ReadLog['earlier'] {
  const next = { ...earlier };
  for (const [key, note] of Object.entries(fields) as [FieldKey, FieldNote][]) {
    if (isRead(note)) next[key] = { pages: Math.min((earlier[key]?.pages ?? 0) + 1, PAGES_WITH), day, by: note.by };
  }
  return next;
}

/**
 * The log with one page more. The same deal again on the same day is the same page: coming back to a tab, going back and
 * forth between deals, or opening a part of the page later, says nothing new about other deals. What was found of a deal
 * counts for the whole day, so a loss during a day may be told on the next one. Pure.
 */
export function addPage(log: ReadLog, page: PageNote): ReadLog {
  const isSame = ({ deal, day }: PageNote): boolean => deal === page.deal && day === page.day;
  const united = log.pages.filter(isSame).reduce((now, before) => together(before, now), page);
  const pages = [...log.pages.filter((one) => !isSame(one)), united];
  const [left, kept] = [pages.slice(0, -PAGES_KEPT), pages.slice(-PAGES_KEPT)];
  return {
    pages: kept,
    earlier: left.reduce(remembered, log.earlier),
    dismissed: log.dismissed.filter((key) => !isFound(page.fields[key])),
    unread: [],
  };
}

/** The log with one deal more that could not be read; of the same deal the newest day counts. A page that is read ends it. Pure. */
export function addUnread(log: ReadLog, note: UnreadNote): ReadLog {
  return { ...log, unread: [...log.unread.filter(({ deal }) => deal !== note.deal), note].slice(-PAGES_KEPT) };
}

/** On how many pages a field was read before a place of the log, when last, and by what; null where it never was. Pure. */
export function readBefore(log: ReadLog, field: FieldKey, end: number): Earlier | null {
  const pages = log.pages.slice(0, end).filter((page) => isRead(page.fields[field]));
  const last = pages.at(-1);
  const held = log.earlier[field];
  if (!last) return held ?? null;
  return { pages: pages.length + (held?.pages ?? 0), day: last.day, by: last.fields[field]?.by ?? held?.by ?? null };
}

/** Candidates that were asked in vain and found nothing on any page of the log; none while the log is not full, since too little was seen. Pure. */
export function silentCandidates({ pages }: ReadLog): string[] {
  if (pages.length < PAGES_KEPT) return [];
  const used = new Set(pages.flatMap(({ fields }) => Object.values(fields).map(({ by }) => by)));
  return [...new Set(pages.flatMap(({ silent }) => silent))].filter((id) => !used.has(id)).toSorted();
}
