import { describe, expect, it } from 'vitest';
import type { DealRef } from '../../../lib/domain/deal-ref';
import type { StageValue } from '../../../lib/domain/reading';
import { mappingKey, phaseOfStage } from '../../../lib/domain/stage-map';
import { builtInPlaybook } from '../../../lib/playbook';

const ref = (crm: DealRef['crm']): DealRef => ({ crm, tenant: 'Sample', recordId: '1' });
const stage = (label: string, rest: Partial<StageValue> = {}): StageValue => ({ label, apiName: null, closed: null, won: null, ...rest });
const phase = (crm: DealRef['crm'], value: StageValue, pipeline: string | null = null, answers: Record<string, string> = {}) =>
  phaseOfStage(builtInPlaybook, ref(crm), value, pipeline, answers);

describe('the built-in stage maps', () => {
  it.each<[DealRef['crm'], [string, string | null][]]>([
    ['salesforce', [
      ['Prospecting', 'selection'], ['Qualification', 'suspect'], ['Needs Analysis', 'suspect'], ['Value Proposition', 'prospect'],
      ['Id. Decision Makers', 'prospect'], ['Perception Analysis', 'prospect'], ['Proposal/Price Quote', 'prospect'], ['Negotiation/Review', 'offer'],
      ['Closed Won', 'won'], ['Closed Lost', 'lost'], ['Gesloten gewonnen', 'won'], ['Meet & Present', null],
    ]],
    ['hubspot', [
      ['Appointment scheduled', 'suspect'], ['Qualified to buy', 'prospect'], ['Presentation scheduled', 'prospect'], ['Decision maker bought-in', 'offer'],
      ['Contract sent', 'closing'], ['Closed won', 'won'], ['Closed lost', 'lost'], ['Afspraak ingepland', 'suspect'], ['Contract verzonden', 'closing'], ['Replied', null],
    ]],
    ['dynamics', [
      ['Qualify', 'suspect'], ['Develop', 'suspect'], ['Propose', 'prospect'], ['Close', 'offer'], ['Won', 'won'], ['Lost', 'lost'],
      ['Kwalificeren', 'suspect'], ['Ontwikkelen', 'suspect'], ['Voorstel', 'prospect'], ['Afsluiten', 'offer'], ['Prospecting', null],
    ]],
  ])('%s', (crm, stages) => {
    expect(stages.map(([label]) => [label, phase(crm, stage(label))])).toEqual(stages);
    expect(stages.map(([label]) => phase(crm, stage(` ${label.toUpperCase()} `)))).toEqual(stages.map(([, target]) => target));
  });
});

describe('phaseOfStage', () => {
  it('prefers the API name to the label', () => {
    expect(phase('salesforce', stage('Closed Won', { apiName: 'Needs Analysis' }))).toBe('suspect');
    expect(phase('dynamics', stage('Contract', { apiName: 'BB7E830A-61BD-441B-B1FD-6BB104FFA027' }))).toBe('offer');
    expect(phase('salesforce', stage('Needs Analysis', { apiName: 'Custom_3' }))).toBe('suspect');
  });

  it('believes the CRM’s own marks of the end', () => {
    expect(phase('hubspot', stage('Signed', { closed: true, won: true }))).toBe('won');
    expect(phase('hubspot', stage('Gone', { closed: true, won: false }))).toBe('lost');
    expect(phase('hubspot', stage('Gone', { closed: true }))).toBeNull();
    expect(phase('hubspot', stage('Contract sent', { closed: false, won: false }))).toBe('closing');
  });

  it('follows the company’s answer first, for its own pipeline only', () => {
    const key = mappingKey(ref('hubspot'), stage('Contract sent'), 'Renewals');
    expect(key).toBe('hubspot:sample:renewals:contract sent');
    expect(phase('hubspot', stage('Contract Sent'), 'renewals', { [key]: 'offer' })).toBe('offer');
    expect(phase('hubspot', stage('Contract sent'), 'Sales Pipeline', { [key]: 'offer' })).toBe('closing');
    expect(phase('hubspot', stage('Contract sent', { closed: true, won: true }), 'Renewals', { [key]: 'lost' })).toBe('lost');
  });

  it('takes an answer that names no phase of the playbook for none', () => {
    expect(phase('hubspot', stage('Contract sent'), null, { 'hubspot:sample::contract sent': 'deleted-phase' })).toBe('closing');
    expect(phase('hubspot', stage('constructor'), null, {})).toBeNull();
  });
});

describe('mappingKey', () => {
  it('keeps stages apart whose names hold a colon', () => {
    expect(mappingKey(ref('hubspot'), stage('b:c'), 'a')).not.toBe(mappingKey(ref('hubspot'), stage('c'), 'a:b'));
    expect(mappingKey(ref('dynamics'), stage('Propose', { apiName: 'D3CA' }), null)).toBe('dynamics:sample::d3ca');
  });

  it('does not change when a second source names the process of a stage that has an API name', () => {
    const propose = stage('Propose', { apiName: 'D3CA' });
    expect(mappingKey(ref('dynamics'), propose, 'Opportunity Sales Process')).toBe(mappingKey(ref('dynamics'), propose, null));
  });
});
