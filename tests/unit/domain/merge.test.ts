import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eraseEvent, isTombstone, lastErasure } from '../../../lib/domain/erasure';
import type { DomainEvent, Erase, Undo } from '../../../lib/domain/event';
import { mergeEvents } from '../../../lib/domain/merge';
import { observe } from '../../../lib/domain/observe';
import { DEALS, anyLog, anyTombstone } from './event-arbitraries';
import { KEY, NOW, fieldsWith, known, readingOf, stage, states } from './kit';

const runs = { numRuns: 400 };
const ids = (events: readonly DomainEvent[]) => events.map(({ id }) => id);
const livingIds = (events: readonly DomainEvent[]) => ids(events.filter((event) => !isTombstone(event)));

function copy(at: string, device: string): DomainEvent {
  return { kind: 'observed', id: 'o1-x~2026-11-02~', at, device, deal: KEY, field: 'owner', before: null, value: 'Robin Example', on: '2026-11-02', nth: 0, epoch: null };
}

function seenOn(day: string): DomainEvent[] {
  return observe(readingOf(fieldsWith({ stage: stage('Needs Analysis') })), [], 'suspect', new Date(`${day}T12:00:00`), 'a');
}

describe('merging logs', () => {
  it('is commutative', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        expect(mergeEvents(a, b)).toEqual(mergeEvents(b, a));
      }),
      runs,
    );
  });

  it('is associative, also when a tombstone meets its target first in one order and last in another', () => {
    fc.assert(
      fc.property(anyLog, anyLog, anyLog, (a, b, c) => {
        expect(mergeEvents(mergeEvents(a, b), c)).toEqual(mergeEvents(a, mergeEvents(b, c)));
      }),
      { numRuns: 1000 },
    );
  });

  it('is idempotent', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        const merged = mergeEvents(a, b);
        expect(mergeEvents(merged, merged)).toEqual(merged);
        expect(mergeEvents(merged, [])).toEqual(merged);
        expect(mergeEvents(merged, a)).toEqual(merged);
      }),
      runs,
    );
  });

  it('keeps every tombstone and each id once, in order', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        const merged = mergeEvents(a, b);
        expect(new Set(ids(merged.filter(isTombstone)))).toEqual(new Set(ids([...a, ...b].filter(isTombstone))));
        expect(new Set(ids(merged)).size).toBe(merged.length);
        const keys = merged.map(({ at, id }) => `${at} ${id}`);
        expect(keys).toEqual(keys.toSorted());
      }),
      runs,
    );
  });

  it('loses nothing without a tombstone', () => {
    fc.assert(
      fc.property(anyLog, anyLog, (a, b) => {
        const [onlyA, onlyB] = [a, b].map((log) => log.filter((event) => !isTombstone(event)));
        expect(new Set(ids(mergeEvents(onlyA ?? [], onlyB ?? [])))).toEqual(new Set(ids([...(onlyA ?? []), ...(onlyB ?? [])])));
      }),
      runs,
    );
  });

  it('keeps the earliest copy, at the same time the same one in either order', () => {
    const [nine, ten] = [copy('2026-11-02T09:00:00.000Z', 'b'), copy('2026-11-02T10:00:00.000Z', 'a')];
    expect(mergeEvents([ten], [nine])).toEqual([nine]);
    const twin = copy(nine.at, 'a');
    expect(mergeEvents([twin], [nine])).toEqual(mergeEvents([nine], [twin]));
    // The order in which a copy's properties were written does not matter either.
    const { id, ...rest } = nine;
    expect(JSON.stringify(mergeEvents([{ ...rest, id }], [nine, twin]))).toBe(JSON.stringify(mergeEvents([twin], [nine])));
  });
});

