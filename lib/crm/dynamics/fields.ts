import type { FieldKey } from '../../domain/reading';
import { foldLabel } from '../text';

/**
 * The opportunity table's own columns, as Microsoft's table reference names them. Of several for one field the first that
 * holds something is taken, because they are different columns with near meaning.
 */
const COLUMNS: Record<string, FieldKey> = {
  name: 'name',
  parentaccountid: 'account',
  customerid: 'account',
  ownerid: 'owner',
  estimatedvalue: 'amount',
  estimatedclosedate: 'closeDate',
  createdon: 'createdDate',
  closeprobability: 'probability',
  msdyn_forecastcategory: 'forecastCategory',
  description: 'description',
  currentsituation: 'problem',
  customerpainpoints: 'problem',
  customerneed: 'customerNeed',
  finaldecisiondate: 'decisionDate',
  identifycompetitors: 'competitorsTicked',
  decisionmaker: 'decisionMakerTicked',
  parentcontactid: 'contacts',
};

/** All standard columns, the better of two before the other. */
export const STANDARD_COLUMNS = Object.keys(COLUMNS);

/** Canonical fields that the opportunity table or its form has as standard. */
export const STANDARD_FIELDS = [...new Set(Object.values(COLUMNS)), 'stage', 'competitors', 'pipeline'] as FieldKey[];

/** The canonical field of a standard column, or null. */
export function fieldOfColumn(column: string): FieldKey | null {
  return Object.hasOwn(COLUMNS, column) ? (COLUMNS[column] ?? null) : null;
}

/** Labels of standard columns in the earlier header, where nothing else tells what a value is. English and Dutch, as the form draws them. */
const LABELS: Record<string, string> = {
  name: 'topic|onderwerp',
  parentaccountid: 'account|potential customer|klant|potentiële klant',
  ownerid: 'owner|eigenaar',
  estimatedvalue: 'est. revenue|estimated revenue|geschatte opbrengst|gesch. opbrengst',
  estimatedclosedate: 'est. close date|estimated close date|geschatte sluitingsdatum|gesch. sluitingsdatum',
  createdon: 'created on|gemaakt op',
  closeprobability: 'probability|waarschijnlijkheid',
  msdyn_forecastcategory: 'forecast category|prognosecategorie',
};

/** Labels of what the table has no standard column for. "Owner" of a company's own column is another owner: not in here. */
const OWN_LABELS: Partial<Record<FieldKey, string>> = { nextStep: 'next step|volgende stap', type: 'type', leadSource: 'lead source|leadbron|bron van lead' };

function keyOf(labels: Record<string, string>, label: string): string | null {
  const folded = foldLabel(label);
  return Object.keys(labels).find((key) => labels[key]?.split('|').includes(folded)) ?? null;
}

/** The standard column that a label of the earlier header stands for, or null. Whole labels only. */
export function columnOfLabel(label: string): string | null {
  return keyOf(LABELS, label);
}

/** The canonical field that a company's own column with this label stands for, where the opportunity table has none. */
export function ownLabel(label: string): FieldKey | null {
  return keyOf(OWN_LABELS, label) as FieldKey | null;
}

/** What only columns of a company's own can hold, found by their name or label. */
export const OWN_FIELDS: readonly FieldKey[] = ['reasonsToBuy', 'decisionMaker', 'nextStep', 'type', 'leadSource'];

/** A column that a company or an add-on made: a publisher's prefix, which is not one of Microsoft's. */
export function isOwnColumn(column: string): boolean {
  return /^(?!msdyn|mscrm|adx_)[a-z][a-z0-9]{1,7}_\w/.test(column);
}

export type DealStatus = 'open' | 'won' | 'lost';

/** Words of status and status reason in English and Dutch. A company's own status reasons are not guessed. */
const STATUS_WORDS: Record<DealStatus, string> = {
  open: 'open|in progress|on hold',
  won: 'won|gewonnen',
  lost: 'lost|verloren|canceled|out-sold',
};

/** Whether a deal is open, won or lost, by the word of its status; null where it is no standard one. */
export function statusOf(text: string): DealStatus | null {
  return keyOf(STATUS_WORDS, text) as DealStatus | null;
}
