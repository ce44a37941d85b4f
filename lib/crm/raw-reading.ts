import type { DealRef } from '../domain/deal-ref';
import type { RawField, RawFields, RawReading, Several } from './raw-field';
import { cleanText, isTooLong, SHOWN } from './text';

/** A page may draw any number of dates; a few prove as much, and a message has a limit. */
const MOST_PROOFS = 40;
const LONGEST_PROOF = 100;
const MOST_PLACES = 20;

/** A finding as it is sent: its text cleaned, and cut where it is longer than any deal field needs. */
function bounded<T>(found: RawField<T>): RawField<T> {
  if (!('raw' in found)) return found;
  const raw = cleanText(found.raw);
  if (found.kind === 'unreadable') return { ...found, raw: raw.slice(0, SHOWN) };
  return isTooLong(raw) ? { kind: 'unreadable', raw: raw.slice(0, SHOWN), why: 'too-long' } : { ...found, raw };
}

const look = (found: RawField): string => JSON.stringify([found.kind, 'raw' in found && cleanText(found.raw), 'value' in found && found.value]);

/** What several places say, the most trusted first: one finding where all show the same. Not for an empty list. */
export function together<T>(found: readonly RawField<T>[]): RawField<T> | Several<T> {
  const kinds = new Map(found.toReversed().map((one) => [look(one), one]));
  const of = found.filter((one) => kinds.get(look(one)) === one);
  return of.length === 1 && of[0] ? of[0] : { kind: 'several', of };
}

/** Texts that prove formats, cleaned; none that is too long to be a date or an amount. */
export const proofs = (texts: readonly string[] = []): string[] => texts.map(cleanText).filter((text) => text !== '' && text.length <= LONGEST_PROOF).slice(0, MOST_PROOFS);

/** Findings as they are sent. */
export function boundedAll<T extends object>(findings: T): T {
  const entries = Object.entries(findings) as [string, RawField | Several][];
  return Object.fromEntries(
    entries.map(([key, found]) => [key, found.kind === 'several' ? { ...found, of: found.of.slice(0, MOST_PLACES).map(bounded) } : bounded(found)]),
  ) as T;
}

/** A snapshot ready to be sent, within the bounds of a message. */
export function rawReading(ref: DealRef, fields: RawFields, rest: Partial<RawReading> & { now: () => Date }): RawReading {
  const { now, ...more } = rest;
  return {
    language: null, currency: null, ...more,
    ref, at: now().toISOString(), fields: boundedAll(fields), ...(rest.own && { own: boundedAll(rest.own) }),
    dateTexts: proofs(rest.dateTexts), numberTexts: proofs(rest.numberTexts),
  };
}
