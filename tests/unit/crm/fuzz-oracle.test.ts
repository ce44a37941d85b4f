import { expect, it } from 'vitest';
import type { FieldReading, FieldReadings } from '../../../lib/domain/reading';
import { FIELD_KEYS } from '../../../lib/domain/reading';
import { practiceDeals } from '../../../lib/practice/deals';
import { NOTHING } from '../../contract/fuzz/mutation';
import { faults } from '../../contract/fuzz/oracle';

const [deal] = practiceDeals('en');
const read: FieldReading<string> = { kind: 'read', value: 'Call', raw: 'Call', via: 'test' };
const readings = (nextStep: FieldReading<string>): FieldReadings =>
  ({ ...Object.fromEntries(FIELD_KEYS.map((key) => [key, { kind: 'missing', tried: [] }])), nextStep }) as unknown as FieldReadings;

it('a field that a mutation may make unknown may be unreadable, and may never have another value; failures of a reader are told by its log', () => {
  if (!deal) throw new Error('no deal');
  const judge = (before: FieldReading<string>, now: FieldReading<string>): number =>
    faults(readings(before), readings(now), { ...NOTHING, unknown: new Set(['nextStep']) }, deal).length;
  expect(judge(read, { kind: 'unreadable', raw: '', why: 'unexpected' })).toBe(0);
  expect(judge(read, { kind: 'unreadable', raw: '', why: 'conflict' })).toBe(0);
  expect(judge(read, { ...read, value: 'Another step', raw: 'Another step' })).toBe(1);
});
