import type { LocalText } from '../../domain/playbook';

/** Reasons for "not applicable" that several criteria offer. */
export const STRAIGHT_REBUY: LocalText = { en: 'Straight rebuy, nothing has changed', nl: 'Herhaalaankoop, er is niets veranderd' };
export const TENDER: LocalText = { en: 'Laid down in a tender', nl: 'Ligt vast in een aanbesteding' };
export const FRAMEWORK: LocalText = { en: 'Covered by a framework contract', nl: 'Valt onder een raamcontract' };
export const OTHER_PARTY: LocalText = { en: 'A partner takes care of this', nl: 'Dit loopt via een partner' };

/** Deal types that stand for buying the same again, in the words that teams use in either language. */
export const REBUY_TYPES = [
  'Straight rebuy', 'Rebuy', 'Repeat order', 'Reorder', 'Renewal', 'Existing Customer - Replacement',
  'Herhaalaankoop', 'Herhaalorder', 'Herhaling', 'Verlenging', 'Contractverlenging',
];
