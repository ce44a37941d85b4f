import type { BadgeModel } from '../domain/view';
import type { Deck, DeckParts } from './badge';
import { CARD_STYLES } from './card-styles';
import { noticeCard, popoverCard } from './cards';
import { makeDraggable } from './drag';
import { applyPlace, clampPlace } from './place';
import { addStyles } from './sheet';

/** The pointer may cross the gap between badge and popover. */
const CLOSE_AFTER_MS = 250;

/** The cards of one badge. State lives here; everything ends with the signal. */
class CardDeck implements Deck {
  readonly #parts: DeckParts;
  readonly #doc: Document;
  #model: BadgeModel | null = null;
  #popover: HTMLElement | null = null;
  #notice: HTMLElement | null = null;
  readonly #dismissed = new Set<string>();
  /** After Escape the badge keeps the focus, but stays closed until the person comes back to it. */
  #quiet = false;
  #fresh = true;
  #closing: ReturnType<typeof setTimeout> | undefined;

  constructor(parts: DeckParts, signal: AbortSignal) {
    this.#parts = parts;
    this.#doc = parts.box.ownerDocument;
    addStyles(parts.root, CARD_STYLES);
    makeDraggable(parts.box, parts.pill, signal, (place) => parts.events.place(place, false));
    this.#listen(signal);
  }

  show(model: BadgeModel | null): void {
    const { box } = this.#parts;
    // The person was there before the cards were.
    const waiting = this.#fresh && box.matches(':is(:hover, :focus-within)');
    this.#fresh = false;
    this.#model = model;
    this.#drawNotice();
    if (model === null) this.#closePopover();
    else if (this.#popover || waiting) this.#open();
  }

  #open(): void {
    clearTimeout(this.#closing);
    if (this.#notice || this.#quiet) return;
    this.#drawPopover();
  }

  #listen(signal: AbortSignal): void {
    const { box } = this.#parts;
    const closeSoon = () => {
      clearTimeout(this.#closing);
      this.#closing = setTimeout(() => this.#closePopover(), CLOSE_AFTER_MS);
    };
    const open = () => {
      clearTimeout(this.#closing);
      if (!this.#popover) this.#open();
    };
    box.addEventListener('pointerenter', () => { this.#quiet = false; open(); }, { signal });
    box.addEventListener('pointerleave', closeSoon, { signal });
    box.addEventListener('focusin', open, { signal });
    box.addEventListener('focusout', () => { this.#quiet = false; closeSoon(); }, { signal });
    box.addEventListener('keydown', (event) => this.#onKey(event), { signal });
    signal.addEventListener('abort', () => clearTimeout(this.#closing), { once: true });
  }

  #onKey(event: KeyboardEvent): void {
    // The CRM's own Escape (close a dialog) must not fire because our popover was open.
    if (event.key !== 'Escape' || !this.#popover) return;
    event.stopPropagation();
    this.#parts.pill.focus();
    this.#quiet = true;
    this.#closePopover();
  }

  #drawPopover(): void {
    if (!this.#model?.text) return;
    const { pill, box, events } = this.#parts;
    // A verdict that changes under the keyboard must not throw the focus out of the badge.
    if (this.#popover?.matches(':focus-within')) pill.focus();
    this.#popover?.remove();
    this.#popover = popoverCard(this.#doc, this.#model, {
      openPanel: this.#counted(() => events.openPanel()),
      hide: this.#counted(() => { this.#parts.hide(); events.place(null, true); }),
      move: this.#counted(() => this.#moveAcross()),
    });
    box.append(this.#popover);
    pill.setAttribute('aria-expanded', 'true');
  }

  /** A handler that acts on clicks that count only. */
  #counted(act: () => void): (event: Event) => void {
    return (event) => { if (this.#parts.allows(event)) act(); };
  }

  /** The way to move the badge without dragging: to the other side of the window. */
  #moveAcross(): void {
    const { box, events } = this.#parts;
    const { clientWidth: width, clientHeight: height } = this.#doc.documentElement;
    const rect = box.getBoundingClientRect();
    const place = clampPlace({ right: rect.right - rect.width, bottom: height - rect.bottom }, rect, { width, height });
    applyPlace(box, place);
    events.place(place, false);
  }

  #closePopover(): void {
    this.#popover?.remove();
    this.#popover = null;
    this.#parts.pill.setAttribute('aria-expanded', 'false');
  }

  #drawNotice(): void {
    this.#notice?.remove();
    this.#notice = null;
    const receipt = this.#model?.notice?.receipt;
    if (!this.#model || !receipt || this.#dismissed.has(receipt)) return;
    const close = () => { this.#dismissed.add(receipt); this.#notice?.remove(); this.#notice = null; };
    this.#notice = noticeCard(this.#doc, this.#model, {
      explain: (event, reason) => { if (this.#parts.allows(event)) { this.#parts.events.explain(receipt, reason); close(); } },
      openPanel: this.#counted(() => this.#parts.events.openPanel()),
      later: close,
    });
    this.#closePopover();
    if (this.#notice) this.#parts.box.append(this.#notice);
  }
}

/** Makes the cards of a badge: popover on hover and focus, notice after a move, and dragging. They show nothing before their first verdict. */
export function makeDeck(parts: DeckParts, signal: AbortSignal): Deck {
  return new CardDeck(parts, signal);
}
