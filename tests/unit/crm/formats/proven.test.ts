import { describe, expect, test } from 'vitest';
import { provenFormats } from '../../../../lib/crm/formats';
import type { FormatProfile } from '../../../../lib/domain/format-profile';
import { UNPROVEN } from '../../../../lib/domain/format-profile';

const DUTCH: FormatProfile = { dateOrder: 'dmy', decimal: ',' };

describe('what a page proves', () => {
  test.each<[string, string[], string[], FormatProfile, FormatProfile]>([
    ['nothing leaves what was known', [], [], DUTCH, DUTCH],
    ['a part over 12 proves the order', ['15/11/2026'], [], UNPROVEN, { dateOrder: 'dmy', decimal: null }],
    ['and wins over what was known', ['11/15/2026'], ['1,234.50'], DUTCH, { dateOrder: 'mdy', decimal: '.' }],
    ['ambiguous texts prove nothing', ['3/4/2026', '5/5/2026', '15-11-26'], ['1.234', '1 234'], UNPROVEN, UNPROVEN],
    ['texts that contradict each other prove nothing, nor does what was known hold', ['15/11/2026', '11/15/2026'], ['1,5', '1.5'], DUTCH, UNPROVEN],
    ['words are no proof of an order', ['Nov 15, 2026', '2026-11-15', 'yesterday'], ['1,2K', '€ 1,2 mln.'], UNPROVEN, UNPROVEN],
    ['what is no amount proves no sign', [], ['1.2.3', 'version 1.5', '12.30 uur'], UNPROVEN, UNPROVEN],
    ['a percentage proves the sign', [], ['12,5 %'], UNPROVEN, { dateOrder: null, decimal: ',' }],
    ['weekday and time do not hide a proof', ['zo 15-11-2026 14:30'], [], UNPROVEN, { dateOrder: 'dmy', decimal: null }],
  ])('%s', (_what, dates, numbers, known, expected) => {
    expect(provenFormats(dates, numbers, known)).toEqual(expected);
  });
});
