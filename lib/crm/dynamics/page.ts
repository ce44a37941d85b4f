import type { DealRef } from '../../domain/deal-ref';
import { createLogger } from '../../platform/logger';
import type { DealPage, Identity, ReaderContext } from '../adapter';
import { createHealth, overrideSelectors } from '../candidates';
import { observeRecord } from '../observe';
import type { RawReading } from '../raw-field';
import { rawReading } from '../raw-reading';
import { CANDIDATES } from './candidates';
import { RecordIdentity } from './identity';
import { lookAtForm } from './read';
import type { Scope } from './scope';
import { activeScope, inScope } from './scope';
import { SavedState } from './unsaved';

const logger = createLogger('crm/dynamics');

/** Further dates of the form, drawn by the CRM in the user's format: they may prove what the deal's own leave open. */
const OTHER_DATES = 'input[data-id$="-date-time-input"],:is([data-id$="-date-container"],[data-id$="-datetime-description_container"]) input';

/** One open opportunity form. */
export class DynamicsDealPage implements DealPage {
  readonly #doc: Document;
  readonly #ref: DealRef;
  readonly #signal: AbortSignal;
  readonly #context: ReaderContext;
  readonly #shows: RecordIdentity;
  readonly #saved = new SavedState();
  readonly #savedOwn = new SavedState();
  readonly #tracker = createHealth();

  constructor(doc: Document, ref: DealRef, signal: AbortSignal, context: ReaderContext) {
    this.#doc = doc;
    this.#ref = ref;
    this.#signal = signal;
    this.#context = context;
    overrideSelectors(CANDIDATES, context.config?.selectors ?? {}, doc);
    this.#shows = new RecordIdentity(doc, ref);
    signal.addEventListener('abort', () => this.#shows.leave(), { once: true });
  }

  identity(): Identity {
    return this.#shows.now();
  }

  read(): RawReading {
    this.#tracker.reset();
    const language = this.#doc.documentElement.lang || null;
    const scope = this.#scope();
    if (!scope || this.#shows.now(scope) !== 'this-record') return rawReading(this.#ref, {}, { language, now: this.#context.now });
    const { raw, own, nodes } = lookAtForm(scope, this.#tracker, (error) => logger.failed('field-failed', error), this.#context.config);
    const editing = this.#editing(nodes);
    const sifted = this.#saved.sift(scope, raw, editing);
    const dateTexts = this.#saved.unsaved ? [] : this.#otherDates(scope);
    this.#shows.confirm(scope);
    return rawReading(this.#ref, sifted, { language, now: this.#context.now, dateTexts, own: this.#savedOwn.sift(scope, own, editing) });
  }

  onChange(listener: () => void): void {
    observeRecord(() => this.#observed(), listener, this.#signal);
  }

  health(): ReturnType<DealPage['health']> {
    return this.#tracker.health();
  }

  #scope(): Scope | null {
    const scope = activeScope(this.#doc);
    return typeof scope === 'string' ? null : scope;
  }

  /** The form's region, or what will hold it; the layers of open flyouts. */
  #observed(): Node[] {
    const scope = this.#scope();
    return scope ? scope.roots : [...this.#doc.querySelectorAll('#ApplicationShell')].slice(0, 1);
  }

  /** Fields whose control has the focus: what stands there may be half typed. */
  #editing(nodes: ReadonlyMap<string, Element[]>): Set<string> {
    const active = this.#doc.activeElement;
    const held = active && active !== this.#doc.body ? [...nodes].filter(([, list]) => list.some((node) => node.contains(active))) : [];
    return new Set(held.map(([field]) => field));
  }

  #otherDates(scope: Scope): string[] {
    const entries = inScope(scope, OTHER_DATES) as HTMLInputElement[];
    return entries.filter((entry) => entry !== this.#doc.activeElement).map(({ value }) => value);
  }
}
