import { vi } from 'vitest';
import type { DealRef } from '../../../lib/domain/deal-ref';
import type { CrmAdapter, DealPage, Identity, PageLocation, ReaderContext } from '../../../lib/crm/adapter';
import { rawReading } from '../../../lib/crm/raw-reading';
import type { WatchOptions, Watcher, WatchSink } from '../../../lib/crm/watch';
import { watchPage } from '../../../lib/crm/watch';

/** What happened, in order: `left deal 2`, `read 1 Route planning`, `unread 1 no-identity`. */
export type Happened = string[];

/** A CRM whose page is two variables: which record it shows and what its name is. */
export class FakeCrm {
  /** The record on the page: its id, or null while nothing is drawn. */
  shown: string | null = '1';
  name = 'Route planning';
  /** Dates that the page draws beside the fields. */
  dates: string[] = [];
  /** Called in the middle of each read. */
  duringRead: () => void = () => {};
  failure: Error | null = null;
  readonly opened: { ref: DealRef; signal: AbortSignal; context: ReaderContext }[] = [];
  private readonly listeners = new Map<AbortSignal, () => void>();

  readonly adapter: CrmAdapter = {
    id: 'hubspot',
    locate: (url) => locate(url),
    open: (_, ref, signal, context) => this.open(ref, signal, context),
  };

  /** The page changed: what the adapter's observer would tell. */
  change(): void {
    for (const [signal, listener] of this.listeners) if (!signal.aborted) listener();
  }

  private identity(ref: DealRef): Identity {
    if (this.shown === null) return 'not-yet';
    return this.shown === ref.recordId ? 'this-record' : 'other-record';
  }

  private open(ref: DealRef, signal: AbortSignal, context: ReaderContext): DealPage {
    this.opened.push({ ref, signal, context });
    return {
      identity: () => this.identity(ref),
      read: () => {
        if (this.failure) throw this.failure;
        const raw = this.name;
        this.duringRead();
        return rawReading(ref, { name: { kind: 'text', raw, via: 'fake' } }, { ...context, dateTexts: this.dates });
      },
      onChange: (listener) => void this.listeners.set(signal, listener),
      health: () => ({ answered: { name: 'fake' }, silent: [] }),
    };
  }
}

function locate(url: URL): PageLocation {
  const recordId = /^\/deal\/(\d+)/.exec(url.pathname)?.[1];
  if (recordId) return { kind: 'deal', ref: { crm: 'hubspot', tenant: '123', recordId } };
  return url.pathname === '/list' ? { kind: 'list', tenant: '123' } : { kind: 'other' };
}

/** A window without anything but an address and, if asked for, the Navigation API. */
export class FakeWindow extends EventTarget {
  location = { href: '' };
  navigation: EventTarget | undefined;

  constructor(path: string, withNavigationApi: boolean) {
    super();
    this.location.href = `https://app.example${path}`;
    this.navigation = withNavigationApi ? new EventTarget() : undefined;
  }

  /** In-app navigation by the page's own code. */
  go(path: string): void {
    this.location.href = `https://app.example${path}`;
    this.navigation?.dispatchEvent(new Event('currententrychange'));
    this.navigation?.dispatchEvent(new Event('navigatesuccess'));
  }
}

export interface Watch {
  crm: FakeCrm;
  win: FakeWindow;
  doc: EventTarget & { prerendering?: boolean };
  end: AbortController;
  happened: Happened;
  log: ReturnType<typeof vi.fn<(message: string, error: unknown) => void>>;
  watcher: Watcher;
}

/** Starts watching a fake page. */
export function watch(path: string, setup: { crm?: Partial<FakeCrm>; navigationApi?: boolean; prerendering?: boolean; options?: Partial<WatchOptions> } = {}): Watch {
  const crm = Object.assign(new FakeCrm(), setup.crm);
  const win = new FakeWindow(path, setup.navigationApi ?? true);
  const doc = Object.assign(new EventTarget(), { prerendering: setup.prerendering ?? false });
  const end = new AbortController();
  const happened: Happened = [];
  const log = vi.fn<(message: string, error: unknown) => void>();
  const sink: WatchSink = {
    left: (location, url) => void happened.push(`left ${location.kind} ${new URL(url).pathname}`),
    read: ({ reading }) => void happened.push(`read ${reading.ref.recordId} ${reading.fields.name?.kind === 'text' ? reading.fields.name.raw : reading.fields.name?.kind}`),
    unread: (why, ref) => void happened.push(`unread ${ref.recordId} ${why}`),
  };
  const watcher = watchPage({
    adapter: crm.adapter, doc: doc as unknown as Document, win: win as unknown as Window, signal: end.signal, sink, log,
    context: () => ({ now: () => new Date() }),
    ...setup.options,
  });
  return { crm, win, doc, end, happened, log, watcher };
}
