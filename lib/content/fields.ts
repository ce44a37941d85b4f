import { startPicker } from '../badge/picker';
import type { PageLocation } from '../crm/adapter';
import { type CandidateTable, overrideSelectors } from '../crm/candidates';
import { onNavigation } from '../crm/navigation';
import { sameDeal, type DealRef } from '../domain/deal-ref';
import type { SeenField } from '../domain/own-field';
import { sendToBackground } from '../messaging/content-client';
import { FIELDS_DOOR, type FieldsAnswer, type FieldsRequest, type FieldsServant } from '../messaging/fields-request';
import { door } from '../platform/door';
import { REPLACE_EVENT } from './lifetime';

/** What is needed of a CRM to list and to point at its fields. */
export interface FieldsOf {
  /** The selectors that the reader of the page looks with, which may have been replaced. */
  candidates: CandidateTable;
  /** The address of what is in front, where it is not always the window's. */
  front?(win: Window): FrontAddress;
  locate(url: URL): PageLocation;
  seenFields(doc: Document, ref: DealRef): { field: SeenField; element: Element }[];
}

/** The address that a page stands for, and what tells that it may have changed. */
interface FrontAddress {
  url(): string;
  onNavigate(listener: () => void, signal: AbortSignal): void;
}

function windowAddress(win: Window): FrontAddress {
  return { url: () => win.location.href, onNavigate: (listener, signal) => onNavigation(win, listener, signal, POLL_MS) };
}

/** Where the address is looked at by time: browsers without the Navigation API. */
const POLL_MS = 300;
const servants = door<FieldsServant>(FIELDS_DOOR);

/** One page's pointing: at most one at a time, over when the page goes to another record. */
class Pointer {
  #end: (() => void) | null = null;

  readonly #front: FrontAddress;

  constructor(readonly crm: FieldsOf, readonly doc: Document, win: Window) {
    this.#front = crm.front?.(win) ?? windowAddress(win);
  }

  stop(): void {
    this.#end?.();
    this.#end = null;
  }

  start({ ref, texts, language, theme }: Extract<FieldsRequest, { act: 'point' }>): boolean {
    this.stop();
    if (!this.#shows(ref)) return false;
    const { crm, doc } = this;
    // The deal's own address: when it is over the page may have gone to another.
    const url = this.#front.url();
    const life = new AbortController();
    this.#front.onNavigate(() => { if (!this.#shows(ref)) life.abort(); }, life.signal);
    doc.addEventListener(REPLACE_EVENT, () => life.abort(), { signal: life.signal });
    this.#end = startPicker({
      doc, language, theme, words: texts, signal: life.signal,
      fields: () => crm.seenFields(doc, ref).map(({ field, element }) => ({ label: field.label, detail: field.apiName, field, element })),
      onEnd: (taken) => {
        life.abort();
        this.#end = null;
        void sendToBackground({ type: 'field.pointed', url, ref, field: taken?.field ?? null });
      },
    });
    return true;
  }

  #shows(ref: DealRef): boolean {
    const location = this.crm.locate(new URL(this.#front.url()));
    return location.kind === 'deal' && sameDeal(location.ref, ref);
  }
}

/**
 * Answers what the background asks about the fields of the page: their names, and to let the user point at one. Values
 * are not even looked at.
 */
export function fieldsServant(crm: FieldsOf, doc: Document, win: Window): FieldsServant {
  const pointer = new Pointer(crm, doc, win);
  return (request: FieldsRequest): FieldsAnswer => {
    if (request.act !== 'stop') overrideSelectors(crm.candidates, request.selectors, doc);
    if (request.act === 'list') return crm.seenFields(doc, request.ref).map(({ field }) => field);
    if (request.act === 'point') return pointer.start(request);
    pointer.stop();
    return true;
  };
}

/** Leaves the servant where the background finds it. It goes when a newer version of the extension takes the page over. */
export function offerFields(crm: FieldsOf): void {
  servants.offered()?.({ act: 'stop' });
  document.addEventListener(REPLACE_EVENT, () => servants.forget(), { once: true });
  servants.offer(fieldsServant(crm, document, window));
}
