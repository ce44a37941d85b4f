/** How a reader of a language writes dates and numbers. `en` follows British order, because the product's texts do. */
const LOCALES = { en: 'en-GB', nl: 'nl-NL' } as const;
const NO_BREAK = '\u00a0';
export type FormatLanguage = keyof typeof LOCALES;

export interface Formats {
  /** `2026-12-18` -> `18 Dec 2026`. Text that is no calendar day is returned as it is. */
  date(iso: string): string;
  /** `2026-12-18` -> `18 Dec`. */
  dayMonth(iso: string): string;
  /** Clock time of an instant, in the reader's own time zone. */
  time(instant: string): string;
  /** Amount in major units with its ISO 4217 currency; a bare number where the currency is not known. */
  money(amount: number, currency: string | null): string;
  /** Share 0 to 1 -> `80%`. */
  share(value: number): string;
  number(value: number): string;
  /** `a, b and c`. */
  list(items: readonly string[]): string;
}

/** Midnight UTC of a calendar day, so that no time zone moves it; null when it is no day. */
function utcDay(iso: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  return match ? Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3])) : null;
}

/** Formatters for one language of the product, independent of the browser's language. */
export function formatsFor(language: FormatLanguage): Formats {
  const locale = LOCALES[language];
  const day = (iso: string, options: Intl.DateTimeFormatOptions): string => {
    const at = utcDay(iso);
    // A line never breaks inside a date.
    return at === null ? iso : new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }).format(at).replaceAll(' ', NO_BREAK);
  };
  const number = (value: number, options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options).format(value);
  return {
    date: (iso) => day(iso, { day: 'numeric', month: 'short', year: 'numeric' }),
    dayMonth: (iso) => day(iso, { day: 'numeric', month: 'short' }),
    time: (instant) => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }).format(Date.parse(instant)),
    money: (amount, currency) => {
      const digits = Number.isInteger(amount) ? 0 : 2;
      const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
      return number(amount, currency === null ? options : { ...options, style: 'currency', currency });
    },
    share: (value) => number(value, { style: 'percent', maximumFractionDigits: 0 }),
    number: (value) => number(value, { maximumFractionDigits: 1 }),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}
