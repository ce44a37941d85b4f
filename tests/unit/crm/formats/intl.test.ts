import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateOrder, DecimalSign, FormatProfile } from '../../../../lib/domain/format-profile';
import { UNPROVEN } from '../../../../lib/domain/format-profile';
import { parseDate, parseMoney, parsePercent, provenFormats } from '../../../../lib/crm/formats';

const LOCALES: Record<string, FormatProfile> = {
  'en-US': { dateOrder: 'mdy', decimal: '.' },
  'en-GB': { dateOrder: 'dmy', decimal: '.' },
  'nl-NL': { dateOrder: 'dmy', decimal: ',' },
  'nl-BE': { dateOrder: 'dmy', decimal: ',' },
  'de-DE': { dateOrder: 'dmy', decimal: ',' },
};
const locales = Object.keys(LOCALES);
/** A busy machine is no reason to fail. */
const PATIENCE_MS = 120_000;
const RUNS = { numRuns: 400 };

/** Days from 2000 on: two-digit years count as this century, which the docstring of parseDate says. */
const days = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2079-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const dateStyles = fc.constantFrom<Intl.DateTimeFormatOptions>(
  { dateStyle: 'short' }, { dateStyle: 'medium' }, { dateStyle: 'long' }, { dateStyle: 'full' },
  { dateStyle: 'short', timeStyle: 'short' }, { dateStyle: 'medium', timeStyle: 'medium' }, { dateStyle: 'long', timeStyle: 'long' },
  { year: 'numeric', month: '2-digit', day: '2-digit' }, { year: 'numeric', month: 'numeric', day: 'numeric' }, { year: 'numeric', month: 'short', day: 'numeric' },
);
/** Amounts in cents, small and large. */
const amounts = fc.oneof(fc.integer({ min: -200_000_000, max: 2_000_000_000 }), fc.integer({ min: -99_999, max: 999_999 })).map((cents) => cents / 100);
const currencies = fc.constantFrom('EUR', 'USD', 'GBP', 'CHF', 'SEK', 'JPY', 'CAD', 'AUD', 'INR', 'PLN', 'KWD');
const moneyStyles = fc.constantFrom<Intl.NumberFormatOptions>(
  {}, { maximumFractionDigits: 0 }, { currencyDisplay: 'code' }, { currencyDisplay: 'narrowSymbol' }, { currencySign: 'accounting' },
  { notation: 'compact' }, { minimumFractionDigits: 3 }, { useGrouping: false },
);

function showDate(day: string, locale: string, style: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC' }).format(new Date(`${day}T13:45:10Z`));
}

/** What the shown text itself says, by the parts that Intl names; null when it abbreviates (1,2K). */
function shownAmount(amount: number, format: Intl.NumberFormat): number | null {
  const parts = format.formatToParts(amount);
  if (parts.some(({ type }) => type === 'compact')) return null;
  const digits = parts.map(({ type, value }) => (type === 'integer' || type === 'fraction' ? value : type === 'decimal' ? '.' : '')).join('');
  const negative = parts.some(({ type, value }) => type === 'minusSign' || (type === 'literal' && value.includes('(')));
  return negative ? -Number(digits) : Number(digits);
}

describe('what Intl writes is never read wrong', { timeout: PATIENCE_MS }, () => {
  test('dates without proof: the right day or unreadable', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...locales), dateStyles, (day, locale, style) => {
        const parsed = parseDate(showDate(day, locale, style), UNPROVEN);
        expect(parsed.ok ? parsed.value : day).toBe(day);
      }),
      RUNS,
    );
  });

  test('dates with the order that a page of the same locale proves', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...locales), dateStyles, (day, locale, style) => {
        const proof = showDate('2026-11-25', locale, { year: 'numeric', month: 'numeric', day: 'numeric' });
        const proven = provenFormats([proof], [], UNPROVEN);
        expect(proven.dateOrder).toBe(LOCALES[locale]?.dateOrder);
        const parsed = parseDate(showDate(day, locale, style), proven);
        expect(parsed.ok ? parsed.value : day).toBe(day);
      }),
      RUNS,
    );
  });

  test('numeric dates with a proven order are all read', () => {
    fc.assert(
      fc.property(days, fc.constantFrom(...locales), (day, locale) => {
        const text = showDate(day, locale, { year: 'numeric', month: 'numeric', day: 'numeric' });
        expect(parseDate(text, LOCALES[locale] ?? UNPROVEN)).toEqual({ ok: true, value: day });
      }),
      RUNS,
    );
  });

  test.each([false, true])('amounts, decimal sign proven: %s', (proven) => {
    fc.assert(
      fc.property(amounts, currencies, fc.constantFrom(...locales), moneyStyles, (amount, currency, locale, style) => {
        const format = new Intl.NumberFormat(locale, { style: 'currency', currency, ...style });
        const parsed = parseMoney(format.format(amount), proven ? (LOCALES[locale] ?? UNPROVEN) : UNPROVEN);
        expect(parsed.ok ? parsed.value.amount : shownAmount(amount, format)).toBe(shownAmount(amount, format));
        expect([currency, null]).toContain(parsed.ok ? parsed.value.currency : null);
      }),
      RUNS,
    );
  });

  test('amounts in euros with a proven sign are all read', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom(...locales), (amount, locale) => {
        const text = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(amount);
        const parsed = parseMoney(text, LOCALES[locale] ?? UNPROVEN);
        expect(parsed.ok && parsed.value.currency).toBe('EUR');
        expect(parsed.ok && parsed.value.amount).toBeCloseTo(amount, 6);
      }),
      RUNS,
    );
  });

  test('percentages', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: 0, max: 3 }), fc.constantFrom(...locales), (thousandths, digits, locale) => {
        const format = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
        const shown = shownAmount(thousandths / 100_000, format);
        const parsed = parsePercent(format.format(thousandths / 100_000), UNPROVEN);
        expect(parsed.ok ? parsed.value : shown).toBe(shown);
      }),
      RUNS,
    );
  });

  test('proofs are never wrong: a page of one locale proves that locale or nothing', () => {
    fc.assert(
      fc.property(fc.array(days, { maxLength: 5 }), fc.array(amounts, { maxLength: 5 }), fc.constantFrom(...locales), dateStyles, (dates, numbers, locale, style) => {
        const shownDates = dates.map((day) => showDate(day, locale, style));
        const shownNumbers = numbers.map((amount) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' }).format(amount));
        const proven = provenFormats(shownDates, shownNumbers, UNPROVEN);
        const expected = LOCALES[locale];
        expect([expected?.dateOrder, null]).toContain<DateOrder | null | undefined>(proven.dateOrder);
        expect([expected?.decimal, null]).toContain<DecimalSign | null | undefined>(proven.decimal);
      }),
      RUNS,
    );
  });
});
