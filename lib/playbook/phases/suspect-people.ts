import type { Criterion } from '../../domain/playbook';
import { FRAMEWORK, STRAIGHT_REBUY, TENDER } from './reasons';

/** Roles that say who decides, as CRMs and teams write them in either language. */
const DECIDING_ROLES = [
  'Decision Maker', 'Decision-maker', 'Economic Buyer', 'Economic Decision Maker', 'Budget Holder',
  'Beslisser', 'Beslissingsnemer', 'Besluitnemer', 'Budgethouder', 'Tekenbevoegde',
];

/** Helpful to know of a suspect, not required. */
export const suspectPeople: Criterion[] = [
  {
    id: 'decision-maker-known',
    phase: 'suspect',
    name: { en: 'Decision maker known', nl: 'Beslisser bekend' },
    why: {
      en: 'Convincing somebody who cannot say yes costs a visit and gains nothing.',
      nl: 'Wie iemand overtuigt die geen ja kan zeggen, verliest een bezoek en wint niets.',
    },
    rule: { any: [{ field: 'decisionMaker', is: 'filled' }, { field: 'contacts', is: 'has-role', roles: DECIDING_ROLES }] },
    claimedRule: { field: 'decisionMakerTicked', is: 'ticked' },
    fields: ['decisionMaker', 'contacts', 'decisionMakerTicked'],
    needs: 'in-crm',
    freshDays: 180,
    weight: 1,
    mandatory: false,
    appliesWhen: null,
    questions: [
      {
        id: 'decision-maker-last-time',
        ask: {
          en: 'How did your last purchase of this size go: who looked at it, and who signed?',
          nl: 'Hoe ging je vorige aankoop van deze omvang: wie keek ernaar, en wie tekende er?',
        },
        helps: {
          en: 'People describe the past more honestly than their own say in things.',
          nl: 'Mensen vertellen eerlijker over vroeger dan over hun eigen invloed.',
        },
      },
      {
        id: 'decision-maker-objection',
        ask: { en: 'Who could still stop this, and what would their reason be?', nl: 'Wie kan dit nog tegenhouden, en met welke reden?' },
        helps: {
          en: 'Brings out the people behind your contact, and what they worry about.',
          nl: 'Zo leer je de mensen achter je contactpersoon kennen, en hun zorgen.',
        },
      },
    ],
    notApplicableReasons: [STRAIGHT_REBUY, TENDER],
  },
  {
    id: 'budget-known',
    phase: 'suspect',
    name: { en: 'Budget known', nl: 'Budget bekend' },
    why: {
      en: 'Without an idea of the money you cannot tell which solution is worth working out.',
      nl: 'Zonder idee van het budget weet je niet welke oplossing het uitwerken waard is.',
    },
    rule: null,
    claimedRule: null,
    fields: ['amount'],
    needs: 'customer-said',
    freshDays: 90,
    weight: 1,
    mandatory: false,
    appliesWhen: null,
    questions: [
      {
        id: 'budget-range',
        ask: {
          en: 'Prices for this vary a lot. Where do you expect to end up?',
          nl: 'De prijzen hiervoor lopen flink uiteen. Waar denk je zelf uit te komen?',
        },
        helps: {
          en: 'A range is easier to answer than a figure, and rules out half of the options.',
          nl: 'Een bandbreedte is makkelijker te noemen dan een bedrag, en de helft van de opties valt meteen af.',
        },
      },
      {
        id: 'budget-source',
        ask: { en: 'Which budget does this come out of, and is the money set aside already?', nl: 'Uit welk potje wordt dit betaald, en is dat al vrijgemaakt?' },
        helps: {
          en: 'Tells money that exists from money that still has to be asked for.',
          nl: 'Zo onderscheid je geld dat er is van geld dat nog moet worden aangevraagd.',
        },
      },
    ],
    notApplicableReasons: [FRAMEWORK, { en: 'Paid per use, no budget needed', nl: 'Betaling per gebruik, geen budget nodig' }],
  },
];
