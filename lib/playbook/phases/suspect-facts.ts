import type { Criterion } from '../../domain/playbook';
import { FRAMEWORK, OTHER_PARTY, REBUY_TYPES, STRAIGHT_REBUY, TENDER } from './reasons';

const base = { phase: 'suspect', claimedRule: null, needs: 'in-crm', weight: 2, mandatory: true, appliesWhen: null } as const;

/** What must be known of every suspect before it is a prospect. */
export const suspectFacts: Criterion[] = [
  {
    ...base,
    id: 'competition-known',
    name: { en: 'Competition known', nl: 'Concurrentie bekend' },
    why: {
      en: 'If you do not know whom you are compared with, you cannot choose what to stress, or whether to compete at all.',
      nl: 'Weet je niet met wie je wordt vergeleken, dan kun je niet kiezen wat je benadrukt en of je wel meedoet.',
    },
    rule: { field: 'competitors', is: 'filled' },
    claimedRule: { field: 'competitorsTicked', is: 'ticked' },
    fields: ['competitors', 'competitorsTicked'],
    freshDays: 90,
    appliesWhen: { not: { field: 'type', is: 'one-of', values: REBUY_TYPES } },
    questions: [
      {
        id: 'competition-alternatives',
        ask: { en: 'Which other ways of solving this are you looking at?', nl: 'Naar welke andere oplossingen kijk je nog?' },
        helps: {
          en: 'Brings out rivals, but also the plan to do nothing or to build it themselves.',
          nl: 'Zo hoor je van concurrenten, maar ook van het plan om niets te doen of het zelf te bouwen.',
        },
      },
      {
        id: 'competition-like',
        ask: { en: 'What do you like about the others that you have seen so far?', nl: 'Wat spreekt je aan in wat je tot nu toe bij anderen zag?' },
        helps: {
          en: 'Tells you who is in the race and by which measure they are winning.',
          nl: 'Je hoort wie er meedoet en op welk punt die voor ligt.',
        },
      },
    ],
    notApplicableReasons: [STRAIGHT_REBUY, FRAMEWORK, { en: 'They buy from us only, by policy', nl: 'Kopen volgens beleid alleen bij ons' }],
  },
  {
    ...base,
    id: 'decision-date-known',
    name: { en: 'Decision date known', nl: 'Beslissingsdatum bekend' },
    why: {
      en: 'Your forecast and your planning rest on the day the customer decides, not on the day you hope for.',
      nl: 'Je prognose en je planning steunen op de dag waarop de klant beslist, niet op de dag waarop jij hoopt.',
    },
    rule: { field: 'decisionDate', is: 'in-the-future' },
    fields: ['decisionDate', 'closeDate'],
    freshDays: 30,
    questions: [
      {
        id: 'decision-date-consequence',
        ask: {
          en: 'What happens on your side if this is not settled by then?',
          nl: 'Wat gebeurt er bij jullie als dit dan nog niet geregeld is?',
        },
        helps: {
          en: 'A date with a consequence is a real one; without it the date will slip.',
          nl: 'Een datum met een gevolg is echt; zonder gevolg schuift hij op.',
        },
      },
      {
        id: 'decision-date-steps',
        ask: {
          en: 'Which steps do you still take before you decide, and when is each of them?',
          nl: 'Welke stappen zet je nog voordat je beslist, en wanneer?',
        },
        helps: {
          en: 'Counting back from the steps gives a date that you both believe in.',
          nl: 'Door terug te rekenen vanaf de stappen kom je op een datum waar jullie allebei in geloven.',
        },
      },
    ],
    notApplicableReasons: [
      { en: 'Ordered on call, no single decision', nl: 'Op afroep besteld, er is geen apart beslismoment' },
      FRAMEWORK,
    ],
  },
  {
    ...base,
    id: 'problem-known',
    name: { en: 'Problem known', nl: 'Problematiek bekend' },
    why: {
      en: 'Nobody pays to have a vague discomfort taken away; without a named problem an offer is a guess.',
      nl: 'Niemand betaalt om van een vaag ongemak af te komen; zonder benoemd probleem is een offerte een gok.',
    },
    rule: { field: 'problem', is: 'filled' },
    fields: ['problem', 'description'],
    freshDays: 180,
    questions: [
      {
        id: 'problem-last-time',
        ask: { en: 'When did this last go wrong, and what did it cost you?', nl: 'Wanneer ging dit voor het laatst mis, en wat heeft het gekost?' },
        helps: {
          en: 'One real case with a price says more than any list of complaints.',
          nl: 'Eén echt geval met een prijskaartje zegt meer dan een lijst met klachten.',
        },
      },
      {
        id: 'problem-tried',
        ask: { en: 'What have you tried so far, and why was that not enough?', nl: 'Wat heb je al geprobeerd, en waarom was dat niet genoeg?' },
        helps: {
          en: 'Shows how much it hurts, and which answers you need not bring.',
          nl: 'Je hoort hoe zwaar het weegt, en met welke oplossing je niet hoeft aan te komen.',
        },
      },
    ],
    notApplicableReasons: [STRAIGHT_REBUY, TENDER],
  },
  {
    ...base,
    id: 'customer-need-known',
    name: { en: 'Customer need known', nl: 'Klantbehoefte bekend' },
    why: {
      en: 'The need says what a solution must bring about. Without it you offer what you have and not what they want.',
      nl: 'De behoefte zegt wat een oplossing moet opleveren. Zonder die behoefte bied je aan wat je hebt, niet wat zij willen.',
    },
    rule: { field: 'customerNeed', is: 'filled' },
    fields: ['customerNeed', 'description'],
    freshDays: 180,
    questions: [
      {
        id: 'need-monday',
        ask: {
          en: 'Suppose it works well: what will your people notice first?',
          nl: 'Stel dat het goed werkt: wat merken je mensen dan als eerste?',
        },
        helps: {
          en: 'You hear the need in words that you can use again in the offer.',
          nl: 'Je hoort de behoefte in woorden die je in de offerte weer kunt gebruiken.',
        },
      },
      {
        id: 'need-measure',
        ask: { en: 'How will you judge after a year whether this was money well spent?', nl: 'Waaraan zie je over een jaar of dit je geld waard was?' },
        helps: {
          en: 'Turns a wish into a measure that the offer can promise.',
          nl: 'Zo wordt een wens een maatstaf die je in de offerte kunt beloven.',
        },
      },
    ],
    notApplicableReasons: [STRAIGHT_REBUY, TENDER, OTHER_PARTY],
  },
];
