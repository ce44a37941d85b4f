import { createContext, useContext } from 'react';
import type { Criterion, Phase, PhaseId, Playbook } from '../../lib/domain/playbook';
import { builtInPlaybook } from '../../lib/playbook';

/** The playbook that verdicts on this page were made with. */
export const PlaybookContext = createContext<Playbook>(builtInPlaybook);

/** The playbook with look-ups by id; an id that it does not know answers null (a receipt may name an older one). */
export function usePlaybook(): { playbook: Playbook; phase: (id: PhaseId | null) => Phase | null; criterion: (id: string) => Criterion | null } {
  const playbook = useContext(PlaybookContext);
  return {
    playbook,
    phase: (id) => playbook.phases.find((phase) => phase.id === id) ?? null,
    criterion: (id) => playbook.criteria.find((criterion) => criterion.id === id) ?? null,
  };
}
