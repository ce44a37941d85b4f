import type { CrmId, DealRef } from './deal-ref';
import type { FieldReadings, IsoInstant } from './reading';

/** What a list or board may show of a deal. */
export const ROW_FIELDS = ['name', 'account', 'owner', 'stage', 'amount', 'closeDate', 'probability', 'pipeline', 'forecastCategory'] as const satisfies readonly (keyof FieldReadings)[];
export type RowField = (typeof ROW_FIELDS)[number];

/** One deal of a list. A field whose column the list does not show is left out. */
export interface ListRow {
  recordId: string;
  fields: Partial<Pick<FieldReadings, RowField>>;
}

export const LIST_LAYOUTS = ['table', 'board', 'inspection'] as const;
export type ListLayout = (typeof LIST_LAYOUTS)[number];

/** One snapshot of a list or board of deals. */
export interface ListReading extends Pick<DealRef, 'tenant'> {
  crm: CrmId;
  at: IsoInstant;
  language: string | null;
  layout: ListLayout;
  rows: ListRow[];
  /** True where the page does not show all deals of the list, or does not say that it does: virtualised rows, more pages. */
  partial: boolean;
  /** How many deals the page says the list has; null where it does not say. */
  total: number | null;
}

/** What stands beside a deal of a list in the page. */
export interface ListMark {
  state: 'ready' | 'not-ready' | 'cannot-tell';
  /** The whole verdict in the user's language, for the pointer and for assistive technology. */
  title: string;
  /** The number of gaps as a short text, empty where there is none to show. */
  text: string;
}
