import type { CrmId } from './deal-ref';
import type { CriterionId } from './playbook';
import type { FieldKey } from './reading';

/** A field of the company's CRM as a page shows it: no value, only what it is called. `apiName` null where the page has none. */
export interface SeenField {
  apiName: string | null;
  label: string;
}

/** How a mapped field is found again: by API name where the page has one, else by its label in the language of the page. */
export type OwnFieldName = { by: 'api-name'; apiName: string } | { by: 'label'; label: string; language: string | null };

/** What a company's own field stands for: a canonical field, or the fact that a criterion asks for. */
export type FieldTarget = { field: FieldKey } | { criterion: CriterionId };

/** The user's (or the administrator's) word that a field of their CRM stands for something that the playbook asks for. */
export interface FieldMapping {
  id: string;
  crm: CrmId;
  /** Null: every tenant of this CRM. */
  tenant: string | null;
  name: OwnFieldName;
  /** The label that the user saw when the field was chosen, shown in lists. */
  label: string;
  target: FieldTarget;
}

/** The `via` of a reading that came from a mapped field begins so; the field's API name or label follows. */
export const MAPPED = 'mapped: ';

/** Fields that a company may map its own field to: those that hold one plain value. */
export const MAPPABLE_FIELDS = [
  'amount', 'closeDate', 'decisionDate', 'competitors', 'customerNeed', 'problem', 'reasonsToBuy', 'decisionMaker', 'nextStep', 'description',
  'forecastCategory', 'probability', 'type', 'leadSource', 'account', 'owner', 'competitorsTicked', 'decisionMakerTicked',
] as const satisfies readonly FieldKey[];
