import type { CrmId } from '../domain/deal-ref';
import type { ListLayout, RowField } from '../domain/list-reading';
import type { FieldValues, IsoInstant } from '../domain/reading';
import type { ReaderContext } from './adapter';
import type { RawField, Several } from './raw-field';

/** One deal of a list as found, not yet understood. */
export interface RawListRow {
  recordId: string;
  fields: { [K in RowField]?: RawField<FieldValues[K]> | Several<FieldValues[K]> };
}

/** One snapshot of a list or board as a page's script sends it. Texts are understood by the background, as in RawReading. */
export interface RawList {
  crm: CrmId;
  tenant: string;
  at: IsoInstant;
  language: string | null;
  layout: ListLayout;
  rows: RawListRow[];
  partial: boolean;
  total: number | null;
  /** Further dates and numbers that the CRM drew for this user: they prove formats only. */
  dateTexts: string[];
  numberTexts: string[];
  /** ISO 4217 code that the page says for all its amounts; null where it says none. */
  currency: string | null;
}

/** Most rows of one snapshot: a page that shows more is partial. */
export const MOST_ROWS = 250;

/** One open list or board. Everything it set up ends with the signal given to `ListReader.open`. */
export interface ListPage {
  /** One synchronous snapshot; null while the list is not there or still loading. Changes nothing. */
  read(): RawList | null;
  /** Debounced; at most one observer per page, scoped to the list. */
  onChange(listener: () => void): void;
  /** Where a mark of each deal may stand: the element that shows the deal's name (its parent takes the mark), by record id. */
  anchors(): Map<string, Element>;
}

/** One per CRM (`<crm>/list.ts`), in a script of its own that comes when a list is shown. */
export interface ListReader {
  readonly crm: CrmId;
  open(doc: Document, tenant: string, signal: AbortSignal, context: ReaderContext): ListPage;
}
