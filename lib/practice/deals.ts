import type { Language } from '../domain/playbook';
import type { PracticeDeal } from './contract';

/** Fictional companies, people and amounts. Record ids have the right form for each CRM (Salesforce: with a valid checksum). */
const ROUTE_PLANNING: PracticeDeal = {
  ids: { salesforce: '0065g00000PhGt1AAF', hubspot: '41250077001', dynamics: 'a1f0c5d2-3b64-4e0a-9c1d-0f5be2a70001' },
  name: 'Route planning for 40 trucks',
  account: 'Van Dam Logistics',
  owner: 'Robin Example',
  amount: 84500,
  currency: 'EUR',
  closeDate: '2026-12-18',
  createdDate: '2026-09-01',
  probability: 20,
  stage: { salesforce: 'Needs Analysis', hubspot: 'Appointment scheduled', dynamics: 'Develop' },
  type: 'New Business',
  leadSource: 'Trade fair',
  nextStep: 'Visit report',
  description: 'Forty trucks, two depots.',
  competitors: 'Northwind, Fabrikam',
  decisionDate: '2026-11-14',
  problem: 'Every trip is planned twice',
  customerNeed: '',
  reasonsToBuy: '',
  decisionMaker: '',
  contacts: [{ name: 'Sanne Sample', role: null }],
  competitorsTicked: true,
  decisionMakerTicked: false,
};

const COLD_STORE: PracticeDeal = {
  ids: { salesforce: '0065g00000PhGt2AAF', hubspot: '41250077002', dynamics: 'a1f0c5d2-3b64-4e0a-9c1d-0f5be2a70002' },
  name: 'Cold-store sensors',
  account: 'Fresco Foods',
  owner: 'Robin Example',
  amount: 1234567.89,
  currency: 'EUR',
  closeDate: '2027-02-26',
  createdDate: '2026-08-17',
  probability: 75,
  stage: { salesforce: 'Proposal/Price Quote', hubspot: 'Presentation scheduled', dynamics: 'Propose' },
  type: 'New Business',
  leadSource: 'Web',
  nextStep: 'Present the offer to the board',
  description: 'Sensors for nine cold stores.',
  competitors: 'Contoso Sense',
  decisionDate: '2027-01-29',
  problem: 'Two rejected loads a month',
  customerNeed: 'Alarm within five minutes',
  reasonsToBuy: 'Fewer rejected loads',
  decisionMaker: 'Kim Sample, operations',
  contacts: [
    { name: 'Kim Sample', role: 'Decision Maker' },
    { name: 'Jo Placeholder', role: 'Evaluator' },
  ],
  competitorsTicked: true,
  decisionMakerTicked: true,
};

const DEPOT: PracticeDeal = {
  ids: { salesforce: '0065g00000PhGt3AAF', hubspot: '41250077003', dynamics: 'a1f0c5d2-3b64-4e0a-9c1d-0f5be2a70003' },
  name: 'Depot Breda, second module',
  account: 'Van Dam Logistics',
  owner: 'Alex Placeholder',
  amount: null,
  currency: 'EUR',
  closeDate: '2026-11-30',
  createdDate: '2026-10-05',
  probability: 10,
  stage: { salesforce: 'Qualification', hubspot: 'Qualified to buy', dynamics: 'Qualify' },
  type: 'Existing Business',
  leadSource: '',
  nextStep: '',
  description: '',
  competitors: 'n/a',
  decisionDate: '',
  problem: 'tbd',
  customerNeed: '',
  reasonsToBuy: '',
  decisionMaker: '',
  contacts: [],
  competitorsTicked: false,
  decisionMakerTicked: false,
};

const DUTCH: Partial<Record<string, Partial<PracticeDeal>>> = {
  [ROUTE_PLANNING.name]: {
    name: 'Routeplanning voor 40 vrachtwagens', account: 'Van Dam Logistiek', leadSource: 'Beurs', nextStep: 'Bezoekverslag', type: 'Nieuwe klant',
    description: 'Veertig vrachtwagens, twee depots.', problem: 'Elke rit wordt twee keer gepland',
  },
  [COLD_STORE.name]: {
    name: 'Sensoren voor koelcellen', account: 'Fresco Voeding', nextStep: 'Offerte presenteren aan de directie', type: 'Nieuwe klant',
    description: 'Sensoren voor negen koelcellen.', problem: 'Twee afgekeurde ladingen per maand', customerNeed: 'Alarm binnen vijf minuten',
    reasonsToBuy: 'Minder afgekeurde ladingen', decisionMaker: 'Kim Sample, operatie',
  },
  [DEPOT.name]: { name: 'Depot Breda, tweede module', account: 'Van Dam Logistiek', type: 'Bestaande klant', competitors: 'n.v.t.', problem: 'onbekend' },
};

/**
 * The practice deals in the page's language, fresh copies at each call. Values with meaning for a gate differ on purpose:
 * one deal has a decision date that passed, one is complete, one holds filler text and empty fields.
 */
export function practiceDeals(language: Language): PracticeDeal[] {
  return [ROUTE_PLANNING, COLD_STORE, DEPOT].map((deal) =>
    structuredClone(language === 'nl' ? { ...deal, ...DUTCH[deal.name] } : deal),
  );
}
