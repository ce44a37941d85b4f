import type { DateOrder, DecimalSign } from '../../domain/format-profile';
import { UNPROVEN } from '../../domain/format-profile';
import type { Reading } from '../../domain/reading';
import { DATE_FIELDS } from '../../domain/reading';
import type { FormatQuestion } from '../../domain/view';
import { parseDate } from './date';
import { parseMoney } from './money';
import { parsePercent } from './percent';

function dateQuestion(raw: string): FormatQuestion | null {
  const orders: DateOrder[] = ['dmy', 'mdy', 'ymd'];
  const options = orders.flatMap((order) => {
    const parsed = parseDate(raw, { ...UNPROVEN, dateOrder: order });
    return parsed.ok ? [{ order, value: parsed.value }] : [];
  });
  return options.length > 1 ? { asks: 'date-order', raw, options } : null;
}

function numberQuestion(raw: string, valueWith: (sign: DecimalSign) => number | null): FormatQuestion | null {
  const signs: DecimalSign[] = [',', '.'];
  const options = signs.flatMap((sign) => {
    const value = valueWith(sign);
    return value === null ? [] : [{ sign, value }];
  });
  return options.length > 1 ? { asks: 'decimal-sign', raw, options } : null;
}

/** The question that would settle the first ambiguous date or number of a reading, with what each answer would make of it; null when nothing is ambiguous. */
export function formatQuestion(reading: Reading): FormatQuestion | null {
  for (const key of DATE_FIELDS) {
    const field = reading.fields[key];
    const question = field.kind === 'unreadable' && field.why === 'ambiguous-date' ? dateQuestion(field.raw) : null;
    if (question) return question;
  }
  const { amount, probability } = reading.fields;
  if (amount.kind === 'unreadable' && amount.why === 'ambiguous-number') {
    const question = numberQuestion(amount.raw, (sign) => {
      const parsed = parseMoney(amount.raw, { ...UNPROVEN, decimal: sign });
      return parsed.ok ? parsed.value.amount : null;
    });
    if (question) return question;
  }
  if (probability.kind !== 'unreadable' || probability.why !== 'ambiguous-number') return null;
  return numberQuestion(probability.raw, (sign) => {
    const parsed = parsePercent(probability.raw, { ...UNPROVEN, decimal: sign });
    return parsed.ok ? parsed.value : null;
  });
}
