import { createMarks, type Marks } from '../badge/marks';
import type { ListPage, ListReader, RawList } from '../crm/list-page';
import type { PageConfig } from '../crm/page-config';
import { rawList } from '../crm/raw-list';
import type { ListMark } from '../domain/list-reading';
import type { PageMessage, ToPageMessage } from '../messaging/messages';

export interface ListLine {
  /** Sends a message; undefined when nobody answered. */
  send(message: PageMessage): Promise<unknown>;
  /** Messages from the background to this page, until the signal ends. */
  listen(listener: (message: ToPageMessage) => void, signal: AbortSignal): void;
}

/** Milliseconds. */
export interface ListTimes {
  /** Pause between two reads that must agree. */
  stableMs: number;
  /** How long the list may take to come. */
  patienceMs: number;
}

export interface ListRunOptions {
  reader: ListReader;
  doc: Document;
  /** Address and company of the list; another address is another run. */
  url: string;
  tenant: string;
  config: PageConfig;
  line: ListLine;
  /** Ends everything: marks, listeners, observers and timers. */
  signal: AbortSignal;
  log: (message: string, error: unknown) => void;
  times?: Partial<ListTimes>;
}

const TIMES: ListTimes = { stableMs: 200, patienceMs: 15_000 };
/** A list that differs at each of so many looks in a row is looked at again when it tells of a change, at its own pace. */
const MOST_LOOKS = 10;

interface Snapshot {
  list: RawList;
  /** What counts as a difference. */
  look: string;
}

/** One list from its first moment to its last: read until two reads agree, told, marked. */
class ListRun {
  readonly #options: ListRunOptions;
  readonly #times: ListTimes;
  readonly #marks: Marks;
  #page: ListPage | null = null;
  #reading = new AbortController();
  #wanted: Readonly<Record<string, ListMark>> = {};
  #told = '';
  #failed = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ListRunOptions) {
    const { doc, signal, line } = options;
    this.#options = options;
    this.#times = { ...TIMES, ...options.times };
    this.#marks = createMarks(doc, () => this.#soon(), signal);
    line.listen((message) => this.#receive(message), signal);
    const patience = setTimeout(() => this.#told === '' && this.#unread('not-stable'), this.#times.patienceMs);
    doc.defaultView?.addEventListener('pageshow', ({ persisted }) => persisted && this.#again(), { signal });
    signal.addEventListener('abort', () => { clearTimeout(patience); clearTimeout(this.#timer); this.#reading.abort(); }, { once: true });
    this.#open(options.config);
  }

  #open(config: PageConfig): void {
    const { reader, doc, tenant, signal } = this.#options;
    this.#reading.abort();
    this.#reading = new AbortController();
    const ends = AbortSignal.any([signal, this.#reading.signal]);
    this.#guard(() => {
      this.#page = reader.open(doc, tenant, ends, { now: () => new Date(), config });
      this.#page.onChange(() => this.#look());
    });
    this.#look();
  }

  #receive(message: ToPageMessage): void {
    if (message.type === 'list.again') this.#again();
    if (message.type === 'page.configure') { this.#told = ''; this.#open(message.config); }
    if (message.type !== 'list.mark') return;
    this.#wanted = message.marks;
    this.#draw();
  }

  #again(): void {
    this.#told = '';
    this.#look();
  }

  /** A page may change its rows at every turn: it is looked at when it has had a moment, not at each of them. */
  #soon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#look(), this.#times.stableMs);
  }

  #snapshot(): Snapshot | null {
    const found = this.#guard(() => this.#page?.read());
    if (!found) return null;
    const list = rawList(found);
    return { list, look: JSON.stringify({ ...list, at: '' }) };
  }

  #look(looks = 1): void {
    clearTimeout(this.#timer);
    if (this.#options.signal.aborted) return;
    this.#draw();
    const first = this.#snapshot();
    if (first === null) return;
    this.#timer = setTimeout(() => {
      const second = this.#snapshot();
      if (second?.look === first.look) this.#tell(second);
      else if (looks < MOST_LOOKS) this.#look(looks + 1);
    }, this.#times.stableMs);
  }

  #tell({ list, look }: Snapshot): void {
    if (look === this.#told) return;
    this.#told = look;
    void this.#options.line.send({ type: 'list.read', url: this.#options.url, list });
  }

  /** Rows come and go while one scrolls: what was answered before is drawn at once. */
  #draw(): void {
    const anchors = Object.keys(this.#wanted).length > 0 ? this.#guard(() => this.#page?.anchors()) : undefined;
    this.#marks.show(anchors ?? new Map<string, Element>(), this.#wanted);
  }

  /** A reader that fails is told of once; the list is unknown then, and the page goes on. */
  #guard<T>(work: () => T): T | undefined {
    try {
      return work();
    } catch (error) {
      if (!this.#failed) this.#options.log('list reader failed', error);
      if (!this.#failed && this.#told === '') this.#unread('reader-failed');
      this.#failed = true;
      return undefined;
    }
  }

  #unread(why: 'not-stable' | 'reader-failed'): void {
    void this.#options.line.send({ type: 'list.unread', url: this.#options.url, why });
  }
}

/** Reads and marks the list of a page until the signal ends. */
export function runList(options: ListRunOptions): void {
  if (!options.signal.aborted) void new ListRun(options);
}
