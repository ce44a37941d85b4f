import type { DealRef } from './deal-ref';
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
}

/** One object a tab, in the order of the tabs' ids. Values of a record that the tab no longer shows are left out. */
export function publishedReadings(views: readonly TabView[]): PublishedReading[] {
  return views.map(({ tabId, url, ref, kind, state, reading }) => ({
    tabId, url, ref, kind,
    fields: state === 'read' && reading ? reading.fields : {},
  }));
}
