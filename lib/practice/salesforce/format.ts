import type { IsoDate } from '../../domain/reading';
import type { SalesforceLayout } from './layout';

/** How one org's user sees dates and numbers, and types them back. */
export interface Formats {
  date(iso: IsoDate | '' | null | undefined): string;
  dateTime(iso: IsoDate): string;
  money(amount: number | null, currency: string): string;
  /** Without sign or code, as in an edit field. */
  number(amount: number | null): string;
  percent(value: number): string;
  /** Null when the text is not a date of this locale. */
  readDate(text: string): IsoDate | '' | null;
  /** Null when the text is not a number of this locale. */
  readNumber(text: string): number | null;
}

/** Units of the user's own currency per unit of the record's: a made-up rate. */
const PRACTICE_RATE = 1.15;

function partsOf(locale: string): string[] {
  const parts = new Intl.DateTimeFormat(locale, { timeZone: 'UTC' }).formatToParts(new Date(Date.UTC(2026, 11, 31)));
  return parts.map((part) => part.type).filter((type) => type !== 'literal');
}

function readDate(locale: string, text: string): IsoDate | '' | null {
  if (text.trim() === '') return '';
  const numbers = text.trim().split(/\D+/);
  if (numbers.length !== 3) return null;
  const named = Object.fromEntries(partsOf(locale).map((type, index) => [type, numbers[index] ?? '']));
  const iso = `${named.year}-${named.month?.padStart(2, '0')}-${named.day?.padStart(2, '0')}`;
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) && !Number.isNaN(Date.parse(`${iso}T00:00:00Z`)) ? iso : null;
}

function readNumber(locale: string, text: string): number | null {
  const decimal = new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === 'decimal')?.value ?? '.';
  const plain = text.split('').filter((sign) => /[\d-]/.test(sign) || sign === decimal).join('').replace(decimal, '.');
  return plain === '' || Number.isNaN(Number(plain)) ? null : Number(plain);
}

function money(layout: SalesforceLayout, amount: number | null, currency: string): string {
  if (amount === null) return '';
  const cents = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
  if (layout.currency === 'sign') return new Intl.NumberFormat(layout.locale, { style: 'currency', currency }).format(amount);
  const plain = (value: number): string => new Intl.NumberFormat(layout.locale, cents).format(value);
  const code = `${currency} ${plain(amount)}`;
  return layout.currency === 'code' ? code : `${code} (USD ${plain(amount * PRACTICE_RATE)})`;
}

/** The formats of a layout's locale, drawn from the browser's own tables. */
export function formatsOf(layout: SalesforceLayout): Formats {
  const { locale } = layout;
  const day = new Intl.DateTimeFormat(locale, { timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: '2-digit',
  });
  return {
    date: (iso) => (iso ? day.format(new Date(`${iso}T00:00:00Z`)) : ''),
    dateTime: (iso) => instant.format(new Date(`${iso}T09:41:00Z`)),
    money: (amount, currency) => money(layout, amount, currency),
    number: (amount) => (amount === null ? '' : new Intl.NumberFormat(locale).format(amount)),
    percent: (value) => `${new Intl.NumberFormat(locale).format(value)}%`,
    readDate: (text) => readDate(locale, text),
    readNumber: (text) => readNumber(locale, text),
  };
}
