import { describe, expect, it } from 'vitest';
import type { Criterion, LocalText } from '../../../lib/domain/playbook';
import { STRIP_KPIS } from '../../../lib/domain/kpi';
import { FIELD_KEYS } from '../../../lib/domain/reading';
import { fieldsOf, isFiller } from '../../../lib/domain/rule';
import { builtInPlaybook } from '../../../lib/playbook';
import { problemsOf } from '../../../lib/playbook/problems';
import { playbookSchema } from '../../../lib/playbook/schema';

/** Words that are the same in both languages, or a name in the trade. */
const SAME = new Set(['Suspect', 'Prospect', 'Online']);

function isText(value: object): value is LocalText {
  return 'en' in value && 'nl' in value;
}

/** Every text of the playbook with the way to it. */
function textsOf(value: unknown, path = 'playbook'): [string, LocalText][] {
  if (value === null || typeof value !== 'object') return [];
  if (isText(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => textsOf(part, `${path}.${key}`));
}

function weightOf(items: readonly Criterion[]): number {
  return items.reduce((sum, item) => sum + item.weight, 0);
}

const texts = textsOf(builtInPlaybook);
const { phases, criteria } = builtInPlaybook;

describe('the built-in playbook', () => {
  it('has the five phases, their actions and their criteria', () => {
    expect(phases.map(({ id }) => id)).toEqual(['selection', 'suspect', 'prospect', 'offer', 'closing']);
    expect(phases.map(({ actions }) => actions.map(({ id }) => id))).toEqual([
      ['choose-target-group', 'phone-acquisition', 'appointment'], ['prepare-visit', 'first-visit'], ['presentation', 'offer-sent'],
      ['follow-up-call', 'answer-questions'], ['close-order'],
    ]);
    expect(phases.flatMap(({ actions }) => actions).filter(({ tap }) => tap).map(({ id }) => id)).toEqual(['phone-acquisition', 'appointment', 'first-visit']);
    expect(phases.map(({ id }) => criteria.filter((item) => item.phase === id && item.mandatory).map((item) => item.id))).toEqual([
      ['appointment-made'], ['competition-known', 'decision-date-known', 'problem-known', 'customer-need-known'],
      ['interest-confirmed', 'reasons-known', 'offer-confirms-purchase'], ['verbal-order'], ['written-order'],
    ]);
  });

  it('fits the schema and hangs together', () => {
    expect(playbookSchema.safeParse(builtInPlaybook).error?.issues ?? []).toEqual([]);
    expect(problemsOf(builtInPlaybook)).toEqual([]);
  });

  it('survives being written to a file', () => {
    expect(playbookSchema.parse(JSON.parse(JSON.stringify(builtInPlaybook)))).toEqual(builtInPlaybook);
  });

  it('lets the mandatory criteria of each phase reach its threshold together, with those carried forward', () => {
    const short = phases.filter((phase, index) => {
      const due = criteria.filter((item) => item.phase === phase.id || (item.mandatory && phases.findIndex(({ id }) => id === item.phase) < index));
      return weightOf(due.filter(({ mandatory }) => mandatory)) < phase.threshold * weightOf(due);
    });
    expect(short.map(({ id }) => id)).toEqual([]);
  });

  it.each(criteria.map((item) => [item.id, item] as const))('%s: two questions at least, fields to show, reasons why it may not apply', (_id, item) => {
    expect(item.questions.length).toBeGreaterThanOrEqual(2);
    expect(item.fields.length).toBeGreaterThan(0);
    expect(item.notApplicableReasons.length).toBeGreaterThan(0);
    for (const field of [...item.fields, ...fieldsOf(item.rule), ...fieldsOf(item.claimedRule), ...fieldsOf(item.appliesWhen)]) expect(FIELD_KEYS).toContain(field);
  });

  it('shows the field of its rule first', () => {
    const others = criteria.filter(({ rule, fields }) => fieldsOf(rule).length > 0 && fields[0] !== fieldsOf(rule)[0]);
    expect(others.map(({ id }) => id)).toEqual([]);
  });

  it('never takes a close date for a decision date, nor a tick for a fact', () => {
    expect(criteria.flatMap(({ rule }) => fieldsOf(rule))).not.toContain('closeDate');
    expect(criteria.filter(({ claimedRule, needs }) => claimedRule !== null && needs === 'claimed').map(({ id }) => id)).toEqual([]);
  });

  it('offers outcomes for every action, and five or six reasons for a move', () => {
    expect(phases.flatMap(({ actions }) => actions).filter(({ outcomes }) => outcomes.length === 0).map(({ id }) => id)).toEqual([]);
    expect([5, 6]).toContain(builtInPlaybook.moveReasons.length);
  });

  it('has targets for figures that exist', () => {
    for (const { kpi } of builtInPlaybook.targets) expect(STRIP_KPIS).toContain(kpi);
  });

  it('does not take any of its own stage names for filler', () => {
    const names = Object.values(builtInPlaybook.stageMaps).flat().flatMap(({ match }) => match);
    expect(names.filter((name) => isFiller(name, builtInPlaybook.unknownWords))).toEqual([]);
  });
});

describe('the texts of the built-in playbook', () => {
  it('are many, so that the checks below look at something', () => {
    expect(texts.length).toBeGreaterThan(120);
  });

  it.each(texts)('%s is in both languages', (_path, { en, nl }) => {
    for (const text of [en, nl]) {
      expect(text).toBe(text.trim());
      expect(text).not.toBe('');
      // Typographic apostrophes and quotes only; no double spaces.
      expect(text).not.toMatch(/['"]| {2}/u);
    }
    expect(SAME.has(en) || nl.toLowerCase() !== en.toLowerCase()).toBe(true);
  });

  it('end questions with a question mark and explanations with a full stop, in both languages', () => {
    for (const { questions, why } of criteria) {
      for (const { ask, helps } of questions) {
        for (const text of Object.values(ask)) expect(text).toMatch(/\?$/u);
        for (const text of Object.values(helps)) expect(text).toMatch(/\.$/u);
      }
      for (const text of Object.values(why)) expect(text).toMatch(/\.$/u);
    }
  });

  it('say je and never u in Dutch', () => {
    expect(texts.filter(([, { nl }]) => /\b(?:u|uw)\b/iu.test(nl)).map(([path]) => path)).toEqual([]);
  });

  it('have labels without a full stop', () => {
    const labels = [...phases.flatMap((phase) => [phase.name, ...phase.actions.map(({ name }) => name)]), ...criteria.map(({ name }) => name), ...builtInPlaybook.moveReasons.map(({ name }) => name)];
    for (const label of labels) for (const text of Object.values(label)) expect(text).not.toMatch(/\.$/u);
  });
});
