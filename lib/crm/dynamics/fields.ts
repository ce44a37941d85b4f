import type { FieldKey } from '../../domain/reading';

/** How a column is drawn, which decides where its value stands in the block. */
export type ControlKind = 'text' | 'money' | 'integer' | 'date' | 'lookup' | 'choice' | 'tick' | 'any';

export interface StandardField {
  field: FieldKey;
  /** Logical names; the first that holds something is taken, because they are different columns with near meaning. */
  columns: readonly string[];
  kind: ControlKind;
}

/** The opportunity table's own columns, as Microsoft's table reference names them. */
export const STANDARD_FIELDS: readonly StandardField[] = [
  { field: 'name', columns: ['name'], kind: 'text' },
  { field: 'account', columns: ['parentaccountid', 'customerid'], kind: 'lookup' },
  { field: 'owner', columns: ['ownerid'], kind: 'lookup' },
  { field: 'amount', columns: ['estimatedvalue'], kind: 'money' },
  { field: 'closeDate', columns: ['estimatedclosedate'], kind: 'date' },
  { field: 'createdDate', columns: ['createdon'], kind: 'date' },
  { field: 'probability', columns: ['closeprobability'], kind: 'integer' },
  { field: 'forecastCategory', columns: ['msdyn_forecastcategory'], kind: 'choice' },
  { field: 'description', columns: ['description'], kind: 'text' },
  { field: 'problem', columns: ['currentsituation', 'customerpainpoints'], kind: 'text' },
  { field: 'customerNeed', columns: ['customerneed'], kind: 'text' },
  { field: 'decisionDate', columns: ['finaldecisiondate'], kind: 'date' },
  { field: 'competitorsTicked', columns: ['identifycompetitors'], kind: 'tick' },
  { field: 'decisionMakerTicked', columns: ['decisionmaker'], kind: 'tick' },
];

/** What a company keeps in columns of its own, found by their name or label. */
export const OWN_FIELDS: readonly FieldKey[] = [
  'competitors', 'reasonsToBuy', 'decisionMaker', 'nextStep', 'type', 'leadSource', 'decisionDate', 'problem', 'customerNeed',
  'competitorsTicked', 'decisionMakerTicked',
];

/** A column that a company or an add-on made: a publisher's prefix, which is not one of Microsoft's. */
export function isOwnColumn(column: string): boolean {
  return /^(?!msdyn|mscrm|adx_)[a-z][a-z0-9]{1,7}_\w/.test(column);
}

/** Documented numbers and words of status and status reason, for "closed" and "won". Own status reasons are not guessed. */
const STATUS_NUMBERS: Record<'statecode' | 'statuscode', Record<string, 'open' | 'won' | 'lost'>> = {
  statecode: { 0: 'open', 1: 'won', 2: 'lost' },
  statuscode: { 1: 'open', 2: 'open', 3: 'won', 4: 'lost', 5: 'lost' },
};
const STATUS_WORDS: Record<string, 'open' | 'won' | 'lost'> = {
  open: 'open', 'in progress': 'open', 'on hold': 'open', won: 'won', gewonnen: 'won', lost: 'lost', verloren: 'lost', canceled: 'lost', 'out-sold': 'lost',
};
export type StatusColumn = keyof typeof STATUS_NUMBERS;
export const STATUS_COLUMNS: readonly StatusColumn[] = ['statecode', 'statuscode'];

/** Whether a deal is open, won or lost, by the option's number or its word; null where neither is a standard one. */
export function statusOf(column: StatusColumn, option: number | string | null): 'open' | 'won' | 'lost' | null {
  if (option === null) return null;
  return STATUS_NUMBERS[column][option] ?? STATUS_WORDS[String(option).toLowerCase()] ?? null;
}
