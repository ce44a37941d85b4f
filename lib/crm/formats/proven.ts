import type { DateOrder, DecimalSign, FormatProfile } from '../../domain/format-profile';
import { UNPROVEN } from '../../domain/format-profile';
import { datePart, inOrder, numericDate } from './date';
import { parseMoney } from './money';
import { shownNumber } from './number';
import { parsePercent } from './percent';

/** The order that one date's text proves: a year of four digits and a part over 12. Null when it proves none. */
function orderOf(raw: string): DateOrder | null {
  const date = numericDate(datePart(raw));
  if (!date?.fourDigitYear) return null;
  const dayFirst = inOrder(date, 'dmy');
  const monthFirst = inOrder(date, 'mdy');
  if (dayFirst !== null && monthFirst !== null) return null;
  if (dayFirst !== null) return 'dmy';
  return monthFirst === null ? null : 'mdy';
}

function signOf(raw: string): DecimalSign | null {
  const understood = parseMoney(raw, UNPROVEN).ok || parsePercent(raw, UNPROVEN).ok;
  const shape = understood ? shownNumber(raw)?.shape : undefined;
  return shape?.kind === 'certain' ? shape.proves : null;
}

/** What all texts together prove: one answer holds, none leaves what was known, two that differ prove nothing at all. */
function agreed<T>(proofs: (T | null)[], known: T | null): T | null {
  const answers = new Set(proofs.filter((proof) => proof !== null));
  if (answers.size > 1) return null;
  return answers.size === 1 ? ([...answers][0] as T) : known;
}

/**
 * What texts that the CRM drew for this user prove about its formats. A page's own proof wins over `base`, since users
 * change their locale; proofs that contradict each other on one page leave that format unproven.
 */
export function provenFormats(dates: readonly string[], numbers: readonly string[], base: FormatProfile): FormatProfile {
  return { dateOrder: agreed(dates.map(orderOf), base.dateOrder), decimal: agreed(numbers.map(signOf), base.decimal) };
}
