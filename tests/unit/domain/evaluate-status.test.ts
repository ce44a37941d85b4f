import { describe, expect, it } from 'vitest';
import type { DomainEvent } from '../../../lib/domain/event';
import { CRITERION_STATUSES, STATUS_REASONS } from '../../../lib/domain/gate';
import type { CriterionResult } from '../../../lib/domain/gate';
import { EVIDENCE_LEVELS } from '../../../lib/domain/playbook';
import type { Playbook } from '../../../lib/domain/playbook';
import type { FieldReadings } from '../../../lib/domain/reading';
import { builtInPlaybook } from '../../../lib/playbook';
import { MISSING, UNREADABLE, acts, fieldsWith, judged, known, playbookWith, read, resultOf, stage, states } from './kit';

interface Case {
  name: string;
  criterion: string;
  fields?: Partial<FieldReadings>;
  events?: DomainEvent[];
  playbook?: Playbook;
  is: [CriterionResult['status'], CriterionResult['reason'], CriterionResult['level']];
  first?: 'crm' | 'statement' | 'action';
}

const ticked = read(true);
const promise = (by: string) => ({ says: 'not-known-yet', by, from: 'Sanne Sample' }) as const;
const need = 'customer-need-known';
const date = 'decision-date-known';
const january = { decisionDate: read('2027-01-15') };

const fromTheCrm: Case[] = [
  { name: 'a value', criterion: need, fields: { customerNeed: read('Alarm within five minutes') }, is: ['met', 'value-in-crm', 'in-crm'], first: 'crm' },
  { name: 'an empty field', criterion: need, is: ['open', 'field-empty', null], first: 'crm' },
  { name: 'filler', criterion: need, fields: { customerNeed: read('tbd') }, is: ['open', 'filler-text', null] },
  { name: 'a missing field', criterion: need, fields: { customerNeed: MISSING }, is: ['unknown', 'field-missing', null], first: 'crm' },
  { name: 'an unreadable field', criterion: date, fields: { decisionDate: UNREADABLE }, is: ['unknown', 'field-unreadable', null] },
  { name: 'a date gone by', criterion: date, fields: { decisionDate: read('2026-11-14') }, is: ['stale', 'date-passed', null] },
  { name: 'a close date alone', criterion: date, fields: { closeDate: read('2027-01-15') }, is: ['open', 'field-empty', null] },
  { name: 'a tick alone', criterion: 'competition-known', fields: { competitorsTicked: ticked }, is: ['open', 'tick-only', 'claimed'], first: 'crm' },
  { name: 'a tick where the field is missing', criterion: 'competition-known', fields: { competitors: MISSING, competitorsTicked: ticked }, is: ['unknown', 'field-missing', 'claimed'] },
  { name: 'a tick where a claim is enough', criterion: 'competition-known', fields: { competitorsTicked: ticked }, playbook: playbookWith('competition-known', { needs: 'claimed' }), is: ['met', 'tick-only', 'claimed'] },
  { name: 'a value where the customer must have said it', criterion: need, fields: { customerNeed: read('Alarm') }, playbook: playbookWith(need, { needs: 'customer-said' }), is: ['open', 'level-too-low', 'in-crm'] },
  { name: 'a missing field where the customer must have said it', criterion: need, fields: { customerNeed: MISSING }, playbook: playbookWith(need, { needs: 'customer-said' }), is: ['open', 'nothing-stated', null] },
  { name: 'nothing said', criterion: 'interest-confirmed', is: ['open', 'nothing-stated', null] },
  { name: 'an action done', criterion: 'appointment-made', fields: { stage: stage('Prospecting') }, events: [acts('appointment')], is: ['met', 'action-done', 'claimed'], first: 'action' },
  { name: 'a stage beyond', criterion: 'appointment-made', is: ['met', 'value-in-crm', 'in-crm'], first: 'crm' },
  { name: 'a rule that does not apply', criterion: 'competition-known', fields: { type: read('Renewal') }, is: ['not-applicable', 'rule-not-applicable', null], first: 'crm' },
  { name: 'a rule that may not apply', criterion: 'competition-known', fields: { type: MISSING }, is: ['open', 'field-empty', null] },
];

