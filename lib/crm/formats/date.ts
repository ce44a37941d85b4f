import type { DateOrder, FormatProfile } from '../../domain/format-profile';
import type { IsoDate } from '../../domain/reading';
import { cleanText } from '../text';
import { monthNumber } from './month-names';
import type { Parsed } from './parsed';
import { fail, ok } from './parsed';

/**
 * Years that a deal can have. Outside of it the text is another calendar (Buddhist 2569, Persian 1405) or no date at all.
 */
const FIRST_YEAR = 1970;
const LAST_YEAR = 2199;

/** No shown date is longer; more is cut and then is no date. */
const LONGEST_DATE = 100;

/** A time of day after a date, as the CRMs and ICU write it: `, 1:21 PM`, ` 14:30`, ` at 2:26 p.m.`, ` om 14:30`, with zone or without. */
const TIME = /(?:,|,? (?:at|om))? \d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?: ?[ap]\.? ?m\.?)?(?: (?:[A-Z]{2,5}|(?:GMT|UTC)[+-]\d{1,2}(?::?\d{2})?))?$/i;

/** A weekday before a date, English or Dutch; it adds nothing to the date. */
const WEEKDAY = /^(?:mon|tue|wed|thu|fri|sat|sun|ma|di|wo|do|vr|za|zo|monday|tuesday|wednesday|thursday|friday|saturday|sunday|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)[.,]* /i;

const NUMERIC = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/;
const YEAR_FIRST = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/;
const DAY_MONTH_NAME = /^(\d{1,2})\.?[ -]([a-z]+\.?)[ -]?,? ?(\d{4})$/i;
const MONTH_NAME_DAY = /^([a-z]+\.?) (\d{1,2}),? (\d{4})$/i;

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
  return cleanText(raw.slice(0, LONGEST_DATE)).replace(WEEKDAY, '').replace(TIME, '');
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
  // The century of a two-digit year: a deal's dates are of this one. From 80 on the text is not taken.
  const year = (n: number): number => (fourDigitYear ? n : n < 80 ? 2000 + n : 0);
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
 * Reads ISO dates, dates with a month's name in English or Dutch, and numeric dates with `/`, `-` or `.` whose order is
 * certain: one part over 12, both parts equal, or an order that the profile proves. With a year of two digits any part could
 * be the year, so it needs a proven order, or numbers that fit one order only; it counts as 20xx up to 79. Relative words ("today") are no date:
 * in which time zone is not known. Else `ambiguous-date` or `not-a-date`.
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
  return numeric === null ? fail('not-a-date') : byProfile(numeric, profile);
}
