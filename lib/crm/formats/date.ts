import type { DateOrder, FormatProfile } from '../../domain/format-profile';
import type { IsoDate } from '../../domain/reading';
import { cleanText } from '../text';
import { isRelative, withoutWeekdayAndTime } from './date-words';
import { monthNumber } from './month-names';
import type { Parsed } from './parsed';
import { fail, ok } from './parsed';

/**
 * Years that a deal can have. Outside of it the text is another calendar (Buddhist 2569, Persian 1405) or no date at all.
 */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

/**
 * A year of two digits counts as 20xx below this. From here on it is another century, or a Thai year: 2540 and later, which
 * are 1997 and later.
 */
const NOT_THIS_CENTURY = 40;

/** No shown date is longer; more is cut and then is no date. */
const LONGEST_DATE = 100;

const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
/** `15 Nov 2026`, `15. November 2026`, `15-nov-2026`, `1er août 2026`, `15 de nov. de 2026`. */
const DAY_MONTH_NAME = /^(\d{1,2})(?:\.|er|º|st|nd|rd|th)?(?: de |[ -])(\p{L}+)\.?(?: de |,? |-)(\d{4})$/iu;
/** `Nov 15, 2026`, `November 15th 2026`. */
const MONTH_NAME_DAY = /^(\p{L}+)\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/iu;

/** The two numbers before a year and the year, as they stand in a numeric date whose order the text itself does not tell. */
export interface NumericDate {
  a: number;
  b: number;
  c: number;
  /** False: the year has two digits, so that any of the three may be the year. */
  fourDigitYear: boolean;
}

/** `yyyy-mm-dd`, or null when the calendar has no such day. */
export function isoDate(year: number, month: number, day: number): IsoDate | null {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return null;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  if (day > days) return null;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The date part of a shown text: cleaned, without weekday and time of day. */
export function datePart(raw: string): string {
  return withoutWeekdayAndTime(cleanText(raw.slice(0, LONGEST_DATE)).normalize('NFC'));
}

/** A numeric date with the year last (or with a year of two digits), or null for any other text. */
export function numericDate(part: string): NumericDate | null {
  const [, a = '', _separator, b = '', c = ''] = NUMERIC.exec(part) ?? [];
  if (c === '') return null;
  return { a: Number(a), b: Number(b), c: Number(c), fourDigitYear: c.length === 4 };
}

/** The date that a numeric one stands for in a given order, or null when that order does not fit it. */
export function inOrder(date: NumericDate, order: DateOrder): IsoDate | null {
  const { a, b, c, fourDigitYear } = date;
  const year = (n: number): number => (fourDigitYear ? n : n < NOT_THIS_CENTURY ? 2000 + n : 0);
  // With the year at the end in full, no year is at the front: the result is none.
  if (order === 'ymd') return isoDate(year(a), b, c);
  return order === 'dmy' ? isoDate(year(c), b, a) : isoDate(year(c), a, b);
}

function namedMonth(part: string): IsoDate | null {
  const dayFirst = DAY_MONTH_NAME.exec(part);
  if (dayFirst) return isoDate(Number(dayFirst[3]), monthNumber(dayFirst[2] ?? '') ?? 0, Number(dayFirst[1]));
  const nameFirst = MONTH_NAME_DAY.exec(part);
  if (nameFirst) return isoDate(Number(nameFirst[3]), monthNumber(nameFirst[1] ?? '') ?? 0, Number(nameFirst[2]));
  return null;
}

function byProfile(date: NumericDate, profile: FormatProfile): Parsed<IsoDate> {
  const dayFirst = inOrder(date, 'dmy');
  const monthFirst = inOrder(date, 'mdy');
  if (date.fourDigitYear) {
    if (dayFirst === monthFirst) return dayFirst === null ? fail('not-a-date') : ok(dayFirst);
    if (dayFirst === null || monthFirst === null) return ok((dayFirst ?? monthFirst) as IsoDate);
  }
  const chosen = profile.dateOrder === null ? null : inOrder(date, profile.dateOrder);
  if (chosen !== null) return ok(chosen);
  const fits = [dayFirst, monthFirst, inOrder(date, 'ymd')].filter((day) => day !== null);
  return fits.length === 1 && fits[0] ? ok(fits[0]) : fail('ambiguous-date');
}

/**
 * The calendar day that a text shows, `yyyy-mm-dd`. A time of day after it is left out; the day is the one shown.
 * Reads ISO dates, dates with a month's name in English, Dutch, German, French or Portuguese, and numeric dates with `/`, `-`
 * or `.` whose order is certain: one part over 12, both parts equal, or an order that the profile proves. With a year of two
 * digits any part could be the year, so it needs a proven order, or numbers that fit one order only; it counts as 20xx up to
 * 39. A day told from today ("yesterday") is `relative-date`: it was true when the page was drawn, in the zone of whoever drew
 * it, and a page stays open for days. Else `ambiguous-date` or `not-a-date`.
 */
export function parseDate(raw: string, profile: FormatProfile): Parsed<IsoDate> {
  const text = cleanText(raw);
  // An instant in another zone may be another day for the user.
  if (/^\d{4}-\d{2}-\d{2}T/.test(text)) return fail('ambiguous-date');
  const part = datePart(text);
  const yearFirst = YEAR_FIRST.exec(part);
  const certain = yearFirst ? isoDate(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4])) : namedMonth(part);
  if (certain !== null) return ok(certain);
  const numeric = numericDate(part);
  if (numeric !== null) return byProfile(numeric, profile);
  return fail(isRelative(text.slice(0, LONGEST_DATE)) ? 'relative-date' : 'not-a-date');
}
