import type { Playbook } from '../domain/playbook';

/** Why a deal may rightly move on with gaps open: buttons of the notice, in the order of how often they are true. */
export const moveReasons: Playbook['moveReasons'] = [
  { id: 'known-not-noted', name: { en: 'We know it, not noted yet', nl: 'We weten het, nog niet genoteerd' } },
  { id: 'customer-sets-pace', name: { en: 'The customer wants to go faster', nl: 'De klant wil sneller' } },
  { id: 'fixed-deadline', name: { en: 'A fixed deadline, such as a tender', nl: 'Vaste deadline, zoals een aanbesteding' } },
  { id: 'repeat-purchase', name: { en: 'Repeat purchase, little is new', nl: 'Herhaalaankoop, weinig nieuws' } },
  { id: 'agreed-with-manager', name: { en: 'Agreed with my manager', nl: 'Afgestemd met mijn manager' } },
  { id: 'stage-corrected', name: { en: 'The stage was wrong before', nl: 'De fase stond verkeerd' } },
];
