import type { RawList } from '../crm/list-page';
import type { PageConfig } from '../crm/page-config';
import type { RawReading } from '../crm/raw-field';
import type { LayoutReport } from '../crm/report/layout-report';
import type { CrmId, DealKey, DealRef } from '../domain/deal-ref';
import type { Erase, StatementBody } from '../domain/event';
import type { MapRefusal } from '../domain/field-maps';
import type { DateOrder, DecimalSign } from '../domain/format-profile';
import type { FieldTarget, MapChange, SeenField } from '../domain/own-field';
import type { ListMark } from '../domain/list-reading';
import type { StageTarget } from '../domain/playbook';
import type { FieldKey, IsoDate, IsoInstant } from '../domain/reading';
import type { LocalSettings, SyncedSettings } from '../domain/settings';
import type { BadgeModel, ReadHealth } from '../domain/view';

/**
 * Every message of the extension, one type per direction. Facts are `noun.pastVerb`, requests `noun.verb`.
 * The background parses each with its schema (schemas.ts) and checks the sender (sender.ts) before anything happens.
 */

/** Content script -> background. */
export type PageMessage =
  /** The script runs on a page; the answer carries what the badge needs. */
  | { type: 'page.opened'; url: string }
  /** The address left the deal that was shown: the old verdict goes at once. */
  | { type: 'page.left'; url: string; kind: 'deal' | 'list' | 'other'; ref: DealRef | null }
  /** The document goes away (another page, a closed tab, the back/forward cache): the tab has no verdict any more. */
  | { type: 'page.gone'; url: string }
  /** A stable snapshot of the deal that the address names, as found: the background understands it. `since`: how old what the page shows may be. */
  | { type: 'deal.read'; url: string; reading: RawReading; health: ReadHealth; since?: IsoInstant }
  /** The page did not show the record within the time allowed, or reading it failed. */
  | { type: 'deal.unread'; url: string; ref: DealRef; why: 'no-identity' | 'not-stable' | 'reader-failed' }
  /** The script that reads lists runs on a page; the answer says how, or nothing where the page is no list. */
  | { type: 'list.opened'; url: string }
  /** A stable snapshot of the list that the address names, as found. */
  | { type: 'list.read'; url: string; list: RawList }
  /** The page did not show its list within the time allowed, or reading it failed. */
  | { type: 'list.unread'; url: string; why: 'not-stable' | 'reader-failed' }
  /** A trusted click on the badge. Handled before anything asynchronous. */
  | { type: 'panel.open' }
  /** The badge's cards are needed: a person is at the badge, or a notice is to be shown. */
  | { type: 'badge.cards' }
  | { type: 'receipt.explain'; receipt: string; reason: string }
  /** The user pointed at a field of the deal, or does not point any more (null). The page's own names of it, no value. */
  | { type: 'field.pointed'; url: string; ref: DealRef; field: SeenField | null }
  | { type: 'badge.place'; position: { right: number; bottom: number } | null; hidden: boolean };

/** What `page.opened` answers. */
export interface PageContext {
  badge: BadgeModel | null;
  badgePlace: { right: number; bottom: number } | null;
  config: PageConfig;
}

/** What `list.opened` answers. */
export interface ListContext {
  tenant: string;
  config: PageConfig;
}

/** Background -> content script. */
export type ToPageMessage =
  /** `deal` says which deal the verdict is about: the page may have moved on meanwhile. */
  | { type: 'badge.show'; deal: DealKey; model: BadgeModel; place: { right: number; bottom: number } | null }
  | { type: 'page.reveal'; field: FieldKey }
  | { type: 'page.read' }
  /** What was decided about reading changed: the page is read again with it. */
  | { type: 'page.configure'; config: PageConfig }
  | { type: 'page.ping' }
  /** To the script that reads lists: marks by record id, for all deals of the list that have one. */
  | { type: 'list.mark'; marks: Record<string, ListMark> }
  /** To the script that reads lists: reads again and sends it even when nothing changed. */
  | { type: 'list.again' };

/** A practice frame hears what views say to the background, too: it answers to these only. */
export const TO_PAGE_TYPES: readonly string[] = ['badge.show', 'page.reveal', 'page.read', 'page.configure', 'page.ping'] satisfies ToPageMessage['type'][];

