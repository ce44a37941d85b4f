import { describe, expect, it } from 'vitest';
import { chainOf } from '../../../lib/domain/chain';
import { closeDateSlips, daysInPhase, enteredPhase, observedSince, phaseMoves } from '../../../lib/domain/derive';
import type { DomainEvent, Observation } from '../../../lib/domain/event';
import { observationId } from '../../../lib/domain/observation-id';
import { KEY } from './kit';

const NOW = new Date(2026, 10, 20, 12, 0, 0);

interface Seen {
  from: string | null;
  to: string;
  on: string;
  at?: string;
  nth?: number;
}

const stageIn = (label: string, phase: string | null) => ({ label, apiName: null, closed: null, won: null, phase });

function stageSeen({ from, to, on, at, nth = 0 }: Seen, phase: string | null = to): Observation {
  const content = { deal: KEY, field: 'stage' as const, before: from === null ? null : stageIn(from, from), value: stageIn(to, phase), on, nth, epoch: null };
  return { kind: 'observed', id: observationId(content), at: at ?? `${on}T09:00:00.000Z`, device: 'a', ...content };
}

function dateSeen(before: string | null, value: string, on: string): Observation {
  const content = { deal: KEY, field: 'closeDate' as const, before, value, on, nth: 0, epoch: null };
  return { kind: 'observed', id: observationId(content), at: `${on}T09:00:00.000Z`, device: 'a', ...content };
}

const short = (events: DomainEvent[]) => phaseMoves(events).map(({ at, from, to }) => `${at} ${from}>${to}`);
const SIGHT: Seen = { from: null, to: 'suspect', on: '2026-11-02' };

describe('phaseMoves', () => {
  it.each<[string, Seen[], string[]]>([
    ['a first sight is no move', [SIGHT], []],
    ['forward, skipping and back', [SIGHT, { from: 'suspect', to: 'offer', on: '2026-11-04' }, { from: 'offer', to: 'prospect', on: '2026-11-06' }],
      ['2026-11-04 suspect>offer', '2026-11-06 offer>prospect']],
    ['the same move seen on two days', [SIGHT, { from: 'suspect', to: 'prospect', on: '2026-11-04' }, { from: 'suspect', to: 'prospect', on: '2026-11-07' }],
      ['2026-11-04 suspect>prospect']],
    ['two moves that another browser saw as one', [SIGHT, { from: 'suspect', to: 'prospect', on: '2026-11-04' }, { from: 'prospect', to: 'offer', on: '2026-11-05' }, { from: 'suspect', to: 'offer', on: '2026-11-05' }],
      ['2026-11-04 suspect>prospect', '2026-11-05 prospect>offer']],
    ['the same, all in one day, the shortcut first by its clock',
      [SIGHT, { from: 'suspect', to: 'prospect', on: '2026-11-04' }, { from: 'prospect', to: 'offer', on: '2026-11-04' }, { from: 'suspect', to: 'offer', on: '2026-11-04', at: '2026-11-04T01:00:00.000Z' }],
      ['2026-11-04 suspect>prospect', '2026-11-04 prospect>offer']],
    ['clocks that tell the moves of a day in reverse',
      [SIGHT, { from: 'suspect', to: 'prospect', on: '2026-11-04', at: '2026-11-04T15:00:00.000Z' }, { from: 'prospect', to: 'offer', on: '2026-11-04', at: '2026-11-04T08:00:00.000Z' }],
      ['2026-11-04 suspect>prospect', '2026-11-04 prospect>offer']],
    ['to and fro within a day',
      [SIGHT, { from: 'suspect', to: 'prospect', on: '2026-11-04', nth: 1, at: '2026-11-04T08:00:00.000Z' }, { from: 'prospect', to: 'suspect', on: '2026-11-04' }, { from: 'suspect', to: 'prospect', on: '2026-11-04' }],
      ['2026-11-04 suspect>prospect', '2026-11-04 prospect>suspect', '2026-11-04 suspect>prospect']],
    ['a second browser’s first sight', [SIGHT, { from: 'suspect', to: 'prospect', on: '2026-11-04' }, { from: null, to: 'prospect', on: '2026-11-05' }],
      ['2026-11-04 suspect>prospect']],
    ['a second browser’s first sight on the first day, ahead by its clock',
      [{ ...SIGHT, at: '2026-11-02T12:00:00.000Z' }, { from: 'suspect', to: 'prospect', on: '2026-11-02', at: '2026-11-02T13:00:00.000Z' }, { from: null, to: 'prospect', on: '2026-11-02', at: '2026-11-02T03:00:00.000Z' }],
      ['2026-11-02 suspect>prospect']],
    ['a second browser’s first sight in the middle of a day’s moves',
      [SIGHT, { from: 'suspect', to: 'prospect', on: '2026-11-04' }, { from: 'prospect', to: 'offer', on: '2026-11-04' }, { from: null, to: 'prospect', on: '2026-11-04' }],
      ['2026-11-04 suspect>prospect', '2026-11-04 prospect>offer']],
    ['a jump that nobody saw begin', [SIGHT, { from: 'prospect', to: 'offer', on: '2026-11-04' }], ['2026-11-04 suspect>offer']],
  ])('%s', (_name, seen, moves) => {
    const events = seen.map((one) => stageSeen(one));
    expect(short(events)).toEqual(moves);
    expect(short(events.toReversed())).toEqual(moves);
  });

  it('names the observation that shows the move', () => {
    const move = stageSeen({ from: 'suspect', to: 'prospect', on: '2026-11-04' });
    expect(phaseMoves([stageSeen(SIGHT), move])[0]?.observation).toBe(move.id);
  });

  it('takes equal changes of a day in the order in which they were counted', () => {
    const first = stageSeen({ from: 'suspect', to: 'prospect', on: '2026-11-04', at: '2026-11-04T15:00:00.000Z' });
    const back = stageSeen({ from: 'prospect', to: 'suspect', on: '2026-11-04' });
    const second = stageSeen({ from: 'suspect', to: 'prospect', on: '2026-11-04', nth: 1, at: '2026-11-04T08:00:00.000Z' });
    expect(phaseMoves([stageSeen(SIGHT), second, back, first]).map(({ observation }) => observation)).toEqual([first.id, back.id, second.id]);
  });

  it('is no move when only the stage changed, or when a stage got its place on the map', () => {
    const within = stageSeen({ from: 'suspect', to: 'Needs Analysis', on: '2026-11-04' }, 'suspect');
    expect(short([stageSeen(SIGHT), within])).toEqual([]);
    const unmapped = stageSeen({ from: 'suspect', to: 'Legal review', on: '2026-11-04' }, null);
    expect(short([stageSeen(SIGHT), unmapped])).toEqual([]);
    const mapped = stageSeen({ from: 'Legal review', to: 'Legal review', on: '2026-11-06' }, 'closing');
    expect(short([stageSeen(SIGHT), unmapped, mapped])).toEqual(['2026-11-04 suspect>closing']);
  });

  it('leaves the order of very many changes in a day to the clocks', () => {
    const names = ['suspect', 'prospect', 'offer', 'closing', 'suspect', 'offer', 'prospect', 'closing', 'offer', 'suspect'];
    const day = names.slice(1).map((to, index) => stageSeen({ from: names[index] ?? null, to, on: '2026-11-04', at: `2026-11-04T10:${10 + index}:00.000Z` }));
    const copy = stageSeen({ from: 'closing', to: 'prospect', on: '2026-11-04', at: '2026-11-04T10:10:30.000Z' });
    expect(phaseMoves([stageSeen(SIGHT), ...day, copy]).map(({ to }) => to)).toEqual(names.slice(1));
  });
});

