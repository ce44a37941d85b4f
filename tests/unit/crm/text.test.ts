import { expect, test } from 'vitest';
import { cleanText, foldLabel, isTooLong, MAX_TEXT, sameLabel } from '../../../lib/crm/text';

test.each([
  ['zero-width and byte-order marks', 'Van\u200B Dam\u200C\u200D\u2060\uFEFF', 'Van Dam'],
  ['direction marks', '\u200E\u202A\u2066€ 12\u2069\u202C\u200F', '€ 12'],
  ['no-break spaces of both widths', '1\u202F234\u00A0€', '1 234 €'],
  ['line breaks and runs of spaces', '  one\n\t two  ', 'one two'],
  ['nothing but marks', ' \u200B\u00A0\n', ''],
])('cleanText: %s', (_, raw, clean) => {
  expect(cleanText(raw)).toBe(clean);
});

test('a text is too long from one character over the bound', () => {
  expect(isTooLong('x'.repeat(MAX_TEXT))).toBe(false);
  expect(isTooLong('x'.repeat(MAX_TEXT + 1))).toBe(true);
});

test('labels are the same but for case, space, colon and asterisk', () => {
  expect(foldLabel('* Close\u00A0Date :')).toBe('close date');
  expect(sameLabel('Close Date', 'close date*')).toBe(true);
  expect(sameLabel('Close Date', 'Est. close date')).toBe(false);
  expect(sameLabel('Probability (%)', 'Probability')).toBe(false);
});
