import type { LocalText } from '../../domain/playbook';
import type { PracticeDeal, PracticeField } from '../contract';

export type AttributeKind = 'string' | 'memo' | 'money' | 'integer' | 'date' | 'datetime' | 'lookup' | 'choice' | 'status' | 'boolean';

/** What a column holds in the practice CRM: text, a number, a day, a tick, or nothing. */
export type AttributeValue = string | number | boolean | null;

export interface ChoiceOption {
  value: number;
  label: LocalText;
}

/** One column of the opportunity table. */
export interface Attribute {
  /** Logical name. */
  name: string;
  kind: AttributeKind;
  label: LocalText;
  /** The deal's field that it shows and changes; null for scenery, and for values derived from the deal. */
  field: PracticeField | null;
  /** How a deal gives its value when it is not just `deal[field]`. */
  derive?: (deal: PracticeDeal) => AttributeValue;
  options?: ChoiceOption[];
  /** Table that a lookup points to. */
  target?: string;
  locked?: boolean;
  required?: boolean;
}

const both = (text: string): LocalText => ({ en: text, nl: text });
const CURRENCY_NAMES: Record<string, string> = { EUR: 'Euro', USD: 'US Dollar', GBP: 'Pound Sterling' };

function forecastOf(deal: PracticeDeal): AttributeValue {
  if (deal.stage.dynamics === 'Won') return 100000005;
  if (deal.stage.dynamics === 'Lost') return 100000006;
  return deal.probability >= 70 ? 100000003 : deal.probability >= 20 ? 100000002 : 100000001;
}

/** Status reason: 1 In Progress, 3 Won, 4 Canceled. */
function statusOf(deal: PracticeDeal): AttributeValue {
  return deal.stage.dynamics === 'Won' ? 3 : deal.stage.dynamics === 'Lost' ? 4 : 1;
}

const FORECAST: ChoiceOption[] = [
  { value: 100000001, label: both('Pipeline') },
  { value: 100000002, label: { en: 'Best case', nl: 'Gunstigste geval' } },
  { value: 100000003, label: { en: 'Committed', nl: 'Toegezegd' } },
  { value: 100000005, label: { en: 'Won', nl: 'Gewonnen' } },
  { value: 100000006, label: { en: 'Lost', nl: 'Verloren' } },
];
const STATUS: ChoiceOption[] = [
  { value: 1, label: { en: 'In Progress', nl: 'In behandeling' } },
  { value: 2, label: { en: 'On Hold', nl: 'In de wacht' } },
  { value: 3, label: { en: 'Won', nl: 'Gewonnen' } },
  { value: 4, label: { en: 'Canceled', nl: 'Geannuleerd' } },
];
const TIMEFRAME: ChoiceOption[] = [
  { value: 0, label: { en: 'Immediate', nl: 'Direct' } },
  { value: 1, label: { en: 'This Quarter', nl: 'Dit kwartaal' } },
  { value: 2, label: { en: 'Next Quarter', nl: 'Volgend kwartaal' } },
];

/** Columns that every organisation has. Labels in English as documented; the Dutch ones are our translation, a company renames them anyway. */
export const STANDARD_ATTRIBUTES: Attribute[] = [
  { name: 'name', kind: 'string', field: 'name', label: { en: 'Topic', nl: 'Onderwerp' }, required: true },
  { name: 'parentaccountid', kind: 'lookup', target: 'account', field: 'account', label: both('Account') },
  { name: 'parentcontactid', kind: 'lookup', target: 'contact', field: null, label: { en: 'Contact', nl: 'Contactpersoon' }, derive: (deal) => deal.contacts[0]?.name ?? null, locked: true },
  { name: 'ownerid', kind: 'lookup', target: 'systemuser', field: 'owner', label: { en: 'Owner', nl: 'Eigenaar' }, required: true },
  { name: 'estimatedvalue', kind: 'money', field: 'amount', label: { en: 'Est. revenue', nl: 'Geschatte opbrengst' } },
  { name: 'estimatedclosedate', kind: 'date', field: 'closeDate', label: { en: 'Est. close date', nl: 'Geschatte sluitingsdatum' } },
  { name: 'createdon', kind: 'datetime', field: 'createdDate', label: { en: 'Created On', nl: 'Gemaakt op' }, locked: true },
  { name: 'closeprobability', kind: 'integer', field: 'probability', label: { en: 'Probability', nl: 'Waarschijnlijkheid' } },
  { name: 'description', kind: 'memo', field: 'description', label: { en: 'Description', nl: 'Beschrijving' } },
  { name: 'currentsituation', kind: 'memo', field: 'problem', label: { en: 'Current Situation', nl: 'Huidige situatie' } },
  { name: 'customerneed', kind: 'memo', field: 'customerNeed', label: { en: 'Customer Need', nl: 'Klantbehoefte' } },
  { name: 'finaldecisiondate', kind: 'date', field: 'decisionDate', label: { en: 'Final Decision Date', nl: 'Definitieve beslissingsdatum' } },
  { name: 'identifycompetitors', kind: 'boolean', field: 'competitorsTicked', label: { en: 'Identify Competitors', nl: 'Concurrenten vaststellen' } },
  { name: 'decisionmaker', kind: 'boolean', field: 'decisionMakerTicked', label: { en: 'Decision Maker?', nl: 'Beslisser?' } },
  { name: 'presentproposal', kind: 'boolean', field: null, derive: () => false, label: { en: 'Presented Proposal', nl: 'Voorstel gepresenteerd' } },
  { name: 'transactioncurrencyid', kind: 'lookup', target: 'transactioncurrency', field: null, label: { en: 'Currency', nl: 'Valuta' }, derive: (deal) => CURRENCY_NAMES[deal.currency] ?? deal.currency, locked: true },
  { name: 'purchasetimeframe', kind: 'choice', field: null, label: { en: 'Purchase Timeframe', nl: 'Aankooptermijn' }, derive: () => 1, options: TIMEFRAME },
  { name: 'msdyn_forecastcategory', kind: 'choice', field: null, label: { en: 'Forecast category', nl: 'Prognosecategorie' }, derive: forecastOf, options: FORECAST, locked: true },
  { name: 'statuscode', kind: 'status', field: null, label: { en: 'Status Reason', nl: 'Statusreden' }, derive: statusOf, options: STATUS, locked: true },
];

/** A column that a company added: its prefix, its name, its own label. */
export function ownAttribute(name: string, field: PracticeField, label: string, kind: AttributeKind = 'string'): Attribute {
  return { name, kind, field, label: both(label) };
}

/** The saved value of a column for a deal. */
export function savedValue(attribute: Attribute, deal: PracticeDeal): AttributeValue {
  if (attribute.derive) return attribute.derive(deal);
  const value = attribute.field ? deal[attribute.field] : null;
  return value === undefined || value === '' ? null : value;
}
