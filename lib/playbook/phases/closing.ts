import type { PhaseData } from './phase-data';
import { OTHER_PARTY } from './reasons';

export const closing: PhaseData = {
  phase: {
    id: 'closing',
    name: { en: 'Closing', nl: 'Afsluiting' },
    aim: {
      en: 'Put the agreement in writing and welcome a new customer.',
      nl: 'Leg de afspraak schriftelijk vast en verwelkom een nieuwe klant.',
    },
    threshold: 0.8,
    actions: [
      {
        id: 'close-order',
        name: { en: 'Close the order', nl: 'Order afsluiten' },
        tap: false,
        outcomes: [
          { id: 'sent-for-signature', name: { en: 'Sent for signature', nl: 'Ter ondertekening verstuurd' } },
          { id: 'signed', name: { en: 'Signed', nl: 'Getekend' } },
          { id: 'order-number', name: { en: 'Order number received', nl: 'Ordernummer ontvangen' } },
        ],
      },
    ],
  },
  criteria: [
    {
      id: 'written-order',
      phase: 'closing',
      name: { en: 'Order confirmed in writing', nl: 'Schriftelijke opdrachtbevestiging' },
      why: {
        en: 'What is in writing can be delivered, invoiced and counted; a spoken yes can still be taken back.',
        nl: 'Wat zwart op wit staat, kun je leveren, factureren en meetellen; een mondeling ja kan nog worden ingetrokken.',
      },
      rule: null,
      claimedRule: null,
      fields: ['stage', 'nextStep'],
      needs: 'customer-said',
      freshDays: null,
      weight: 2,
      mandatory: true,
      appliesWhen: null,
      questions: [
        {
          id: 'written-order-who-signs',
          ask: { en: 'Who signs, and when is that person at a desk?', nl: 'Wie tekent er, en wanneer is die persoon bereikbaar?' },
          helps: {
            en: 'Most signatures wait for a holiday or a second name; you know that now instead of next week.',
            nl: 'De meeste handtekeningen wachten op een vakantie of een tweede naam; dat weet je dan nu al.',
          },
        },
        {
          id: 'written-order-number',
          ask: {
            en: 'Which order number shall we put on the confirmation, and who sends it?',
            nl: 'Welk ordernummer zetten we op de bevestiging, en wie stuurt die?',
          },
          helps: {
            en: 'Gives the paper an owner at the customer’s end.',
            nl: 'Zo is er bij de klant iemand verantwoordelijk voor de papieren.',
          },
        },
      ],
      notApplicableReasons: [
        { en: 'Ordered through their purchasing portal', nl: 'Besteld via hun inkoopportaal' },
        OTHER_PARTY,
      ],
    },
  ],
};
