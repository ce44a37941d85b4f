import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DealRecord } from '../../../lib/domain/deal';
import { closeDateSlips, daysInPhase, enteredPhase, phaseMoves } from '../../../lib/domain/derive';
import { evaluate } from '../../../lib/domain/evaluate';
import type { DomainEvent } from '../../../lib/domain/event';
import { kpiStrip } from '../../../lib/domain/kpi-strip';
import { mergeEvents } from '../../../lib/domain/merge';
import { observe } from '../../../lib/domain/observe';
import type { Reading } from '../../../lib/domain/reading';
import { phaseOfStage } from '../../../lib/domain/stage-map';
import { receiptsFor, receiptsOf } from '../../../lib/domain/receipts';
import { builtInPlaybook } from '../../../lib/playbook';
import { KEY, REF, fieldsWith, read, readingOf, stage } from './kit';

const STAGES = ['Qualification', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review', 'Prospecting'];
const END = new Date(2026, 10, 30, 12);

interface Visit {
  day: number;
  label: string;
  closeDate: string;
}

/** A deal's life: what its page shows at each of a few visits, in order, several of them on one day. */
const life: fc.Arbitrary<Visit[]> = fc
  .array(fc.record({ step: fc.integer({ min: 0, max: 3 }), label: fc.constantFrom(...STAGES), closeDate: fc.constantFrom('2026-12-01', '2026-12-18', '2027-01-15') }), { minLength: 1, maxLength: 7 })
  .map((steps) => {
    let day = 1;
    return steps.map(({ step, label, closeDate }) => ({ day: (day += step), label, closeDate }));
  });

function readingAt({ label, closeDate }: Visit): Reading {
  return readingOf(fieldsWith({ stage: stage(label), closeDate: read(closeDate), owner: read('Robin Example') }));
}

/** The log of a browser that made some of the visits; its clock is wrong by a few minutes to hours, within the day. */
function logOf(visits: readonly (Visit & { minute: number })[], device: string, skewMinutes: number): DomainEvent[] {
  return visits.reduce<DomainEvent[]>((log, visit) => {
    const now = new Date(2026, 10, visit.day, 12, visit.minute + skewMinutes);
    const reading = readingAt(visit);
    const phase = phaseOfStage(builtInPlaybook, REF, { label: visit.label, apiName: visit.label, closed: null, won: null }, null, {});
    const before = evaluate(builtInPlaybook, { ref: REF, reading, events: log, stageAnswers: {} }, now);
    const seen = observe(reading, log, phase, now, device);
    return [...log, ...seen, ...receiptsFor(seen, before, now, device)];
  }, []);
}

function figuresOf(events: DomainEvent[], last: Visit) {
  const reading = readingAt(last);
  const record: DealRecord = { key: KEY, ref: REF, reading, url: 'https://sample.invalid', firstSeen: '2026-11-01T12:00:00.000Z', lastSeen: END.toISOString() };
  const report = evaluate(builtInPlaybook, { ref: REF, reading, events, stageAnswers: {} }, END);
  return kpiStrip({ deals: [{ record, report }], events, me: {}, goals: {}, playbook: builtInPlaybook, now: END });
}

const summaryOf = (events: DomainEvent[], last: Visit) => ({
  moves: phaseMoves(events), slips: closeDateSlips(events), entered: enteredPhase(events, END), days: daysInPhase(events, END),
  receipts: receiptsOf(events, KEY).map(({ id, from, to }) => ({ id, from, to })), figures: figuresOf(events, last),
});

describe('two browsers', () => {
  const skew = fc.integer({ min: -600, max: 600 });

  it('that saw the same moves give the same figures as one, whatever their clocks say', () => {
    fc.assert(
      fc.property(life, skew, (steps, minutes) => {
        const visits = steps.map((visit, minute) => ({ ...visit, minute }));
        const last = visits.at(-1);
        if (last === undefined) throw new Error('a life has visits');
        const one = logOf(visits, 'device-a', 0);
        const other = logOf(visits, 'device-b', minutes);
        expect(summaryOf(mergeEvents(one, other), last)).toEqual(summaryOf(mergeEvents(one, []), last));
      }),
      { numRuns: 150 },
    );
  });

  it('of which one saw only some of the visits give the moves of the one that saw all', () => {
    fc.assert(
      fc.property(life, fc.array(fc.boolean(), { minLength: 7, maxLength: 7 }), (steps, seen) => {
        // One stage a day: then the day's only true value settles what a browser that was away makes of it.
        const visits = steps.map((visit, index) => ({ ...visit, day: index * 2 + 1, minute: index }));
        const one = logOf(visits, 'device-a', 0);
        const other = logOf(visits.filter((_visit, index) => seen[index]), 'device-b', 5);
        expect(phaseMoves(mergeEvents(one, other)).map(({ at, from, to }) => ({ at, from, to }))).toEqual(phaseMoves(one).map(({ at, from, to }) => ({ at, from, to })));
      }),
      { numRuns: 150 },
    );
  });
});