const said: Case[] = [
  { name: 'words and who', criterion: need, events: [states(need, known())], is: ['met', 'customer-said', 'customer-said'], first: 'statement' },
  { name: 'words without who', criterion: need, events: [states(need, known({ who: '' }))], is: ['open', 'level-too-low', 'claimed'] },
  { name: 'words without who, field missing', criterion: need, fields: { customerNeed: MISSING }, events: [states(need, known({ who: '?' }))], is: ['unknown', 'field-missing', 'claimed'] },
  { name: 'a date without words', criterion: date, events: [states(date, known({ words: '', date: '2027-01-15' }))], is: ['open', 'level-too-low', 'claimed'] },
  { name: 'filler words', criterion: need, events: [states(need, known({ words: 'tbd' }))], is: ['open', 'filler-text', null] },
  { name: 'filler words, field missing', criterion: need, fields: { customerNeed: MISSING }, events: [states(need, known({ words: 'tbd' }))], is: ['unknown', 'field-missing', null] },
  { name: 'filler words, value in CRM', criterion: need, fields: { customerNeed: read('Alarm') }, events: [states(need, known({ words: 'tbd' }))], is: ['met', 'value-in-crm', 'in-crm'], first: 'crm' },
  { name: 'words and the missing field', criterion: need, fields: { customerNeed: MISSING }, events: [states(need, known())], is: ['met', 'customer-said', 'customer-said'] },
  { name: 'on its last fresh day', criterion: date, events: [states(date, known({ on: '2026-10-21' }))], is: ['met', 'customer-said', 'customer-said'] },
  { name: 'a day too old', criterion: date, events: [states(date, known({ on: '2026-10-20' }))], is: ['stale', 'statement-old', null], first: 'statement' },
  { name: 'too old, but the CRM knows', criterion: date, fields: january, events: [states(date, known({ on: '2026-01-20' }))], is: ['met', 'value-in-crm', 'in-crm'], first: 'crm' },
  { name: 'too old, and the CRM cannot be read', criterion: date, fields: { decisionDate: UNREADABLE }, events: [states(date, known({ on: '2026-01-20' }))], is: ['unknown', 'field-unreadable', null] },
  { name: 'a stated date gone by, no such field', criterion: date, fields: { decisionDate: MISSING }, events: [states(date, known({ date: '2026-11-14' }))], is: ['stale', 'date-passed', null] },
  { name: 'promised', criterion: need, events: [states(need, promise('2026-11-28'))], is: ['planned', 'promised', null], first: 'statement' },
  { name: 'promised for today', criterion: need, events: [states(need, promise('2026-11-20'))], is: ['planned', 'promised', null] },
  { name: 'promised for yesterday', criterion: need, events: [states(need, promise('2026-11-19'))], is: ['open', 'promise-passed', null] },
  { name: 'promised, then filled in the CRM', criterion: need, fields: { customerNeed: read('Alarm') }, events: [states(need, promise('2026-11-28'))], is: ['met', 'value-in-crm', 'in-crm'] },
  { name: 'not applicable', criterion: need, events: [states(need, { says: 'not-applicable', why: 'Straight rebuy' })], is: ['not-applicable', 'stated-not-applicable', null], first: 'statement' },
  { name: 'verified is asked and only said', criterion: need, events: [states(need, known())], playbook: playbookWith(need, { needs: 'verified' }), is: ['open', 'level-too-low', 'customer-said'] },
];

