import type { FormatProfile } from '../../domain/format-profile';
import type { Money } from '../../domain/reading';
import { settle, shownNumber } from './number';
import type { Parsed } from './parsed';
import { fail, ok } from './parsed';

/** `sign code` pairs of signs that stand for one currency. */
const ONE_CURRENCY =
  '€ EUR £ GBP ₹ INR ₩ KRW ₺ TRY ₽ RUB ₴ UAH ₪ ILS zł PLN Kč CZK Ft HUF US$ USD $US USD CA$ CAD $CA CAD A$ AUD AU$ AUD $AU AUD NZ$ NZD HK$ HKD S$ SGD MX$ MXN R$ BRL NT$ TWD CN¥ CNY JP¥ JPY';
/** Signs of several currencies: `$` is used by some twenty countries, `C$` by Canada and Nicaragua. */
const MANY_CURRENCIES = '$ C$ ¥ kr kr. R Fr.';

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
const CONVERTED = /(\d)\s+\((?:[A-Z]{3}\s?-?[\d.,'\s’]{1,40}|-?[\d.,'\s’]{1,40}[A-Z]{3})\)\s*$/;

/**
 * The amount and the currency that a text shows, in major units. The currency comes from an ISO code or from a sign that
 * stands for one currency; `$`, `¥` or `kr` alone leave it null. The number follows the rules of `parseNumber`.
 */
export function parseMoney(raw: string, profile: FormatProfile): Parsed<Money> {
  const shown = shownNumber(raw.replace(CONVERTED, '$1'));
  const currency = currencyOf(shown?.words ?? []);
  if (!shown || currency === undefined) return fail('not-a-number');
  const amount = settle(shown.shape, profile);
  return amount.ok ? ok({ amount: amount.value, currency }) : amount;
}
