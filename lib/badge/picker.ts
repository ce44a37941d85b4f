import { drawPicker, type PickerDrawing, type PickerWords } from './picker-draw';
import { fieldAt, hasSize, type Pickable, scrollBelow, topAt } from './picker-hit';

export type { Pickable } from './picker-hit';

const HOST_TAG = 'phasegate-picker';
/** Nobody points for longer without moving: the page is given back. */
const IDLE_MS = 60_000;
/** The page may draw more fields while one looks for them. */
const FRESH_MS = 500;

/** What a press is made of. All of it is ours while pointing, so that the CRM sees nothing of it. */
const PRESSES = ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu', 'touchstart', 'touchend', 'dragstart'];
const KEYS = ['keyup', 'keypress'];
const STEPS: Record<string, number> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

export interface PickerOptions<T extends Pickable> {
  doc: Document;
  words: PickerWords;
  language: string;
  theme: 'system' | 'light' | 'dark';
  /** The fields that the page shows now, in its order. */
  fields: () => T[];
  /** Called once, when it is over: the field that was taken, or null. */
  onEnd: (taken: T | null) => void;
  /** Ends it without a field. */
  signal: AbortSignal;
  /** Only for tests; else the page must not reach in. */
  mode?: ShadowRootMode;
}

const TYPING = 'input, textarea, select, [contenteditable]';
/** How long the rest of a press or key that ended it is kept from the page: the second click of two, the key going up. */
const REST_MS = 400;

function swallow(event: Event): void {
  // A touch whose default is prevented never becomes a click.
  if (!event.type.startsWith('touch')) event.preventDefault();
  event.stopImmediatePropagation();
}

function swallowRest(win: Window): void {
  const rest = new AbortController();
  for (const type of [...PRESSES, ...KEYS]) win.addEventListener(type, (event) => event.isTrusted && swallow(event), { capture: true, passive: false, signal: rest.signal });
  setTimeout(() => rest.abort(), REST_MS);
}

class Picker<T extends Pickable> {
  readonly #options: PickerOptions<T>;
  readonly #win: Window;
  readonly #host: HTMLElement;
  readonly #drawing: PickerDrawing;
  readonly #life = new AbortController();
  readonly #focusBefore: Element | null;
  #fields: T[] = [];
  #looked = Number.NEGATIVE_INFINITY;
  #current: T | null = null;
  #pressed = false;
  #idle: ReturnType<typeof setTimeout> | undefined;

