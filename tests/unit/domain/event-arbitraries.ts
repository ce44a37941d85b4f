import * as fc from 'fast-check';
import type { DomainEvent, Observation } from '../../../lib/domain/event';
import { observationId } from '../../../lib/domain/observation-id';
import type { ObservedContent } from '../../../lib/domain/observation-id';
import { receiptId } from '../../../lib/domain/receipts';
import { judged, fieldsWith, stage } from './kit';

export const DEALS = ['salesforce:sample:1', 'salesforce:sample:2', 'hubspot:4711:3'];
const deal = fc.constantFrom(...DEALS);
const day = fc.integer({ min: 1, max: 9 }).map((n) => `2026-11-0${n}`);
const instant = fc.tuple(day, fc.constantFrom(0, 12)).map(([on, hour]) => `${on}T${String(hour).padStart(2, '0')}:00:00.000Z`);
const device = fc.constantFrom('device-a', 'device-b', 'device-c');

/** The id does not cover the phase: two devices may map one stage differently. */
const stages = fc.tuple(fc.constantFrom('Suspect', 'Prospect', 'Offer'), fc.boolean())
  .map(([label, mapped]) => ({ label, apiName: label, closed: null, won: null, phase: mapped ? label.toLowerCase() : null }));

/** Few contents, so that the logs hold many copies of the same observation with times of their own. */
const content: fc.Arbitrary<ObservedContent> = fc.oneof(
  fc.record({
    deal: fc.constantFrom(...DEALS.slice(0, 2)), field: fc.constant('stage' as const), before: fc.constant(null), value: stages,
    on: fc.constantFrom('2026-11-02', '2026-11-06'), nth: fc.constant(0), epoch: fc.constantFrom(null, '2026-11-05T00:00:00.000Z'),
  }),
  fc.constantFrom('2026-11-04', '2026-11-05T11:00:00.000Z').map((on): ObservedContent => (
    { deal: DEALS[2] ?? '', field: 'closeDate', before: '2026-12-01', value: '2026-12-24', on, nth: 0, epoch: null }
  )),
);

/** Copies of one observation share what the id covers; time and device are each browser's own. */
const observation = fc.tuple(content, instant, device).map(([seen, at, by]): Observation =>
  ({ kind: 'observed', id: observationId(seen), at, device: by, ...seen }) as Observation);

const report = judged(fieldsWith({ stage: stage('Needs Analysis') }));
const receipt = fc.tuple(observation, instant, device).map(([move, at, by]): DomainEvent => ({
  kind: 'receipt', id: receiptId(move.id), at, device: by, deal: move.deal, move: move.id, from: 'suspect', to: 'prospect', report: { ...report, at },
}));

/** Acts are written once, by one device: a pool of fixed ones, so that logs overlap. */
const ACTS: DomainEvent[] = Array.from({ length: 24 }, (_, index): DomainEvent => {
  const base = { id: `act-${index}`, at: `2026-11-0${1 + (index % 9)}T${String(index).padStart(2, '0')}:00:00.000Z`, device: `device-${'abc'[index % 3] ?? 'a'}` };
  const about = DEALS[index % 3] ?? '';
  if (index % 3 === 0) return { ...base, kind: 'action', deal: index % 2 === 0 ? null : about, action: 'appointment', outcome: null, on: base.at.slice(0, 10) };
  if (index % 3 === 1) return { ...base, kind: 'question', deal: about, question: 'need-monday', answer: 'helped' };
  return { ...base, kind: 'statement', deal: about, criterion: 'problem-known', crmThen: null, body: { says: 'not-applicable', why: 'Framework contract' } };
});
const act = fc.constantFrom(...ACTS);

const scope = fc.oneof(
  deal.map((only) => ({ deal: only })),
  fc.constant({ crm: 'salesforce' as const, tenant: 'sample' }),
  fc.constant({ all: true as const }),
);

/** Tombstones too are written once: id and content hang together. */
const tombstone: fc.Arbitrary<DomainEvent> = fc.oneof(
  fc.tuple(fc.array(fc.oneof(act, observation, receipt).map(({ id }) => id), { minLength: 1, maxLength: 3 }), instant).map(([targets, at]): DomainEvent =>
    ({ kind: 'undo', id: `undo-${at}-${targets.join('+')}`, at, device: 'device-a', targets })),
  fc.tuple(scope, instant).map(([over, at]): DomainEvent => ({ kind: 'erase', id: `erase-${at}-${JSON.stringify(over)}`, at, device: 'device-b', scope: over })),
  fc.tuple(day, instant).map(([before, at]): DomainEvent => ({ kind: 'retention', id: `keep-${at}-${before}`, at, device: 'device-c', before })),
);

const living = fc.oneof(observation, receipt, act);

/** A device's log: some events with or without tombstones, copies and all. */
export const anyLog: fc.Arbitrary<DomainEvent[]> = fc.array(fc.oneof({ weight: 5, arbitrary: living }, { weight: 1, arbitrary: tombstone }), { maxLength: 14 });
export const anyLiving = living;
export const anyTombstone = tombstone;
