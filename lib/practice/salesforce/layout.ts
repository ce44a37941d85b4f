import type { Language } from '../../domain/playbook';
import type { PracticeField } from '../contract';
import type { Labels } from './labels';

/** A company's own field: its API name on the page and the label its administrator gave it. */
export interface OwnField {
  api: string;
  label: string;
}
export type OwnFieldName = Extract<
  PracticeField,
  'competitors' | 'decisionDate' | 'problem' | 'customerNeed' | 'reasonsToBuy' | 'decisionMaker'
>;

/** What makes one practice org differ from the next. */
export interface SalesforceLayout {
  id: string;
  summary: string;
  language: Language;
  locale: string;
  host: string;
  /** Path before `/r/`, for orgs whose links name the app. */
  prefix: string;
  /** `old`: deals have the address that Lightning had at first, `/one/one.app#/sObject/...`. */
  addresses: 'current' | 'old';
  app: 'standard' | 'console';
  rows: 'page-layout' | 'dynamic-forms' | 'aura';
  highlights: 'classic' | 'dynamic' | 'aura';
  path: 'aura' | 'lwc';
  /** Whether the Aura path has a drawer with key fields and guidance. */
  drawer: boolean;
  /** Tab that is open at first; the details are rendered once their tab was opened. */
  firstTab: 'detailTab' | 'collaborateTab';
  contactRoles: 'tiles' | 'table' | 'aura' | 'quick-link' | 'none';
  /** `multi`: ISO code and the user's own currency in parentheses. */
  currency: 'sign' | 'code' | 'multi';
  /** Whether some value components keep their content in a native shadow root. */
  nativeShadow: boolean;
  /** Whether the layout shows record type, last activity and the day of the last stage change. */
  dates: boolean;
  /** Whether an administrator translated the stage names. */
  translatedStages: boolean;
  /** What the page is doing when it is opened: its details are being edited, or are still being fetched. */
  opening: 'at-rest' | 'editing' | 'loading';
  /** Whether the user visited all records before: their pages are mounted, before and behind the one in front. */
  visited: boolean;
  /** The step of the path that the user looks at, by API value; null: the record's own stage. */
  viewing: string | null;
  /** Whether the first deals are closed, one as won and one as lost. */
  closed: boolean;
  /** Names that the company gave to the object and its fields. */
  renamed: Partial<Labels>;
  own: Record<OwnFieldName, OwnField>;
  seed: number;
}
