import type { Criterion, Phase } from '../../domain/playbook';

/** One phase of the built-in cycle with the criteria of the gate out of it. */
export interface PhaseData {
  phase: Phase;
  criteria: Criterion[];
}
