import type { PracticeDeal, PracticeField } from '../contract';
import type { Kit } from './kit';
import type { Labels } from './labels';
import type { OwnFieldName, SalesforceLayout } from './layout';

export type FieldType = 'text' | 'long-text' | 'date' | 'money' | 'percent' | 'stage' | 'account' | 'owner' | 'forecast' | 'stamp' | 'record-type' | 'activity' | 'stage-change';

/** One row of the details. `field` is null where the page writes something that a practice deal does not hold. */
export interface FieldSpec {
  api: string;
  label: string;
  type: FieldType;
  field: PracticeField | 'stage' | null;
  /** Whether the row has a pencil and an input in edit mode. */
  editable: boolean;
}

type StandardRow = [api: string, label: keyof Labels, type: FieldType, field: FieldSpec['field'], editable: boolean];

const INFORMATION: StandardRow[] = [
  ['OwnerId', 'owner', 'owner', 'owner', false],
  ['Amount', 'amount', 'money', 'amount', true],
  ['Name', 'name', 'text', 'name', true],
  ['CloseDate', 'closeDate', 'date', 'closeDate', true],
  ['AccountId', 'account', 'account', 'account', true],
  ['StageName', 'stage', 'stage', 'stage', true],
  ['Type', 'type', 'text', 'type', true],
  ['Probability', 'probability', 'percent', 'probability', true],
  ['LeadSource', 'leadSource', 'text', 'leadSource', true],
  ['ForecastCategoryName', 'forecastCategory', 'forecast', null, false],
  ['NextStep', 'nextStep', 'text', 'nextStep', true],
];
const DESCRIPTION: StandardRow[] = [['Description', 'description', 'long-text', 'description', true]];
const SYSTEM: StandardRow[] = [
  ['CreatedById', 'createdBy', 'stamp', 'createdDate', false],
  ['LastModifiedById', 'modifiedBy', 'stamp', null, false],
];
/** Rows that hold no part of a practice deal: the page writes the same for each record. */
const DATES: StandardRow[] = [
  ['RecordTypeId', 'recordType', 'record-type', null, false],
  ['LastActivityDate', 'lastActivity', 'activity', null, false],
  ['LastStageChangeDate', 'lastStageChange', 'stage-change', null, false],
];
const OWN_ORDER: OwnFieldName[] = ['competitors', 'decisionDate', 'problem', 'customerNeed', 'reasonsToBuy', 'decisionMaker'];

export interface SectionSpec {
  title: string;
  fields: FieldSpec[];
}

function standard(labels: Labels, rows: StandardRow[]): FieldSpec[] {
  return rows.map(([api, label, type, field, editable]) => ({ api, label: labels[label], type, field, editable }));
}

function ownFields(layout: SalesforceLayout): FieldSpec[] {
  return OWN_ORDER.map((field) => ({
    ...layout.own[field], type: field === 'decisionDate' ? 'date' : 'text', field, editable: true,
  }));
}

/** The sections of the details, top to bottom. */
export function sectionsOf({ labels, layout }: Kit): SectionSpec[] {
  return [
    { title: labels.informationSection, fields: standard(labels, INFORMATION) },
    { title: labels.ownSection, fields: ownFields(layout) },
    { title: labels.descriptionSection, fields: standard(labels, DESCRIPTION) },
    { title: labels.systemSection, fields: standard(labels, layout.dates ? [...SYSTEM, ...DATES] : SYSTEM) },
  ];
}

/** The fields of the compact layout: what Salesforce shows on top when nobody changed it. */
export function highlightFields({ labels }: Kit): FieldSpec[] {
  return ['AccountId', 'CloseDate', 'Amount', 'OwnerId'].map((api) => {
    const spec = standard(labels, INFORMATION).find((candidate) => candidate.api === api);
    if (!spec) throw new Error(`No field ${api}`);
    return spec;
  });
}

/** What a text field of the deal holds; a field that the page has but the deal lacks is empty. */
export function textOfField(deal: PracticeDeal, field: FieldSpec['field']): string {
  if (field === null || field === 'stage') return '';
  const value = deal[field];
  return value === null || value === undefined ? '' : String(value);
}
