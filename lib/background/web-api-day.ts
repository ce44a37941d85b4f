import { parseDate } from '../crm/formats';
import { dayOf } from '../domain/day';
import type { DateOrder } from '../domain/format-profile';
import type { IsoDate } from '../domain/reading';

const HOUR_MS = 3_600_000;
/** Local clocks run from UTC-12 to UTC+14, so an instant has one of these days, whoever's clock it is. */
const EARLIEST_MS = -12 * HOUR_MS;
const LATEST_MS = 14 * HOUR_MS;
const ORDERS: (DateOrder | null)[] = [null, 'dmy', 'mdy', 'ymd'];

/**
 * The calendar day of an instant as the service shows it to this user. The instant alone tells no day: a column may hold a
 * moment on the user's clock in the CRM, which need not be the computer's, or a day that has no zone at all. The shown text
 * tells it, and of the days that the text can mean only one can be the instant's.
 * @param at instant in UTC (ISO 8601), a valid one
 * @param shown the service's formatted value, null where it gave none
 * @returns null where no text is there, or none that agrees with the instant
 */
export function shownDay(at: string, shown: string | null): IsoDate | null {
  if (shown === null) return null;
  const moment = Date.parse(at);
  const possible = [EARLIEST_MS, 0, LATEST_MS].map((ms) => dayOf(new Date(moment + ms).toISOString()));
  const meant = ORDERS.flatMap((dateOrder) => {
    const parsed = parseDate(shown, { dateOrder, decimal: null });
    return parsed.ok && possible.includes(parsed.value) ? [parsed.value] : [];
  });
  const [day] = meant;
  return day !== undefined && new Set(meant).size === 1 ? day : null;
}
