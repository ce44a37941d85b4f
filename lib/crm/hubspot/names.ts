import type { FieldKey } from '../../domain/reading';
import { fieldByLabel } from '../labels';
import { fieldByApiName, matchedByName } from '../own-fields';

/** HubSpot's own deal properties by internal name. */
const STANDARD: Readonly<Record<string, FieldKey>> = {
  dealname: 'name', amount: 'amount', closedate: 'closeDate', dealstage: 'stage', pipeline: 'pipeline', hubspot_owner_id: 'owner',
  dealtype: 'type', hs_next_step: 'nextStep', description: 'description', createdate: 'createdDate', notes_last_updated: 'lastActivityDate',
  hs_manual_forecast_category: 'forecastCategory', hs_deal_stage_probability: 'probability', hs_v2_date_entered_current_stage: 'stageEnteredDate',
};
/** Not a standard deal property; companies add it under these names. */
const LEAD_SOURCE = /^(?:lead_?source|leadbron)$/;
/** Labels of other CRMs' standard fields that a HubSpot page may use for something else. */
const NOT_BY_LABEL: readonly FieldKey[] = ['account', 'contacts'];

/** Which field a place is about, and the `via` that says so when a name was matched; null via: the candidate's id. */
export interface NamedField {
  field: FieldKey;
  via: string | null;
}

/** The field of an internal name, or null. */
export function fieldOfName(name: string): NamedField | null {
  const standard = Object.hasOwn(STANDARD, name) ? STANDARD[name] : undefined;
  if (standard) return { field: standard, via: null };
  const own = LEAD_SOURCE.test(name) ? 'leadSource' : fieldByApiName(name, 'hubspot');
  return own ? { field: own, via: matchedByName(name) } : null;
}

/** The field of a label where the page has no internal name, or null. */
export function fieldOfLabel(label: string): NamedField | null {
  const found = fieldByLabel(label);
  if (!found || NOT_BY_LABEL.includes(found.field)) return null;
  return { field: found.field, via: found.own || found.field === 'leadSource' ? matchedByName(label) : null };
}

/** The field of a property whose internal name says nothing, by a label that companies give to fields of their own. */
export function ownFieldOfLabel(label: string): NamedField | null {
  const found = fieldOfLabel(label);
  return found?.via ? found : null;
}
