import { describe, expect, it } from 'vitest';
import type { DomainEvent, Observation } from '../../../lib/domain/event';
import { fingerprint } from '../../../lib/domain/hash';
import { momentOf, observationId } from '../../../lib/domain/observation-id';
import { observe } from '../../../lib/domain/observe';
import type { StageTarget } from '../../../lib/domain/playbook';
import type { FieldReadings } from '../../../lib/domain/reading';
import { EMPTY, KEY, MISSING, NOW, TODAY, UNREADABLE, fieldsWith, read, readingOf, stage } from './kit';

const later = (days: number) => new Date(2026, 10, 20 + days, 12, 0, 0);

function see(fields: Partial<FieldReadings>, previous: DomainEvent[] = [], phase: StageTarget | null = 'suspect', now = NOW, device = 'device-a'): Observation[] {
  return observe(readingOf(fieldsWith(fields)), previous, phase, now, device);
}

const all = {
  stage: stage('Needs Analysis'), closeDate: read('2026-12-18'), owner: read('Robin Example'), amount: read({ amount: 84500, currency: 'EUR' }),
};

describe('observe', () => {
  it('holds the first sight of the four followed fields, without a value before', () => {
    const first = see(all);
    expect(first.map(({ field, before, value }) => [field, before, value])).toEqual([
      ['stage', null, { label: 'Needs Analysis', apiName: 'Needs Analysis', closed: null, won: null, phase: 'suspect' }],
      ['closeDate', null, '2026-12-18'], ['owner', null, 'Robin Example'], ['amount', null, { amount: 84500, currency: 'EUR' }],
    ]);
    expect(first[0]).toMatchObject({ kind: 'observed', deal: KEY, on: TODAY, nth: 0, epoch: null, at: NOW.toISOString(), device: 'device-a' });
  });

  it('holds nothing of what is unchanged, not read, or shown in another language', () => {
    const first = see(all);
    expect(see(all, first, 'suspect', later(3))).toEqual([]);
    expect(see({ ...all, stage: stage('Behoefteanalyse', { apiName: 'Needs Analysis' }) }, first)).toEqual([]);
    expect(see({ ...all, amount: read({ amount: 84500, currency: null }) }, first)).toEqual([]);
    expect(see({ stage: MISSING, closeDate: UNREADABLE, owner: EMPTY, amount: MISSING }, first)).toEqual([]);
  });

  it('holds a change with the value before it', () => {
    const first = see(all);
    const [moved, ...rest] = see({ ...all, stage: stage('Proposal/Price Quote') }, first, 'prospect', later(1));
    expect(rest).toEqual([]);
    expect(moved).toMatchObject({ field: 'stage', before: { phase: 'suspect' }, value: { phase: 'prospect' }, on: '2026-11-21' });
  });

  it('takes the CRM’s own day of a stage change where it can be true', () => {
    const first = see(all);
    const changed = (day: string) => see({ ...all, stage: stage('Proposal/Price Quote'), stageEnteredDate: read(day) }, first, 'prospect', later(5))[0]?.on;
    expect(changed('2026-11-23')).toBe('2026-11-23');
    expect(changed('2026-11-26')).toBe('2026-11-25');
    expect(changed('2026-11-01')).toBe('2026-11-25');
    expect(see({ ...all, stageEnteredDate: read('2026-11-01') })[0]?.on).toBe(TODAY);
  });

  it('holds a change once on a clock that was set back to the day before the last change', () => {
    const first = see(all, [], 'suspect', later(1));
    const moved = { ...all, stage: stage('Proposal/Price Quote'), closeDate: read('2026-12-31') };
    const seen = see(moved, first, 'prospect', later(0));
    expect(seen.map(({ field, on }) => [field, on])).toEqual([['stage', '2026-11-21'], ['closeDate', '2026-11-21']]);
    const before = [...first, ...seen];
    const back = see(all, before, 'suspect', later(-1));
    expect(back.map(({ field }) => field)).toEqual(['stage', 'closeDate']);
    expect(see(all, [...before, ...back], 'suspect', later(-1))).toEqual([]);
  });

  it('counts equal changes of one day', () => {
    let log: DomainEvent[] = see(all);
    const move = (label: string, phase: string) => {
      const seen = see({ ...all, stage: stage(label) }, log, phase);
      log = [...log, ...seen.map((event) => ({ ...event, at: new Date(NOW.getTime() + log.length * 1000).toISOString() }))];
      return seen[0];
    };
    move('Proposal/Price Quote', 'prospect');
    move('Needs Analysis', 'suspect');
    expect(move('Proposal/Price Quote', 'prospect')?.nth).toBe(1);
    expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
  });

  it('notes once that a stage got its place on the map', () => {
    const first = see(all, [], null);
    const mapped = see(all, first, 'closing', later(1));
    expect(mapped).toMatchObject([{ field: 'stage', before: { phase: null }, value: { phase: 'closing' } }]);
    expect(see(all, [...first, ...mapped], 'closing', later(2))).toEqual([]);
    expect(see(all, [...first, ...mapped], 'offer', later(2))).toEqual([]);
    expect(see(all, [...first, ...mapped], null, later(2))).toEqual([]);
  });
});

describe('observationId', () => {
  const [seen] = see(all) as [Extract<Observation, { field: 'stage' }>];

  it('is the same for two browsers that saw the same', () => {
    const other = see({ ...all, stage: stage('Behoefteanalyse', { apiName: 'needs analysis' }) }, [], null, NOW, 'device-b');
    expect(other[0]?.id).toBe(seen.id);
  });

  it.each<[string, Partial<typeof seen>]>([
    ['deal', { deal: 'salesforce:sample:2' }], ['value', { value: { ...seen.value, apiName: 'Qualification' } }], ['value before', { before: seen.value }],
    ['day', { on: '2026-11-21' }], ['count', { nth: 1 }], ['epoch', { epoch: NOW.toISOString() }],
  ])('differs with another %s', (_name, change) => {
    expect(observationId({ ...seen, ...change })).not.toBe(seen.id);
  });

  it('differs between fields of one text', () => {
    const common = { deal: KEY, before: null, on: TODAY, nth: 0, epoch: null };
    expect(observationId({ ...common, field: 'owner', value: '2026-11-20' })).not.toBe(observationId({ ...common, field: 'closeDate', value: '2026-11-20' }));
  });

  it('tells a first sight from a value that was empty', () => {
    const common = { deal: KEY, field: 'owner', value: 'Robin Example', on: TODAY, nth: 0, epoch: null } as const;
    expect(observationId({ ...common, before: null })).not.toBe(observationId({ ...common, before: '' }));
  });

  it('names its day and epoch', () => {
    expect(momentOf(seen.id)).toEqual({ on: TODAY, epoch: '' });
    expect(momentOf(observationId({ ...seen, epoch: NOW.toISOString() }))).toEqual({ on: TODAY, epoch: NOW.toISOString() });
    expect(momentOf('something else')).toEqual({ on: '', epoch: '' });
  });
});

describe('fingerprint', () => {
  it.each([['', 'cbf29ce484222325'], ['a', 'af63dc4c8601ec8c'], ['foobar', '85944171f73967e8']])('of %j is the published FNV-1a value', (text, hash) => {
    expect(fingerprint(text)).toBe(hash);
  });
});
