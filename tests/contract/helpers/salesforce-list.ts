import { salesforceAdapter } from '../../../lib/crm/salesforce';
import { salesforceList } from '../../../lib/crm/salesforce/list';
import type { ListPage, RawList } from '../../../lib/crm/list-page';
import { buildList } from '../../../lib/crm/list-reading';
import type { PageConfig } from '../../../lib/crm/page-config';
import { rawList } from '../../../lib/crm/raw-list';
import { UNPROVEN } from '../../../lib/domain/format-profile';
import type { ListReading } from '../../../lib/domain/list-reading';
import type { PracticeDeal, PracticeHost, PracticeList, PracticeListPage } from '../../../lib/practice/contract';
import { salesforceLists } from '../../../lib/practice/salesforce';
import { NOW } from './salesforce-open';

/** A practice list in a frame of the test page, with the reader on it. */
export interface OpenedList {
  list: PracticeList;
  doc: Document;
  page: PracticeListPage;
  reader: ListPage;
  ending: AbortController;
  deals: PracticeDeal[];
  /** Where in-app navigation has led to. */
  url: () => string;
  /** A snapshot, understood as the background does it; null where there is none. */
  read: (config?: Partial<PageConfig>) => ListReading | null;
}

export function listOf(id: string): PracticeList {
  const list = salesforceLists.find((one) => one.id === id);
  if (!list) throw new Error(`no list ${id}`);
  return list;
}

/** A snapshot that went the way through a message, understood. */
function understood(raw: RawList | null): ListReading | null {
  return raw && buildList(JSON.parse(JSON.stringify(rawList(raw))) as RawList, UNPROVEN).list;
}

/** Mounts a list and opens the reader on it; `dispose` ends both. */
export function openList(list: PracticeList): OpenedList & { dispose(): void } {
  const frame = document.createElement('iframe');
  frame.width = '1280';
  frame.height = '1600';
  document.body.append(frame);
  const doc = frame.contentDocument;
  if (!doc) throw new Error('the frame has no document');
  let address = list.address();
  const host: PracticeHost = { url: () => address, navigate: (url) => { address = new URL(url, address).href; }, onNavigate: () => undefined };
  const page = list.mount(doc, host);
  const ending = new AbortController();
  const place = salesforceAdapter.locate(new URL(address));
  if (place.kind !== 'list') throw new Error(`no list: ${address}`);
  const { tenant } = place;
  const open = (config: Partial<PageConfig> = {}): ListPage =>
    salesforceList.open(doc, tenant, ending.signal, { now: () => NOW, config: { mappings: [], selectors: {}, ...config } });
  const reader = open();
  return {
    list, doc, page, reader, ending, deals: list.rows(), url: () => address,
    read: (config) => understood((config ? open(config) : reader).read()),
    dispose() {
      ending.abort();
      page.dispose();
      frame.remove();
    },
  };
}
