import type { PhaseData } from './phase-data';
import { FRAMEWORK, TENDER } from './reasons';

export const offer: PhaseData = {
  phase: {
    id: 'offer',
    name: { en: 'Offer', nl: 'Offerte' },
    aim: {
      en: 'Follow up, take the last doubts away, and hear the customer say yes.',
      nl: 'Bel na, neem de laatste twijfels weg en hoor de klant ja zeggen.',
    },
    threshold: 0.8,
    actions: [
      {
        id: 'follow-up-call',
        name: { en: 'Follow up by telephone', nl: 'Telefonisch opvolgen' },
        tap: false,
        outcomes: [
          { id: 'agreed', name: { en: 'Agreed', nl: 'Akkoord' } },
          { id: 'questions', name: { en: 'Has questions', nl: 'Heeft vragen' } },
          { id: 'still-thinking', name: { en: 'Still thinking', nl: 'Denkt nog na' } },
          { id: 'not-reached', name: { en: 'Not reached', nl: 'Niet bereikt' } },
        ],
      },
      {
        id: 'answer-questions',
        name: { en: 'Answer questions', nl: 'Vragen beantwoorden' },
        tap: false,
        outcomes: [
          { id: 'all-answered', name: { en: 'All answered', nl: 'Alles beantwoord' } },
          { id: 'offer-changed', name: { en: 'Offer changed', nl: 'Offerte aangepast' } },
        ],
      },
    ],
  },
  criteria: [
    {
      id: 'verbal-order',
      phase: 'offer',
      name: { en: 'Order given verbally', nl: 'Mondelinge opdracht' },
      why: {
        en: 'Until somebody who may decide has said yes, the work of closing is paper without a deal.',
        nl: 'Zolang iemand die mag beslissen geen ja heeft gezegd, is afsluiten papierwerk zonder opdracht.',
      },
      rule: null,
      claimedRule: null,
      fields: ['nextStep', 'stage'],
      needs: 'customer-said',
      freshDays: 30,
      weight: 2,
      mandatory: true,
      appliesWhen: null,
      questions: [
        {
          id: 'verbal-order-go',
          ask: { en: 'May I put the start in the planning for you?', nl: 'Mag ik de start voor je inplannen?' },
          helps: {
            en: 'A plain question that can only be answered with yes, or with what is in the way.',
            nl: 'Een gewone vraag waarop alleen ja kan volgen, of wat er nog in de weg zit.',
          },
        },
        {
          id: 'verbal-order-between',
          ask: { en: 'What still stands between you and a go-ahead?', nl: 'Wat zit er nog tussen jou en een akkoord?' },
          helps: {
            en: 'Brings the last objection to the table while you can answer it.',
            nl: 'Zo komt het laatste bezwaar op tafel terwijl jij het nog kunt beantwoorden.',
          },
        },
      ],
      notApplicableReasons: [TENDER, FRAMEWORK, { en: 'Ordered in writing at once', nl: 'Meteen schriftelijk besteld' }],
    },
  ],
};
