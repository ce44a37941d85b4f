import type { CriterionResult, Gate, GateState } from './gate';
import { countsAsMet, isGap } from './judge-criterion';
import type { Playbook, PhaseId, StageTarget } from './playbook';

/** Sums of thirds and tenths are not exact; a share this near to the threshold has reached it. */
const EXACT_ENOUGH = 1e-9;

function weightOf(results: readonly CriterionResult[]): number {
  return results.reduce((sum, result) => sum + result.weight, 0);
}

function stateOf(due: readonly CriterionResult[], threshold: number): GateState {
  if (due.some((result) => result.mandatory && isGap(result))) return 'not-ready';
  const unknown = due.filter((result) => result.status === 'unknown');
  const met = weightOf(due.filter(countsAsMet));
  const reaches = (weight: number, of: number) => weight >= threshold * of - EXACT_ENOUGH;
  const known = weightOf(due) - weightOf(unknown);
  const blind = unknown.some((result) => result.mandatory) || (known === 0 && unknown.length > 0);
  if (!blind && reaches(met, known)) return 'ready';
  // Only unknowns stand between when the gate would open if all of them proved to be met.
  return reaches(met + weightOf(unknown), weightOf(due)) ? 'cannot-tell' : 'not-ready';
}

/**
 * The gate out of a phase. Share = weight met / weight of all but not applicable and unknown; ready = every mandatory
 * criterion met or not applicable and the share at or over the phase's threshold; cannot tell = only unknowns stand between.
 * @param results the criteria of the phase with the mandatory ones of earlier phases
 */
export function gateOf(playbook: Playbook, from: PhaseId, results: readonly CriterionResult[]): Gate {
  const index = playbook.phases.findIndex((phase) => phase.id === from);
  const threshold = playbook.phases[index]?.threshold ?? 1;
  const due = results.filter((result) => result.status !== 'not-applicable');
  const met = due.filter(countsAsMet);
  const counted = weightOf(due.filter((result) => result.status !== 'unknown'));
  return {
    from,
    to: playbook.phases[index + 1]?.id ?? 'won',
    state: stateOf(due, threshold),
    met: met.length,
    due: due.length,
    mandatoryOpen: due.filter((result) => result.mandatory && isGap(result)).length,
    share: counted === 0 ? null : weightOf(met) / counted,
    threshold,
  };
}

/**
 * The phase that the evidence supports: the first one that has a mandatory gap, never beyond the CRM phase. An unknown
 * holds nothing back; it is carried forward instead. A closed deal is capped by the last phase. Null without a CRM phase.
 */
export function supportedPhaseOf(
  phases: readonly PhaseId[],
  results: readonly CriterionResult[],
  crmPhase: StageTarget | null,
): PhaseId | null {
  if (crmPhase === null) return null;
  const last = phases.length - 1;
  const cap = crmPhase === 'won' || crmPhase === 'lost' ? last : phases.indexOf(crmPhase);
  const held = results.filter((result) => result.mandatory && isGap(result)).map((result) => phases.indexOf(result.phase));
  return phases[Math.min(cap, last, ...held.filter((index) => index >= 0))] ?? null;
}

/** The order of the list: what holds the gate up, then what cannot be told, then optional gaps, then what is settled. */
function rank(result: CriterionResult): number {
  if (result.status === 'not-applicable') return 7;
  if (countsAsMet(result)) return result.status === 'differs' ? 5 : 6;
  if (result.status === 'planned') return 4;
  if (!result.mandatory) return 3;
  return result.status === 'unknown' ? 2 : result.status === 'open' ? 1 : 0;
}

/** Gaps first: mandatory ones (stale and differing before open), unknown, optional, planned, met, not applicable. */
export function gapsFirst(results: readonly CriterionResult[]): CriterionResult[] {
  return results.toSorted((a, b) => rank(a) - rank(b));
}
