import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { DateOrder, DecimalSign, FormatProfile } from '../../../../lib/domain/format-profile';
import { UNPROVEN } from '../../../../lib/domain/format-profile';
import { parseDate, parseMoney, parseNumber, parsePercent, provenFormats } from '../../../../lib/crm/formats';

const LOCALES: Record<string, FormatProfile> = {
  'en-US': { dateOrder: 'mdy', decimal: '.' },
  'en-GB': { dateOrder: 'dmy', decimal: '.' },
  'nl-NL': { dateOrder: 'dmy', decimal: ',' },
  'nl-BE': { dateOrder: 'dmy', decimal: ',' },
  'de-DE': { dateOrder: 'dmy', decimal: ',' },
  'fr-FR': { dateOrder: 'dmy', decimal: ',' },
  'pt-BR': { dateOrder: 'dmy', decimal: ',' },
};
/** Further locales, whose words and orders the library does not know: nothing of theirs may be read wrong. */
const FOREIGN = ['es-ES', 'it-IT', 'pl-PL', 'sv-SE', 'da-DK', 'fi-FI', 'cs-CZ', 'hu-HU', 'tr-TR', 'ja-JP', 'zh-CN', 'ko-KR', 'ar-EG', 'he-IL', 'fa-IR', 'hi-IN', 'en-IN', 'en-CA', 'fr-CA', 'de-CH', 'lt-LT', 'th-TH', 'bg-BG', 'ru-RU', 'hr-HR', 'pt-PT', 'en-ZA'];
const locales = fc.constantFrom(...Object.keys(LOCALES));
const anyLocale = fc.constantFrom(...Object.keys(LOCALES), ...FOREIGN);
const profileOf = (locale: string): FormatProfile => LOCALES[locale] ?? UNPROVEN;
/** A busy machine is no reason to fail. */
const PATIENCE_MS = 120_000;
const RUNS = { numRuns: 600 };

/** The days of deals: a year of two digits counts as one of these, as the docstring of parseDate says. */
const days = fc.date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2039-12-31T00:00:00Z'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
const NUMERIC: Intl.DateTimeFormatOptions = { year: 'numeric', month: 'numeric', day: 'numeric' };
const wholeStyles = fc.record<Intl.DateTimeFormatOptions>({
  dateStyle: fc.constantFrom('short', 'medium', 'long', 'full'), timeStyle: fc.constantFrom('short', 'medium', 'long', 'full'),
}, { requiredKeys: ['dateStyle'] });
const partStyles = fc.record<Intl.DateTimeFormatOptions>({
  weekday: fc.constantFrom('short', 'long', 'narrow'), year: fc.constantFrom('numeric', '2-digit'), month: fc.constantFrom('numeric', '2-digit', 'short', 'long', 'narrow'),
  day: fc.constantFrom('numeric', '2-digit'), hour: fc.constantFrom('numeric', '2-digit'), minute: fc.constantFrom('2-digit'), hour12: fc.boolean(),
}, { requiredKeys: [] }).filter(({ hour, minute }) => (hour === undefined) === (minute === undefined));
const dateStyles = fc.oneof(wholeStyles, partStyles.map((style) => ({ ...NUMERIC, ...style })));
/** Amounts in cents, small and large. */
const amounts = fc.oneof(fc.integer({ min: -200_000_000, max: 2_000_000_000 }), fc.integer({ min: -99_999, max: 999_999 })).map((cents) => cents / 100);
/** Every currency that is used, as the browser lists them, and the frequent ones often. */
const currencies = fc.oneof(fc.constantFrom('EUR', 'USD', 'GBP', 'CHF', 'SEK', 'DKK', 'JPY', 'CAD', 'AUD', 'INR', 'PLN', 'KWD', 'BRL', 'MXN'), fc.constantFrom(...Intl.supportedValuesOf('currency')));
const moneyStyles = fc.record<Intl.NumberFormatOptions>({
  currencyDisplay: fc.constantFrom('code', 'symbol', 'name'), currencySign: fc.constantFrom('accounting', 'standard'), notation: fc.constantFrom('compact', 'standard'),
  compactDisplay: fc.constantFrom('short', 'long'), maximumFractionDigits: fc.integer({ min: 0, max: 3 }), useGrouping: fc.boolean(), signDisplay: fc.constantFrom('auto', 'exceptZero', 'negative'),
}, { requiredKeys: [] }).map(({ maximumFractionDigits: most, ...style }) => ({ ...style, ...(most === undefined ? {} : { minimumFractionDigits: 0, maximumFractionDigits: most }) }));

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

