import type { CrmId } from './deal-ref';
import type { CriterionId } from './playbook';
import type { FieldKey, IsoInstant } from './reading';

/** A field of the company's CRM as a page shows it: no value, only what it is called. `apiName` null where the page has none. */
export interface SeenField {
  apiName: string | null;
  label: string;
}

/**
 * How a mapped field is found again: by API name where the page has one, else by its label. `language` is that of the pages that
 * have the label, null where it is not known: it lets labels of several languages stand for one thing, and limits no search.
 */
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

/** The fields that were seen on a tenant's deal pages: names only. */
export interface SeenFields {
  /** When a page was last looked at. */
  at: IsoInstant;
  /** Language of the labels, null where the page did not say. */
  language: string | null;
  fields: SeenField[];
}

/** A field that is being pointed at on a page, or was and waits to be confirmed. */
export interface Pointing {
  tabId: number;
  crm: CrmId;
  tenant: string;
  target: FieldTarget;
  /** The tab of the settings page that asked, to go back to; null when the panel asked. */
  back: number | null;
  /** What was taken; null while the user still points. */
  field: SeenField | null;
  /** Language of the page, for a field that has a label only. */
  language: string | null;
}

/** A change of the company's mappings, all of it or nothing. Its opposite is its undo. */
export interface MapChange {
  put: FieldMapping[];
  /** Ids. */
  remove: string[];
}