/**
 * Pages of the extension -> background. An act may carry the id of its event, made by the view (client.ts does): when the
 * worker was killed after the commit and before the answer, asking again must not write the act twice.
 */
export type ViewMessage =
  | { type: 'statement.add'; id?: string; deal: DealKey; criterion: string; body: StatementBody }
  | { type: 'event.undo'; targets: string[] }
  | { type: 'action.add'; id?: string; deal: DealKey | null; action: string; outcome: string | null; on: IsoDate }
  | { type: 'receipt.explain'; id?: string; receipt: string; reason: string; text: string }
  | { type: 'question.answer'; id?: string; deal: DealKey; question: string; answer: 'helped' | 'not-now' | 'another' }
  | { type: 'stage.answer'; key: string; target: StageTarget }
  /** Takes an answer about a stage back. */
  | { type: 'stage.forget'; key: string }
  | { type: 'format.answer'; crm: CrmId; tenant: string; dateOrder: DateOrder | null; decimal: DecimalSign | null }
  | { type: 'settings.save'; synced?: Partial<SyncedSettings>; local?: Partial<Pick<LocalSettings, 'firstRunDone' | 'me' | 'badge' | 'deviceLabel' | 'listMarks' | 'webApi'>> }
  /** Maps the company's own fields, or takes it back: all of the change or nothing. */
  | ({ type: 'fields.change' } & MapChange)
  /** Lists the fields of all open deal pages. */
  | { type: 'fields.look' }
  /** Lets the user point at a field on a deal's page; `tabId` null: on any open deal of the tenant. `back`: the tab to return to. */
  | { type: 'fields.point'; tabId: number | null; crm: CrmId; tenant: string; target: FieldTarget; back: number | null }
  | { type: 'fields.unpoint' }
  | { type: 'field.reveal'; tabId: number; field: FieldKey }
  | { type: 'tab.read'; tabId: number }
  /** Somebody looks at a tab: what is published of it must be so, and a CRM page without a script of ours gets one. */
  | { type: 'tab.look'; tabId: number }
  | { type: 'data.erase'; scope: Erase['scope'] }
  | { type: 'data.export' }
  | { type: 'data.restore'; backup: unknown }
  /** The user has seen that a field is no longer read. */
  | { type: 'loss.dismiss'; crm: CrmId; tenant: string; field: FieldKey }
  | { type: 'layout.report'; tabId: number }
  /** Other selectors in place of a CRM's built-in ones, by candidate id; none: the built-in ones hold again. */
  | { type: 'selectors.save'; crm: CrmId; selectors: Record<string, string> }
  | { type: 'view.refresh' };

/** What each request answers when it worked. `saved` is said after the transaction has committed. */
export interface Answers {
  'statement.add': { saved: string };
  'event.undo': { saved: string };
  'action.add': { saved: string };
  'receipt.explain': { saved: string };
  'question.answer': { saved: string };
  'stage.answer': { saved: true };
  'stage.forget': { saved: true };
  'format.answer': { saved: true };
  'settings.save': { saved: true };
  'fields.change': { saved: true; undo: MapChange } | { saved: false; refused: MapRefusal };
  'fields.look': { pages: number };
  'fields.point': { started: boolean };
  'fields.unpoint': { done: true };
  'field.reveal': { shown: boolean };
  'tab.read': { asked: boolean };
  'tab.look': { done: true };
  'data.erase': { erased: number };
  'data.export': { backup: unknown };
  'data.restore': { added: number; skipped: number; refused: { why: string; count: number }[] };
  'loss.dismiss': { saved: true };
  'layout.report': { report: LayoutReport };
  'selectors.save': { saved: true };
  'view.refresh': { done: true };
}

/** Error codes that a view shows in words. */
export const ERROR_CODES = [
  'storage-full', 'storage-failed', 'refused', 'unparseable', 'no-such-deal', 'no-such-tab', 'not-a-backup', 'backup-too-new', 'tab-gone', 'unexpected',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];
export type Result<T> = { ok: true; value: T } | { ok: false; error: ErrorCode; detail?: string };
