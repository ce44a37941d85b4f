import type { CrmId } from '../domain/deal-ref';
import type { FieldKey } from '../domain/reading';
import { MATCHED_BY_NAME } from '../domain/reading';
import { cleanText, foldLabel } from './text';

/**
 * Names that companies give to fields of their own, English and Dutch, without spaces and punctuation: labels and API
 * names come down to the same letters (`Main Competitor(s)`, `MainCompetitors__c`, `main_competitor_s`). A pattern is the
 * whole name. Not in here: "Need" alone, which is a standard field of Dynamics with another meaning.
 */
export const NAMES: Partial<Record<FieldKey, RegExp>> = {
  competitors: /^(?:(main|known)?competitors?|competition|competitornames|((belangrijk|voornaam)ste)?concurrent(en)?|concurrentie)$/,
  decisionDate: /^(?:(final|expected|customer)?decisiondate|dateofdecision|(verwachte)?beslis(sings)?datum|besluitdatum|datum(van)?beslissing|datumbesluit)$/,
  problem: /^(?:(customer)?pain(s|points?)?|(customer|business)?problem|problemtosolve|(klant)?probleem|probleemvandeklant|(knel|pijn)punt(en)?)$/,
  customerNeed: /^(?:(customer|client)needs?|customerrequirements?|klantbehoeften?|behoeftevandeklant|klantwens(en)?)$/,
  reasonsToBuy: /^(?:reasons?(tobuy|forbuying)|whybuy(fromus)?|buyingreasons?|reden(en)?omtekopen|(aan)?koopreden(en)?|koopmotie(f|ven))$/,
  decisionMaker: /^(?:(main)?decisionmakers?|economicbuyer|beslissers?|beslissings?nemer|besluitnemers?)$/,
  competitorsTicked: /^(?:competit(ors?|ion)known|competitorsidentified|concurrent(ie|en)?bekend)$/,
  decisionMakerTicked: /^(?:decisionmaker(known|identified)|beslisserbekend)$/,
};

function find(letters: string): FieldKey | null {
  return (Object.keys(NAMES) as FieldKey[]).find((field) => NAMES[field]?.test(letters)) ?? null;
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
