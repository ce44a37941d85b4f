import type { BadgeModel } from '../domain/view';
import type { Badge, BadgeEvents, Deck, DeckLoader } from './badge';
import { element } from './element';
import { type ClickGuard, guardClicks, type SeenProbe, trackSeen } from './guard';
import { BADGE_ICONS, type BadgeIcon, drawIcon } from './icons';
import { applyPlace, clampPlace, type Place } from './place';
import { addStyles } from './sheet';
import { BADGE_STYLES } from './styles';

const STATE_ICON: Record<BadgeModel['state'], BadgeIcon | null> = {
  ready: 'ready', 'not-ready': 'open', 'cannot-tell': 'unknown', reading: null, unread: 'unknown',
};

/** Where and for whom a badge is drawn. */
export interface BadgeOptions {
  root: ShadowRoot | HTMLElement;
  /** The element in the page that holds the root: what `elementFromPoint` finds there. */
  host: Element;
  events: BadgeEvents;
  /** Ends everything. */
  signal: AbortSignal;
  deck: DeckLoader;
  /** Only for tests in a scaled frame, where no browser says "visible". */
  seen?: SeenProbe;
}

/** The pill: phase and gate in words. Its cards are brought by the loader when they are first needed. */
class Pill implements Badge {
  readonly #options: BadgeOptions;
  readonly #doc: Document;
  readonly #box: HTMLElement;
  readonly #pill: HTMLButtonElement;
  readonly #guard: ClickGuard;
  #model: BadgeModel | null = null;
  #deck: Deck | null = null;
  #loading = false;

  constructor(options: BadgeOptions) {
    const { root, host, signal, events } = options;
    this.#options = options;
    this.#doc = host.ownerDocument;
    this.#box = element(this.#doc, 'div', { class: 'badge-root', hidden: true });
    this.#pill = element(this.#doc, 'button', { class: 'pill', type: 'button', 'aria-expanded': 'false' });
    this.#box.append(this.#pill);
    addStyles(root, BADGE_STYLES);
    root.append(this.#box);
    this.#guard = guardClicks(host, options.seen ?? trackSeen(this.#box, signal));
    const wanted = (): void => void this.#load();
    this.#box.addEventListener('pointerenter', wanted, { signal });
    this.#box.addEventListener('focusin', wanted, { signal });
    this.#pill.addEventListener('click', (event) => { if (this.#guard.allows(event)) events.openPanel(); }, { signal });
    signal.addEventListener('abort', () => this.#box.remove(), { once: true });
  }

  show(model: BadgeModel, place: Place | null): void {
    this.#model = model;
    this.#box.dataset['theme'] = model.theme;
    this.#box.lang = model.language;
    this.#box.hidden = model.text === null;
    this.#fill(model);
    // Asking for sizes makes the browser lay the whole page out at once: only where the badge was put somewhere by hand.
    if (place) this.#putAt(place);
    this.#deck?.show(model);
    if (model.notice) void this.#load();
  }

  #putAt(place: Place): void {
    const { clientWidth: width, clientHeight: height } = this.#doc.documentElement;
    applyPlace(this.#box, clampPlace(place, this.#box.getBoundingClientRect(), { width, height }));
  }

  reading(): void {
    this.#forget();
    this.#pill.replaceChildren(this.#icon('gate'), element(this.#doc, 'span', { class: 'gate-word' }, '…'));
  }

  hide(): void {
    this.#forget();
    this.#pill.replaceChildren();
    this.#box.hidden = true;
  }

  #forget(): void {
    this.#model = null;
    this.#deck?.show(null);
  }

  #icon(name: BadgeIcon): SVGElement {
    return drawIcon(this.#doc, name, BADGE_ICONS[name]);
  }

  #fill({ text, state }: BadgeModel): void {
    if (!text) return;
    const shape = STATE_ICON[state];
    const part = (name: string, word = '') => element(this.#doc, 'span', { class: name }, word);
    this.#pill.setAttribute('aria-label', text.label);
    this.#pill.replaceChildren(this.#icon('gate'), part('phase', text.phase), part('sep'), ...(shape ? [this.#icon(shape)] : []), part('gate-word', text.gate));
  }

  /** Until the cards are there, and when they never come, the pill works all the same. */
  async #load(): Promise<void> {
    if (this.#deck || this.#loading) return;
    this.#loading = true;
    const { deck, root, events, signal } = this.#options;
    const make = await deck();
    this.#loading = false;
    if (!make || signal.aborted) return;
    this.#deck = make({ root, box: this.#box, pill: this.#pill, events, allows: (event) => this.#guard.allows(event), hide: () => this.hide() }, signal);
    this.#deck.show(this.#model);
  }
}

/** Draws the badge into a root. */
export function drawBadge(options: BadgeOptions): Badge {
  return new Pill(options);
}
