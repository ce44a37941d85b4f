import { describe, expect, it } from 'vitest';
import { fieldOfLabel, fieldOfName, ownFieldOfLabel } from '../../../lib/crm/hubspot/names';
import { splitStage } from '../../../lib/crm/hubspot/value';

describe('the field of an internal name', () => {
  it.each([
    ['dealname', 'name'], ['amount', 'amount'], ['closedate', 'closeDate'], ['dealstage', 'stage'], ['pipeline', 'pipeline'],
    ['hubspot_owner_id', 'owner'], ['dealtype', 'type'], ['hs_next_step', 'nextStep'], ['description', 'description'], ['createdate', 'createdDate'],
    ['notes_last_updated', 'lastActivityDate'], ['hs_manual_forecast_category', 'forecastCategory'], ['hs_deal_stage_probability', 'probability'],
  ])('%s is %s', (name, field) => {
    expect(fieldOfName(name)).toEqual({ field, via: null });
  });

  it.each([['main_competitors', 'competitors'], ['decision_date', 'decisionDate'], ['klantbehoefte', 'customerNeed'], ['lead_source', 'leadSource']])(
    '%s is a company\'s own %s', (name, field) => {
      expect(fieldOfName(name)).toEqual({ field, via: `matched by name: ${name}` });
    });

  it.each(['skeleton', 'deals', 'contacts', 'badge', 'amount_in_home_currency', 'hs_forecast_amount', 'closed_lost_reason', 'constructor', 'toString', '', 'notes_last_contacted'])(
    '%s is none', (name) => {
      expect(fieldOfName(name)).toBeNull();
    });
});

describe('the field of a label', () => {
  it('is a standard one where the card has no names', () => {
    expect(fieldOfLabel('Close date')).toEqual({ field: 'closeDate', via: null });
    expect(fieldOfLabel('SLUITINGSDATUM:')).toEqual({ field: 'closeDate', via: null });
    expect(fieldOfLabel('Dealfase')).toEqual({ field: 'stage', via: null });
    expect(fieldOfLabel('Beslissingsdatum')).toEqual({ field: 'decisionDate', via: 'matched by name: Beslissingsdatum' });
    expect(fieldOfLabel('Expected close date of the old contract')).toBeNull();
  });

  it('is never the account: a deal has associated companies instead', () => {
    expect(fieldOfLabel('Company')).toBeNull();
    expect(fieldOfLabel('Klant')).toBeNull();
  });

  it('is no standard one for a property that has a name of its own', () => {
    expect(ownFieldOfLabel('Amount')).toBeNull();
    expect(ownFieldOfLabel('Customer need')).toEqual({ field: 'customerNeed', via: 'matched by name: Customer need' });
  });
});

describe('stage and pipeline in one text', () => {
  it.each([
    ['Presentation scheduled (Sales Pipeline)', 'Presentation scheduled', 'Sales Pipeline'],
    ['Gesloten (gewonnen) (Nieuwe klanten)', 'Gesloten (gewonnen)', 'Nieuwe klanten'],
    ['Offer (EU (north))', 'Offer', 'EU (north)'],
  ])('%s', (text, stage, pipeline) => {
    expect(splitStage(text)).toEqual({ stage, pipeline });
  });

  it.each(['Presentation scheduled', 'Odd) one', '(Sales Pipeline)', 'Half (open', ''])('"%s" is not split', (text) => {
    expect(splitStage(text)).toBeNull();
  });
});
