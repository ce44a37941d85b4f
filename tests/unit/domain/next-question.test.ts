import { describe, expect, it } from 'vitest';
import type { QuestionAnswer } from '../../../lib/domain/event';
import { KEY, MISSING, SUSPECT_FACTS, fieldsWith, judged, known, read, stage, states } from './kit';

let counter = 0;
function answered(question: string, answer: QuestionAnswer['answer'], day = '2026-11-20'): QuestionAnswer {
  counter += 1;
  return { kind: 'question', id: `q-${counter}`, at: new Date(`${day}T10:00:00`).toISOString(), device: 'a', deal: KEY, question, answer };
}

const suspect = (some = {}) => fieldsWith({ stage: stage('Needs Analysis'), ...some });
const ask = (some = {}, events: Parameters<typeof judged>[1] = []) => judged(suspect(some), events).question;

const promised = (by: string) => [
  states('decision-maker-known', known()),
  states('budget-known', { says: 'not-known-yet', by, from: 'Kim Sample' }),
];

describe('the question to ask now', () => {
  it('is about what got worse first, then about what is open, in the playbook’s order', () => {
    expect(ask({ decisionDate: read('2026-11-14') })).toEqual({ criterion: 'decision-date-known', question: 'decision-date-consequence', reason: 'date-passed' });
    expect(ask()).toEqual({ criterion: 'competition-known', question: 'competition-alternatives', reason: 'field-empty' });
    expect(ask({ competitors: read('n/a') })?.reason).toBe('filler-text');
  });

  it('is about a mandatory unknown before an optional gap', () => {
    expect(ask({ ...SUSPECT_FACTS, problem: MISSING })?.criterion).toBe('problem-known');
    expect(ask(SUSPECT_FACTS)?.criterion).toBe('decision-maker-known');
  });

  it('leaves a promise in peace until its day', () => {
    expect(ask(SUSPECT_FACTS, promised('2026-11-21'))).toBeNull();
    expect(ask(SUSPECT_FACTS, promised('2026-11-20'))?.criterion).toBe('budget-known');
    expect(ask(SUSPECT_FACTS, promised('2026-11-19'))).toMatchObject({ criterion: 'budget-known', reason: 'promise-passed' });
  });

  it('rotates: an answered question rests, then comes back', () => {
    const first = 'competition-alternatives';
    expect(ask({}, [answered(first, 'another')])?.question).toBe('competition-like');
    expect(ask({}, [answered(first, 'another', '2026-11-19')])?.question).toBe(first);
    expect(ask({}, [answered(first, 'helped', '2026-11-14')])?.question).toBe('competition-like');
    expect(ask({}, [answered(first, 'helped', '2026-11-13')])?.question).toBe(first);
    expect(ask({}, [answered(first, 'not-now'), answered('competition-like', 'not-now')])?.criterion).toBe('decision-date-known');
  });

  it('begins again when "another" went through all of them, but respects "not now"', () => {
    const only = { ...SUSPECT_FACTS, problem: read('tbd') };
    const rest = ['decision-maker-last-time', 'decision-maker-objection', 'budget-range', 'budget-source'].map((id) => answered(id, 'not-now'));
    const another = [answered('problem-last-time', 'another'), answered('problem-tried', 'another')];
    expect(ask(only, [...rest, ...another])?.question).toBe('problem-last-time');
    expect(ask(only, [...rest, answered('problem-last-time', 'not-now'), answered('problem-tried', 'helped')])).toBeNull();
  });

  it('is none when all is known', () => {
    const all = { ...SUSPECT_FACTS, decisionMaker: read('Kim Sample') };
    expect(judged(suspect(all), [states('budget-known', known())]).question).toBeNull();
  });
});
