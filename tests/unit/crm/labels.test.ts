import { describe, expect, test } from 'vitest';
import type { FieldKey } from '../../../lib/domain/reading';
import { FIELD_KEYS, MATCHED_BY_NAME } from '../../../lib/domain/reading';
import { fieldByLabel } from '../../../lib/crm/labels';
import { fieldByApiName, matchedByName } from '../../../lib/crm/own-fields';

const rows = (text: string): string[][] => text.trim().split('\n').map((row) => row.split(' | '));

test.each(rows(`
Close Date | closeDate
Close date: | closeDate
Sluitingsdatum | closeDate
Est. close date | closeDate
Amount | amount
Bedrag * | amount
Est. revenue | amount
Opportunity Name | name
Deal name | name
Topic | name
Dealnaam | name
Account Name | account
Accountnaam | account
Opportunity Owner | owner
Dealeigenaar | owner
Stage | stage
Deal stage | stage
Fase | stage
Probability (%) | probability
Waarschijnlijkheid (%) | probability
Next Step | nextStep
Volgende stap | nextStep
Lead Source | leadSource
Forecast Category | forecastCategory
Create date | createdDate
Pijplijn | pipeline
`))('standard label %s is %s', (label, field) => {
  expect(fieldByLabel(label ?? '')).toEqual({ field, own: false });
});

test.each(rows(`
Main Competitor(s) | competitors
Concurrent(en) | competitors
Concurrentie | competitors
Beslissingsdatum | decisionDate
Decision date: | decisionDate
Pain | problem
Probleem | problem
Klantbehoefte | customerNeed
Customer need | customerNeed
Reasons to buy | reasonsToBuy
Redenen om te kopen | reasonsToBuy
Decision maker | decisionMaker
Beslisser* | decisionMaker
Competition known | competitorsTicked
`))('a company\'s own label %s is %s', (label, field) => {
  expect(fieldByLabel(label ?? '')).toEqual({ field, own: true });
});

test.each(['', 'Name', 'Close', 'Closed date reason', 'Last decision date change', 'Decision Maker?', 'Need', 'Stage duration', 'Pain score', 'Number of competitors', 'constructor'])(
  'label "%s" is nobody\'s: names match whole or not at all',
  (label) => {
    expect(fieldByLabel(label)).toBeNull();
  },
);

describe('fieldByApiName', () => {
  test.each(rows(`
MainCompetitors__c | salesforce | competitors
Main_Competitor_s__c | salesforce | competitors
acme__Decision_Date__c | salesforce | decisionDate
Beslissingsdatum__c | salesforce | decisionDate
customer_need | hubspot | customerNeed
maincompetitors | hubspot | competitors
redenen_om_te_kopen | hubspot | reasonsToBuy
new_decisiondate | dynamics | decisionDate
cr4f2_Decision_Maker | dynamics | decisionMaker
contoso_pain | dynamics | problem
`))('%s in %s is %s', (apiName, crm, field) => {
    expect(fieldByApiName(apiName ?? '', crm as 'salesforce')).toBe(field);
  });

  test.each([
    ['Competitors', 'salesforce'],
    ['decision_date', 'salesforce'],
    ['last_decision_date', 'hubspot'],
    ['no_competitors', 'hubspot'],
    ['decisionmaker', 'dynamics'],
    ['customerneed', 'dynamics'],
    ['new_last_decision_date', 'dynamics'],
    ['a_pain', 'dynamics'],
    ['', 'dynamics'],
  ] as const)('%s in %s is not taken', (apiName, crm) => {
    expect(fieldByApiName(apiName, crm)).toBeNull();
  });
});

test('what was matched by name says so', () => {
  expect(matchedByName(' Main Competitor(s)\u00A0')).toBe(`${MATCHED_BY_NAME}Main Competitor(s)`);
});

const OWN_NAMES: [FieldKey, string][] = [
  ['competitors', `
    competitor competitors maincompetitor maincompetitors competition knowncompetitors competitornames concurrent
    concurrenten concurrentie belangrijksteconcurrent belangrijksteconcurrenten voornaamsteconcurrent
    voornaamsteconcurrenten`],
  ['decisionDate', `
    decisiondate dateofdecision finaldecisiondate expecteddecisiondate customerdecisiondate beslissingsdatum beslisdatum
    besluitdatum datumbeslissing datumbesluit datumvanbeslissing verwachtebeslissingsdatum verwachtebeslisdatum`],
  ['problem', `
    pain pains painpoint painpoints customerpain customerpainpoint customerpainpoints problem customerproblem
    problemtosolve businessproblem probleem klantprobleem probleemvandeklant knelpunt knelpunten pijnpunt pijnpunten`],
  ['customerNeed', `
    customerneed customerneeds clientneed clientneeds customerrequirement customerrequirements klantbehoefte
    klantbehoeften behoeftevandeklant klantwens klantwensen`],
  ['reasonsToBuy', `
    reasontobuy reasonstobuy reasonforbuying reasonsforbuying whybuy whybuyfromus buyingreason buyingreasons
    redenomtekopen redenenomtekopen aankoopreden aankoopredenen koopreden koopredenen koopmotief koopmotieven`],
  ['decisionMaker', `
    decisionmaker decisionmakers maindecisionmaker economicbuyer beslisser beslissers beslissingsnemer besluitnemer
    besluitnemers beslissingnemer`],
  ['competitorsTicked', `
    competitorknown competitorsknown competitionknown competitorsidentified concurrentbekend concurrentiebekend
    concurrentenbekend`],
  ['decisionMakerTicked', `
    decisionmakerknown decisionmakeridentified beslisserbekend`],
];

describe.each(OWN_NAMES)('%s', (field, names) => {
  test.each(names.trim().split(/\s+/))('is what %s stands for, and nothing else is', async (name) => {
    const { NAMES } = await import('../../../lib/crm/own-fields');
    expect(Object.entries(NAMES).flatMap(([key, pattern]) => (pattern.test(name) ? [key] : []))).toEqual([field]);
    expect([fieldByLabel(name), fieldByApiName(`new_${name}`, 'dynamics')]).toEqual([{ field, own: true }, field]);
  });
});

test('no label stands for two fields', async () => {
  const { NAMES } = await import('../../../lib/crm/own-fields');
  const { STANDARD } = await import('../../../lib/crm/labels');
  const all = Object.values(STANDARD).flatMap((labels) => labels.split('|'));
  expect(all.filter((name, index) => all.indexOf(name) !== index)).toEqual([]);
  for (const key of [...Object.keys(NAMES), ...Object.keys(STANDARD)]) expect(FIELD_KEYS).toContain(key);
});
