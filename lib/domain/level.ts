import { EVIDENCE_LEVELS } from './playbook';
import type { EvidenceLevel } from './playbook';

function rank(level: EvidenceLevel | null): number {
  return level === null ? -1 : EVIDENCE_LEVELS.indexOf(level);
}

/** Whether evidence of this level is enough. Null is no evidence and never enough. */
export function suffices(level: EvidenceLevel | null, needs: EvidenceLevel): boolean {
  return level !== null && rank(level) >= rank(needs);
}

/** The strongest of the levels, null when there is none. */
export function strongest(levels: readonly (EvidenceLevel | null)[]): EvidenceLevel | null {
  return levels.reduce<EvidenceLevel | null>((best, level) => (rank(level) > rank(best) ? level : best), null);
}

/** The weakest of the levels that exist, null when there is none. */
export function weakest(levels: readonly (EvidenceLevel | null)[]): EvidenceLevel | null {
  return levels.reduce<EvidenceLevel | null>(
    (least, level) => (level !== null && (least === null || rank(level) < rank(least)) ? level : least),
    null,
  );
}
