import type { IsoDate, IsoInstant } from './reading';

const DAY_MS = 86_400_000;

/** The calendar day of an instant on the user's own clock, `yyyy-mm-dd`. */
export function localDay(now: Date): IsoDate {
  const month = String(now.getMonth() + 1).padStart(2, '0');
  const day = String(now.getDate()).padStart(2, '0');
  return `${String(now.getFullYear()).padStart(4, '0')}-${month}-${day}`;
}

/** The day part of a day or of an instant (the UTC day then): the same on every device, so it may enter ids and merges. */
export function dayOf(on: IsoDate | IsoInstant): IsoDate {
  return on.slice(0, 10);
}

/** The UTC midnight of a day in ms. Calendar days have no zone, so differences of two such values are whole days. */
function midnight(day: IsoDate): number {
  return Date.parse(`${dayOf(day)}T00:00:00.000Z`);
}

/** Whole days from one day to another: negative when `to` is earlier, NaN when either is not a day. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Math.round((midnight(to) - midnight(from)) / DAY_MS);
}

/** The day that lies `days` after a day (before it when negative). The day itself when it cannot be read as one. */
export function addDays(day: IsoDate, days: number): IsoDate {
  const moved = new Date(midnight(day) + days * DAY_MS);
  return Number.isNaN(moved.getTime()) ? day : moved.toISOString().slice(0, 10);
}
