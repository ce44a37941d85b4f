import { dynamicsAdapter } from '../../../lib/crm/dynamics';
import { dynamicsList } from '../../../lib/crm/dynamics/list';
import type { ListPage, RawList } from '../../../lib/crm/list-page';
import { buildList } from '../../../lib/crm/list-reading';
import type { PageConfig } from '../../../lib/crm/page-config';
import { UNPROVEN } from '../../../lib/domain/format-profile';
import type { ListReading } from '../../../lib/domain/list-reading';
import type { PracticeDeal, PracticeHost, PracticeList, PracticeListPage } from '../../../lib/practice/contract';
import { dynamicsLists } from '../../../lib/practice/dynamics';

/** A Dynamics practice list in a frame of the test page, with the reader on it. */
export interface OpenedList {
  list: PracticeList;
  doc: Document;
  page: PracticeListPage;
  reader: ListPage;
  ending: AbortController;
  deals: PracticeDeal[];
  /** Where in-app navigation has led to. */
  url(): string;
  /** A snapshot, understood as the background does it; fails where there is none. */
  read(config?: PageConfig): ListReading;
}

const opened: { dispose(): void }[] = [];

export function dynamicsListPage(id: string): PracticeList {
  const list = dynamicsLists.find((one) => one.id === `dynamics-list-${id}`);
  if (!list) throw new Error(`no list ${id}`);
  return list;
}

/** Mounts a list and opens the reader on it. */
export function openList(list: PracticeList): OpenedList {
  const frame = document.createElement('iframe');
  frame.width = '1280';
  frame.height = '1000';
  document.body.append(frame);
  const doc = frame.contentDocument;
  if (!doc) throw new Error('the frame has no document');
  let address = list.address();
  const host: PracticeHost = { url: () => address, navigate: (url) => { address = new URL(url, address).href; }, onNavigate: () => undefined };
  const page = list.mount(doc, host);
  const ending = new AbortController();
  const place = dynamicsAdapter.locate(new URL(list.address()));
  if (place.kind !== 'list') throw new Error(`no list: ${list.address()}`);
  const open = (config?: PageConfig) => dynamicsList.open(doc, place.tenant, ending.signal, { now: () => new Date('2026-11-23T09:00:00Z'), ...(config && { config }) });
  const reader = open();
  const read = (config?: PageConfig): ListReading => {
    const raw = (config ? open(config) : reader).read();
    if (!raw) throw new Error('there is no list to read');
    return buildList(JSON.parse(JSON.stringify(raw)) as RawList, UNPROVEN).list;
  };
  opened.push({ dispose() { ending.abort(); page.dispose(); frame.remove(); } });
  return { list, doc, page, reader, ending, deals: list.rows(), url: () => address, read };
}

/** Ends all lists of a test. */
export function closeLists(): void {
  for (const one of opened.splice(0)) one.dispose();
}