const differing: Case[] = [
  { name: 'a newer stated date', criterion: date, fields: january, events: [states(date, known({ date: '2027-02-01' }), { crmThen: '2027-01-15' })], is: ['differs', 'crm-and-statement-differ', 'customer-said'], first: 'statement' },
  { name: 'a newer stated date over one gone by', criterion: date, fields: { decisionDate: read('2026-11-14') }, events: [states(date, known({ date: '2027-02-01' }), { crmThen: '2026-11-14' })], is: ['differs', 'crm-and-statement-differ', 'customer-said'] },
  { name: 'a date changed in the CRM since', criterion: date, fields: january, events: [states(date, known({ date: '2027-02-01' }), { crmThen: '2026-12-31' })], is: ['differs', 'crm-and-statement-differ', 'in-crm'] },
  { name: 'a date changed in the CRM since, gone by', criterion: date, fields: { decisionDate: read('2026-11-14') }, events: [states(date, known({ date: '2027-02-01' }), { crmThen: '2026-12-31' })], is: ['differs', 'crm-and-statement-differ', null] },
  { name: 'the same date', criterion: date, fields: january, events: [states(date, known({ date: '2027-01-15' }), { crmThen: '2026-12-31' })], is: ['met', 'customer-said', 'customer-said'] },
  { name: 'a text replaced in the CRM since', criterion: need, fields: { customerNeed: read('Cheaper tyres') }, events: [states(need, known(), { crmThen: 'Alarm' })], is: ['differs', 'crm-and-statement-differ', 'in-crm'] },
  { name: 'a text as it was then', criterion: need, fields: { customerNeed: read('Alarm') }, events: [states(need, known(), { crmThen: 'alarm ' })], is: ['met', 'customer-said', 'customer-said'] },
  { name: 'a text filled in since', criterion: need, fields: { customerNeed: read('Cheaper tyres') }, events: [states(need, known())], is: ['met', 'customer-said', 'customer-said'] },
  { name: 'filler replaced since', criterion: need, fields: { customerNeed: read('Cheaper tyres') }, events: [states(need, known(), { crmThen: 'tbd' })], is: ['met', 'customer-said', 'customer-said'] },
  { name: 'the words copied to the CRM', criterion: need, fields: { customerNeed: read('We plan every trip twice!') }, events: [states(need, known(), { crmThen: 'Alarm' })], is: ['met', 'customer-said', 'customer-said'] },
  { name: 'said to be unknown while the CRM has a value', criterion: date, fields: january, events: [states(date, promise('2026-11-28'), { crmThen: '2027-01-15' })], is: ['differs', 'crm-and-statement-differ', null] },
];

describe.each([['the CRM', fromTheCrm], ['a statement', said], ['both, differing', differing]])('status and reason from %s', (_name, cases) => {
  it.each(cases.map((item) => [item.name, item] as const))('%s', (_case, { criterion, fields, events, playbook, is, first }) => {
    const result = resultOf(judged(fieldsWith({ stage: stage('Needs Analysis'), ...fields }), events, playbook), criterion);
    expect([result.status, result.reason, result.level]).toEqual(is);
    expect([undefined, result.evidence[0]?.from]).toContain(first);
  });
});

describe('the tables above', () => {
  const cases = [...fromTheCrm, ...said, ...differing];
  it('show every status, every level that can be reached, and every reason but the manager’s', () => {
    expect(new Set(cases.map(({ is }) => is[0]))).toEqual(new Set(CRITERION_STATUSES));
    expect(new Set(cases.map(({ is }) => is[1]))).toEqual(new Set(STATUS_REASONS.filter((reason) => reason !== 'verified')));
    expect(EVIDENCE_LEVELS.filter((level) => !cases.some(({ is }) => is[2] === level))).toEqual(['verified']);
  });
});

const at = (day: string) => ({ at: `${day}T12:00:00.000Z` });
const judge = (criterion: string, events: DomainEvent[]) => resultOf(judged(fieldsWith({ stage: stage('Needs Analysis') }), events), criterion);

