import type { Playbook } from '../domain/playbook';
import { moveReasons } from './move-reasons';
import { closing } from './phases/closing';
import { offer } from './phases/offer';
import { prospect } from './phases/prospect';
import { selection } from './phases/selection';
import { suspect } from './phases/suspect';
import { stageMaps } from './stage-maps';
import { unknownWords } from './unknown-words';

const cycle = [selection, suspect, prospect, offer, closing];

/**
 * The sales cycle that Phasegate starts with: five phases from choosing whom to call to the written order, with the facts
 * that must be known before each next one. Mandatory criteria weigh 2 and optional ones 1, so that all mandatory ones of a
 * phase reach its threshold of 80% together. A team changes it; the code knows none of its ids but those of STRIP_KPIS.
 */
export const builtInPlaybook: Playbook = {
  id: 'sales-cycle',
  version: 1,
  name: { en: 'The sales cycle', nl: 'De verkoopcyclus' },
  phases: cycle.map(({ phase }) => phase),
  criteria: cycle.flatMap(({ criteria }) => criteria),
  stageMaps,
  moveReasons,
  unknownWords,
  targets: [
    { kpi: 'gate-completeness', target: 0.8 },
    { kpi: 'days-in-phase', target: 21 },
    { kpi: 'appointments-today', target: 2 },
  ],
};
