import type { DealRef } from '../../domain/deal-ref';
import { dealKey, sameDeal } from '../../domain/deal-ref';
import type { Identity } from '../adapter';
import { cleanText } from '../text';
import { HIGHLIGHT_CARD, LEFT_COLUMN, LOADING, QUICK_VIEW, RECORD_ID } from './candidates';
import { DEAL, isHubSpotHost, locate } from './locate';
import { columnText, inRecord, recordRoot, shownTitles } from './scope';

/** How long a new title over an unchanged column is waited for, in milliseconds. */
const TITLE_ALONE = 1500;
/** How long a record's skeletons are waited for before it is read without what is behind them, in milliseconds. */
const FILLING = 1500;

/** What the page showed at some moment. The page nowhere says the record's id, so this is how two records are told apart. */
interface Look {
  node: WeakRef<Element>;
  title: string;
  column: string;
}

interface Memory {
  /** The deal that was recognised last in this document, and how it looked then. */
  known: { key: string; look: Look } | null;
  /** The deal being waited for, and what was on the page when its address came: another record's content. */
  waiting: { key: string; before: Look | null; since: number } | null;
}

const memories = new WeakMap<Document, Memory>();

function look(root: Element): Look | null {
  const [title] = shownTitles(root);
  return title ? { node: new WeakRef(title.node), title: title.text, column: columnText(root, title.text) } : null;
}

/** Decides whether what the document shows is the deal of the address. Remembers per document, across pages of the application. */
export class RecordIdentity {
  private readonly memory: Memory;
  private gapSeen = false;

  constructor(private readonly doc: Document, private readonly ref: DealRef, private readonly now: () => Date) {
    this.memory = memories.get(doc) ?? { known: null, waiting: null };
    memories.set(doc, this.memory);
    this.begin(dealKey(ref));
  }

  private root(): Element {
    return recordRoot(this.doc, this.ref);
  }

  /** On a record that was opened before, or first in this document, the content is its own; else it is the former record's. */
  private begin(key: string): void {
    const { known, waiting } = this.memory;
    if (waiting?.key === key) return;
    const root = this.root();
    const current = look(root);
    const first = known === null && waiting === null;
    const own = first || (known?.key === key && current?.title === known.look.title && current.column === known.look.column);
    // A quick view is noticed by what it shows: its content may be the new deal's already. What it must not be is the former one's.
    const before = root.matches(QUICK_VIEW.css) ? (known?.look ?? null) : current;
    this.memory.waiting = { key, before: own ? null : before, since: this.now().getTime() };
  }

  check(): Identity {
    // Another record was opened on this document since.
    if (this.memory.waiting?.key !== dealKey(this.ref)) return 'other-record';
    if (this.isElsewhere()) return 'other-record';
    const current = look(this.root());
    if (!current) {
      this.gapSeen = true;
      return 'not-yet';
    }
    const id = this.shownId();
    if (id === null ? this.isFormer(current) : id !== this.ref.recordId) return 'other-record';
    return this.isFilling() ? 'not-yet' : this.recognised(current);
  }

  private recognised(current: Look): Identity {
    const key = dealKey(this.ref);
    this.memory.known = { key, look: current };
    this.memory.waiting = { key, before: null, since: 0 };
    return 'this-record';
  }

  /** The address names another record, or the highlight card is of another object. */
  private isElsewhere(): boolean {
    const { hostname, href } = this.doc.location ?? {};
    if (hostname && isHubSpotHost(hostname)) {
      const place = locate(new URL(href));
      if (place.kind === 'deal' ? !sameDeal(place.ref, this.ref) : !this.root().matches(QUICK_VIEW.css)) return true;
    }
    const cards = inRecord(this.root(), HIGHLIGHT_CARD.css);
    const objects = cards.map((card) => /-(\d+-\d+)-\d+$/.exec(card.getAttribute('data-card-id') ?? '')?.[1]);
    return objects.some((object) => object !== undefined && object !== DEAL);
  }

  /** The record id as a property, where the portal shows it: the only place that says it. */
  private shownId(): string | null {
    const [node] = inRecord(this.root(), RECORD_ID.css);
    const text = cleanText(node?.textContent ?? '');
    return /^\d+$/.test(text) ? text : null;
  }

  /**
   * Whether a record that was not recognised yet still shows skeletons where its properties will be: reading it piece by
   * piece costs as much each time as reading it whole.
   */
  private isFilling(): boolean {
    const { known, waiting } = this.memory;
    if (known?.key === dealKey(this.ref) || this.now().getTime() - (waiting?.since ?? 0) > FILLING) return false;
    const places = `${LEFT_COLUMN.css},${QUICK_VIEW.css},[data-card-type="DATA_HIGHLIGHTS"]`;
    return inRecord(this.root(), LOADING.css).some((part) => part.closest(places));
  }

  /** Whether the content is still what was there when the address changed. Equal names need a fresh title or a moment without one. */
  private isFormer(current: Look): boolean {
    const { before, since } = this.memory.waiting ?? { before: null, since: 0 };
    if (!before) return false;
    const replaced = before.node.deref()?.isConnected !== true;
    if (current.title === before.title) return !replaced && !this.gapSeen;
    if (replaced || this.gapSeen || current.column !== before.column) return false;
    return this.now().getTime() - since < TITLE_ALONE;
  }
}
