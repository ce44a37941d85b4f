import type { FieldKey } from './reading';

/** A text in both languages of the product. */
export interface LocalText {
  en: string;
  nl: string;
}
export type Language = keyof LocalText;
export const LANGUAGES = ['en', 'nl'] as const satisfies readonly Language[];

export type PhaseId = string;
export type CriterionId = string;

/** How strong the evidence for a criterion is, weakest first. */
export const EVIDENCE_LEVELS = ['claimed', 'in-crm', 'customer-said', 'verified'] as const;
export type EvidenceLevel = (typeof EVIDENCE_LEVELS)[number];

/** Evidence rules are data. A rule is met, unmet or unknown; unknown never turns into unmet. */
export type EvidenceRule =
  | { field: FieldKey; is: 'filled' }
  | { field: FieldKey; is: 'in-the-future' }
  | { field: FieldKey; is: 'one-of'; values: string[] }
  | { field: 'contacts'; is: 'has-role'; roles: string[] }
  | { field: FieldKey; is: 'ticked' }
  | { stage: 'is-closed' | 'is-won' }
  /** The CRM phase comes after this phase: work of a later phase is being done, or the deal was won. */
  | { stage: 'is-beyond'; phase: PhaseId }
  | { action: string; is: 'done' }
  | { all: EvidenceRule[] }
  | { any: EvidenceRule[] }
  | { not: EvidenceRule };

/** A question that brings out what a criterion needs, with the reason it helps. */
export interface Question {
  id: string;
  ask: LocalText;
  helps: LocalText;
}

export interface Criterion {
  id: CriterionId;
  phase: PhaseId;
  name: LocalText;
  /** Which decision fails without it. */
  why: LocalText;
  /** Null: only what a person states can answer it. */
  rule: EvidenceRule | null;
  /** A second rule whose evidence counts as claimed only (a tick box). */
  claimedRule: EvidenceRule | null;
  /** The CRM fields that "Show in CRM" goes to, best first. */
  fields: FieldKey[];
  needs: EvidenceLevel;
  /** Days that a statement stays fresh; null: as long as nothing contradicts it. */
  freshDays: number | null;
  weight: number;
  mandatory: boolean;
  /** Null: always. Else it applies when the rule is not unmet (unknown applies). */
  appliesWhen: EvidenceRule | null;
  questions: Question[];
  /** Reasons offered for "not applicable". */
  notApplicableReasons: LocalText[];
}

export interface PhaseAction {
  id: string;
  name: LocalText;
  /** What counts as its outcome, offered as buttons. */
  outcomes: { id: string; name: LocalText }[];
  /** Logged without a deal in the one-tap log of the Selection phase. */
  tap: boolean;
}

export interface Phase {
  id: PhaseId;
  name: LocalText;
  /** One line: what the phase is for. */
  aim: LocalText;
  actions: PhaseAction[];
  /** Share of the weight (0 to 1) that opens the gate, once all mandatory criteria are met. */
  threshold: number;
}

/** A stage's place in the cycle: a phase, or an end of it. */
export type StageTarget = PhaseId | 'won' | 'lost';

/** One line of a stage map. `match` is compared with the API name first, then the label, case-folded. */
export interface StageMapping {
  match: string[];
  target: StageTarget;
}
export type StageMaps = { salesforce: StageMapping[]; hubspot: StageMapping[]; dynamics: StageMapping[] };

/** A KPI target of the playbook's default. */
export interface KpiTarget {
  kpi: string;
  target: number;
}

export interface Playbook {
  id: string;
  version: number;
  name: LocalText;
  phases: Phase[];
  criteria: Criterion[];
  stageMaps: StageMaps;
  /** Reasons for moving on with open gaps: buttons of the notice. */
  moveReasons: { id: string; name: LocalText }[];
  /** Option values that say "unknown" in CRM pick lists and text: they do not count as known. */
  unknownWords: string[];
  targets: KpiTarget[];
}
