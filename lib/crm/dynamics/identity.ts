import type { DealRef } from '../../domain/deal-ref';
import type { Identity } from '../adapter';
import type { Scope } from './scope';
import { activeScope, tableOf, titleOf } from './scope';

/** What a record looked like when it was last in the document. Nodes are held weakly: a form is a large tree. */
interface Sighting {
  recordId: string;
  form: WeakRef<Element>;
  title: WeakRef<Element>;
  name: string;
}

/** Per document, newest last. The page shows no record id, so the record before is known by its form, title node and title. */
const sightings = new WeakMap<Document, Sighting[]>();
const KEPT = 4;

function look(scope: Scope | 'none' | 'several', recordId: string): Sighting | null {
  const title = typeof scope === 'string' ? null : titleOf(scope);
  if (typeof scope === 'string' || title === null) return null;
  return { recordId, form: new WeakRef(scope.form), title: new WeakRef(title.node), name: title.name };
}

function sameLook(a: Sighting, b: Sighting): boolean {
  return a.name === b.name && a.form.deref() === b.form.deref() && a.title.deref() === b.title.deref();
}

/** Tells whether the document shows one record. One is made for each opened page. */
export class RecordIdentity {
  readonly #doc: Document;
  readonly #ref: DealRef;
  /** Between two records the form was seen to be gone: what comes after is new. */
  #gap = false;
  #confirmed = false;
  readonly #others: Sighting[];

  constructor(doc: Document, ref: DealRef) {
    this.#doc = doc;
    this.#ref = ref;
    this.#others = (sightings.get(doc) ?? []).filter((sighting) => sighting.recordId !== ref.recordId);
  }

  /**
   * `not-yet`: no form, two forms, or no title. `other-record`: a form of another table, or still the one that was shown
   * under another id. Two records of one name in one form that never left are told apart by nobody here: that stays `other-record`.
   */
  now(scope: Scope | 'none' | 'several' = activeScope(this.#doc)): Identity {
    const seen = look(scope, this.#ref.recordId);
    if (typeof scope === 'string' || seen === null) {
      this.#gap ||= scope !== 'several';
      return 'not-yet';
    }
    const table = tableOf(scope);
    if (table !== null && table !== 'opportunity') return 'other-record';
    return !this.#gap && this.#others.some((other) => sameLook(other, seen)) ? 'other-record' : 'this-record';
  }

  /** Remembers how this record looks; called with each read that was taken as its own. */
  confirm(scope: Scope): void {
    const seen = look(scope, this.#ref.recordId);
    if (seen) this.#remember(seen);
    this.#confirmed = true;
  }

  /** The address left this record. If it never came up, what is drawn now belongs to it or to one before: not to the next. */
  leave(): void {
    const seen = this.#confirmed ? null : look(activeScope(this.#doc), this.#ref.recordId);
    if (seen && !(sightings.get(this.#doc) ?? []).some((other) => sameLook(other, seen))) this.#remember(seen);
  }

  #remember(seen: Sighting): void {
    const kept = (sightings.get(this.#doc) ?? []).filter((other) => other.recordId !== seen.recordId);
    sightings.set(this.#doc, [...kept, seen].slice(-KEPT));
  }
}
