import type { IsoDate } from '../../domain/reading';

/** How one user's Dynamics writes values: always by the personal format settings, which may differ from the language. */
export interface Formats {
  money(amount: number, currency: string): string;
  whole(value: number): string;
  date(day: IsoDate): string;
  /** Reads back what a user typed, in the same notation; null when it does not fit. */
  parseNumber(text: string): number | null;
  parseDate(text: string): IsoDate | null;
  /** As the client API gives it: `d-M-yyyy`. */
  shortDatePattern: string;
}

const pad = (part: number): string => String(part).padStart(2, '0');

function readNumber(text: string, decimal: string): number | null {
  const bare = text.replace(/[^\d.,-]/gu, '');
  const plain = bare.replaceAll(decimal === ',' ? '.' : ',', '').replace(decimal, '.');
  return /^-?\d+(\.\d+)?$/u.test(plain) ? Number(plain) : null;
}

function readDay(text: string, dayFirst: boolean): IsoDate | null {
  const parts = /^\s*(\d{1,2})[-/](\d{1,2})[-/](\d{4})\s*$/u.exec(text);
  if (!parts) return null;
  const [first, second, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const [day, month] = dayFirst ? [first, second] : [second, first];
  const made = new Date(Date.UTC(year, month - 1, day));
  return made.getUTCMonth() === month - 1 && made.getUTCDate() === day ? `${year}-${pad(month)}-${pad(day)}` : null;
}

/** The formats of a locale: `nl-NL` or `en-US`. */
export function formatsOf(locale: string): Formats {
  const decimal = new Intl.NumberFormat(locale).format(0.5).includes(',') ? ',' : '.';
  const dayFirst = locale !== 'en-US';
  return {
    money: (amount, currency) => new Intl.NumberFormat(locale, { style: 'currency', currency }).format(amount),
    whole: (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(value),
    date: (day) => new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`)),
    parseNumber: (text) => readNumber(text, decimal),
    parseDate: (text) => readDay(text, dayFirst),
    shortDatePattern: dayFirst ? 'd-M-yyyy' : 'M/d/yyyy',
  };
}
