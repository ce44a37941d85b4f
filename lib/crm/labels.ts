import type { FieldKey } from '../domain/reading';
import { ownFieldByLabel } from './own-fields';
import { foldLabel } from './text';

/**
 * Labels of standard fields, English and Dutch, as the three CRMs use them (Salesforce "Close Date" / "Sluitingsdatum",
 * HubSpot "Deal stage" / "Dealfase", Dynamics "Est. close date" / "Geschatte sluitingsdatum"). Separated by `|`, folded.
 */
export const STANDARD: Partial<Record<FieldKey, string>> = {
  name: 'opportunity name|deal name|topic|naam opportunity|naam van opportunity|opportunitynaam|naam verkoopkans|dealnaam|naam van deal|onderwerp',
  account: 'account name|account|potential customer|company|accountnaam|bedrijf|klant|potentiële klant',
  owner: 'opportunity owner|deal owner|owner|eigenaar van opportunity|eigenaar opportunity|eigenaar van verkoopkans|dealeigenaar|eigenaar van deal|eigenaar',
  amount: 'amount|deal amount|est. revenue|estimated revenue|bedrag|dealbedrag|geschatte opbrengst|gesch. opbrengst',
  closeDate: 'close date|est. close date|estimated close date|sluitingsdatum|geschatte sluitingsdatum|gesch. sluitingsdatum',
  createdDate: 'create date|created date|created on|aanmaakdatum|gemaakt op|datum gemaakt',
  lastActivityDate: 'last activity|last activity date|laatste activiteit|datum laatste activiteit',
  stage: 'stage|deal stage|fase|dealfase',
  probability: 'probability|probability (%)|deal probability|waarschijnlijkheid|waarschijnlijkheid (%)',
  pipeline: 'pipeline|pijplijn',
  type: 'type|opportunity type|deal type|dealtype|type deal|type opportunity',
  leadSource: 'lead source|original source|leadbron|bron van lead|herkomst lead',
  nextStep: 'next step|volgende stap',
  description: 'description|deal description|omschrijving|beschrijving|dealomschrijving',
  forecastCategory: 'forecast category|prognosecategorie',
};

let byLabel: Map<string, FieldKey> | null = null;

function standardLabels(): Map<string, FieldKey> {
  return new Map(
    Object.entries(STANDARD).flatMap(([field, labels]) => labels.split('|').map((label) => [label, field as FieldKey] as const)),
  );
}

/**
 * The canonical field that a label on a deal page stands for: `own` is false for the CRM's standard fields, true for a
 * company's own field that is matched by its name. Exact but for case, white space and a trailing `:` or `*`; never a part of a label.
 */
export function fieldByLabel(label: string): { field: FieldKey; own: boolean } | null {
  byLabel ??= standardLabels();
  const standard = byLabel.get(foldLabel(label));
  if (standard) return { field: standard, own: false };
  const own = ownFieldByLabel(label);
  return own ? { field: own, own: true } : null;
}
