import type { IsoInstant } from '../domain/reading';

/** The current moment. The only place that asks the machine for the time, so that tests can set it. */
export function now(): Date {
  return new Date();
}

/** An instant in `toISOString()` form (UTC, milliseconds), by default the current one. */
export function instant(at: Date = now()): IsoInstant {
  return at.toISOString();
}