describe('tombstones survive a merge with older logs', () => {
  it('what a merge removed does not come back with any older log', () => {
    fc.assert(
      fc.property(anyLog, anyLog, anyTombstone, (older, log, stone) => {
        const after = mergeEvents(mergeEvents(older, log), [stone]);
        const gone = livingIds(mergeEvents(older, log)).filter((id) => !ids(after).includes(id));
        const again = ids(mergeEvents(after, older));
        expect(gone.filter((id) => again.includes(id))).toEqual([]);
      }),
      runs,
    );
  });

  it('an undo takes its targets and never a tombstone', () => {
    const said = states('problem-known', known());
    const undo: Undo = { kind: 'undo', id: 'u1', at: '2026-11-19T13:00:00.000Z', device: 'a', targets: [said.id] };
    const undoUndo: Undo = { ...undo, id: 'u2', targets: ['u1'] };
    expect(ids(mergeEvents([said], [undo, undoUndo]))).toEqual(['u1', 'u2']);
  });

  it('an erasure takes its scope only', () => {
    const at = '2026-11-09T00:00:00.000Z';
    const events = DEALS.map((deal): DomainEvent => ({ ...states('problem-known', known(), { at: '2026-11-01T00:00:00.000Z' }), deal }));
    const tap: DomainEvent = { kind: 'action', id: 'tap', at: '2026-11-01T00:00:00.000Z', device: 'a', deal: null, action: 'appointment', outcome: null, on: '2026-11-01' };
    const left = (scope: Erase['scope']) => mergeEvents([...events, tap], [{ kind: 'erase', id: 'e', at, device: 'a', scope }]).filter((event) => !isTombstone(event)).map((event) => event.deal);
    expect(left({ deal: DEALS[0] ?? '' })).toEqual([DEALS[1], DEALS[2], null]);
    expect(left({ crm: 'salesforce', tenant: 'sample' })).toEqual([DEALS[2], null]);
    expect(left({ crm: 'salesforce', tenant: 'other' })).toHaveLength(4);
    expect(left({ all: true })).toEqual([]);
  });

  it('an erasure takes what its device held, though the clock was set back', () => {
    const ahead = states('problem-known', known(), { at: '2026-11-21T12:00:00.000Z' });
    const erase = eraseEvent({ deal: KEY }, [ahead], NOW, 'e', 'a');
    expect(erase.at).toBe('2026-11-21T12:00:00.000Z');
    expect(ids(mergeEvents([ahead], [erase]))).toEqual(['e']);
  });

  it('a deal can be seen anew after its erasure, the same day and with the same value', () => {
    const reading = readingOf(fieldsWith({ stage: stage('Needs Analysis') }));
    const first = observe(reading, [], 'suspect', NOW, 'a');
    const erase = eraseEvent({ deal: KEY }, first, NOW, 'e', 'a');
    const erased = mergeEvents(first, [erase]);
    expect(livingIds(erased)).toEqual([]);
    expect(lastErasure(erased, KEY)).toBe(erase.at);
    const anew = observe(reading, erased, 'suspect', NOW, 'a');
    expect(livingIds(mergeEvents(mergeEvents(erased, anew), first))).toEqual(ids(anew));
    expect(ids(anew)).not.toEqual(ids(first));
  });

  it('an erasure takes what was seen on a local day ahead of its own, and leaves what was seen later', () => {
    const erase: Erase = { kind: 'erase', id: 'e', at: '2026-11-20T23:30:00.000Z', device: 'b', scope: { deal: KEY } };
    expect(livingIds(mergeEvents(seenOn('2026-11-21'), [erase]))).toEqual([]);
    expect(livingIds(mergeEvents(seenOn('2026-11-22'), [erase]))).toHaveLength(1);
  });

  it('a retention takes what lies before its first day', () => {
    const old = states('problem-known', known(), { at: '2026-10-31T23:00:00.000Z' });
    const kept = states('problem-known', known(), { at: '2026-11-01T00:00:00.000Z' });
    expect(ids(mergeEvents([old, kept], [{ kind: 'retention', id: 'z', at: '2026-11-20T00:00:00.000Z', device: 'a', before: '2026-11-01' }]))).toEqual([kept.id, 'z']);
  });
});
