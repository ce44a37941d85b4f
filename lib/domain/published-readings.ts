import type { DealRef } from './deal-ref';
import type { ListRow } from './list-reading';
import type { FieldReadings } from './reading';
import type { TabView } from './view';

/** What the data page publishes of one tab, in its element `#readings`; described by docs/schemas/readings.schema.json. */
export interface PublishedReading {
  tabId: number;
  url: string;
  ref: DealRef | null;
  kind: 'deal' | 'list' | 'other';
  /** Empty until the page is stable, and for pages that are no deal. */
  fields: Partial<FieldReadings>;
  /** The deals of a list or board, as far as they are on the page. */
  rows?: ListRow[];
  /** Whether the list has deals that are not on the page, or may have. */
  partial?: boolean;
}

/** One object a tab, in the order of the tabs' ids. Values of a record that the tab no longer shows are left out. */
export function publishedReadings(views: readonly TabView[]): PublishedReading[] {
  return views.map(({ tabId, url, ref, kind, state, reading, list }) => ({
    tabId, url, ref, kind,
    fields: state === 'read' && reading ? reading.fields : {},
    ...(list ? { rows: list.rows, partial: list.partial } : {}),
  }));
}
