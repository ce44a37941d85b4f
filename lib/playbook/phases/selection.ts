import type { PhaseData } from './phase-data';
import { FRAMEWORK, OTHER_PARTY } from './reasons';

export const selection: PhaseData = {
  phase: {
    id: 'selection',
    name: { en: 'Selection', nl: 'Selectie' },
    aim: {
      en: 'Choose whom to call on, and get a first appointment with them.',
      nl: 'Kies wie je wilt spreken en maak een eerste afspraak.',
    },
    threshold: 0.8,
    actions: [
      {
        id: 'choose-target-group',
        name: { en: 'Choose the target group', nl: 'Doelgroep kiezen' },
        tap: false,
        outcomes: [
          { id: 'list-ready', name: { en: 'List of names ready', nl: 'Lijst met namen klaar' } },
          { id: 'list-revised', name: { en: 'List revised', nl: 'Lijst bijgesteld' } },
        ],
      },
      {
        id: 'phone-acquisition',
        name: { en: 'Acquisition call', nl: 'Acquisitiegesprek' },
        tap: true,
        outcomes: [
          { id: 'spoke', name: { en: 'Spoke to them', nl: 'Gesproken' } },
          { id: 'no-answer', name: { en: 'No answer', nl: 'Geen gehoor' } },
          { id: 'call-back', name: { en: 'Call back later', nl: 'Later terugbellen' } },
          { id: 'not-interested', name: { en: 'Not interested', nl: 'Geen interesse' } },
        ],
      },
      {
        id: 'appointment',
        name: { en: 'Appointment made', nl: 'Afspraak gemaakt' },
        tap: true,
        outcomes: [
          { id: 'on-site', name: { en: 'At their place', nl: 'Bij de klant' } },
          { id: 'online', name: { en: 'Online', nl: 'Online' } },
          { id: 'by-phone', name: { en: 'By telephone', nl: 'Telefonisch' } },
        ],
      },
    ],
  },
  criteria: [
    {
      id: 'appointment-made',
      phase: 'selection',
      name: { en: 'Appointment made', nl: 'Afspraak gemaakt' },
      why: {
        en: 'Without a date in both diaries there is no conversation to prepare, only a name on a list.',
        nl: 'Zonder datum in twee agenda’s valt er niets voor te bereiden en heb je alleen een naam op een lijst.',
      },
      rule: {
        any: [
          { action: 'appointment', is: 'done' },
          { action: 'first-visit', is: 'done' },
          { stage: 'is-beyond', phase: 'selection' },
        ],
      },
      claimedRule: null,
      fields: ['nextStep', 'lastActivityDate', 'stage'],
      needs: 'claimed',
      freshDays: null,
      weight: 2,
      mandatory: true,
      appliesWhen: null,
      questions: [
        {
          id: 'appointment-why-now',
          ask: {
            en: 'What would make half an hour next week worth your while?',
            nl: 'Wat zou een half uur volgende week voor jou de moeite waard maken?',
          },
          helps: {
            en: 'Lets the customer name the reason to meet, so that the appointment holds.',
            nl: 'De klant noemt zelf de reden om af te spreken, en dan gaat de afspraak door.',
          },
        },
        {
          id: 'appointment-who-else',
          ask: {
            en: 'Who else would want to hear this, and which day suits you both?',
            nl: 'Wie wil dit nog meer horen, en welke dag komt jullie allebei uit?',
          },
          helps: {
            en: 'Moves the talk from whether to when, and brings the second person to the table at once.',
            nl: 'Zo gaat het niet meer om óf maar om wanneer, en zit de tweede persoon meteen aan tafel.',
          },
        },
      ],
      notApplicableReasons: [
        { en: 'The customer came to us', nl: 'De klant kwam zelf naar ons toe' },
        FRAMEWORK,
        OTHER_PARTY,
      ],
    },
  ],
};
