import type { CrmId, DealRef } from '../domain/deal-ref';
import type { FieldKey } from '../domain/reading';
import type { ReadHealth } from '../domain/view';
import type { PageConfig } from './page-config';
import type { RawReading } from './raw-field';

/** What a URL of a CRM stands for. */
export type PageLocation =
  | { kind: 'deal'; ref: DealRef }
  | { kind: 'list'; tenant: string }
  | { kind: 'other' };

/** What an adapter can do, as data: shown to the user, and given to the domain instead of guesses. */
export interface CrmCapabilities {
  /** Canonical fields that the CRM has as standard, or for which it has a documented place on the page. */
  standardFields: readonly FieldKey[];
  /** Fields found by a company's own field names only. */
  byNameFields: readonly FieldKey[];
  /** Whether a second source in the page's own world completes the reading (Dynamics' client API). */
  hasClientApi: boolean;
  /** Whether stages carry a language-neutral name on the page. */
  stageApiNames: boolean;
}

/** What a reader is told before it reads. */
export interface ReaderContext {
  now: () => Date;
  /** What was decided about reading this CRM's pages; left out where nothing was. */
  config?: PageConfig;
}

/** Whether the document shows the record of the URL yet: Lightning and HubSpot keep the former one for a while. */
export type Identity = 'this-record' | 'other-record' | 'not-yet';

/** One open deal page. Everything it set up ends with the signal given to `open`. */
export interface DealPage {
  /** Cheap; called before and after each read. */
  identity(): Identity;
  /** One synchronous snapshot of the active record, not yet understood. Changes nothing: never clicks, opens or scrolls. Never throws for a field. */
  read(): RawReading;
  /** Debounced; at most one observer per page, scoped to the record. Reports every change at least once after it settled. */
  onChange(listener: () => void): void;
  /** Which candidate answered in the last read, and which stayed silent. */
  health(): ReadHealth;
}

/**
 * On the user's click: scrolls to the field and marks it for a moment; may open the tab that holds it. False when it is not
 * on the page. One per CRM (`<crm>/reveal.ts`), in a script of its own that comes when it is first asked for. `config` says
 * which field of the company's own stands for it.
 */
export type Reveal = (doc: Document, ref: DealRef, field: FieldKey, signal: AbortSignal, config?: PageConfig) => Promise<boolean>;

/** One door per CRM. */
export interface CrmAdapter {
  readonly id: CrmId;
  /** Pure: decides from the address alone. */
  locate(url: URL): PageLocation;
  open(doc: Document, ref: DealRef, signal: AbortSignal, context: ReaderContext): DealPage;
}
