import type { CrmId, DealKey } from './deal-ref';
import type { GateReport } from './gate';
import type { CriterionId, PhaseId } from './playbook';
import type { IsoDate, IsoInstant, Money, StageValue } from './reading';

/** Which device wrote an event: a random id made on first run, no person. */
export type DeviceId = string;

interface EventBase {
  id: string;
  /** When it happened, as this device saw it. */
  at: IsoInstant;
  device: DeviceId;
}

/** The values that observations follow. Moves, slips and KPIs are derived from them, never stored as counts. */
export interface ObservedValues {
  stage: StageValue & { phase: PhaseId | 'won' | 'lost' | null };
  closeDate: IsoDate;
  owner: string;
  amount: Money;
}
export type ObservedField = keyof ObservedValues;

/**
 * An observation's id is derived from its content (see observationId in observe.ts), so that two browsers that saw the
 * same thing hold the same event. Everything that the id covers is fixed; `at` and `device` may differ between copies,
 * and a merge keeps the copy with the earliest `at`.
 */
export type Observation = {
  [F in ObservedField]: EventBase & {
    kind: 'observed';
    deal: DealKey;
    field: F;
    before: ObservedValues[F] | null;
    value: ObservedValues[F];
    /** The CRM's own change time if shown, else the day seen. Part of the id. */
    on: IsoInstant | IsoDate;
    /** How many equal changes that day came before. Part of the id. */
    nth: number;
    /** `at` of the last erasure of this deal that the observer knew, so that a deal can be seen anew after it. Part of the id. */
    epoch: IsoInstant | null;
  };
}[ObservedField];

export type StatementBody =
  | { says: 'known'; words: string; who: string; on: IsoDate; date?: IsoDate }
  | { says: 'not-known-yet'; by: IsoDate; from: string }
  | { says: 'not-applicable'; why: string };

/** What a person says about a criterion of a deal. */
export type Statement = EventBase & {
  kind: 'statement';
  deal: DealKey;
  criterion: CriterionId;
  body: StatementBody;
  /** What the CRM showed for the criterion when it was said, to notice a later change. */
  crmThen: string | null;
};

/** An action of a phase that was done. `deal` is null for the one-tap log. */
export type ActionDone = EventBase & {
  kind: 'action';
  deal: DealKey | null;
  action: string;
  outcome: string | null;
  on: IsoDate;
};

/** The frozen gate report of a phase move. Its id is derived from the move's observation. */
export type Receipt = EventBase & {
  kind: 'receipt';
  deal: DealKey;
  move: string;
  from: PhaseId | null;
  to: PhaseId | 'won' | 'lost';
  report: GateReport;
};

/** Why a deal moved on with open gaps; belongs to a receipt, which itself never changes. */
export type MoveReason = EventBase & { kind: 'move-reason'; deal: DealKey; receipt: string; reason: string; text: string };

/** What the rep thought of a question. */
export type QuestionAnswer = EventBase & {
  kind: 'question';
  deal: DealKey;
  question: string;
  answer: 'helped' | 'not-now' | 'another';
};

/** Tombstones name their targets and hold no personal text; they win in every merge and are never removed. */
export type Undo = EventBase & { kind: 'undo'; targets: string[] };
export type Erase = EventBase & {
  kind: 'erase';
  /** All events up to `at` of this scope go. */
  scope: { deal: DealKey } | { crm: CrmId; tenant: string } | { all: true };
};
export type Retention = EventBase & { kind: 'retention'; before: IsoDate };

export type Act = Statement | ActionDone | MoveReason | QuestionAnswer;
export type Tombstone = Undo | Erase | Retention;
export type DomainEvent = Observation | Act | Receipt | Tombstone;
export type EventKind = DomainEvent['kind'];
