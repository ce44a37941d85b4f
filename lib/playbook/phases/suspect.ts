import type { Phase } from '../../domain/playbook';
import type { PhaseData } from './phase-data';
import { suspectFacts } from './suspect-facts';
import { suspectPeople } from './suspect-people';

const phase: Phase = {
  id: 'suspect',
  name: { en: 'Suspect', nl: 'Suspect' },
  aim: {
    en: 'Find out whether there is a problem worth solving, and who else is after it.',
    nl: 'Ontdek of er een probleem is dat een oplossing waard is, en wie er nog meer meedingt.',
  },
  threshold: 0.8,
  actions: [
    {
      id: 'prepare-visit',
      name: { en: 'Prepare the visit', nl: 'Klantbezoek voorbereiden' },
      tap: false,
      outcomes: [
        { id: 'questions-ready', name: { en: 'Questions ready', nl: 'Vragen klaar' } },
        { id: 'agenda-sent', name: { en: 'Agenda sent', nl: 'Agenda verstuurd' } },
      ],
    },
    {
      id: 'first-visit',
      name: { en: 'First visit', nl: 'Eerste klantbezoek' },
      tap: true,
      outcomes: [
        { id: 'next-step-agreed', name: { en: 'Next step agreed', nl: 'Vervolg afgesproken' } },
        { id: 'no-next-step', name: { en: 'No next step yet', nl: 'Nog geen vervolg' } },
        { id: 'moved', name: { en: 'Moved to another day', nl: 'Verzet naar een andere dag' } },
        { id: 'no-match', name: { en: 'We do not fit', nl: 'We passen niet bij elkaar' } },
      ],
    },
  ],
};

export const suspect: PhaseData = { phase, criteria: [...suspectFacts, ...suspectPeople] };
