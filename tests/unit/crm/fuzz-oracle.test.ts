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

it('a field over which the reader failed is a fault, also where a mutation may make it unknown', () => {
  if (!deal) throw new Error('no deal');
  const judge = (before: FieldReading<string>, now: FieldReading<string>): number =>
    faults(readings(before), readings(now), { ...NOTHING, unknown: new Set(['nextStep']) }, deal).length;
  const failed: FieldReading<string> = { kind: 'unreadable', raw: '', why: 'unexpected' };
  expect(judge(read, failed)).toBe(1);
  expect(judge(failed, failed)).toBe(0);
  expect(judge(read, { kind: 'unreadable', raw: '', why: 'conflict' })).toBe(0);
});