describe('chainOf', () => {
  it('leaves out what only repeats the value before it', () => {
    const sight = stageSeen({ from: null, to: 'Legal review', on: '2026-11-02' }, null);
    const mapped = stageSeen({ from: 'Legal review', to: 'Legal review', on: '2026-11-06' }, 'closing');
    expect(chainOf([mapped, sight])).toEqual([sight]);
  });
});

describe('time in phase', () => {
  it('is exact only when the entry was seen', () => {
    expect(enteredPhase([], NOW)).toBeNull();
    expect(enteredPhase([stageSeen(SIGHT)], NOW)).toEqual({ since: '2026-11-02', exact: false });
    expect(daysInPhase([stageSeen(SIGHT)], NOW)).toBeNull();
    const moved = [stageSeen(SIGHT), stageSeen({ from: 'suspect', to: 'prospect', on: '2026-11-04' })];
    expect(enteredPhase(moved, NOW)).toEqual({ since: '2026-11-04', exact: true });
    expect(daysInPhase(moved, NOW)).toBe(16);
  });

  it('is not shortened by a stage change within the phase, and never negative', () => {
    const within = stageSeen({ from: 'prospect', to: 'Proposal', on: '2026-11-10' }, 'prospect');
    const moved = [stageSeen(SIGHT), stageSeen({ from: 'suspect', to: 'prospect', on: '2026-11-04' }), within];
    expect(daysInPhase(moved, NOW)).toBe(16);
    expect(daysInPhase(moved, new Date(2026, 10, 3, 12))).toBe(0);
  });

  it('counts calendar days over the change of the clocks', () => {
    const moved = [stageSeen({ ...SIGHT, on: '2026-10-01' }), stageSeen({ from: 'suspect', to: 'prospect', on: '2026-10-20' })];
    expect(daysInPhase(moved, NOW)).toBe(31);
  });
});

describe('closeDateSlips', () => {
  it('lists each time that the date was put off, once', () => {
    const events = [dateSeen(null, '2026-12-01', '2026-11-01'), dateSeen('2026-12-01', '2026-12-18', '2026-11-05'), dateSeen('2026-12-01', '2026-12-18', '2026-11-06'), dateSeen('2026-12-18', '2026-12-11', '2026-11-08')];
    expect(closeDateSlips(events)).toMatchObject([{ at: '2026-11-05', from: '2026-12-01', to: '2026-12-18', days: 17 }]);
  });
});

describe('observedSince', () => {
  it('is the first day on which anything was observed', () => {
    expect(observedSince([])).toBeNull();
    expect(observedSince([stageSeen({ from: 'suspect', to: 'prospect', on: '2026-11-04' }), dateSeen(null, '2026-12-01', '2026-11-01')])).toBe('2026-11-01');
  });
});