describe('several statements', () => {
  it('takes the newest word, in whatever order they come', () => {
    const first = states(need, known(), at('2026-11-10'));
    const then = states(need, promise('2026-11-28'), at('2026-11-12'));
    expect(judge(need, [then, first]).status).toBe('planned');
    expect(judge(need, [states(need, known(), at('2026-11-15')), then, first]).status).toBe('met');
  });

  it('does not let a weaker note undo a quote', () => {
    const quote = states(need, known(), at('2026-11-10'));
    const note = states(need, known({ who: '' }), at('2026-11-12'));
    expect(judge(need, [quote, note])).toMatchObject({ status: 'met', level: 'customer-said', evidence: [{ event: quote.id }, {}] });
  });

  it('takes a claim that holds before a quote that is too old', () => {
    const claim = states(date, known({ who: '' }), at('2026-11-10'));
    const old = states(date, known({ on: '2026-09-01' }), at('2026-11-12'));
    const enough = judged(fieldsWith({ stage: stage('Needs Analysis') }), [claim, old], playbookWith(date, { needs: 'claimed' }));
    expect(resultOf(enough, date)).toMatchObject({ status: 'met', level: 'claimed' });
  });

  it('lets a newer date replace what was said before it', () => {
    const open = states(date, known({ words: 'Some time this autumn' }), at('2026-11-10'));
    const dated = states(date, known({ date: '2026-11-14' }), at('2026-11-11'));
    expect(judge(date, [open, dated])).toMatchObject({ status: 'stale', reason: 'date-passed' });
  });

  it('ignores the date of a statement on a criterion that is about no date', () => {
    expect(judge(need, [states(need, known({ date: '2026-01-01' }))]).status).toBe('met');
  });
});

function amountSeen(before: { amount: number; currency: string } | null): DomainEvent {
  return {
    kind: 'observed', id: 'o', at: '2026-11-02T10:00:00.000Z', device: 'a', deal: 'salesforce:sample:1', field: 'amount',
    before, value: { amount: 5, currency: 'EUR' }, on: '2026-11-02', nth: 0, epoch: null,
  };
}

const fieldsShown = (some: Partial<FieldReadings>, criterion: string) =>
  resultOf(judged(fieldsWith({ stage: stage('Needs Analysis'), ...some })), criterion).evidence.map((item) => (item.from === 'crm' ? item.field : item.from));

describe('evidence', () => {
  it('tells since when a followed field has its value', () => {
    const fields = fieldsWith({ stage: stage('Needs Analysis'), amount: read({ amount: 5, currency: 'EUR' }) });
    const playbook = playbookWith('budget-known', { rule: { field: 'amount', is: 'filled' }, needs: 'in-crm' });
    expect(resultOf(judged(fields, [amountSeen({ amount: 1, currency: 'EUR' })], playbook), 'budget-known').evidence).toMatchObject([{ since: '2026-11-02' }]);
    expect(resultOf(judged(fields, [amountSeen(null)], playbook), 'budget-known').evidence).toMatchObject([{ since: null }]);
  });

  it('names the fields that the verdict rests on, the tick box too', () => {
    expect(fieldsShown({ competitorsTicked: ticked }, 'competition-known')).toEqual(['competitors', 'competitorsTicked']);
    expect(fieldsShown({}, 'competition-known')).toEqual(['competitors']);
    expect(fieldsShown({}, 'decision-maker-known')).toEqual(['decisionMaker', 'contacts']);
    expect(fieldsShown({ decisionMaker: read('Kim Sample') }, 'decision-maker-known')).toEqual(['decisionMaker']);
    expect(fieldsShown({}, 'interest-confirmed')).toEqual([]);
  });

  it('shows both where they differ', () => {
    const events = [states(date, known({ date: '2027-02-01' }), { crmThen: '2027-01-15' })];
    const result = resultOf(judged(fieldsWith({ stage: stage('Needs Analysis'), ...january }), events, builtInPlaybook), date);
    expect(result.evidence.map(({ from }) => from)).toEqual(['statement', 'crm']);
    expect(result.evidence[0]).toMatchObject({ text: 'We plan every trip twice', who: 'Sanne Sample', on: '2026-11-19' });
  });
});
