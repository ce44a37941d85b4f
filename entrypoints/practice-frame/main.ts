import { makeDeck } from '../../lib/badge/deck';
import { listLine } from '../../lib/content/list-line';
import { practiceAdapter } from '../../lib/content/practice-adapter';
import { runPracticeLists } from '../../lib/content/practice-list';
import { READERS } from '../../lib/content/practice-readers';
import { runtimeLine } from '../../lib/content/line';
import { runOnPage } from '../../lib/content/run';
import { createLogger } from '../../lib/platform/logger';
import { frameHost } from '../../lib/practice/frame-host';
import { mountSite, placeOf } from '../../lib/practice/site';

const log = createLogger('practice');
const failed = (message: string, error: unknown): void => log.failed(message, error);

/** One practice page or list, read by the real reader and judged like any other, for the tenant `practice`. */
const place = placeOf(new URLSearchParams(location.search).get('variant') ?? '');
const host = frameHost(place.address);
const life = new AbortController();
const end = (): void => life.abort();
window.addEventListener('pagehide', end, { once: true });
mountSite(document, host, place.id);
const { adapter, list, reveal } = READERS[place.crm];
runOnPage({
  adapter: practiceAdapter(adapter),
  doc: document, win: window, signal: life.signal, address: host,
  deck: () => Promise.resolve(makeDeck),
  reveal: () => reveal,
  line: runtimeLine(end),
  log: failed,
}).then(
  // The background must know the place before it hears of its rows.
  () => runPracticeLists({ adapter, reader: list, doc: document, address: host, line: listLine(end), signal: life.signal, log: failed }),
  (error: unknown) => failed('start', error),
);
