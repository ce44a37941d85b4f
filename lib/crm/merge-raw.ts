import type { DateOrder, DecimalSign, FormatProfile } from '../domain/format-profile';
import { UNPROVEN } from '../domain/format-profile';
import type { FieldKey } from '../domain/reading';
import { parseField } from './parse-field';
import type { RawField } from './raw-field';
import { cleanText } from './text';

const ORDERS: (DateOrder | null)[] = [null, 'dmy', 'mdy'];
const SIGNS: (DecimalSign | null)[] = [null, ',', '.'];
const PROFILES: FormatProfile[] = ORDERS.flatMap((dateOrder) => SIGNS.map((decimal) => ({ dateOrder, decimal })));

const rawOf = (found: RawField): string => ('raw' in found ? cleanText(found.raw) : '');

function valueUnder(key: FieldKey, found: RawField, profile: FormatProfile): string | null {
  const reading = parseField(key, found, profile);
  return reading.kind === 'read' ? JSON.stringify(reading.value) : null;
}

/** Not understood or rounded, in any format: another place may answer better. */
function isMute(key: FieldKey, found: RawField): boolean {
  const reading = parseField(key, found, UNPROVEN);
  return reading.kind === 'unreadable' && (reading.why === 'unexpected' || reading.why === 'approximate');
}

/** Whether two shown texts can be one value in some format: `€ 12.500` and `€ 12.500,00`. */
function canBeOne(key: FieldKey, a: RawField, b: RawField): boolean {
  return PROFILES.some((profile) => {
    const value = valueUnder(key, a, profile);
    return value !== null && value === valueUnder(key, b, profile);
  });
}

const holdsNothing = (found: RawField): boolean => found.kind === 'missing' || found.kind === 'empty';

/**
 * One finding from two places of a record that stand for the same canonical field (a standard field and the header, or two
 * fields of the company's own). The first is the more trusted one. A place that is missing or empty yields to one that holds a value;
 * different values are a `conflict`, never a choice. An unsaved edit in either place stays one.
 */
export function mergeRaw<T>(key: FieldKey, a: RawField<T> | undefined, b: RawField<T> | undefined): RawField<T> {
  if (!a || !b) return a ?? b ?? { kind: 'missing', tried: [] };
  if (a.kind === 'missing' && b.kind === 'missing') return { kind: 'missing', tried: [...a.tried, ...b.tried] };
  if (holdsNothing(a)) return b.kind === 'missing' ? a : b;
  if (holdsNothing(b)) return a;
  if (isMute(key, a)) return b;
  if (isMute(key, b) || a.kind === 'unreadable') return a;
  if (b.kind === 'unreadable') return b;
  if (rawOf(a) === rawOf(b)) return a;
  if (!canBeOne(key, a, b)) return { kind: 'unreadable', raw: `${rawOf(a)} | ${rawOf(b)}`, why: 'conflict' };
  return valueUnder(key, a, UNPROVEN) === null ? b : a;
}
