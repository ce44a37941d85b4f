import * as fc from 'fast-check';
import type { EvidenceRule } from '../../../lib/domain/playbook';
import { DATE_FIELDS, FIELD_KEYS, TEXT_FIELDS, TICK_FIELDS } from '../../../lib/domain/reading';
import type { FieldKey, FieldReading, FieldReadings, FieldValues } from '../../../lib/domain/reading';
import { EMPTY, MISSING, UNREADABLE, read } from './kit';

const texts = fc.constantFrom('Northwind', 'tbd', '', 'Every trip is planned twice', 'n/a', 'Renewal', 'Decision Maker');
const dates = fc.constantFrom('2026-11-01', '2026-11-19', '2026-11-20', '2026-12-24', '2027-03-01');
const ticks = fc.constantFrom(true, false, null);
const money = fc.record({ amount: fc.constantFrom(0, 100, 84500), currency: fc.constantFrom('EUR', null) });
const stages = fc.constantFrom('Prospecting', 'Needs Analysis', 'Proposal/Price Quote', 'Negotiation/Review', 'Closed Won', 'Legal review')
  .map((label) => ({ label, apiName: label, closed: null, won: null }));
const contacts = fc.record({
  list: fc.array(fc.record({ name: fc.constant('Sanne Sample'), role: fc.constantFrom('Decision Maker', 'User', null) }), { maxLength: 2 }),
  complete: fc.boolean(),
});

/** Any value of a field. */
export function anyValue(key: FieldKey): fc.Arbitrary<FieldValues[FieldKey]> {
  if (TEXT_FIELDS.some((field) => field === key)) return texts;
  if (DATE_FIELDS.some((field) => field === key)) return dates;
  if (TICK_FIELDS.some((field) => field === key)) return ticks;
  if (key === 'amount') return money;
  if (key === 'stage') return stages;
  return key === 'contacts' ? contacts : fc.integer({ min: 0, max: 100 });
}

function anyReading(key: FieldKey): fc.Arbitrary<FieldReading<FieldValues[FieldKey]>> {
  return fc.oneof({ weight: 3, arbitrary: anyValue(key).map(read) }, fc.constant(EMPTY), fc.constant(MISSING), fc.constant(UNREADABLE));
}

/** Any reading of a whole page. */
export const anyFields = fc.record(Object.fromEntries(FIELD_KEYS.map((key) => [key, anyReading(key)]))) as unknown as fc.Arbitrary<FieldReadings>;

const leaf: fc.Arbitrary<EvidenceRule> = fc.oneof(
  fc.constantFrom(...FIELD_KEYS).map((field): EvidenceRule => ({ field, is: 'filled' })),
  fc.constantFrom(...DATE_FIELDS).map((field): EvidenceRule => ({ field, is: 'in-the-future' })),
  fc.constantFrom(...TICK_FIELDS).map((field): EvidenceRule => ({ field, is: 'ticked' })),
  fc.constantFrom(...TEXT_FIELDS).map((field): EvidenceRule => ({ field, is: 'one-of', values: ['Renewal', 'Northwind'] })),
  fc.constant<EvidenceRule>({ field: 'contacts', is: 'has-role', roles: ['Decision Maker'] }),
);

/** Any rule over fields, nested a few levels deep. */
export const anyRule: fc.Arbitrary<EvidenceRule> = fc.letrec<{ rule: EvidenceRule }>((tie) => ({
  rule: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaf,
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((all): EvidenceRule => ({ all })),
    fc.array(tie('rule'), { minLength: 1, maxLength: 3 }).map((any): EvidenceRule => ({ any })),
    tie('rule').map((not): EvidenceRule => ({ not })),
  ),
})).rule;
