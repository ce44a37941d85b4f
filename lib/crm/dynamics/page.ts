import type { DealRef } from '../../domain/deal-ref';
import type { FieldKey } from '../../domain/reading';
import { createLogger } from '../../platform/logger';
import type { ChangeReason, DealPage, Identity, ReaderContext } from '../adapter';
import { createHealth } from '../candidates';
import { observeRecord } from '../observe';
import type { RawReading } from '../raw-field';
import { rawReading } from '../raw-reading';
import { RecordIdentity } from './identity';
import type { Snapshot } from './read';
import { lookAtForm } from './read';
import { revealField } from './reveal';
import type { Scope } from './scope';
import { activeScope, inScope } from './scope';
import { readStage } from './stage';
import { SavedState } from './unsaved';
import { isEmptySign } from './values';

const logger = createLogger('crm/dynamics');

/** Further dates of the form, drawn by the CRM in the user's format: they may prove what the deal's own leave open. */
const OTHER_DATES = 'input[data-id$="-date-time-input"],:is([data-id$="-date-container"],[data-id$="-datetime-description_container"]) input';
const MOST_PROOFS = 20;

/** The active stage as one text, to tell a move from other changes. */
function stageMark(scope: Scope): string {
  return JSON.stringify(readStage(scope, null, () => undefined).finding);
}

/** One open opportunity form. */
export class DynamicsDealPage implements DealPage {
  private readonly shows: RecordIdentity;
  private readonly saved = new SavedState();
  private readonly tracker = createHealth();
  private readonly listeners = new Set<(reason: ChangeReason) => void>();
  /** Stage of the last look, '' where the record was not shown. */
  private stage = '';

  constructor(
    private readonly doc: Document,
    private readonly ref: DealRef,
    private readonly signal: AbortSignal,
    private readonly context: ReaderContext,
  ) {
    this.shows = new RecordIdentity(doc, ref);
    signal.addEventListener('abort', () => this.shows.leave(), { once: true });
  }

  identity(): Identity {
    return this.shows.now();
  }

  read(): RawReading {
    this.tracker.reset();
    const language = this.doc.documentElement.lang || null;
    const scope = this.scope();
    if (!scope || this.shows.now(scope) !== 'this-record') return rawReading(this.ref, {}, { language, now: this.context.now });
    const { raw, nodes } = this.look(scope);
    const sifted = this.saved.sift(scope, raw, this.editing(nodes));
    const dateTexts = this.saved.unsaved ? [] : this.otherDates(scope);
    this.stage = stageMark(scope);
    this.shows.confirm(scope);
    return rawReading(this.ref, sifted, { language, now: this.context.now, dateTexts });
  }

  onChange(listener: (reason: ChangeReason) => void): void {
    if (this.listeners.size === 0) observeRecord(() => this.observed(), () => this.changed(), this.signal);
    this.listeners.add(listener);
  }

  health(): ReturnType<DealPage['health']> {
    return this.tracker.health();
  }

  async reveal(field: FieldKey): Promise<boolean> {
    return revealField({ scope: () => this.scope(), nodesOf: (key) => this.nodesOf(key), signal: this.signal }, field);
  }

  private scope(): Scope | null {
    const scope = activeScope(this.doc);
    return typeof scope === 'string' ? null : scope;
  }

  private look(scope: Scope): Snapshot {
    return lookAtForm(scope, this.tracker, (error) => logger.failed('field-failed', error));
  }

  private nodesOf(field: FieldKey): Element[] {
    const scope = this.scope();
    return scope ? (lookAtForm(scope, createHealth(), () => undefined).nodes.get(field) ?? []) : [];
  }

  /** The form's region, or what will hold it; the layers of open flyouts. */
  private observed(): Node[] {
    const scope = this.scope();
    return scope ? scope.roots : [...this.doc.querySelectorAll('#ApplicationShell')].slice(0, 1);
  }

  private changed(): void {
    const scope = this.scope();
    const stage = scope && this.shows.now(scope) === 'this-record' ? stageMark(scope) : '';
    const reason: ChangeReason = stage === this.stage ? 'content' : stage && this.stage ? 'stage' : 'identity';
    this.stage = stage;
    for (const listener of this.listeners) listener(reason);
  }

  /** Fields whose control has the focus: what stands there may be half typed. */
  private editing(nodes: ReadonlyMap<FieldKey, Element[]>): Set<FieldKey> {
    const active = this.doc.activeElement;
    const held = active && active !== this.doc.body ? [...nodes].filter(([, list]) => list.some((node) => node.contains(active))) : [];
    return new Set(held.map(([field]) => field));
  }

  private otherDates(scope: Scope): string[] {
    const entries = inScope(scope, OTHER_DATES) as HTMLInputElement[];
    return entries.filter((entry) => entry !== this.doc.activeElement).map(({ value }) => value).filter((text) => !isEmptySign(text)).slice(0, MOST_PROOFS);
  }
}
