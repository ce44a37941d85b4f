import type { CriterionId, EvidenceLevel, PhaseId, StageTarget } from './playbook';
import type { FieldKey, FieldReading, FieldValues, IsoDate, IsoInstant, StageValue } from './reading';

export const CRITERION_STATUSES = ['met', 'open', 'planned', 'stale', 'differs', 'unknown', 'not-applicable'] as const;
export type CriterionStatus = (typeof CRITERION_STATUSES)[number];

/** A field that a verdict rests on, as it was read. */
export interface FieldEvidence {
  from: 'crm';
  field: FieldKey;
  reading: FieldReading<FieldValues[FieldKey]>;
  /** When this value was first seen, null when it was there at the first visit. */
  since: IsoDate | null;
}
export interface StatementEvidence {
  from: 'statement';
  event: string;
  says: 'known' | 'not-known-yet' | 'not-applicable';
  /** The customer's words, from whom it will come, or why it does not apply. */
  text: string;
  who: string;
  /** Day of the words, or the day by which it will be known. */
  on: IsoDate;
  at: IsoInstant;
}
export interface ActionEvidence {
  from: 'action';
  event: string;
  action: string;
  on: IsoDate;
}
/** A field of the company's own that was mapped to the criterion, as it was read. */
export interface OwnEvidence {
  from: 'own';
  /** What the company calls the field. */
  label: string;
  reading: FieldReading<string>;
}
export type Evidence = FieldEvidence | StatementEvidence | ActionEvidence | OwnEvidence;

/** Why a status is what it is; the panel has a sentence for each. */
export const STATUS_REASONS = [
  'value-in-crm', 'customer-said', 'verified', 'action-done',
  'field-empty', 'filler-text', 'level-too-low', 'nothing-stated', 'tick-only',
  'promised', 'promise-passed', 'date-passed', 'statement-old', 'crm-and-statement-differ',
  'field-missing', 'field-unreadable', 'stated-not-applicable', 'rule-not-applicable',
] as const;
export type StatusReason = (typeof STATUS_REASONS)[number];

export interface CriterionResult {
  id: CriterionId;
  phase: PhaseId;
  status: CriterionStatus;
  reason: StatusReason;
  mandatory: boolean;
  weight: number;
  /** The strongest level that holds now, null when none does. */
  level: EvidenceLevel | null;
  needs: EvidenceLevel;
  /** Strongest or newest first. */
  evidence: Evidence[];
  /** True when it belongs to an earlier phase and was carried forward. */
  carried: boolean;
}

export type GateState = 'ready' | 'not-ready' | 'cannot-tell';

export interface Gate {
  from: PhaseId;
  /** The next phase, or `won` after the last one. */
  to: PhaseId | 'won';
  state: GateState;
  /** Criteria that count now, met and due (not applicable left out; unknown is due but not counted in `share`). */
  met: number;
  due: number;
  mandatoryOpen: number;
  /** Weight met / weight of all but not applicable and unknown; null when nothing counts. */
  share: number | null;
  threshold: number;
}

/** The verdict on one deal at one moment. Plain data: it is frozen into receipts. */
export interface GateReport {
  at: IsoInstant;
  playbook: { id: string; version: number };
  stage: StageValue | null;
  /** Null: the stage could not be read or is not on the map (see `stageProblem`). */
  crmPhase: StageTarget | null;
  stageProblem: 'unmapped' | 'unread' | null;
  /** Null when the CRM phase is not known. */
  supportedPhase: PhaseId | null;
  gate: Gate | null;
  /** Criteria of the gate out of the supported phase, with those carried forward; gaps first. */
  criteria: CriterionResult[];
  /** Every criterion of the playbook, in the playbook's order. */
  all: CriterionResult[];
  /** The one question to ask now. `reason` says in a code why this criterion comes first. */
  question: { criterion: CriterionId; question: string; reason: StatusReason } | null;
}