  constructor(options: PickerOptions<T>) {
    const { doc, words, language, theme } = options;
    this.#options = options;
    this.#win = doc.defaultView ?? globalThis.window;
    this.#focusBefore = doc.activeElement;
    this.#host = doc.createElement(HOST_TAG);
    this.#host.style.cssText = 'all: initial; position: static;';
    const root = this.#host.attachShadow({ mode: options.mode ?? 'closed' });
    this.#drawing = drawPicker(doc, root, words, { language, theme });
    doc.documentElement.append(this.#host);
    this.#listen();
    this.#stayAwake();
    // Whoever is typing in the CRM keeps the cursor: to leave a field may be to save it. Keys are ours all the same.
    if (!this.#focusBefore?.matches(TYPING)) this.#drawing.cover.focus({ preventScroll: true });
    this.#refresh();
    this.#drawing.say(this.#fields.length > 0 ? `${words.title} ${words.hint}` : words.none);
  }

  end(taken: T | null, byPerson = false): void {
    if (this.#life.signal.aborted) return;
    this.#life.abort();
    clearTimeout(this.#idle);
    this.#host.remove();
    if (byPerson) swallowRest(this.#win);
    if (this.#focusBefore instanceof HTMLElement && this.#focusBefore.isConnected) this.#focusBefore.focus({ preventScroll: true });
    this.#options.onEnd(taken);
  }

  #listen(): void {
    const { signal } = this.#options;
    const win = this.#win;
    const all = { capture: true, passive: false, signal: this.#life.signal };
    for (const type of PRESSES) win.addEventListener(type, (event) => this.#onPress(event), all);
    for (const type of KEYS) win.addEventListener(type, (event) => event.isTrusted && swallow(event), all);
    win.addEventListener('keydown', (event) => this.#onKey(event), all);
    win.addEventListener('pointermove', (event) => this.#onMove(event), all);
    win.addEventListener('wheel', (event) => this.#onWheel(event), all);
    win.addEventListener('scroll', () => this.#drawing.follow(), { capture: true, passive: true, signal: this.#life.signal });
    win.addEventListener('resize', () => this.#drawing.follow(), { signal: this.#life.signal });
    signal.addEventListener('abort', () => this.end(null), { once: true, signal: this.#life.signal });
  }

  #stayAwake(): void {
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => this.end(null), IDLE_MS);
  }

  #refresh(): void {
    if (performance.now() - this.#looked < FRESH_MS) return;
    this.#looked = performance.now();
    const before = this.#current;
    this.#fields = this.#options.fields().filter(({ element }) => hasSize(element));
    // The page may have drawn the same field anew.
    this.#current = this.#fields.find(({ element, label }) => element === before?.element && label === before.label) ?? null;
  }

  #mark(field: T | null): void {
    if (field === this.#current) return;
    this.#current = field;
    this.#drawing.mark(field, { n: field ? this.#fields.indexOf(field) + 1 : 0, of: this.#fields.length });
  }

  #onMove(event: PointerEvent): void {
    if (!event.isTrusted) return;
    this.#stayAwake();
    this.#refresh();
    this.#mark(this.#under(event));
  }

  #under({ clientX, clientY }: { clientX: number; clientY: number }): T | null {
    return fieldAt(this.#fields, clientX, clientY, topAt(this.#options.doc, clientX, clientY, this.#host));
  }

  /** The press is taken when it is whole, so that nothing of it is left for the page. */
  #onPress(event: Event): void {
    if (!event.isTrusted) return;
    swallow(event);
    this.#stayAwake();
    if (event.type === 'pointerdown' || event.type === 'mousedown') this.#pressed = true;
    if (event.type !== 'click' || !(event instanceof MouseEvent) || event.button !== 0 || !this.#pressed) return;
    this.#pressed = false;
    const at = this.#drawing.cancel.getBoundingClientRect();
    if (at.left <= event.clientX && event.clientX <= at.right && at.top <= event.clientY && event.clientY <= at.bottom) return this.end(null, true);
    this.#refresh();
    const field = this.#under(event);
    if (field) this.end(field, true);
  }

  #onWheel(event: WheelEvent): void {
    if (!event.isTrusted || event.ctrlKey) return;
    swallow(event);
    this.#stayAwake();
    scrollBelow(topAt(this.#options.doc, event.clientX, event.clientY, this.#host), event);
    this.#drawing.follow();
  }

  /** Keys of the browser (reload, close, zoom) stay the browser's; everything else is ours while pointing. */
  #onKey(event: KeyboardEvent): void {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey || /^F\d+$/.test(event.key)) return;
    swallow(event);
    this.#stayAwake();
    this.#refresh();
    const step = event.key === 'Tab' ? (event.shiftKey ? -1 : 1) : STEPS[event.key];
    if (event.key === 'Escape') this.end(null, true);
    else if (event.key === 'Enter' || event.key === ' ') { if (this.#current) this.end(this.#current, true); }
    else if (event.key === 'Home' || event.key === 'End') this.#goTo(event.key === 'Home' ? 0 : this.#fields.length - 1);
    else if (step !== undefined) this.#goTo(this.#current ? this.#fields.indexOf(this.#current) + step : step > 0 ? 0 : this.#fields.length - 1);
  }

  /** Marks a field by its number, around the ends, and brings it into view. */
  #goTo(index: number): void {
    const field = this.#fields.at(index % this.#fields.length);
    if (!field) {
      this.#drawing.say(this.#options.words.none);
      return;
    }
    field.element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
    this.#mark(field);
    this.#drawing.follow();
  }
}

/**
 * Lets a person point at a field on the page: with the pointer, or with arrow keys or Tab and Enter; Escape, a minute of
 * rest and the signal end it without one. Draws in a closed shadow root and changes no element of the page; while it lasts
 * the page gets no press and no key, and afterwards nothing of it is left.
 * @returns ends it without a field
 */
export function startPicker<T extends Pickable>(options: PickerOptions<T>): () => void {
  for (const older of options.doc.querySelectorAll(HOST_TAG)) older.remove();
  const picker = new Picker(options);
  if (options.signal.aborted) picker.end(null);
  return () => picker.end(null);
}