/** What was read, else what would be right: to be compared with what is right. Minus zero is zero. */
function readOr<T>(parsed: { ok: true; value: T } | { ok: false }, right: T): T {
  const value = parsed.ok ? parsed.value : right;
  return value === 0 ? (0 as T) : value;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The amount alone. */
const amountOf = (parsed: ReturnType<typeof parseMoney>) => (parsed.ok ? { ok: true as const, value: parsed.value.amount as number | null } : parsed);

describe('what Intl writes is never read wrong', { timeout: PATIENCE_MS }, () => {
  test('dates without proof, in any locale: the right day or unreadable', () => {
    fc.assert(
      fc.property(days, anyLocale, dateStyles, (day, locale, style) => {
        const text = showDate(day, locale, style);
        expect([text, readOr(parseDate(text, UNPROVEN), day)]).toEqual([text, day]);
      }),
      { numRuns: 3_000 },
    );
  });

  test('dates with the order that a page of the same locale proves', () => {
    fc.assert(
      fc.property(days, locales, dateStyles, (day, locale, style) => {
        const proven = provenFormats([showDate('2026-11-25', locale, NUMERIC)], [], UNPROVEN);
        expect(proven.dateOrder).toBe(profileOf(locale).dateOrder);
        const text = showDate(day, locale, style);
        expect([text, readOr(parseDate(text, proven), day)]).toEqual([text, day]);
      }),
      RUNS,
    );
  });

  test('numeric dates with a proven order are all read', () => {
    const numeric = fc.record<Intl.DateTimeFormatOptions>({ year: fc.constant('numeric'), month: fc.constantFrom('numeric', '2-digit'), day: fc.constantFrom('numeric', '2-digit') });
    fc.assert(
      fc.property(days, locales, numeric, fc.boolean(), (day, locale, style, withTime) => {
        const text = showDate(day, locale, withTime ? { ...style, hour: '2-digit', minute: '2-digit' } : style);
        expect([text, parseDate(text, profileOf(locale))]).toEqual([text, { ok: true, value: day }]);
      }),
      RUNS,
    );
  });

  test('dates with a month in words need no proof: all are read', () => {
    const named = fc.constantFrom<Intl.DateTimeFormatOptions>(
      { dateStyle: 'long' }, { dateStyle: 'full' }, { dateStyle: 'long', timeStyle: 'short' }, { dateStyle: 'full', timeStyle: 'medium' }, { dateStyle: 'long', timeStyle: 'long' },
      { year: 'numeric', month: 'short', day: 'numeric' }, { year: 'numeric', month: 'long', day: '2-digit' }, { weekday: 'short', year: 'numeric', month: 'short', day: 'numeric' },
    );
    fc.assert(
      fc.property(days, locales, named, (day, locale, style) => {
        const text = showDate(day, locale, style);
        expect([text, parseDate(text, UNPROVEN)]).toEqual([text, { ok: true, value: day }]);
      }),
      RUNS,
    );
  });

  test('a time of day after a date is read when a clock can show it, and makes the text no date when none can', () => {
    const before = fc.constantFrom('15/11/2026 ', '15/11/2026, ', 'November 15, 2026 at ', '15 november 2026 om ', '2026-11-15 ');
    fc.assert(
      fc.property(before, fc.nat(99), fc.nat(99), fc.constantFrom(':', '.'), (date, hour, minute, sign) => {
        const text = `${date}${two(hour)}${sign}${two(minute)}`;
        expect([text, parseDate(text, UNPROVEN)]).toEqual([text, hour <= 24 && minute <= 59 ? { ok: true, value: '2026-11-15' } : { ok: false, why: 'not-a-date' }]);
      }),
      RUNS,
    );
  });

  test('a dash behind an amount never makes it negative', () => {
    const forms = fc.constantFrom((n: string) => `€ ${n}–`, (n: string) => `${n},– €`, (n: string) => `€ ${n},-`, (n: string) => `CHF ${n}.–`, (n: string) => `CHF ${n}.-`, (n: string) => `${n}–`);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999 }), forms, locales, (amount, form, locale) => {
        const text = form(String(amount));
        expect([text, readOr(amountOf(parseMoney(text, profileOf(locale))), amount)]).toEqual([text, amount]);
      }),
      RUNS,
    );
  });

  test('a day told from today is never a date', () => {
    const units = fc.constantFrom<Intl.RelativeTimeFormatUnit>('second', 'minute', 'hour', 'day', 'week', 'month', 'quarter', 'year');
    const styles = fc.record<Intl.RelativeTimeFormatOptions>({ numeric: fc.constantFrom('auto', 'always'), style: fc.constantFrom('long', 'short', 'narrow') });
    fc.assert(
      fc.property(fc.integer({ min: -400, max: 400 }), units, styles, anyLocale, (count, unit, style, locale) => {
        const text = new Intl.RelativeTimeFormat(locale, style).format(count, unit);
        expect([text, parseDate(text, profileOf(locale)).ok]).toEqual([text, false]);
      }),
      RUNS,
    );
    for (const locale of Object.keys(LOCALES)) {
      const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
      for (const count of [-3, -1, 0, 1, 3]) expect([locale, count, parseDate(format.format(count, 'day'), UNPROVEN)]).toEqual([locale, count, { ok: false, why: 'relative-date' }]);
    }
  });

  test.each([false, true])('amounts in every currency, decimal sign proven: %s', (proven) => {
    fc.assert(
      fc.property(amounts, currencies, locales, moneyStyles, (amount, currency, locale, style) => {
        const format = new Intl.NumberFormat(locale, { style: 'currency', currency, ...style });
        const text = format.format(amount);
        const parsed = parseMoney(text, proven ? profileOf(locale) : UNPROVEN);
        const right = readOr({ ok: false }, shownAmount(amount, format));
        expect([text, readOr(amountOf(parsed), right)]).toEqual([text, right]);
        expect([text, currency, null]).toContain(parsed.ok ? parsed.value.currency : null);
      }),
      { numRuns: 3_000 },
    );
  });

  test('a sign alone names a currency only where it stands for no other', () => {
    // The narrow form gives several currencies one sign. Of these the large one is taken: the others are written otherwise in a CRM's standard form.
    const taken: Record<string, string> = { '£': 'GBP', '₩': 'KRW' };
    const wrong = Object.keys(LOCALES).flatMap((locale) => Intl.supportedValuesOf('currency').flatMap((currency) => {
      const parts = new Intl.NumberFormat(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(5.25);
      const sign = parts.find(({ type }) => type === 'currency')?.value ?? '';
      const parsed = parseMoney(parts.map(({ value }) => value).join(''), profileOf(locale));
      const named = parsed.ok ? parsed.value.currency : null;
      return named !== null && named !== currency && taken[sign] !== named ? [`${locale} ${sign} ${currency} read as ${named}`] : [];
    }));
    expect(wrong).toEqual([]);
  });

  test('amounts in any locale: right or unreadable, even without proof', () => {
    fc.assert(
      fc.property(amounts, currencies, anyLocale, moneyStyles, (amount, currency, locale, style) => {
        const format = new Intl.NumberFormat(locale, { style: 'currency', currency, ...style });
        const text = format.format(amount);
        const right = readOr({ ok: false }, shownAmount(amount, format));
        expect([text, readOr(amountOf(parseMoney(text, UNPROVEN)), right)]).toEqual([text, right]);
      }),
      { numRuns: 3_000 },
    );
  });

  test('amounts without currency, with code or with the euro sign are all read with a proven sign', () => {
    const styles = fc.constantFrom<Intl.NumberFormatOptions>({}, { style: 'currency', currency: 'EUR' }, { style: 'currency', currency: 'USD', currencyDisplay: 'code' }, { style: 'currency', currency: 'BRL' }, { style: 'currency', currency: 'EUR', currencySign: 'accounting' });
    fc.assert(
      fc.property(amounts, locales, styles, (amount, locale, style) => {
        const format = new Intl.NumberFormat(locale, style);
        const text = format.format(amount);
        const parsed = parseMoney(text, profileOf(locale));
        expect([text, parsed.ok && parsed.value.amount + 0]).toEqual([text, amount + 0]);
        expect(parsed.ok && parsed.value.currency).toBe(style.currency ?? null);
      }),
      RUNS,
    );
  });

  test('plain numbers are all read with a proven sign', () => {
    fc.assert(
      fc.property(amounts, locales, fc.integer({ min: 0, max: 2 }), (amount, locale, digits) => {
        const format = new Intl.NumberFormat(locale, { maximumFractionDigits: digits });
        const text = format.format(amount);
        expect([text, parseNumber(text, profileOf(locale))]).toEqual([text, { ok: true, value: shownAmount(amount, format) }]);
      }),
      RUNS,
    );
  });

  test('an abbreviated amount is approximate, never a number', () => {
    fc.assert(
      fc.property(amounts, fc.constantFrom('EUR', 'USD', 'BRL', 'SEK'), locales, fc.constantFrom<'short' | 'long'>('short', 'long'), (amount, currency, locale, compactDisplay) => {
        const format = new Intl.NumberFormat(locale, { style: 'currency', currency, notation: 'compact', compactDisplay, currencyDisplay: 'code' });
        const text = format.format(amount);
        const abbreviated = shownAmount(amount, format) === null;
        const parsed = parseMoney(text, profileOf(locale));
        expect([text, parsed.ok ? 'read' : parsed.why]).toEqual([text, abbreviated ? 'approximate' : 'read']);
      }),
      RUNS,
    );
  });

  test('percentages', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000, max: 110_000 }), fc.integer({ min: 0, max: 3 }), anyLocale, fc.boolean(), (thousandths, digits, locale, proven) => {
        const format = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
        const text = format.format(thousandths / 100_000);
        const shown = readOr({ ok: false }, shownAmount(thousandths / 100_000, format));
        const parsed = parsePercent(text, proven ? profileOf(locale) : UNPROVEN);
        expect([text, readOr<number | null>(parsed, shown)]).toEqual([text, shown]);
        const mustBeRead = proven && locale in LOCALES && shown !== null && shown >= 0 && shown <= 100;
        expect([text, mustBeRead && !parsed.ok]).toEqual([text, false]);
      }),
      RUNS,
    );
  });

  test('proofs are never wrong: a page of one locale proves that locale or nothing', () => {
    fc.assert(
      fc.property(fc.array(days, { maxLength: 5 }), fc.array(amounts, { maxLength: 5 }), locales, dateStyles, moneyStyles, (dates, numbers, locale, style, money) => {
        const shownDates = dates.map((day) => showDate(day, locale, style));
        const shownNumbers = numbers.map((amount) => new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', ...money }).format(amount));
        const proven = provenFormats(shownDates, shownNumbers, UNPROVEN);
        const expected = profileOf(locale);
        expect([expected.dateOrder, null]).toContain<DateOrder | null>(proven.dateOrder);
        expect([expected.decimal, null]).toContain<DecimalSign | null>(proven.decimal);
      }),
      RUNS,
    );
  });
});
