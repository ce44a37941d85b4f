import type { DealRef } from '../domain/deal-ref';
import { sameDeal } from '../domain/deal-ref';
import type { PageLocation } from './adapter';
import { onNavigation, whenActivated } from './navigation';
import { RecordSession } from './record-session';
import type { WatchOptions, WatchTimes, Watcher } from './watch-types';

export type { PageRead, UnreadReason, WatchOptions, WatchSink, WatchTimes, Watcher } from './watch-types';

const TIMES: WatchTimes = { patienceMs: 15_000, stableMs: 200, pollMs: 500 };

class PageWatcher implements Watcher {
  readonly #options: WatchOptions;
  readonly #times: WatchTimes;
  #url = '';
  #ref: DealRef | null = null;
  #session: RecordSession | null = null;

  constructor(options: WatchOptions, times: WatchTimes) {
    this.#options = options;
    this.#times = times;
  }

  start(): void {
    const options = this.#options;
    const moved = (): void => void this.#follow();
    this.#url = this.#address();
    this.#show(this.#locate());
    if (options.onNavigate) options.onNavigate(moved, options.signal);
    else onNavigation(options.win, moved, options.signal, this.#times.pollMs);
    options.signal.addEventListener('abort', () => this.#close(), { once: true });
  }

  readAgain(): void {
    this.#session?.start();
  }

  current(): DealRef | null {
    return this.#ref;
  }

  #address(): string {
    return this.#options.url?.() ?? this.#options.win.location.href;
  }

  #locate(): PageLocation {
    try {
      return this.#options.adapter.locate(new URL(this.#url));
    } catch (error) {
      this.#options.log?.('address not understood', error);
      return { kind: 'other' };
    }
  }

  /** Acts on a new address, at once and synchronously: the old verdict must not outlive its page. True when the record is still the same. */
  #follow(): boolean {
    const url = this.#address();
    if (this.#options.signal.aborted) return false;
    if (url === this.#url) return true;
    this.#url = url;
    const location = this.#locate();
    if (location.kind === 'deal' && sameDeal(location.ref, this.#ref)) return true;
    this.#close();
    this.#options.sink.left(location, url);
    this.#show(location);
    return false;
  }

  #close(): void {
    this.#session?.end();
    this.#session = null;
    this.#ref = null;
  }

  #show(location: PageLocation): void {
    if (location.kind !== 'deal') return;
    const { ref } = location;
    const { adapter, doc, context, sink, log } = this.#options;
    this.#ref = ref;
    this.#session = new RecordSession({
      open: (signal) => adapter.open(doc, ref, signal, context()),
      stillHere: () => this.#follow() && this.#ref === ref,
      onRead: (read) => sink.read(read, this.#url),
      onUnread: (why) => sink.unread(why, ref, this.#url),
      onFailure: (error) => log?.('reader failed', error),
      times: this.#times,
    });
    this.#session.start();
  }
}

/**
 * Follows one document: which deal the address stands for, until the page shows it and two reads agree, then every change.
 * Content scripts and the practice frame share it. The first address is not reported through `left`.
 * It works the same in hidden tabs (no animation frames), and everything ends with the signal.
 */
export function watchPage(options: WatchOptions): Watcher {
  const watcher = new PageWatcher(options, { ...TIMES, ...options.times });
  if (!options.signal.aborted) whenActivated(options.doc, () => watcher.start(), options.signal);
  return watcher;
}
