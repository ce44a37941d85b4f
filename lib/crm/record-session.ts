import type { DealPage } from './adapter';
import type { RawReading } from './raw-field';
import type { PageRead, UnreadReason, WatchTimes } from './watch-types';

/** What a session needs of its surroundings. */
export interface SessionOptions {
  /** Opens the page anew; everything that it sets up ends with the signal. */
  open: (signal: AbortSignal) => DealPage;
  /** Called before anything is read after a change: the address may have moved on. False: this session is over. */
  stillHere: () => boolean;
  onRead: (read: PageRead) => void;
  onUnread: (why: UnreadReason) => void;
  onFailure: (error: unknown) => void;
  times: WatchTimes;
}

/** One try to get two reads that agree. */
interface Attempt {
  began: number;
  looks: number;
  previous: string | null;
}

/** A throttled background tab may be past the time after one look; so many are due before giving up. */
const FEWEST_LOOKS = 4;
const FIRST_RETRY_MS = 2000;
const LONGEST_RETRY_MS = 60_000;

/**
 * One record: reads until two snapshots agree, then again after each change. While an attempt runs, changes need no
 * attempt of their own. After a failure it looks again by itself, ever more rarely, and at each change.
 */
export class RecordSession {
  readonly #options: SessionOptions;
  #page: DealPage | null = null;
  #pageEnd = new AbortController();
  #attempt: Attempt | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #sent: string | null = null;
  #unread: UnreadReason | null = null;
  #retryMs = FIRST_RETRY_MS;
  #ended = false;
  #logged = false;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  /** Opens the page (again, with the context of now) and reads it; the result is sent even when it equals the last one. */
  start(): void {
    this.#unread = null;
    this.#open();
  }

  #open(): void {
    this.#pageEnd.abort();
    this.#pageEnd = new AbortController();
    this.#page = null;
    this.#sent = null;
    this.#attempt = null;
    try {
      this.#page = this.#options.open(this.#pageEnd.signal);
      this.#page.onChange(() => this.#changed());
    } catch (error) {
      this.#failed(error);
      return;
    }
    this.#tryToRead();
  }

  end(): void {
    this.#ended = true;
    this.#attempt = null;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#pageEnd.abort();
  }

  #changed(): void {
    if (this.#ended || !this.#options.stillHere()) return;
    if (this.#attempt === null) this.#tryToRead();
  }

  #tryToRead(): void {
    this.#attempt = { began: performance.now(), looks: 0, previous: null };
    this.#look();
  }

  #after(ms: number, act: () => void): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(act, ms);
  }

  #look(): void {
    const attempt = this.#attempt;
    const page = this.#page;
    if (this.#ended || !attempt || !page || !this.#options.stillHere()) return;
    attempt.looks += 1;
    try {
      const reading = snapshot(page);
      if (this.#attempt !== attempt || !this.#options.stillHere()) return;
      // Everything but the moment: a text beside the fields may prove what they mean.
      const look = reading === null ? null : JSON.stringify({ ...reading, at: '' });
      // What was told already was read twice then: one look says that it still holds.
      if (reading !== null && look !== null && (look === attempt.previous || look === this.#sent)) this.#settled(page, reading, look);
      else this.#notYet(attempt, look);
    } catch (error) {
      this.#failed(error);
    }
  }

  #notYet(attempt: Attempt, look: string | null): void {
    const late = performance.now() - attempt.began >= this.#options.times.patienceMs && attempt.looks >= FEWEST_LOOKS;
    // A first snapshot that came late deserves the second one that it is compared with.
    if (late && (look === null || attempt.previous !== null)) {
      this.#giveUp(look === null ? 'no-identity' : 'not-stable');
      return;
    }
    attempt.previous = look;
    this.#after(this.#options.times.stableMs, () => this.#look());
  }

  #settled(page: DealPage, reading: RawReading, look: string): void {
    this.#attempt = null;
    this.#retryMs = FIRST_RETRY_MS;
    if (look === this.#sent) return;
    this.#sent = look;
    this.#unread = null;
    this.#options.onRead({ reading, health: page.health() });
  }

  #failed(error: unknown): void {
    this.#log(error);
    this.#giveUp('reader-failed');
  }

  #giveUp(why: UnreadReason): void {
    this.#attempt = null;
    this.#sent = null;
    this.#after(this.#retryMs, () => this.#retry());
    this.#retryMs = Math.min(this.#retryMs * 2, LONGEST_RETRY_MS);
    if (this.#unread === why) return;
    this.#unread = why;
    this.#options.onUnread(why);
  }

  #retry(): void {
    if (this.#ended || this.#attempt !== null || !this.#options.stillHere()) return;
    if (this.#page === null) this.#open();
    else this.#tryToRead();
  }

  #log(error: unknown): void {
    if (this.#logged) return;
    this.#logged = true;
    this.#options.onFailure(error);
  }
}

/** A snapshot of the record, or null when the page did not show it before and after. */
function snapshot(page: DealPage): RawReading | null {
  if (page.identity() !== 'this-record') return null;
  const reading = page.read();
  return page.identity() === 'this-record' ? reading : null;
}
