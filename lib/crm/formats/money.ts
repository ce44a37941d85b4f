import type { FormatProfile } from '../../domain/format-profile';
import type { Money } from '../../domain/reading';
import { cleanText } from '../text';
import type { NumberShape } from './number';
import { isRoundingWord, numberShape, settle } from './number';
import type { Parsed } from './parsed';
import { fail, ok } from './parsed';

/** `sign code` pairs of signs that stand for one currency. */
const ONE_CURRENCY =
  '€ EUR £ GBP ₹ INR ₩ KRW ₺ TRY ₽ RUB ₴ UAH ₪ ILS zł PLN Kč CZK Ft HUF US$ USD CA$ CAD C$ CAD A$ AUD AU$ AUD NZ$ NZD HK$ HKD S$ SGD MX$ MXN R$ BRL NT$ TWD CN¥ CNY JP¥ JPY';
/** Signs of several currencies: `$` is used by some twenty countries. */
const MANY_CURRENCIES = '$ ¥ kr kr. R Fr.';

const SIGNS = new Map<string, string | null>(MANY_CURRENCIES.split(' ').map((sign) => [sign, null]));
for (const [, sign, code] of ONE_CURRENCY.matchAll(/(\S+) (\S+)/g)) SIGNS.set(sign ?? '', code ?? null);

let codes: Set<string> | null = null;

/** Whether three capitals are an ISO 4217 code: the browser itself holds the list. */
function isCode(word: string): boolean {
  codes ??= new Set(Intl.supportedValuesOf('currency'));
  return codes.has(word);
}

/** The currency of the words around a number, null when they do not prove one; undefined when a word is no currency or two contradict. */
function currencyOf(words: string[]): string | null | undefined {
  let found: string | null = null;
  for (const word of words) {
    const known = SIGNS.has(word) ? SIGNS.get(word) : isCode(word) ? word : undefined;
    if (known === undefined) return undefined;
    if (known !== null && found !== null && known !== found) return undefined;
    found = known ?? found;
  }
  return found;
}

/** `EUR 1.517,00 (USD 1.733,10)`: a multi-currency Salesforce org shows the user's own currency in parentheses after the record's. */
const CONVERTED = /(\d.*?) \((?:[A-Z]{3} ?-?\d[\d.,' ’]*|-?\d[\d.,' ’]* ?[A-Z]{3})\)$/;

/** The number and the currency of an amount as shown; null when a word around the number is no currency. */
export function moneyShape(raw: string): { shape: NumberShape; currency: string | null } | null {
  if (raw.length > 200) return null;
  const text = cleanText(raw).replace(/[\u2212\u2013]/g, '-').replace(CONVERTED, '$1');
  const bracket = /^\((.*)\)$/.exec(text);
  const [, lead = '', digits = '', tail = ''] = /^(\D*)(\d(?:.*\d)?)(\D*)$/.exec(bracket?.[1] ?? text) ?? [];
  const around = `${lead} ${tail}`;
  const words = around.replace('-', ' ').split(/([~≈±+])| +/).filter(Boolean);
  const currency = currencyOf(words.filter((word) => !isRoundingWord(word)));
  if (digits === '' || currency === undefined) return null;
  if (words.some(isRoundingWord)) return { shape: { kind: 'approximate' }, currency };
  const number = around.includes('-') ? `-${digits}` : digits;
  return { shape: numberShape(bracket ? `(${number})` : number), currency };
}

/**
 * The amount and the currency that a text shows, in major units. The currency comes from an ISO code or from a sign that
 * stands for one currency; `$`, `¥` or `kr` alone leave it null. The number follows the rules of `parseNumber`.
 */
export function parseMoney(raw: string, profile: FormatProfile): Parsed<Money> {
  const shown = moneyShape(raw);
  if (shown === null) return fail('not-a-number');
  const amount = settle(shown.shape, profile);
  return amount.ok ? ok({ amount: amount.value, currency: shown.currency }) : amount;
}
