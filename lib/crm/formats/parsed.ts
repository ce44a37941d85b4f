import type { UnreadableReason } from '../../domain/reading';

/** What a parser makes of a text: the value, or why it was not taken. */
export type Parsed<T> = { ok: true; value: T } | { ok: false; why: UnreadableReason };

/** A parsed value. */
export function ok<T>(value: T): Parsed<T> {
  return { ok: true, value };
}

/** A refusal with its reason. */
export function fail(why: UnreadableReason): { ok: false; why: UnreadableReason } {
  return { ok: false, why };
}
