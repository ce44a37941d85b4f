import { describe, expect, it } from 'vitest';
import { bodyOf, dateFieldOf, draftFrom, isFillerDraft, problemOf, textOf } from '../../../components/gate/statement-draft';
import { barOf, isOnCourse, toGo } from '../../../components/kpi/figure-text';
import { skipMe, toggleMe, unanswered } from '../../../components/panel/me-picker';
import { proposedPhase } from '../../../components/panel/questions';
import { endOfNextWeek } from '../../../components/ui/calendar';
import { shapeOf } from '../../../components/ui/status-mark';
import type { KpiFigure } from '../../../lib/domain/kpi';
import { builtInPlaybook } from '../../../lib/playbook';
import { said } from '../../fixtures/deals';

const TODAY = '2026-11-20';
const criterion = (id: string) => builtInPlaybook.criteria.find((one) => one.id === id)!;

describe('a statement being typed', () => {
  it('starts from what was said before', () => {
    const before = said('problem-known', '2026-11-12', { says: 'known', words: 'Twice', who: 'Sanne', on: '2026-11-12', date: '2027-01-01' });
    expect(draftFrom('known', before, TODAY)).toMatchObject({ words: 'Twice', who: 'Sanne', on: TODAY, date: '2027-01-01' });
  });

  it('never proposes a day that has passed', () => {
    const before = said('problem-known', '2026-11-01', { says: 'not-known-yet', by: '2026-11-10', from: 'CFO' });
    expect(draftFrom('not-known-yet', before, TODAY).by).toBe('2026-11-21');
  });

  it.each([['known', 'words'], ['not-known-yet', 'by'], ['not-applicable', 'why']] as const)('%s lacks %s', (way, problem) => {
    expect(problemOf(draftFrom(way, null, TODAY))).toBe(problem);
  });

  it('makes the statement of its way only', () => {
    const draft = { ...draftFrom('known', null, TODAY), words: ' Twice ', who: ' Sanne ', by: '2026-12-01', why: 'no' };
    expect(bodyOf(draft, TODAY)).toEqual({ says: 'known', words: 'Twice', who: 'Sanne', on: TODAY });
    expect(bodyOf({ ...draft, way: 'not-known-yet' }, TODAY)).toEqual({ says: 'not-known-yet', by: '2026-12-01', from: '' });
    expect(bodyOf({ ...draft, way: 'not-applicable' }, TODAY)).toEqual({ says: 'not-applicable', why: 'no' });
  });

  it('takes today when the day was cleared', () => {
    expect(bodyOf({ ...draftFrom('known', null, TODAY), words: 'x y', on: '' }, TODAY)).toMatchObject({ on: TODAY });
  });

  it('knows filler from words', () => {
    const draft = draftFrom('known', null, TODAY);
    expect(isFillerDraft({ ...draft, words: 'n.v.t.' }, builtInPlaybook.unknownWords)).toBe(true);
    expect(isFillerDraft({ ...draft, words: 'Their dispatcher retires' }, builtInPlaybook.unknownWords)).toBe(false);
    expect(isFillerDraft(draft, builtInPlaybook.unknownWords)).toBe(false);
  });

  it('gives the text that is worth a copy', () => {
    const draft = { ...draftFrom('known', null, TODAY), words: 'Twice', by: '2026-12-01', from: 'CFO', why: 'Rebuy' };
    expect([textOf(draft), textOf({ ...draft, way: 'not-known-yet' }), textOf({ ...draft, way: 'not-applicable' })]).toEqual(['Twice', '2026-12-01, CFO', 'Rebuy']);
  });

  it('asks for a date only where the criterion is about one', () => {
    expect(dateFieldOf(criterion('decision-date-known'))).toBe('decisionDate');
    expect(dateFieldOf(criterion('problem-known'))).toBeNull();
  });
});

describe('days', () => {
  it.each([['2026-11-20', '2026-11-27'], ['2026-11-16', '2026-11-27'], ['2026-11-22', '2026-11-27'], ['2026-11-23', '2026-12-04']])('the end of the week after %s is %s', (day, friday) => {
    expect(endOfNextWeek(day)).toBe(friday);
  });
});

describe('figures', () => {
  const figure: KpiFigure = { kpi: 'gate-completeness', value: 0.7, unit: 'ratio', n: 2, of: 2, target: 0.8, better: 'higher', period: { from: TODAY, to: TODAY }, observedSince: null, lacks: null, deals: [] };

  it('is behind below its target, on course at it, and neither without one', () => {
    expect(isOnCourse(figure)).toBe(false);
    expect(isOnCourse({ ...figure, value: 0.8 })).toBe(true);
    expect(isOnCourse({ ...figure, target: null })).toBeNull();
    expect(isOnCourse({ ...figure, value: null })).toBeNull();
    expect(isOnCourse({ ...figure, unit: 'days', value: 22, target: 21, better: 'lower' })).toBe(false);
  });

  it('has appointments to go today, which is not behind', () => {
    const today = { ...figure, kpi: 'appointments-today', unit: 'count', value: 1, target: 3, of: null } as const;
    expect([toGo(today), isOnCourse(today)]).toEqual([2, null]);
    expect([toGo({ ...today, value: 3 }), isOnCourse({ ...today, value: 3 })]).toEqual([null, true]);
  });

  it('draws shares of the whole, and counts of what there are', () => {
    expect(barOf(figure)).toEqual({ value: 0.7, target: 0.8 });
    expect(barOf({ ...figure, unit: 'count', value: 1, of: 4, target: null })).toEqual({ value: 0.25, target: null });
    expect(barOf({ ...figure, unit: 'days', value: 42, target: 21, of: 2 }).value).toBeCloseTo(1 / 1.1);
  });
});

describe('who I am', () => {
  const robin = { crm: 'salesforce', tenant: 'vandam', name: 'Robin Example', deals: 3 } as const;
  const alex = { ...robin, name: 'Alex Placeholder' };

  it('may be several names of one company', () => {
    expect(toggleMe(toggleMe({}, robin), alex)).toEqual({ 'salesforce:vandam': ['Robin Example', 'Alex Placeholder'] });
    expect(toggleMe({ 'salesforce:vandam': ['Robin Example'] }, robin)).toEqual({ 'salesforce:vandam': [] });
  });

  it('is asked once per company, also when it was skipped', () => {
    expect(unanswered({}, [robin, alex])).toEqual([robin, alex]);
    expect(unanswered(skipMe({}, [robin]), [robin, alex])).toEqual([]);
    expect(skipMe({ 'salesforce:vandam': ['Robin Example'] }, [robin])).toEqual({ 'salesforce:vandam': ['Robin Example'] });
  });
});

describe('proposals and shapes', () => {
  it.each([[0, 'selection'], [30, 'suspect'], [80, 'closing'], [100, 'closing']])('%s%% likely proposes %s', (probability, phase) => {
    expect(proposedPhase(probability, builtInPlaybook.phases)).toBe(phase);
  });

  it('proposes nothing without a probability', () => {
    expect(proposedPhase(null, builtInPlaybook.phases)).toBeNull();
  });

  it.each([['met', 'in-crm', 'met'], ['met', 'customer-said', 'said'], ['met', 'verified', 'verified'], ['unknown', null, 'unknown'], ['differs', 'customer-said', 'differs']] as const)('%s with %s is drawn as %s', (status, level, shape) => {
    expect(shapeOf({ status, level })).toBe(shape);
  });
});
