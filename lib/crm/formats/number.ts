import type { DecimalSign, FormatProfile } from '../../domain/format-profile';
import { cleanText } from '../text';
import type { Parsed } from './parsed';
import { fail, ok } from './parsed';

/** What the digits of a number tell: its value with the decimal sign that they prove (null: none), or its value under either sign. */
export type NumberShape =
  | { kind: 'certain'; value: number; proves: DecimalSign | null }
  | { kind: 'ambiguous'; asDecimal: Record<DecimalSign, number> }
  | { kind: 'approximate' }
  | { kind: 'none' };

/** No shown amount is longer. What is longer is no number. */
const LONGEST = 200;

/** Words and signs of a number that was rounded for display (`1,2K`, `3,4 mln`, `1,2 Md`, `~500`, `100+`), in the languages whose months are known. */
const ROUNDING = new Set(
  ('k m b t g l bn tn mn mm cr lakh crore thousand thousands million millions billion billions trillion trillions ' +
    'mln mld bln dzd duizend miljoen miljoenen miljard miljarden biljoen tsd mio mrd bio tausend millionen milliarde milliarden billionen ' +
    'md mds mille milliers milliard milliards billions mil mi bi tri milhão milhões bilhão bilhões trilhão trilhões ' +
    '~ ≈ ± + < > ≤ ≥ ca circa approx about ongeveer etwa rund env environ cerca aprox').split(' '),
);

/** A currency's sign that clings to such a word: `M€`, `$k`. Not `CA$`, `S$`: those are currencies. */
const CLINGING = /^(?:[€$£](?:k|m|mio|mrd|md|bn|mln|mld)|(?:k|m|mio|mrd|md|bn|mln|mld)\.?[€$£])$/;

/** Whether a word beside a number says that it was rounded. */
function isRounding(word: string): boolean {
  const plain = word.toLowerCase();
  return ROUNDING.has(plain.replace(/\.$/, '')) || CLINGING.test(plain);
}

/**
 * An en dash that clings to what follows it, before the digits: typed for a minus. Behind the digits it is none: `12.–` and
 * `€ 12,–` are prices without cents, and a dash alone may be the beginning of a range.
 */
const DASHED_MINUS = /^(\D*)\u2013(?=\S)/;

const other = (sign: DecimalSign): DecimalSign => (sign === ',' ? '.' : ',');
const isDecimalSign = (sign: string | undefined): sign is DecimalSign => sign === ',' || sign === '.';

/** Whether digits stand in groups: by three, or as in India by two before the last three. One run of digits is a group too. */
function isGrouped(parts: string[], signs: string[]): boolean {
  if (parts.length === 1) return true;
  const text = parts.join(' ');
  return new Set(signs).size === 1 && (/^[1-9]\d{0,2}(?: \d{3})+$/.test(text) || /^[1-9]\d?(?: \d\d)+ \d{3}$/.test(text));
}

/**
 * Digits as a whole number, or as one whose last point or comma starts the fraction. When both are possible
 * (one point or comma with three digits behind it) only a profile can tell.
 */
function unsigned(digits: string): NumberShape {
  const parts = digits.split(/[.,' ’]/);
  const signs = digits.match(/[.,' ’]/g) ?? [];
  if (parts.some((part) => !/^\d+$/.test(part))) return { kind: 'none' };
  const last = signs.at(-1);
  const before = signs.slice(0, -1);
  const whole = isGrouped(parts, signs) ? Number(parts.join('')) : null;
  const isFraction = isDecimalSign(last) && !before.includes(last) && isGrouped(parts.slice(0, -1), before);
  if (!isFraction) return whole === null ? { kind: 'none' } : { kind: 'certain', value: whole, proves: isDecimalSign(last) ? other(last) : null };
  const value = Number(`${parts.slice(0, -1).join('')}.${parts.at(-1)}`);
  if (whole === null) return { kind: 'certain', value, proves: last };
  return { kind: 'ambiguous', asDecimal: { [last]: value, [other(last)]: whole } as Record<DecimalSign, number> };
}

function negate(shape: NumberShape): NumberShape {
  if (shape.kind === 'certain') return { ...shape, value: -shape.value };
  if (shape.kind !== 'ambiguous') return shape;
  return { kind: 'ambiguous', asDecimal: { ',': -shape.asDecimal[','], '.': -shape.asDecimal['.'] } };
}

/**
 * The number of a text and the words and signs around it (a currency, `%`), for the caller to judge. Understands a minus before or
 * behind, an en dash before, and parentheses for negative; words of rounding make it approximate. Null when there is no number, or more than one.
 */
export function shownNumber(raw: string): { shape: NumberShape; words: string[] } | null {
  if (raw.length > LONGEST) return null;
  const text = cleanText(raw).replaceAll('\u2212', '-').replace(DASHED_MINUS, '$1-');
  const bracket = /^\((.*)\)$/.exec(text)?.[1];
  const [, lead = '', digits = '', tail = ''] = /^(\D*)(\d(?:.*\d)?)(\D*)$/.exec(bracket ?? text) ?? [];
  const around = `${lead} ${tail}`;
  const minuses = around.split('-').length - (bracket === undefined ? 1 : 0);
  const words = around.split(/([~≈±+%<>≤≥])|[- ]+/).filter(Boolean);
  const exact = words.filter((word) => !isRounding(word));
  if (minuses > 1) return null;
  if (exact.length < words.length) return { shape: { kind: 'approximate' }, words: exact };
  const shape = unsigned(digits);
  return { shape: minuses === 1 ? negate(shape) : shape, words };
}

/** A shape settled by the profile: `ambiguous-number` where it proves nothing. */
export function settle(shape: NumberShape, profile: FormatProfile): Parsed<number> {
  if (shape.kind === 'certain') return Number.isFinite(shape.value) ? ok(shape.value) : fail('not-a-number');
  if (shape.kind === 'approximate') return fail('approximate');
  if (shape.kind === 'none') return fail('not-a-number');
  return profile.decimal === null ? fail('ambiguous-number') : ok(shape.asDecimal[profile.decimal]);
}

/**
 * The number that a text shows, exactly. Never by dropping characters: every character must have its place. Grouping may be by
 * point, comma, apostrophe or space. One point or comma with exactly three digits behind it is `ambiguous-number` without proof,
 * unless what stands before could not be a group (`0,125`, `1234,567`). Else `approximate` (1,2K) or `not-a-number`.
 */
export function parseNumber(raw: string, profile: FormatProfile): Parsed<number> {
  const shown = shownNumber(raw);
  return shown?.words.length === 0 ? settle(shown.shape, profile) : fail('not-a-number');
}
