import type { DecimalSign, FormatProfile } from '../../domain/format-profile';
import { cleanText } from '../text';
import type { Parsed } from './parsed';
import { fail, ok } from './parsed';

/** A number with the decimal sign that its own text proves (null: it proves none), or what it could be in both readings. */
export type NumberShape =
  | { kind: 'certain'; value: number; proves: DecimalSign | null }
  | { kind: 'ambiguous'; asDecimal: Record<DecimalSign, number> }
  | { kind: 'approximate' }
  | { kind: 'none' };

const NONE: NumberShape = { kind: 'none' };

/** No shown number is longer; more is cut and then is no number. */
const LONGEST_NUMBER = 100;

/** Words and signs of a number that was rounded for display: `1,2K`, `3,4 mln`, `1.2M`, `~500`, `100+`. */
const ROUNDING = new Set('k m b t g bn mn mm mln mld mio mrd dzd tsd thousand million billion duizend miljoen miljard ~ ≈ ± + ca circa approx'.split(' '));

/** Whether a word beside a number says that the number is rounded. */
export function isRoundingWord(word: string): boolean {
  return ROUNDING.has(word.toLowerCase().replace(/\.$/, ''));
}

function isRounded(text: string): boolean {
  const [, lead = '', tail = ''] = /^(\D*)\d(?:.*\d)?(\D*)$/.exec(text) ?? [];
  return `${lead} ${tail}`.split(/([~≈±+])| +/).filter(Boolean).some(isRoundingWord);
}

function grouped(parts: string[]): boolean {
  const [first = '', ...rest] = parts;
  const last = rest.at(-1) ?? '';
  const western = rest.every((part) => part.length === 3);
  // India groups by two before the last three: 12,34,567.
  const indian = rest.length > 1 && first.length <= 2 && last.length === 3 && rest.slice(0, -1).every((part) => part.length === 2);
  return /^[1-9]\d{0,2}$/.test(first) && (western || indian);
}

const other = (sign: DecimalSign): DecimalSign => (sign === ',' ? '.' : ',');

function withOneKind(digits: string, sign: DecimalSign): NumberShape {
  const parts = digits.split(sign);
  const plain = Number(parts.join(''));
  if (parts.length > 2) return grouped(parts) ? { kind: 'certain', value: plain, proves: other(sign) } : NONE;
  const decimal = Number(parts.join('.'));
  if (!grouped(parts)) return { kind: 'certain', value: decimal, proves: sign };
  const asDecimal = { [sign]: decimal, [other(sign)]: plain } as Record<DecimalSign, number>;
  return { kind: 'ambiguous', asDecimal };
}

function withBothKinds(digits: string): NumberShape {
  const sign: DecimalSign = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
  const [whole = '', fraction = '', ...rest] = digits.split(sign);
  if (rest.length > 0 || !grouped(whole.split(other(sign)))) return NONE;
  return { kind: 'certain', value: Number(`${whole.split(other(sign)).join('')}.${fraction}`), proves: sign };
}

/** Groups set apart by a space or an apostrophe: what follows a point or comma then is a fraction for certain. */
function withNeutralGroups(digits: string): NumberShape {
  const [, whole = '', sign = '', fraction = ''] = /^(\d+(?:[ '’]\d+)+)(?:([.,])(\d+))?$/.exec(digits) ?? [];
  const marks = new Set(whole.replace(/\d/g, ''));
  const parts = whole.split(/[ '’]/);
  if (marks.size !== 1 || !grouped(parts)) return NONE;
  if (sign === '') return { kind: 'certain', value: Number(parts.join('')), proves: null };
  return { kind: 'certain', value: Number(`${parts.join('')}.${fraction}`), proves: sign as DecimalSign };
}

function unsigned(digits: string): NumberShape {
  if (/^\d+$/.test(digits)) return { kind: 'certain', value: Number(digits), proves: null };
  if (/[ '’]/.test(digits)) return withNeutralGroups(digits);
  if (!/^\d[\d.,]*\d$/.test(digits)) return NONE;
  const comma = digits.includes(',');
  if (comma && digits.includes('.')) return withBothKinds(digits);
  return withOneKind(digits, comma ? ',' : '.');
}

function negate(shape: NumberShape): NumberShape {
  if (shape.kind === 'certain') return { ...shape, value: -shape.value };
  if (shape.kind !== 'ambiguous') return shape;
  return { kind: 'ambiguous', asDecimal: { ',': -shape.asDecimal[','], '.': -shape.asDecimal['.'] } };
}

/**
 * What the text of a number tells by itself, without any profile. Understands grouping by point, comma, apostrophe and
 * space, a sign before or after, and parentheses for negative. One point or comma with exactly three digits behind it
 * is ambiguous, unless the digits before it could not stand before a group (`0,125`, `1234,567`).
 */
export function numberShape(raw: string): NumberShape {
  if (raw.length > LONGEST_NUMBER) return NONE;
  const text = cleanText(raw).replace(/[\u2212\u2013]/g, '-');
  if (isRounded(text)) return { kind: 'approximate' };
  const bracket = /^\((.*)\)$/.exec(text);
  const signed = /^(-?) ?([^-]*?) ?(-?)$/.exec(bracket?.[1] ?? text);
  if (!signed) return NONE;
  const signs = [bracket ? '-' : '', signed[1], signed[3]].filter((sign) => sign !== '');
  if (signs.length > 1) return NONE;
  const shape = unsigned(signed[2] ?? '');
  return signs.length === 1 ? negate(shape) : shape;
}

/** A shape settled by the profile: `ambiguous-number` where it proves nothing. */
export function settle(shape: NumberShape, profile: FormatProfile): Parsed<number> {
  if (shape.kind === 'certain') return Number.isFinite(shape.value) ? ok(shape.value) : fail('not-a-number');
  if (shape.kind === 'approximate') return fail('approximate');
  if (shape.kind === 'none') return fail('not-a-number');
  return profile.decimal === null ? fail('ambiguous-number') : ok(shape.asDecimal[profile.decimal]);
}

/**
 * The number that a text shows, exactly. Never by dropping characters: every character must have its place.
 * Else `ambiguous-number` (1.234 with no proof), `approximate` (1,2K) or `not-a-number`.
 */
export function parseNumber(raw: string, profile: FormatProfile): Parsed<number> {
  return settle(numberShape(raw), profile);
}
