import type { CrmId, DealKey, DealRef } from './deal-ref';
import type { ActionDone, MoveReason, Receipt, Statement } from './event';
import type { DateOrder, DecimalSign } from './format-profile';
import type { GateReport } from './gate';
import type { KpiFigure } from './kpi';
import type { ListReading } from './list-reading';
import type { Language, StageTarget } from './playbook';
import type { FieldKey, IsoDate, IsoInstant, Reading } from './reading';

/** Which selector candidate answered per field, and which were tried in vain. */
export interface ReadHealth {
  answered: Partial<Record<FieldKey, string>>;
  silent: string[];
}

/** What the page asks the user once, because nothing on it proves the answer. */
export type FormatQuestion =
  | { asks: 'date-order'; raw: string; options: { order: DateOrder; value: IsoDate }[] }
  | { asks: 'decimal-sign'; raw: string; options: { sign: DecimalSign; value: number }[] };

export interface StageQuestion {
  /** Key for the answer, see mappingKey(). */
  key: string;
  label: string;
  pipeline: string | null;
}

/** Everything that the panel shows of one deal. */
export interface DealView {
  key: DealKey;
  ref: DealRef;
  reading: Reading;
  report: GateReport;
  statements: Statement[];
  actions: ActionDone[];
  receipts: { receipt: Receipt; reason: MoveReason | null }[];
  stageQuestion: StageQuestion | null;
  formatQuestion: FormatQuestion | null;
  observedSince: IsoDate | null;
  /** Days since the deal entered its CRM phase, null when that was not seen. */
  daysInPhase: number | null;
}

export type TabState =
  | 'reading' // a deal page that is not stable yet; `deal` may hold the last known picture of the same deal
  | 'read'
  | 'unread' // a deal page that the reader could not make out
  | 'none' // not a deal page
  | 'outdated' // the tab still runs the script of an earlier version of the extension
  | 'failed'; // an error; `error` has a code

/** The published view of one tab, in session storage and on the data page. */
export interface TabView {
  tabId: number;
  url: string;
  kind: 'deal' | 'list' | 'other';
  crm: CrmId | null;
  ref: DealRef | null;
  state: TabState;
  error: string | null;
  at: IsoInstant;
  reading: Reading | null;
  health: ReadHealth | null;
  deal: DealView | null;
  /** The deals of a list or board, where the tab shows one that was read. */
  list?: ListReading | null;
  /** The deals of `list` that were opened before, by record id. */
  known?: Record<string, RowStanding>;
  /** The deals of `list` that are worth opening first, with their addresses. */
  openFirst?: { recordId: string; url: string }[];
}

export interface DealSummary {
  key: DealKey;
  ref: DealRef;
  url: string;
  name: string;
  account: string | null;
  phase: StageTarget | null;
  gaps: number | null;
  gate: 'ready' | 'not-ready' | 'cannot-tell' | null;
  lastSeen: IsoInstant;
}

/** How a deal of a list stood when it was last judged. `moved`: the list shows another stage than was judged, so that verdict holds no more. */
export interface RowStanding {
  deal: DealSummary;
  moved: boolean;
}

/** What the panel shows beside the deal, and when no deal is open. */
export interface HomeView {
  at: IsoInstant;
  figures: KpiFigure[];
  recent: DealSummary[];
  /** Statements "not known yet" whose day has come, oldest first. */
  due: { deal: DealSummary; statement: Statement }[];
  /** Today's one-tap log, newest first. */
  today: ActionDone[];
  /** Owner names seen on deals, to propose who "me" is. */
  owners: { crm: CrmId; tenant: string; name: string; deals: number }[];
}

/** What the badge in the page needs, in the user's language: no catalogue is shipped to the page. */
export interface BadgeModel {
  /** Null: the badge is hidden. */
  text: {
    phase: string;
    gate: string;
    title: string;
    ask: string;
    askLabel: string;
    openPanel: string;
    hide: string;
    /** The way to move the badge without dragging. */
    move: string;
    close: string;
    shortcutHint: string | null;
    /** Name of the badge for assistive technology. */
    label: string;
  } | null;
  state: 'ready' | 'not-ready' | 'cannot-tell' | 'reading' | 'unread';
  gaps: { name: string; status: 'open' | 'planned' | 'stale' | 'differs' | 'unknown'; word: string }[];
  /** After a move with open gaps: the reasons of the playbook as buttons. */
  notice: {
    receipt: string;
    title: string;
    ask: string;
    explain: string;
    reasons: { id: string; name: string }[];
    writeInPanel: string;
    later: string;
  } | null;
  theme: 'light' | 'dark' | 'system';
  language: Language;
}
