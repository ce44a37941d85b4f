import type { EvidenceRule, Playbook } from '../domain/playbook';
import { leavesOf } from '../domain/rule';
import { foldText } from '../domain/text';

function repeated(what: string, ids: readonly string[]): string[] {
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return [...new Set(twice)].map((id) => `${what} "${id}" is there twice`);
}

function idProblems({ phases, criteria, moveReasons, targets }: Playbook): string[] {
  const actions = phases.flatMap((phase) => phase.actions);
  return [
    ...repeated('phase', phases.map(({ id }) => id)),
    ...repeated('action', actions.map(({ id }) => id)),
    ...actions.flatMap((action) => repeated(`outcome of ${action.id}:`, action.outcomes.map(({ id }) => id))),
    ...repeated('criterion', criteria.map(({ id }) => id)),
    ...repeated('question', criteria.flatMap(({ questions }) => questions.map(({ id }) => id))),
    ...repeated('reason', moveReasons.map(({ id }) => id)),
    ...repeated('target', targets.map(({ kpi }) => kpi)),
  ];
}

function ruleProblems(owner: string, rule: EvidenceRule | null, phases: ReadonlySet<string>, actions: ReadonlySet<string>): string[] {
  return (rule === null ? [] : leavesOf(rule)).flatMap((leaf) => {
    if ('action' in leaf && !actions.has(leaf.action)) return [`${owner}: no action "${leaf.action}"`];
    if ('stage' in leaf && leaf.stage === 'is-beyond' && !phases.has(leaf.phase)) return [`${owner}: no phase "${leaf.phase}"`];
    return [];
  });
}

function mapProblems({ stageMaps }: Playbook, phases: ReadonlySet<string>): string[] {
  return Object.entries(stageMaps).flatMap(([crm, lines]) => [
    ...lines.filter(({ target }) => target !== 'won' && target !== 'lost' && !phases.has(target)).map(({ target }) => `${crm}: no phase "${target}"`),
    ...repeated(`${crm}: stage`, lines.flatMap(({ match }) => match.map(foldText))),
  ]);
}

/**
 * What does not hang together in a playbook, in plain English for the person who edits it: ids used twice, phases and
 * actions that do not exist, a stage on two lines of a map, a phase named like an end of the cycle. Empty when all is well.
 */
export function problemsOf(playbook: Playbook): string[] {
  const phases = new Set(playbook.phases.map(({ id }) => id));
  const actions = new Set(playbook.phases.flatMap((phase) => phase.actions.map(({ id }) => id)));
  return [
    ...idProblems(playbook),
    ...['won', 'lost'].filter((end) => phases.has(end)).map((end) => `a phase may not be called "${end}"`),
    ...playbook.criteria.flatMap((criterion) => [
      ...(phases.has(criterion.phase) ? [] : [`${criterion.id}: no phase "${criterion.phase}"`]),
      ...[criterion.rule, criterion.claimedRule, criterion.appliesWhen].flatMap((rule) => ruleProblems(criterion.id, rule, phases, actions)),
    ]),
    ...mapProblems(playbook, phases),
  ];
}
