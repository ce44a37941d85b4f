import type { Language } from '../../domain/playbook';
import type { PracticeField } from '../contract';

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
  app: 'standard' | 'console';
  rows: 'page-layout' | 'dynamic-forms';
  highlights: 'classic' | 'dynamic';
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
  own: Record<OwnFieldName, OwnField>;
  seed: number;
}
