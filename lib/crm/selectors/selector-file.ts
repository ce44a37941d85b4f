import { CRM_IDS } from '../../domain/deal-ref';
import type { CrmId } from '../../domain/deal-ref';
import type { SelectorOverrides } from '../../domain/policy';
import { isTooBroad } from './breadth';
import { misfit, MISFITS } from './fit';

/** Selectors for one CRM, to stand in for built-in ones: what whoever maintains the extension sends to a user. */
export interface SelectorFile {
  format: 'phasegate-selectors';
  version: 1;
  crm: CrmId;
  /** When and for what it was made, in the words of its maker. */
  made: string;
  /** Candidate id -> selector. */
  candidates: Record<string, string>;
}

/** Why a file, or one selector of it, is not taken. */
export const SELECTOR_PROBLEMS = [
  'not-json', 'not-a-selector-file', 'too-new', 'unknown-crm', 'empty', 'too-many',
  ...MISFITS,
  'not-text', 'too-long',
  'invalid', // the browser does not take it
  'too-broad', // it would find something on any page
] as const;
export interface SelectorProblem {
  /** The candidate, null where it is the file. */
  candidate: string | null;
  why: (typeof SELECTOR_PROBLEMS)[number];
}

export type CheckedFile = { ok: true; file: SelectorFile } | { ok: false; problems: SelectorProblem[] };

const LONGEST = 1000;
const MOST = 200;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Why a selector is not taken, null where it is. @param doc judges the selector; nothing is added to it */
function problemOf(crm: CrmId, id: string, css: unknown, doc: Document): SelectorProblem['why'] | null {
  const text = typeof css === 'string' ? css : '';
  const unfit = misfit(crm, id, text);
  if (unfit !== null && unfit !== 'no-placeholder') return unfit;
  if (text.trim() === '') return 'not-text';
  if (text.length > LONGEST) return 'too-long';
  if (unfit !== null) return unfit;
  try {
    doc.createDocumentFragment().querySelector(text);
    return isTooBroad(text, doc) ? 'too-broad' : null;
  } catch {
    // The browser's own judgement of the selector.
    return 'invalid';
  }
}

/** A selector that something is wrong with, by its place in a policy. */
export interface JudgedSelector {
  crm: CrmId;
  id: string;
  why: SelectorProblem['why'];
}

/**
 * What is wrong with the selectors of a policy, each judged as one of a file is. All but those that are `too-broad` do not
 * hold: pages are not told of them, or cannot parse them. How broad one is takes a document to see, and a policy has none.
 * @param doc of an extension page; nothing is added to it
 */
export function judgeSelectors(selectors: SelectorOverrides, doc: Document): JudgedSelector[] {
  return CRM_IDS.flatMap((crm) => Object.entries(selectors[crm] ?? {}).flatMap(([id, css]) => {
    const why = problemOf(crm, id, css, doc);
    return why === null ? [] : [{ crm, id, why }];
  }));
}

function failed(why: SelectorProblem['why']): CheckedFile {
  return { ok: false, problems: [{ candidate: null, why }] };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * Checks the text of a selector file. All or nothing: a file with one problem is not taken, so that what holds is what its
 * maker tried together.
 * @param doc of an extension page: judges the selectors; nothing is added to it
 */
export function checkSelectorFile(text: string, doc: Document): CheckedFile {
  const raw = parsed(text);
  if (raw === undefined) return failed('not-json');
  if (!isRecord(raw) || raw['format'] !== 'phasegate-selectors' || !isRecord(raw['candidates'])) return failed('not-a-selector-file');
  if (raw['version'] !== 1) return failed('too-new');
  const crm = CRM_IDS.find((id) => id === raw['crm']);
  if (crm === undefined) return failed('unknown-crm');
  const entries = Object.entries(raw['candidates']);
  if (entries.length === 0) return failed('empty');
  if (entries.length > MOST) return failed('too-many');
  const problems = entries.flatMap(([candidate, css]) => {
    const why = problemOf(crm, candidate, css, doc);
    return why === null ? [] : [{ candidate, why }];
  });
  if (problems.length > 0) return { ok: false, problems };
  const made = typeof raw['made'] === 'string' ? raw['made'].slice(0, 200) : '';
  return { ok: true, file: { format: 'phasegate-selectors', version: 1, crm, made, candidates: Object.fromEntries(entries) as Record<string, string> } };
}
