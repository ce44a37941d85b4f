import type { DealKey } from '../../lib/domain/deal-ref';
import type { PolicyState } from '../../lib/domain/policy';
import type { Settings } from '../../lib/domain/settings';
import type { HomeView, TabView } from '../../lib/domain/view';
import type { Answers, Result, ViewMessage } from '../../lib/messaging/messages';
import type { TenantLog } from '../../lib/storage/read-logs';

/** A value that lives outside React. `undefined` = not read yet; `get` answers the same object until it changed. */
export interface Source<T> {
  get: () => T | undefined;
  /** Calls back after each change; the returned function ends it. */
  subscribe: (listener: () => void) => () => void;
}

export type MessageOf<K extends ViewMessage['type']> = Extract<ViewMessage, { type: K }>;
/** Sends one request to the background; never throws. */
export type Send = <M extends ViewMessage>(message: M) => Promise<Result<Answers[M['type']]>>;

/** Pages of the extension that the panel links to. */
export type PageName = 'data' | 'practice' | 'options';

/** Sections of the settings page, in the order in which it lists them. */
export const SECTION_IDS = ['general', 'fields', 'stages', 'reading', 'policy'] as const;
export type SectionId = (typeof SECTION_IDS)[number];

/**
 * All that the panel wants from the browser, behind one small door: the extension gives the real one
 * (extension-bridge.ts), tests and the gallery give fakes.
 */
export interface Bridge {
  /** The view of the tab that the panel follows; null when nothing is published for it. */
  tabView: Source<TabView | null>;
  homeView: Source<HomeView | null>;
  /** The settings that count: what the administrator decided, else what the user set. */
  settings: Source<Settings>;
  /** The settings as the user set them, whatever an administrator decided: what a change of them starts from, and what Undo goes back to. */
  ownSettings: Source<Settings>;
  /** What the administrator decided. */
  policy: Source<PolicyState>;
  /** How reading went on the last deal pages of each tenant. */
  readLogs: Source<readonly TenantLog[]>;
  /** The extension's id in this browser, by which a policy names it. */
  extensionId: string;
  send: Send;
  now: () => Date;
  reloadTab: (tabId: number) => Promise<void>;
  /** `section` names what the settings page shall show. */
  openPage: (page: PageName, section?: SectionId) => Promise<void>;
  openUrl: (url: string) => Promise<void>;
  /** Pages that this build has. */
  pages: readonly PageName[];
  /** False when the browser did not allow it. */
  copyText: (text: string) => Promise<boolean>;
  /** The keys that open the panel as the user set them, null when there are none. */
  shortcut: () => Promise<string | null>;
  /** Texts that are being typed, kept while this browser window lives. */
  drafts: { load: (key: DraftKey) => string | null; save: (key: DraftKey, text: string | null) => void };
}

/** One draft per deal and thing that is being written about. */
export type DraftKey = `${DealKey}|${string}`;
