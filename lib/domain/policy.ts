import type { CrmId } from './deal-ref';
import type { FieldMapping } from './own-field';
import type { Language, StageTarget } from './playbook';

/** Other selectors than the built-in ones, by the id of the candidate that they replace. Data only. */
export type SelectorOverrides = Partial<Record<CrmId, Record<string, string>>>;

/** What an administrator decided for this browser. A part that is left out is the user's. */
export interface Policy {
  /** The language of the product; the user cannot change it. */
  language?: Language;
  /** mappingKey() -> phase, before what the user answered. */
  stageAnswers?: Record<string, StageTarget>;
  fieldMaps?: FieldMapping[];
  selectors?: SelectorOverrides;
  /** Features that an administrator may forbid (false) or force (true). A feature that is not named is the user's. */
  features?: Partial<Record<PolicyFeature, boolean>>;
}

/** `listMarks`: marks beside deals in lists. `webApi`: Dynamics' Web API as a source. `syncTotals`: KPI totals in the browser's sync. */
export const POLICY_FEATURES = ['listMarks', 'webApi', 'syncTotals'] as const;
export type PolicyFeature = (typeof POLICY_FEATURES)[number];

/** Why a part was not taken, as a code that the policy page puts into words. */
export const POLICY_PROBLEMS = [
  'unknown-part', // this version knows nothing by that name
  'wrong-shape', // not the kind of value that belongs there
  'not-offered', // a value that is none of those on offer
  'no-such-phase',
  'no-such-criterion',
  'not-a-stage', // the key of a stage answer that is not `crm:tenant:pipeline:stage`
  'twice', // the same stage as one before it, written otherwise: which of them is meant is not known
  'too-many',
] as const;

/** A part of the policy that could not be taken, and why: said on the policy page, never guessed around. */
export interface PolicyProblem {
  /** Path of the part, such as `fieldMaps.2.label`. */
  part: string;
  why: (typeof POLICY_PROBLEMS)[number];
}

/** What the browser says about a policy for this extension. */
export interface PolicyState {
  /** Only the parts that could be taken. */
  policy: Policy;
  problems: PolicyProblem[];
  /** False: no administrator decided anything for this extension. */
  present: boolean;
  /** As the browser gave it, for the policy page. */
  raw: unknown;
}

export const NO_POLICY: PolicyState = { policy: {}, problems: [], present: false, raw: null };
