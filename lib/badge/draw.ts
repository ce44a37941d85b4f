import type { BadgeModel } from '../domain/view';
import { noticeCard, popoverCard } from './cards';
import { applyPlace, clampPlace, makeDraggable, type Place } from './drag';
import { element } from './element';
import { type ClickGuard, guardClicks, type SeenProbe, trackSeen } from './guard';
import { icon, type IconName } from './icons';
import { BADGE_STYLES } from './styles';

/** What a person did with the badge. */
export interface BadgeEvents {
  openPanel(): void;
  explain(receipt: string, reason: string): void;
  place(place: Place | null, hidden: boolean): void;
}

export interface Badge {
  /** Shows a verdict; null text hides the badge. */
  show(model: BadgeModel, place: Place | null): void;
  /** The old verdict is gone, the new one is not there yet. */
  reading(): void;
  /** No deal on this page. */
  hide(): void;
}

const STATE_ICON: Record<BadgeModel['state'], IconName | null> = {
  ready: 'ready', 'not-ready': 'open', 'cannot-tell': 'unknown', reading: null, unread: 'unknown',
};
/** The pointer may cross the gap between badge and popover. */
const CLOSE_AFTER_MS = 250;

function addStyles(doc: Document, root: ShadowRoot | HTMLElement): void {
  const win = doc.defaultView;
  try {
    if (!win || !('adoptedStyleSheets' in root)) throw new TypeError('no constructable style sheets here');
    const sheet = new win.CSSStyleSheet();
    sheet.replaceSync(BADGE_STYLES);
    root.adoptedStyleSheets = [sheet];
  } catch {
    // Firefox refuses adopted sheets from content scripts; there a style element passes the page's policy.
    root.append(element(doc, 'style', {}, BADGE_STYLES));
  }
}

/** One badge in a root. State lives here; everything ends with the signal. */
class BadgeView implements Badge {
  private readonly box: HTMLElement;
  private readonly pill: HTMLButtonElement;
  private readonly guard: ClickGuard;
  private popover: HTMLElement | null = null;
  private notice: HTMLElement | null = null;
  private model: BadgeModel | null = null;
  private dismissed = new Set<string>();
  /** After Escape the badge keeps the focus, but stays closed until the person comes back to it. */
  private quiet = false;
  private closing: ReturnType<typeof setTimeout> | undefined;

  constructor(private readonly doc: Document, private readonly root: ShadowRoot | HTMLElement, host: Element, private readonly events: BadgeEvents, signal: AbortSignal, seen?: SeenProbe) {
    this.box = element(doc, 'div', { class: 'badge-root', hidden: true });
    this.pill = element(doc, 'button', { class: 'pill', type: 'button', 'aria-expanded': 'false' });
    this.box.append(this.pill);
    addStyles(doc, root);
    root.append(this.box);
    this.guard = guardClicks(host, seen ?? trackSeen(this.box, signal));
    makeDraggable(this.box, this.pill, signal, (place) => this.events.place(place, false));
    this.listen(signal);
  }

  show(model: BadgeModel, place: Place | null): void {
    this.model = model;
    this.box.dataset['theme'] = model.theme;
    this.box.lang = model.language;
    this.box.hidden = model.text === null;
    this.fillPill(model);
    if (place) applyPlace(this.box, clampPlace(place, this.box.getBoundingClientRect(), this.view()));
    this.drawNotice(model);
    if (this.popover) this.openPopover();
  }

  reading(): void {
    this.closeCards();
    this.model = null;
    this.pill.replaceChildren(icon(this.doc, 'gate'), element(this.doc, 'span', { class: 'gate-word' }, '…'));
  }

  hide(): void {
    this.closeCards();
    this.model = null;
    this.pill.replaceChildren();
    this.box.hidden = true;
  }

  private view() {
    return { width: this.doc.documentElement.clientWidth, height: this.doc.documentElement.clientHeight };
  }

