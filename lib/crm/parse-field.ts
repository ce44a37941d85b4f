import type { FormatProfile } from '../domain/format-profile';
import type { FieldKey, FieldReading, StageValue } from '../domain/reading';
import { DATE_FIELDS, TICK_FIELDS } from '../domain/reading';
import { NOT_TICKED_WORDS, TICKED_WORDS } from '../domain/text';
import { parseDate } from './formats/date';
import { parseMoney } from './formats/money';
import type { Parsed } from './formats/parsed';
import { fail, ok } from './formats/parsed';
import { parsePercent } from './formats/percent';
import type { RawField } from './raw-field';
import { cleanText, foldLabel, isTooLong, SHOWN } from './text';

function parseTick(text: string): Parsed<boolean> {
  const word = foldLabel(text);
  if (TICKED_WORDS.includes(word)) return ok(true);
  return NOT_TICKED_WORDS.includes(word) ? ok(false) : fail('unexpected');
}

function stageFrom(label: string): StageValue {
  return { label, apiName: null, closed: null, won: null };
}

/** Whether a value that a page's script sent as such is of the field's shape; the message's schema knows the shapes, not the fields. */
function fits(key: FieldKey, value: unknown): boolean {
  if (isOneOf(TICK_FIELDS, key)) return value === null || typeof value === 'boolean';
  const holds = (name: string): boolean => typeof value === 'object' && value !== null && name in value;
  return key === 'stage' ? holds('label') : key === 'contacts' && holds('list');
}

const isOneOf = (keys: readonly FieldKey[], key: FieldKey): boolean => keys.includes(key);

function parseText(key: FieldKey, text: string, profile: FormatProfile): Parsed<unknown> {
  if (isOneOf(DATE_FIELDS, key)) return parseDate(text, profile);
  if (isOneOf(TICK_FIELDS, key)) return parseTick(text);
  if (key === 'amount') return parseMoney(text, profile);
  if (key === 'probability') return parsePercent(text, profile);
  if (key === 'stage') return ok(stageFrom(text));
  return key === 'contacts' ? fail('unexpected') : ok(text);
}

/**
 * The reading of one field from what the adapter found. A text that cleans to nothing is empty, one beyond MAX_TEXT is
 * `too-long` (its beginning is kept as raw), the rest goes by the field's type.
 */
export function parseField(key: FieldKey, found: RawField | undefined, profile: FormatProfile): FieldReading<unknown> {
  if (found === undefined) return { kind: 'missing', tried: [] };
  if (found.kind === 'empty' || found.kind === 'missing') return found;
  const text = cleanText(found.raw);
  if (found.kind === 'unreadable') return { kind: 'unreadable', raw: text.slice(0, SHOWN), why: found.why };
  if (isTooLong(text)) return { kind: 'unreadable', raw: text.slice(0, SHOWN), why: 'too-long' };
  if (found.kind === 'value') {
    return fits(key, found.value) ? { kind: 'read', value: found.value, raw: text, via: found.via } : { kind: 'unreadable', raw: text, why: 'unexpected' };
  }
  if (text === '') return { kind: 'empty', via: found.via };
  const parsed = parseText(key, text, profile);
  if (!parsed.ok) return { kind: 'unreadable', raw: text, why: parsed.why };
  return { kind: 'read', value: parsed.value, raw: text, via: found.via };
}
