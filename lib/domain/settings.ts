import type { FormatProfile } from './format-profile';
import type { FieldMapping } from './own-field';
import type { SelectorOverrides } from './policy';
import type { Language, StageTarget } from './playbook';

export const ROLES = ['rep', 'manager', 'trainer'] as const;
export type Role = (typeof ROLES)[number];

/** Synced by the browser where the user's sync is on: no deal, customer or person. */
export interface SyncedSettings {
  language: Language;
  role: Role;
  theme: 'system' | 'light' | 'dark';
  /** KPI id -> target. */
  goals: Record<string, number>;
  /** One switch: whether KPI totals of this device are put into the browser's sync. */
  syncTotals: boolean;
}

/** Kept in this browser only: names of people, stages and tenants. */
export interface LocalSettings {
  firstRunDone: boolean;
  deviceId: string;
  deviceLabel: string;
  /** `crm:tenant` -> owner names that are this user. */
  me: Record<string, string[]>;
  /** mappingKey() -> phase. */
  stageAnswers: Record<string, StageTarget>;
  /** `crm:tenant` -> what is proven about its formats. */
  formats: Record<string, FormatProfile>;
  badge: { hidden: boolean; position: { right: number; bottom: number } | null };
  lastBackup: string | null;
  /** Which of the company's own fields stand for what. */
  fieldMaps: FieldMapping[];
  /** Selectors that were imported in place of built-in ones. */
  selectors: SelectorOverrides;
  /** Whether rows of deals in lists and boards carry a mark. */
  listMarks: boolean;
  /** `dynamics:tenant` of the organisations whose Web API may be asked; ask mayUseWebApi(). */
  webApi: string[];
}

export interface Settings {
  synced: SyncedSettings;
  local: LocalSettings;
}

/** The settings of a browser that nobody has set up. `deviceId` is empty until the background's first start. */
export function freshLocalSettings(): LocalSettings {
  return {
    firstRunDone: false, deviceId: '', deviceLabel: '', me: {}, stageAnswers: {}, formats: {},
    badge: { hidden: false, position: null }, lastBackup: null, fieldMaps: [], selectors: {}, listMarks: true, webApi: [],
  };
}

/** In `webApi`: an administrator allowed it for every organisation. */
export const EVERY_ORGANISATION = 'dynamics:*';

/** Whether somebody allowed the Web API of an organisation to be asked: the user for this one, or the administrator for all. */
export function mayUseWebApi({ webApi }: Pick<LocalSettings, 'webApi'>, tenant: string): boolean {
  return webApi.includes(EVERY_ORGANISATION) || webApi.includes(`dynamics:${tenant}`);
}
