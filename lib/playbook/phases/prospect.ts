import type { Criterion, Phase } from '../../domain/playbook';
import type { PhaseData } from './phase-data';
import { FRAMEWORK, REBUY_TYPES, STRAIGHT_REBUY, TENDER } from './reasons';

const phase: Phase = {
  id: 'prospect',
  name: { en: 'Prospect', nl: 'Prospect' },
  aim: {
    en: 'Show what you can do, and offer what the customer has already said yes to.',
    nl: 'Laat zien wat je kunt, en bied aan waar de klant al ja op heeft gezegd.',
  },
  threshold: 0.8,
  actions: [
    {
      id: 'presentation',
      name: { en: 'Presentation or demonstration', nl: 'Presentatie of demonstratie' },
      tap: false,
      outcomes: [
        { id: 'interest-shown', name: { en: 'Interest shown', nl: 'Interesse getoond' } },
        { id: 'questions-left', name: { en: 'Questions left', nl: 'Nog vragen' } },
        { id: 'decider-absent', name: { en: 'Decision maker was absent', nl: 'Beslisser was er niet bij' } },
      ],
    },
    {
      id: 'offer-sent',
      name: { en: 'Submit the offer', nl: 'Offerte uitbrengen' },
      tap: false,
      outcomes: [
        { id: 'in-person', name: { en: 'Presented in person', nl: 'Persoonlijk toegelicht' } },
        { id: 'by-mail', name: { en: 'Sent by mail', nl: 'Per mail verstuurd' } },
      ],
    },
  ],
};

const base = { phase: 'prospect', claimedRule: null, weight: 2, mandatory: true, appliesWhen: null } as const;

const criteria: Criterion[] = [
  {
    ...base,
    id: 'interest-confirmed',
    name: { en: 'Interest confirmed', nl: 'Interesse bevestigd' },
    why: {
      en: 'Polite attention is not interest. An offer is worth making when the customer has said aloud that they want this.',
      nl: 'Beleefde aandacht is nog geen interesse. Een offerte loont pas als de klant hardop zegt dat hij dit wil.',
    },
    rule: null,
    fields: ['nextStep', 'forecastCategory'],
    needs: 'customer-said',
    freshDays: 30,
    questions: [
      {
        id: 'interest-fit',
        ask: { en: 'From what you have seen, what fits and what does not yet?', nl: 'Als je ziet wat we lieten zien: wat past, en wat nog niet?' },
        helps: {
          en: 'Makes room for a no, which gives the yes its worth.',
          nl: 'Je geeft ruimte voor een nee, en dat maakt een ja iets waard.',
        },
      },
      {
        id: 'interest-choose',
        ask: { en: 'If you had to choose today, what would you do?', nl: 'Als je vandaag moest kiezen, wat zou je dan doen?' },
        helps: {
          en: 'The answer is either a confirmation or the objection you did not know of.',
          nl: 'Het antwoord is een bevestiging, of het bezwaar dat je nog niet kende.',
        },
      },
    ],
    notApplicableReasons: [STRAIGHT_REBUY, FRAMEWORK],
  },
  {
    ...base,
    id: 'reasons-known',
    name: { en: 'Reasons to buy known', nl: 'Redenen waarom bekend' },
    why: {
      en: 'Your contact has to defend the choice when you are not there; these are the reasons that they will give.',
      nl: 'Je contactpersoon moet de keuze verdedigen als jij er niet bij bent; dit zijn de redenen die dan op tafel komen.',
    },
    rule: { field: 'reasonsToBuy', is: 'filled' },
    fields: ['reasonsToBuy', 'description'],
    needs: 'in-crm',
    freshDays: 90,
    appliesWhen: { not: { field: 'type', is: 'one-of', values: REBUY_TYPES } },
    questions: [
      {
        id: 'reasons-colleague',
        ask: {
          en: 'How would you explain to a colleague why you are doing this with us?',
          nl: 'Hoe leg je een collega uit waarom je dit met ons doet?',
        },
        helps: {
          en: 'You hear the argument as it will be used in their meeting.',
          nl: 'Je hoort het argument zoals het straks in hun overleg klinkt.',
        },
      },
      {
        id: 'reasons-decisive',
        ask: { en: 'Which one thing settles it for you?', nl: 'Wat geeft voor jou de doorslag?' },
        helps: {
          en: 'One deciding reason belongs on the first page of the offer.',
          nl: 'Die ene doorslaggevende reden hoort op de eerste pagina van de offerte.',
        },
      },
    ],
    notApplicableReasons: [STRAIGHT_REBUY, TENDER],
  },
  {
    ...base,
    id: 'offer-confirms-purchase',
    name: { en: 'Offer confirms the purchase', nl: 'Offerte bevestigt de koop' },
    why: {
      en: 'An offer that opens the talks invites haggling. One that writes down what was agreed only needs a signature.',
      nl: 'Een offerte als openingsbod nodigt uit tot afdingen. Een offerte die vastlegt wat al is afgesproken, vraagt alleen een handtekening.',
    },
    rule: null,
    fields: ['amount', 'nextStep'],
    needs: 'customer-said',
    freshDays: 30,
    questions: [
      {
        id: 'offer-if-right',
        ask: {
          en: 'If this is on paper the way we just discussed it, will you go ahead?',
          nl: 'Als dit zo op papier staat als we net bespraken, ga je dan akkoord?',
        },
        helps: {
          en: 'Turns the offer into a confirmation before you write a word of it.',
          nl: 'Zo wordt de offerte een bevestiging nog voordat je een woord hebt geschreven.',
        },
      },
      {
        id: 'offer-missing',
        ask: {
          en: 'What must be in the offer so that nobody at your end needs to come back on it?',
          nl: 'Wat moet er in de offerte staan zodat niemand bij jullie erop terug hoeft te komen?',
        },
        helps: {
          en: 'Collects the conditions while they can still be talked over.',
          nl: 'Je haalt de voorwaarden op zolang je er nog over kunt praten.',
        },
      },
    ],
    notApplicableReasons: [TENDER, { en: 'Fixed price list, no offer needed', nl: 'Vaste prijslijst, geen offerte nodig' }],
  },
];

export const prospect: PhaseData = { phase, criteria };
