import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crmShown, evaluate, isGap } from '../../../lib/domain/evaluate';
import type { DomainEvent, StatementBody } from '../../../lib/domain/event';
import type { GateReport } from '../../../lib/domain/gate';
import { FIELD_KEYS } from '../../../lib/domain/reading';
import type { FieldKey, FieldReadings } from '../../../lib/domain/reading';
import { builtInPlaybook } from '../../../lib/playbook';
import { anyFields } from './arbitraries';
import { MISSING, NOW, UNREADABLE, acts, dealWith, known, read, setField, stage, states } from './kit';

const phases = builtInPlaybook.phases.map(({ id }) => id);
const criteria = builtInPlaybook.criteria;
const openStages = fc.constantFrom('Prospecting', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review', 'Closed Won').map((label) => stage(label));
const openFields = fc.tuple(anyFields, openStages).map(([fields, at]) => setField(fields, 'stage', at));

const bodies: fc.Arbitrary<StatementBody> = fc.oneof(
  fc.record({ words: fc.constantFrom('We plan every trip twice', 'tbd', ''), who: fc.constantFrom('Sanne Sample', ''), on: fc.constantFrom('2026-11-19', '2026-06-01'), date: fc.constantFrom(undefined, '2027-02-01', '2026-11-01') })
    .map((rest) => known(rest)),
  fc.constantFrom('2026-11-10', '2026-12-01').map((by): StatementBody => ({ says: 'not-known-yet', by, from: 'Sanne Sample' })),
  fc.constant<StatementBody>({ says: 'not-applicable', why: 'Framework contract' }),
);
const criterionIds = fc.constantFrom(...criteria.map(({ id }) => id));
const statements = fc.array(
  fc.tuple(criterionIds, bodies, fc.integer({ min: 1, max: 18 }), fc.constantFrom(null, 'Northwind', '2027-03-01', 'tbd')).map(([id, body, day, crmThen]): DomainEvent =>
    states(id, body, { crmThen, at: `2026-11-${String(day).padStart(2, '0')}T12:00:00.000Z` })),
  { maxLength: 8 },
);

function judge(fields: FieldReadings, events: DomainEvent[]): GateReport {
  return evaluate(builtInPlaybook, dealWith(fields, events), NOW);
}

const STATES = ['not-ready', 'cannot-tell', 'ready'];

const place = ({ supportedPhase }: GateReport) => phases.indexOf(supportedPhase ?? '');

/** In what the gate stands lower than before: an earlier phase, or in the same phase a smaller share or a lower state. */
function lowered(after: GateReport, before: GateReport): string[] {
  if (place(after) !== place(before)) return place(after) < place(before) ? ['phase'] : [];
  if (before.gate === null) return after.gate === null ? [] : ['a gate where none was'];
  const share = (after.gate?.share ?? 1) < (before.gate.share ?? 0) - 1e-12;
  const state = STATES.indexOf(after.gate?.state ?? '') < STATES.indexOf(before.gate.state);
  return [share ? 'share' : '', state ? 'state' : ''].filter(Boolean);
}

describe('more evidence never lowers a gate', () => {
  it('adding a fresh statement of what the customer said', () => {
    fc.assert(
      fc.property(openFields, statements, criterionIds, fc.boolean(), (fields, events, id, dated) => {
        const before = judge(fields, events);
        // "Not applicable" was said on purpose: a quote takes it back and brings the criterion into the count again.
        fc.pre(before.all.find((result) => result.id === id)?.status !== 'not-applicable');
        const criterion = criteria.find((item) => item.id === id);
        const crmThen = criterion ? crmShown(criterion, { fields }) : null;
        const fresh = states(id, known(dated ? { date: '2027-02-01' } : {}), { crmThen });
        const after = judge(fields, [...events, fresh]);
        expect(after.all.filter(isGap).map((result) => result.id)).not.toContain(id);
        expect(lowered(after, before)).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('filling in a field that was empty', () => {
    const proofs: Partial<FieldReadings> = {
      competitors: read('Northwind'), decisionDate: read('2027-03-01'), problem: read('Every trip is planned twice'), customerNeed: read('Alarm'),
      reasonsToBuy: read('Fewer rejected loads'), decisionMaker: read('Kim Sample'), competitorsTicked: read(true),
      contacts: read({ list: [{ name: 'Kim Sample', role: 'Decision Maker' }], complete: true }),
    };
    const fillable = Object.keys(proofs) as FieldKey[];
    fc.assert(
      fc.property(openFields, statements, fc.subarray(fillable, { minLength: 1 }), (fields, events, filled) => {
        const empty: FieldReadings = { ...fields, ...Object.fromEntries(filled.map((key) => [key, { kind: 'empty', via: 'test' }])) };
        // What stood in a field that is empty now was said of another value; the property is about filling what was empty then.
        const saidOfEmpty = events.map((event) => (event.kind === 'statement' ? { ...event, crmThen: null } : event));
        const full: FieldReadings = { ...empty, ...Object.fromEntries(filled.map((key) => [key, proofs[key]])) };
        expect(lowered(judge(full, saidOfEmpty), judge(empty, saidOfEmpty))).toEqual([]);
      }),
      { numRuns: 400 },
    );
  });

  it('doing an action', () => {
    fc.assert(
      fc.property(openFields, statements, fc.constantFrom('appointment', 'first-visit', 'presentation'), (fields, events, action) => {
        expect(lowered(judge(fields, [...events, acts(action)]), judge(fields, events))).toEqual([]);
      }),
    );
  });
});

function hide(fields: FieldReadings, keys: readonly FieldKey[], how: 'missing' | 'unreadable'): FieldReadings {
  return { ...fields, ...Object.fromEntries(keys.map((key) => [key, how === 'missing' ? MISSING : UNREADABLE])) };
}

describe('unknown never becomes unmet', () => {
  const hideable = FIELD_KEYS.filter((key) => key !== 'stage' && key !== 'type');

  it('hiding fields never makes a gap of a criterion that was none, as long as nobody spoke about it', () => {
    fc.assert(
      fc.property(openFields, fc.subarray(hideable), fc.constantFrom('missing', 'unreadable'), (fields, keys, how) => {
        const before = new Map(judge(fields, []).all.map((result) => [result.id, isGap(result)]));
        const after = judge(hide(fields, keys, how), []).all.filter(isGap).map((result) => result.id);
        expect(after.filter((id) => before.get(id) === false)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('where somebody spoke, a missing field leaves their own last word, and an unreadable one nothing worse than unknown', () => {
    fc.assert(
      fc.property(openFields, statements, fc.constantFrom('missing', 'unreadable'), (fields, events, how) => {
        const hidden = judge(hide(fields, hideable, how), events);
        const before = new Map(judge(fields, events).all.map((result) => [result.id, isGap(result)]));
        const worse = hidden.all.filter((result) => isGap(result) && before.get(result.id) === false);
        const ownWord = how === 'unreadable' ? ['promised', 'promise-passed'] : ['statement-old', 'date-passed', 'promised', 'promise-passed'];
        expect(worse.filter((result) => !ownWord.includes(result.reason) || result.evidence[0]?.from !== 'statement')).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('the supported phase never falls because a page shows less', () => {
    fc.assert(
      fc.property(openFields, fc.subarray(hideable), (fields, keys) => {
        const before = judge(fields, []).supportedPhase;
        const after = judge(hide(fields, keys, 'missing'), []).supportedPhase;
        expect(phases.indexOf(after ?? '')).toBeGreaterThanOrEqual(phases.indexOf(before ?? ''));
      }),
    );
  });
});
