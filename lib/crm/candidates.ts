import type { FieldKey } from '../domain/reading';
import type { ReadHealth } from '../domain/view';

/** How much a selector deserves trust, best first. Class names, positions and page text are no rank: they are not used. */
export const CANDIDATE_RANKS = ['api-name', 'data-attribute', 'aria', 'label'] as const;
export type CandidateRank = (typeof CANDIDATE_RANKS)[number];

/** One way to find something on a page, as data. Adapters add properties of their own (a root, an attribute to read). */
export interface Candidate {
  /** Unique within the CRM, kebab-case with the CRM first: `sf-record-field`. Shown as `via`. */
  readonly id: string;
  /** The release or date from which the page has it, as the source says. */
  readonly since: string;
  /** The page fact that it rests on. */
  readonly why: string;
  readonly rank: CandidateRank;
  readonly css?: string;
}

/** The lists of a reader, each from the most to the least trusted candidate. */
export type CandidateTable = Readonly<Record<string, readonly Candidate[]>>;

/**
 * Checks a table of candidate lists and returns it as it is: ids are unique over the whole table, and each list runs from
 * the most to the least trusted rank. Throws an Error that names the id: a mistake of the author, found by the first test.
 * A build for users leaves the check out.
 */
export function defineCandidates<const T extends CandidateTable>(table: T): T {
  if (import.meta.env.DEV) checkCandidates(table);
  return table;
}

function checkCandidates(table: CandidateTable): void {
  const ids = new Set<string>();
  for (const list of Object.values(table)) {
    let rank = 0;
    for (const candidate of list) {
      if (ids.has(candidate.id)) throw new Error(`candidate id used twice: ${candidate.id}`);
      ids.add(candidate.id);
      const own = CANDIDATE_RANKS.indexOf(candidate.rank);
      if (own < rank) throw new Error(`candidate out of rank order: ${candidate.id}`);
      rank = own;
    }
  }
}

/** What a candidate's selector was before it was overridden. */
const builtIn = new WeakMap<Candidate, string>();

/**
 * Puts other selectors in place of built-in ones, by candidate id; without one the built-in holds again. One that the
 * browser cannot parse is left out: the built-in holds, and the id is returned, so that it can be said.
 * Readers take `css` when they read, never when their module loads.
 */
export function overrideSelectors(table: CandidateTable, selectors: Readonly<Record<string, string>>, doc: Document): string[] {
  const refused: string[] = [];
  for (const candidate of Object.values(table).flat()) {
    const own = builtIn.get(candidate) ?? candidate.css;
    if (own === undefined) continue;
    builtIn.set(candidate, own);
    let css = selectors[candidate.id] ?? own;
    try {
      doc.createDocumentFragment().querySelector(css);
    } catch {
      refused.push(candidate.id);
      css = own;
    }
    (candidate as { css: string }).css = css;
  }
  return refused;
}

/** Notes of one read: which candidate answered per field and which were asked in vain. */
export interface HealthTracker {
  answered(field: FieldKey, id: string): void;
  silent(id: string): void;
  /** The notes so far; a candidate that answered for one field is not silent for having missed in another. */
  health(): ReadHealth;
  /** Forgets all, at the start of a read. */
  reset(): void;
}

/** A tracker without notes. */
export function createHealth(): HealthTracker {
  let answered: ReadHealth['answered'] = {};
  let silent = new Set<string>();
  return {
    answered(field, id) {
      answered[field] = id;
    },
    silent(id) {
      silent.add(id);
    },
    health() {
      const used = new Set(Object.values(answered));
      return { answered: { ...answered }, silent: [...silent].filter((id) => !used.has(id)).toSorted() };
    },
    reset() {
      answered = {};
      silent = new Set();
    },
  };
}
