import type { CrmId, DealRef } from '../../domain/deal-ref';
import type { PageLocation } from '../adapter';
import type { Candidate } from '../candidates';

/** The part of a page that is the active record's, as the reader sees it. */
export interface RecordPart {
  state: 'found' | 'none' | 'several';
  /** The elements of the record that match. */
  all(css: string): Element[];
}

/** What a report must know of a CRM. */
export interface Probe {
  crm: CrmId;
  locate(url: URL): PageLocation;
  table: Readonly<Record<string, readonly Candidate[]>>;
  /** The selector of a candidate as it can be asked: placeholders filled with the CRM's standard names. */
  whole(part: string, css: string): string;
  /** `ref` null: the page is no deal's; then the whole page is looked at. */
  record(doc: Document, ref: DealRef | null): RecordPart;
  /** The names of fields that an element carries in its attributes. */
  fieldsAt: { css: string; name(element: Element): string | null };
  /** Whether a name is one that every company's CRM has: only such names are told. */
  isStandard(name: string): boolean;
}

/** Nothing of a page. */
export const NO_RECORD: RecordPart = { state: 'none', all: () => [] };