  private fillPill(model: BadgeModel): void {
    if (!model.text) return;
    const shape = STATE_ICON[model.state];
    this.pill.setAttribute('aria-label', model.text.label);
    this.pill.replaceChildren(
      icon(this.doc, 'gate'),
      element(this.doc, 'span', { class: 'phase' }, model.text.phase),
      element(this.doc, 'span', { class: 'sep' }),
      ...(shape ? [icon(this.doc, shape)] : []),
      element(this.doc, 'span', { class: 'gate-word' }, model.text.gate),
    );
  }

  private listen(signal: AbortSignal): void {
    const keepOpen = () => clearTimeout(this.closing);
    const closeSoon = () => {
      clearTimeout(this.closing);
      this.closing = setTimeout(() => this.closePopover(), CLOSE_AFTER_MS);
    };
    const open = () => {
      keepOpen();
      if (!this.popover && !this.notice && !this.quiet) this.openPopover();
    };
    this.box.addEventListener('pointerenter', () => { this.quiet = false; open(); }, { signal });
    this.box.addEventListener('pointerleave', closeSoon, { signal });
    this.box.addEventListener('focusin', open, { signal });
    this.box.addEventListener('focusout', () => { this.quiet = false; closeSoon(); }, { signal });
    this.box.addEventListener('keydown', (event) => this.onKey(event), { signal });
    this.pill.addEventListener('click', (event) => this.openPanel(event), { signal });
    signal.addEventListener('abort', () => { clearTimeout(this.closing); this.box.remove(); }, { once: true });
  }

  private onKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    // The CRM's own Escape (close a dialog) must not fire because our popover was open.
    if (!this.popover) return;
    event.stopPropagation();
    this.pill.focus();
    this.quiet = true;
    this.closePopover();
  }

  private openPanel(event: Event): void {
    if (this.guard.allows(event)) this.events.openPanel();
  }

  private openPopover(): void {
    if (!this.model?.text) return;
    // A verdict that changes under the keyboard must not throw the focus out of the badge.
    if (this.popover?.matches(':focus-within')) this.pill.focus();
    this.popover?.remove();
    this.popover = popoverCard(this.doc, this.model, {
      openPanel: (event) => this.openPanel(event),
      hide: (event) => { if (this.guard.allows(event)) { this.hide(); this.events.place(null, true); } },
      move: (event) => { if (this.guard.allows(event)) this.moveAcross(); },
    });
    this.box.append(this.popover);
    this.pill.setAttribute('aria-expanded', 'true');
  }

  /** The way to move the badge without dragging: to the other side of the window. */
  private moveAcross(): void {
    const rect = this.box.getBoundingClientRect();
    const right = this.view().width - rect.right;
    const place = clampPlace({ right: this.view().width - rect.width - right, bottom: this.view().height - rect.bottom }, rect, this.view());
    applyPlace(this.box, place);
    this.events.place(place, false);
  }

  private closePopover(): void {
    this.popover?.remove();
    this.popover = null;
    this.pill.setAttribute('aria-expanded', 'false');
  }

  private closeCards(): void {
    this.closePopover();
    this.notice?.remove();
    this.notice = null;
  }

  private drawNotice(model: BadgeModel): void {
    this.notice?.remove();
    this.notice = null;
    const receipt = model.notice?.receipt;
    if (!receipt || this.dismissed.has(receipt)) return;
    const close = () => { this.dismissed.add(receipt); this.notice?.remove(); this.notice = null; };
    this.notice = noticeCard(this.doc, model, {
      explain: (event, reason) => { if (this.guard.allows(event)) { this.events.explain(receipt, reason); close(); } },
      openPanel: (event) => this.openPanel(event),
      later: close,
    });
    this.closePopover();
    if (this.notice) this.box.append(this.notice);
  }
}

/**
 * Draws the badge into a root.
 * @param host the element in the page that holds the root: what `elementFromPoint` finds there
 * @param seen only for tests in a scaled frame, where no browser says "visible"
 */
export function drawBadge(root: ShadowRoot | HTMLElement, host: Element, events: BadgeEvents, signal: AbortSignal, seen?: SeenProbe): Badge {
  return new BadgeView(host.ownerDocument, root, host, events, signal, seen);
}
