import type { CrmId } from '../../domain/deal-ref';

/** How many elements a selector finds, by where they are and whether a user could see them. */
export interface Counts {
  record: { shown: number; hidden: number };
  elsewhere: { shown: number; hidden: number };
}

/** What one candidate finds on a page. */
export interface CandidateReport extends Counts {
  id: string;
  /** The list of the reader's table that the candidate is in. */
  part: string;
  /** Its selector is not the built-in one. */
  replaced: boolean;
  /** The browser does not take its selector. */
  invalid: boolean;
  /** Where it finds something, at most a few different places: see outline.ts for what is in such a text. */
  paths: { path: string; count: number }[];
}

/**
 * The layout of one page as far as selectors see it. Every text in it is one of ours: ids of candidates, tag names and
 * attribute names from lists of known ones, values that stand in our own selectors, standard field names of the CRM.
 * Nothing that a page, a company or a person wrote can be in it.
 */
export interface LayoutReport {
  format: 'phasegate-layout-report';
  version: 1;
  crm: CrmId;
  /** Version of the extension; null where it was made by the stand-alone snippet. */
  extension: string | null;
  /** The extension's own world sees the page as it is; the page's world sees what the page lets it see. */
  world: 'extension' | 'page';
  /** The page has replaced the browser's own queries in this world: counts may be too low. */
  patched: boolean;
  browserLanguage: string | null;
  pageLanguage: string | null;
  /** What the address stands for. */
  page: 'deal' | 'list' | 'other';
  /** Whether the active record's part of the page was found. */
  record: 'found' | 'none' | 'several';
  shadowRoots: number;
  candidates: CandidateReport[];
  /** Standard fields of the CRM that the record's part names, and how many places name another field. */
  fields: { standard: Record<string, number>; others: number };
  /** Known tag names and attribute names, and how many elements of the record's part have them. Others are counted together. */
  tags: Record<string, number>;
  attributes: Record<string, number>;
}

/** What the maker of a report is told. */
export interface ReportRequest {
  extension: string | null;
  world: LayoutReport['world'];
  /** Selectors that stand in for built-in ones, by candidate id. */
  selectors: Record<string, string>;
}
