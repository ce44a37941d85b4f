import type { Badge, DeckLoader } from '../badge/badge';
import { mountBadge } from '../badge/mount';
import type { CrmAdapter, PageLocation, Reveal } from '../crm/adapter';
import type { PageConfig } from '../crm/page-config';
import { watchPage } from '../crm/watch';
import type { Watcher, WatchSink } from '../crm/watch-types';
import { type DealKey, dealKey, type DealRef } from '../domain/deal-ref';
import type { FieldKey } from '../domain/reading';
import type { BadgeModel } from '../domain/view';
import type { PageContext, PageMessage, ToPageMessage } from '../messaging/messages';

/** The line to the background. */
export interface BackgroundLine {
  /** Sends a message; undefined when nobody answered (the worker failed, or the extension is gone). */
  send(message: PageMessage): Promise<unknown>;
  /** Messages from the background to this page, until the signal ends. The listener's result is the answer. */
  listen(listener: (message: ToPageMessage) => unknown, signal: AbortSignal): void;
}

export interface PageOptions {
  adapter: CrmAdapter;
  doc: Document;
  win: Window;
  line: BackgroundLine;
  /** Brings the badge's cards when they are first needed. */
  deck: DeckLoader;
  /** What shows fields on the page, null while it was not brought. */
  reveal: () => Reveal | null;
  /** Ends everything: badge, listeners, observers and timers. */
  signal: AbortSignal;
  /** Where the page's address is not the window's: a practice frame of the extension. */
  address?: { url(): string; onNavigate(listener: () => void, signal: AbortSignal): void };
  log: (message: string, error: unknown) => void;
}

type Place = { right: number; bottom: number };

/** One page from its first moment to its last: reads, tells the background, shows the answer. */
class PageRun {
  #badge: Badge | null = null;
  #place: Place | null = null;
  #config: PageConfig | undefined;
  /** What the page shows of the record may be as old as this. */
  #since = performance.timeOrigin;
  #watcher: Watcher | null = null;
  /** Ends what is done for the record in front. */
  #record = new AbortController();

  readonly #options: PageOptions;

  constructor(options: PageOptions) {
    this.#options = options;
  }

  /** Tells the background that the page is here, learns where the badge is, then reads. */
  async start(): Promise<void> {
    const { adapter, doc, win, line, signal, address, log } = this.#options;
    line.listen((message) => this.#receive(message), signal);
    win.addEventListener('pagehide', () => this.#tell({ type: 'page.gone', url: this.#url() }), { signal });
    win.addEventListener('pageshow', ({ persisted }) => persisted && void this.#open().then(() => this.#watcher?.readAgain()), { signal });
    await this.#open();
    if (signal.aborted) return;
    this.#watcher = watchPage({
      adapter, doc, win, signal, log,
      context: () => ({ now: () => new Date(), ...(this.#config && { config: this.#config }) }),
      sink: this.#sink(),
      ...(address ? { url: () => address.url(), onNavigate: (listener, ends) => address.onNavigate(listener, ends) } : {}),
    });
    // The worker's picture of the tab must be right before the first read, and for pages that are no deal.
    this.#tellLeft(adapter.locate(new URL(this.#url())), this.#url());
  }

  /** Says that the page is here, for the first time or back from the browser's cache. */
  async #open(): Promise<void> {
    const context = (await this.#options.line.send({ type: 'page.opened', url: this.#url() })) as PageContext | undefined;
    this.#place = context?.badgePlace ?? null;
    this.#config = context?.config;
  }

  #url(): string {
    return this.#options.address?.url() ?? this.#options.win.location.href;
  }

  #tell(message: PageMessage): void {
    void this.#options.line.send(message);
  }

  #sink(): WatchSink {
    return {
      left: (location, url) => {
        this.#since = Date.now();
        this.#record.abort();
        this.#record = new AbortController();
        if (location.kind === 'deal') this.#badge?.reading();
        else this.#badge?.hide();
        this.#tellLeft(location, url);
      },
      read: ({ reading, health }, url) => this.#tell({ type: 'deal.read', url, reading, health, since: new Date(this.#since).toISOString() }),
      unread: (why, ref: DealRef, url) => this.#tell({ type: 'deal.unread', url, ref, why }),
    };
  }

  #tellLeft(location: PageLocation, url: string): void {
    this.#tell({ type: 'page.left', url, kind: location.kind, ref: location.kind === 'deal' ? location.ref : null });
  }

  /** The answer: whether this page could do it. */
  #receive(message: ToPageMessage): boolean | Promise<boolean> {
    switch (message.type) {
      case 'badge.show':
        return this.#showBadge(message.deal, message.model, message.place);
      case 'page.reveal':
        return this.#reveal(message.field);
      case 'page.configure':
        this.#config = message.config;
        this.#watcher?.readAgain();
        return true;
      case 'page.read':
        this.#watcher?.readAgain();
        return Boolean(this.#watcher?.current());
      case 'page.ping':
        return true;
      default:
        // A newer background may ask for what this script does not know.
        return false;
    }
  }

  /** The user asked to be shown a field; the background has brought what can. */
  async #reveal(field: FieldKey): Promise<boolean> {
    const { doc, signal, log } = this.#options;
    const reveal = this.#options.reveal();
    const ref = this.#watcher?.current();
    try {
      return Boolean(ref && (await reveal?.(doc, ref, field, AbortSignal.any([signal, this.#record.signal]), this.#config)));
    } catch (error) {
      log('reveal failed', error);
      return false;
    }
  }

  #showBadge(deal: DealKey, model: BadgeModel, place: Place | null): boolean {
    const current = this.#watcher?.current();
    // A verdict that was under way when the page moved on.
    if (!current || dealKey(current) !== deal) return false;
    this.#place = place;
    this.#badge ??= this.#makeBadge();
    this.#badge.show(model, this.#place);
    return true;
  }

  #makeBadge(): Badge {
    const { doc, deck, signal } = this.#options;
    return mountBadge(doc, {
      openPanel: () => this.#tell({ type: 'panel.open' }),
      explain: (receipt, reason) => this.#tell({ type: 'receipt.explain', receipt, reason }),
      place: (position, hidden) => this.#tell({ type: 'badge.place', position: position ?? this.#place, hidden }),
    }, deck, signal);
  }
}

/** Runs Phasegate on a page until the signal ends. Resolves once reading has begun. */
export async function runOnPage(options: PageOptions): Promise<void> {
  await new PageRun(options).start();
}
