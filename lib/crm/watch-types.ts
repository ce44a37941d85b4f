import type { DealRef } from '../domain/deal-ref';
import type { ReadHealth } from '../domain/view';
import type { CrmAdapter, PageLocation, ReaderContext } from './adapter';
import type { RawReading } from './raw-field';

/** A stable snapshot, ready to be sent. */
export interface PageRead {
  reading: RawReading;
  health: ReadHealth;
}

export type UnreadReason = 'no-identity' | 'not-stable' | 'reader-failed';

/** Where the watcher puts what it found. Called synchronously; must not throw. */
export interface WatchSink {
  /** The address stands for another page now: whatever was shown of the old one must go at once. */
  left(location: PageLocation, url: string): void;
  /** Two reads agreed on the record of the address. Called again only when a field differs from the last call. */
  read(read: PageRead, url: string): void;
  /** The page did not show the record in time, never settled, or reading it failed. A later `read` may follow. */
  unread(why: UnreadReason, ref: DealRef, url: string): void;
}

/** Times in milliseconds; the defaults are in watch.ts. Tests run them with fake timers. */
export interface WatchTimes {
  /** How long to wait for the record and for two agreeing reads. */
  patienceMs: number;
  /** Pause between two reads that must agree, and between two looks at the identity. */
  stableMs: number;
  /** How often the address is looked at where the browser has no Navigation API. */
  pollMs: number;
}

export interface WatchOptions {
  adapter: CrmAdapter;
  doc: Document;
  win: Window;
  /** Ends everything: listeners, observers and timers. */
  signal: AbortSignal;
  /** Asked anew for each record that is opened. */
  context: () => ReaderContext;
  sink: WatchSink;
  /** Where a failure of a reader is reported, once per record. No customer text is in it. */
  log?: (message: string, error: unknown) => void;
  /** The address; default `win.location.href`. A practice frame has an address of its own. */
  url?: () => string;
  /** Tells of in-app navigation where the address is not the window's. Default: the window's own events. */
  onNavigate?: (listener: () => void, signal: AbortSignal) => void;
  times?: Partial<WatchTimes>;
}

export interface Watcher {
  /** Reads again and sends the result even when nothing differs (the background asks). */
  readAgain(): void;
  /** The deal of the address, null when it is none. */
  current(): DealRef | null;
}
