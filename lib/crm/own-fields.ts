import type { CrmId } from '../domain/deal-ref';
import type { FieldKey } from '../domain/reading';
import { MATCHED_BY_NAME } from '../domain/reading';
import { cleanText, foldLabel } from './text';

/**
 * Names that companies give to fields of their own, English and Dutch, without spaces and punctuation: labels and API
 * names come down to the same letters (`Main Competitor(s)`, `MainCompetitors__c`, `main_competitor_s`). Not in here: "Need" alone,
 * which is a standard field of Dynamics with another meaning.
 */
export const NAMES: Partial<Record<FieldKey, string>> = {
  competitors:
    'competitor competitors maincompetitor maincompetitors competition knowncompetitors competitornames concurrent concurrenten concurrentie ' +
    'belangrijksteconcurrent belangrijksteconcurrenten voornaamsteconcurrent voornaamsteconcurrenten',
  decisionDate:
    'decisiondate dateofdecision finaldecisiondate expecteddecisiondate customerdecisiondate beslissingsdatum beslisdatum besluitdatum ' +
    'datumbeslissing datumbesluit datumvanbeslissing verwachtebeslissingsdatum verwachtebeslisdatum',
  problem:
    'pain pains painpoint painpoints customerpain customerpainpoint customerpainpoints problem customerproblem problemtosolve businessproblem ' +
    'probleem klantprobleem probleemvandeklant knelpunt knelpunten pijnpunt pijnpunten',
  customerNeed:
    'customerneed customerneeds clientneed clientneeds customerrequirement customerrequirements klantbehoefte klantbehoeften behoeftevandeklant ' +
    'klantwens klantwensen',
  reasonsToBuy:
    'reasontobuy reasonstobuy reasonforbuying reasonsforbuying whybuy whybuyfromus buyingreason buyingreasons redenomtekopen redenenomtekopen ' +
    'aankoopreden aankoopredenen koopreden koopredenen koopmotief koopmotieven',
  decisionMaker:
    'decisionmaker decisionmakers maindecisionmaker economicbuyer beslisser beslissers beslissingsnemer besluitnemer besluitnemers beslissingnemer',
  competitorsTicked: 'competitorknown competitorsknown competitionknown competitorsidentified concurrentbekend concurrentiebekend concurrentenbekend',
  decisionMakerTicked: 'decisionmakerknown decisionmakeridentified beslisserbekend',
};

let byName: Map<string, FieldKey> | null = null;

function find(letters: string): FieldKey | null {
  byName ??= new Map(Object.entries(NAMES).flatMap(([field, names]) => names.split(' ').map((name) => [name, field as FieldKey] as const)));
  return byName.get(letters) ?? null;
}

const lettersOf = (name: string): string => foldLabel(name).replace(/[^\p{L}\p{N}]/gu, '');

/**
 * The canonical field that a company's own field with this label stands for, or null. Whole names only. A label that asks
 * ("Decision Maker?", as in Dynamics) belongs to a yes-no field, never to the fact.
 */
export function ownFieldByLabel(label: string): FieldKey | null {
  return label.includes('?') ? null : find(lettersOf(label));
}

/** The part of an API name that the company chose; null where the CRM's own fields look like this. */
function chosenName(apiName: string, crm: CrmId): string | null {
  if (crm === 'hubspot') return apiName;
  // Salesforce: custom fields end in __c, those of a package start with its namespace. Dynamics: a publisher's prefix of 2 to 8 characters.
  const pattern = crm === 'salesforce' ? /^(?:\w+?__)?(\w+?)__c$/i : /^[a-z][a-z0-9]{1,7}_(\w+)$/i;
  return pattern.exec(apiName)?.[1] ?? null;
}

/**
 * The canonical field that a company's own field with this API name stands for, or null. Salesforce `MainCompetitors__c`,
 * HubSpot `main_competitors`, Dynamics `new_maincompetitors`. The CRM's own standard fields are the adapters' business.
 */
export function fieldByApiName(apiName: string, crm: CrmId): FieldKey | null {
  const chosen = chosenName(apiName, crm);
  return chosen === null ? null : find(lettersOf(chosen));
}

/** The `via` of a reading that was found by a label or API name, so that the user sees that the match is not confirmed. */
export function matchedByName(labelOrApiName: string): string {
  return `${MATCHED_BY_NAME}${cleanText(labelOrApiName)}`;
}
