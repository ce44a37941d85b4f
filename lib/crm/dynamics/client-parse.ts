import type { IsoDate } from '../../domain/reading';
import { isTooLong } from '../text';
import { normalGuid } from './locate';

export type ClientValue =
  | { kind: 'nothing' }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'flag'; on: boolean }
  | { kind: 'day'; day: IsoDate }
  | { kind: 'names'; names: string[] }
  | { kind: 'too-long'; begin: string };

/** One column as the client API has it, typed edits included (`dirty`). */
export interface ClientAttribute {
  name: string;
  type: string;
  format: string | null;
  dirty: boolean;
  value: ClientValue;
  /** The shown option of a choice. */
  text: string | null;
  label: string;
}

/** What the page's own world says about its open record, checked. Columns that the user may not see are left out. */
export interface ClientReading {
  entity: string;
  id: string;
  attributes: ClientAttribute[];
  stage: { id: string; name: string } | null;
  process: string | null;
  datePattern: string | null;
  languageId: number | null;
}

const MOST_ATTRIBUTES = 300;
const MOST_CHARACTERS = 400_000;
const SHORT = 200;

const isRecord = (raw: unknown): raw is Record<string, unknown> => typeof raw === 'object' && raw !== null && !Array.isArray(raw);
const shortText = (raw: unknown): string | null => (typeof raw === 'string' && raw.length <= SHORT ? raw : null);

function parseDay(raw: unknown): ClientValue | null {
  const parts = typeof raw === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(raw) : null;
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const days = month >= 1 && month <= 12 ? new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate() : 0;
  return year > 0 && day >= 1 && day <= days ? { kind: 'day', day: parts[0] } : null;
}

function parseValue(raw: unknown): ClientValue | null {
  if (raw === null || raw === '') return { kind: 'nothing' };
  if (typeof raw === 'string') return isTooLong(raw) ? { kind: 'too-long', begin: raw.slice(0, SHORT) } : { kind: 'text', text: raw };
  if (typeof raw === 'number') return Number.isFinite(raw) ? { kind: 'number', number: raw } : null;
  if (typeof raw === 'boolean') return { kind: 'flag', on: raw };
  if (!isRecord(raw)) return null;
  if ('day' in raw) return parseDay(raw['day']);
  const names = Array.isArray(raw['names']) ? raw['names'].map(shortText) : [null];
  return names.length <= 20 && !names.includes(null) ? (names.length > 0 ? { kind: 'names', names: names as string[] } : { kind: 'nothing' }) : null;
}

/** One column; null when its shape is not what the API gives, or when the user may not see the value (it comes as nothing then). */
function parseAttribute(raw: unknown): ClientAttribute | null {
  if (!isRecord(raw) || raw['readable'] === false || typeof raw['dirty'] !== 'boolean') return null;
  const name = shortText(raw['name']);
  const type = shortText(raw['type']);
  const value = parseValue(raw['value']);
  if (name === null || !/^[a-z][a-z0-9_]{0,127}$/.test(name) || type === null || value === null) return null;
  return { name, type, value, dirty: raw['dirty'], format: shortText(raw['format']), text: shortText(raw['text']), label: shortText(raw['label']) ?? '' };
}

/** Entity and id, the same before and after the columns were read; null when they differ or are none. */
function parseIdentity(raw: Record<string, unknown>): { entity: string; id: string } | null {
  const [before, after] = [raw['before'], raw['after']];
  if (!isRecord(before) || !isRecord(after)) return null;
  const id = normalGuid(shortText(before['id']) ?? '');
  const entity = shortText(before['entity']);
  if (id === null || entity === null) return null;
  return entity === after['entity'] && id === normalGuid(shortText(after['id']) ?? '') ? { entity, id } : null;
}

function parseStage(raw: unknown): ClientReading['stage'] {
  const id = isRecord(raw) ? normalGuid(shortText(raw['id']) ?? '') : null;
  const name = isRecord(raw) ? shortText(raw['name'])?.trim() : null;
  return id !== null && name ? { id, name } : null;
}

function tooMuch(raw: unknown[]): boolean {
  let characters = 0;
  for (const one of raw) {
    const value = isRecord(one) ? one['value'] : null;
    if (typeof value === 'string') characters += value.length;
  }
  return raw.length > MOST_ATTRIBUTES || characters > MOST_CHARACTERS;
}

/**
 * The client API's answer, checked as data from a hostile page: shapes, kinds and sizes. Columns that do not fit are left
 * out one by one.
 * @returns null when the whole is no answer: no record, another one after than before, too much
 */
export function parseClientApi(raw: unknown): ClientReading | null {
  if (!isRecord(raw) || !Array.isArray(raw['attributes']) || tooMuch(raw['attributes'])) return null;
  const identity = parseIdentity(raw);
  if (!identity) return null;
  const languageId = raw['languageId'];
  return {
    ...identity,
    attributes: raw['attributes'].flatMap((one) => parseAttribute(one) ?? []),
    stage: parseStage(raw['stage']),
    process: shortText(raw['process']),
    datePattern: shortText(raw['datePattern']),
    languageId: typeof languageId === 'number' && Number.isInteger(languageId) ? languageId : null,
  };
}
