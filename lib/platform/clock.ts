import type { IsoDate, IsoInstant } from '../domain/reading';

/** The current moment. The only place that asks the machine for the time, so that tests can set it. */
export function now(): Date {
  return new Date();
}

/** An instant in `toISOString()` form (UTC, milliseconds), by default the current one. */
export function instant(at: Date = now()): IsoInstant {
  return at.toISOString();
}

const pad = (part: number) => String(part).padStart(2, '0');

/** The user's calendar day, `yyyy-mm-dd` in the local time zone: "today" is the user's day, not UTC's. */
export function localDay(at: Date = now()): IsoDate {
  return `${String(at.getFullYear()).padStart(4, '0')}-${pad(at.getMonth() + 1)}-${pad(at.getDate())}`;
}
