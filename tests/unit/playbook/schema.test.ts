import { describe, expect, it } from 'vitest';
import type { Criterion, EvidenceRule, Playbook } from '../../../lib/domain/playbook';
import { builtInPlaybook } from '../../../lib/playbook';
import { problemsOf } from '../../../lib/playbook/problems';
import { ruleSchema } from '../../../lib/playbook/rule-schema';
import { playbookSchema } from '../../../lib/playbook/schema';

const [first, second] = builtInPlaybook.criteria as [Criterion, Criterion];
const withCriterion = (change: object): unknown => ({ ...builtInPlaybook, criteria: [{ ...first, ...change }, ...builtInPlaybook.criteria.slice(1)] });

describe('the playbook schema', () => {
  it.each<[string, unknown]>([
    ['a text without Dutch', { ...builtInPlaybook, name: { en: 'Cycle' } }],
    ['a blank text', { ...builtInPlaybook, name: { en: 'Cycle', nl: ' ' } }],
    ['an unknown key', { ...builtInPlaybook, script: 'x' }],
    ['an id with capitals', withCriterion({ id: 'Appointment' })],
    ['a threshold in percent', { ...builtInPlaybook, phases: builtInPlaybook.phases.map((phase) => ({ ...phase, threshold: 80 })) }],
    ['a level that does not exist', withCriterion({ needs: 'sure' })],
    ['a weight of nought', withCriterion({ weight: 0 })],
    ['freshness of nought', withCriterion({ freshDays: 0 })],
    ['a field that does not exist', withCriterion({ fields: ['password'] })],
    ['a version that is no number', { ...builtInPlaybook, version: '1' }],
    ['no phases', { ...builtInPlaybook, phases: [] }],
    ['nothing', null],
  ])('refuses %s', (_name, playbook) => {
    expect(playbookSchema.safeParse(playbook).success).toBe(false);
  });

  it.each<[string, unknown, boolean]>([
    ['filled', { field: 'problem', is: 'filled' }, true], ['a date in the future', { field: 'closeDate', is: 'in-the-future' }, true],
    ['a text in the future', { field: 'problem', is: 'in-the-future' }, false], ['a tick', { field: 'competitorsTicked', is: 'ticked' }, true],
    ['a ticked text', { field: 'problem', is: 'ticked' }, false], ['a role', { field: 'contacts', is: 'has-role', roles: ['User'] }, true],
    ['a role of no contacts', { field: 'account', is: 'has-role', roles: ['User'] }, false], ['a role out of none', { field: 'contacts', is: 'has-role', roles: [] }, false],
    ['one of', { field: 'type', is: 'one-of', values: ['Renewal'] }, true], ['a stage', { stage: 'is-won' }, true], ['a stage beyond', { stage: 'is-beyond', phase: 'offer' }, true],
    ['a stage beyond nothing', { stage: 'is-beyond' }, false], ['an action', { action: 'appointment', is: 'done' }, true], ['all of none', { all: [] }, false],
    ['not of any', { not: { any: [{ stage: 'is-won' }, { stage: 'is-closed' }] } }, true], ['two rules in one', { all: [{ stage: 'is-won' }], any: [{ stage: 'is-won' }] }, false],
  ])('rule: %s', (_name, rule, fits) => {
    expect(ruleSchema.safeParse(rule).success).toBe(fits);
  });

  it('refuses rules nested without end, without running out of stack', () => {
    let rule: EvidenceRule = { stage: 'is-won' };
    for (let depth = 0; depth < 5000; depth += 1) rule = { not: rule };
    expect(ruleSchema.safeParse(rule).success).toBe(false);
  });
});

describe('what does not hang together', () => {
  it.each<[string, Partial<Playbook>, RegExp]>([
    ['a criterion twice', { criteria: [first, { ...second, id: first.id }] }, /criterion "appointment-made" is there twice/u],
    ['a question twice', { criteria: [first, { ...second, questions: first.questions }] }, /question "appointment-why-now" is there twice/u],
    ['a criterion of no phase', { criteria: [{ ...first, phase: 'dreaming' }] }, /no phase "dreaming"/u],
    ['a rule about no action', { criteria: [{ ...first, rule: { not: { action: 'golf', is: 'done' } } }] }, /no action "golf"/u],
    ['a rule about no phase', { criteria: [{ ...first, appliesWhen: { stage: 'is-beyond', phase: 'dreaming' } }] }, /no phase "dreaming"/u],
    ['a phase called won', { phases: builtInPlaybook.phases.map((phase, index) => (index === 0 ? { ...phase, id: 'won' } : phase)) }, /may not be called "won"/u],
    ['a stage on two lines', { stageMaps: { ...builtInPlaybook.stageMaps, hubspot: [{ match: ['Demo'], target: 'offer' }, { match: ['demo '], target: 'won' }] } }, /hubspot: stage "demo" is there twice/u],
    ['a stage to no phase', { stageMaps: { ...builtInPlaybook.stageMaps, hubspot: [{ match: ['Demo'], target: 'dreaming' }] } }, /hubspot: no phase "dreaming"/u],
    ['a reason twice', { moveReasons: [...builtInPlaybook.moveReasons, ...builtInPlaybook.moveReasons.slice(0, 1)] }, /reason "known-not-noted" is there twice/u],
    ['an outcome twice', { phases: builtInPlaybook.phases.map((phase) => ({ ...phase, actions: phase.actions.map((action) => ({ ...action, outcomes: [...action.outcomes, ...action.outcomes] })) })) }, /outcome of choose-target-group: "list-ready" is there twice/u],
  ])('%s', (_name, change, message) => {
    const playbook = { ...builtInPlaybook, ...change };
    expect(problemsOf(playbook).join('\n')).toMatch(message);
    expect(playbookSchema.safeParse(playbook).error?.issues.map((issue) => issue.message).join('\n')).toMatch(message);
  });
});
