import { localDay } from './day';
import type { Deal } from './deal';
import { gapsFirst, gateOf, supportedPhaseOf } from './gate-state';
import type { CriterionResult, GateReport } from './gate';
import { judgeCriterion } from './judge-criterion';
import type { JudgeContext } from './judge-criterion';
import { nextQuestion } from './next-question';
import type { PhaseId, Playbook, StageTarget } from './playbook';
import { valueOf } from './reading';
import { phaseOfStage } from './stage-map';

export { countsAsMet, isGap } from './judge-criterion';
export { crmShown } from './shown';

function contextOf(playbook: Playbook, { reading, events }: Deal, crmPhase: StageTarget | null, now: Date): JudgeContext {
  return {
    fields: reading.fields,
    mapped: reading,
    today: localDay(now),
    actions: events.filter((event) => event.kind === 'action'),
    statements: events.filter((event) => event.kind === 'statement'),
    observations: events.filter((event) => event.kind === 'observed'),
    unknownWords: playbook.unknownWords,
    crmPhase,
    phases: playbook.phases.map((phase) => phase.id),
  };
}

/** The criteria of the gate out of a phase: its own, and the mandatory ones of earlier phases. */
function dueAt(phases: readonly PhaseId[], from: PhaseId, results: readonly CriterionResult[]): CriterionResult[] {
  const at = phases.indexOf(from);
  return results
    .filter((result) => result.phase === from || (result.mandatory && phases.indexOf(result.phase) < at))
    .map((result) => ({ ...result, carried: result.phase !== from }));
}

/**
 * Judges a deal: each criterion, the phase that the evidence supports, the gate out of it and the one question to ask.
 * Pure; plain data comes out. Without a known CRM phase nothing is due: gate and supported phase are null, `criteria` is
 * empty, `all` still tells what is known. A deal that is won or lost has no gate to pass: its gate is null and `criteria`
 * empty, while `supportedPhase` tells how far its evidence went.
 * @param deal its `events` are those that stand (mergeEvents took undone and erased ones out)
 * @param now decides "today" on the user's own clock
 */
export function evaluate(playbook: Playbook, deal: Deal, now: Date): GateReport {
  const stage = valueOf(deal.reading.fields, 'stage');
  const pipeline = valueOf(deal.reading.fields, 'pipeline');
  const crmPhase = stage === null ? null : phaseOfStage(playbook, deal.ref, stage, pipeline, deal.stageAnswers);
  const context = contextOf(playbook, deal, crmPhase, now);
  const judged = playbook.criteria.map((criterion) => judgeCriterion(criterion, context, false));
  const supportedPhase = supportedPhaseOf(context.phases, judged, crmPhase);
  const open = supportedPhase !== null && crmPhase !== 'won' && crmPhase !== 'lost';
  const due = open ? dueAt(context.phases, supportedPhase, judged) : [];
  const answers = deal.events.filter((event) => event.kind === 'question');
  return {
    at: now.toISOString(),
    playbook: { id: playbook.id, version: playbook.version },
    stage,
    crmPhase,
    stageProblem: stage === null ? 'unread' : crmPhase === null ? 'unmapped' : null,
    supportedPhase,
    gate: open ? gateOf(playbook, supportedPhase, due) : null,
    criteria: gapsFirst(due),
    all: judged.map((result) => due.find((item) => item.id === result.id) ?? result),
    question: open ? nextQuestion(playbook, due, answers, now) : null,
  };
}
