import { addDays } from '../../lib/domain/day';
import type { IsoDate } from '../../lib/domain/reading';

/** The Friday of the week after the one that a day is in (weeks start on Monday). */
export function endOfNextWeek(day: IsoDate): IsoDate {
  const monday = '2024-01-01';
  const weekday = ((Date.parse(day) - Date.parse(monday)) / 86_400_000) % 7;
  return addDays(day, 7 + 4 - ((weekday + 7) % 7));
}
