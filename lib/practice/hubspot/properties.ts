import type { LocalText } from '../../domain/playbook';
import type { PracticeField } from '../contract';

/** How the CRM draws a property. `owner` is a person whose value node carries no property name. */
export type PropertyKind = 'text' | 'long' | 'enum' | 'date' | 'money' | 'percent' | 'owner' | 'stage' | 'pipeline' | 'id' | 'activity';

export interface PracticeProperty {
  /** Internal name in the CRM. */
  name: string;
  /** The practice deal's field, null when the value is not one of them. */
  field: PracticeField | null;
  kind: PropertyKind;
  label: LocalText;
  readonly?: true;
}

const property = (name: string, field: PracticeField | null, kind: PropertyKind, en: string, nl: string, readonly?: true): PracticeProperty => ({
  name, field, kind, label: { en, nl }, ...(readonly ? { readonly } : {}),
});

/** The deal's properties on practice pages. Standard names and labels as the CRM has them; the last seven are a company's own. */
const PROPERTIES: readonly PracticeProperty[] = [
  property('dealname', 'name', 'text', 'Deal name', 'Dealnaam'),
  property('amount', 'amount', 'money', 'Amount', 'Bedrag'),
  property('closedate', 'closeDate', 'date', 'Close date', 'Sluitingsdatum'),
  property('dealstage', null, 'stage', 'Deal stage', 'Dealfase'),
  property('pipeline', null, 'pipeline', 'Pipeline', 'Pijplijn'),
  property('hubspot_owner_id', 'owner', 'owner', 'Deal owner', 'Dealeigenaar'),
  property('dealtype', 'type', 'enum', 'Deal type', 'Dealtype'),
  property('hs_next_step', 'nextStep', 'text', 'Next step', 'Volgende stap'),
  property('description', 'description', 'long', 'Deal description', 'Dealomschrijving'),
  property('createdate', 'createdDate', 'date', 'Create date', 'Aanmaakdatum', true),
  property('hs_deal_stage_probability', 'probability', 'percent', 'Deal probability', 'Dealwaarschijnlijkheid', true),
  property('notes_last_contacted', null, 'activity', 'Last contacted', 'Laatst gecontacteerd', true),
  property('hs_object_id', null, 'id', 'Record ID', 'Record-ID', true),
  property('lead_source', 'leadSource', 'enum', 'Lead source', 'Leadbron'),
  property('main_competitors', 'competitors', 'text', 'Main competitors', 'Concurrenten'),
  property('decision_date', 'decisionDate', 'date', 'Decision date', 'Beslissingsdatum'),
  property('problem', 'problem', 'long', 'Problem', 'Probleem'),
  property('customer_need', 'customerNeed', 'long', 'Customer need', 'Klantbehoefte'),
  property('reasons_to_buy', 'reasonsToBuy', 'long', 'Reasons to buy', 'Redenen om te kopen'),
  property('decision_maker', 'decisionMaker', 'text', 'Decision maker', 'Beslisser'),
];

/** The property with this internal name. Throws for a name that practice pages do not have. */
export function propertyNamed(name: string): PracticeProperty {
  const found = PROPERTIES.find((entry) => entry.name === name);
  if (!found) throw new Error(`No practice property is named "${name}".`);
  return found;
}

/** The internal name of the property that holds a practice field, or null when this CRM has none. */
export function propertyOfField(field: PracticeField): string | null {
  return PROPERTIES.find((entry) => entry.field === field)?.name ?? null;
}

/** A company's own properties, as one card of the page shows them. */
export const OWN_PROPERTIES = ['main_competitors', 'decision_date', 'problem', 'customer_need', 'reasons_to_buy', 'decision_maker'] as const;

export const PIPELINE = 'Sales Pipeline';

/** Stages of the default pipeline: internal value and label. The label is the portal's own and is not translated. */
export const STAGES: readonly { id: string; label: string }[] = [
  { id: 'appointmentscheduled', label: 'Appointment scheduled' },
  { id: 'qualifiedtobuy', label: 'Qualified to buy' },
  { id: 'presentationscheduled', label: 'Presentation scheduled' },
  { id: 'decisionmakerboughtin', label: 'Decision maker bought-in' },
  { id: 'contractsent', label: 'Contract sent' },
  { id: 'closedwon', label: 'Closed won' },
  { id: 'closedlost', label: 'Closed lost' },
];
