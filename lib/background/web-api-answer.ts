import type { ClientAttribute, ClientValue } from '../crm/dynamics/client-parse';
import { normalGuid } from '../crm/dynamics/locate';
import { COMPETITORS, PROCESSES, WEB_LOOKUPS } from '../crm/dynamics/web-api';
import type { WebRecord } from '../crm/dynamics/web-merge';
import { isTooLong } from '../crm/text';
import { z } from '../platform/zod';
import { isoDate } from '../storage/schemas/primitives';
import { shownDay } from './web-api-day';

/** More than one record's columns ever hold; a page can answer with anything. */
const LONGEST_BODY = 400_000;
const SHOWN = '@OData.Community.Display.V1.FormattedValue';

const guid = z.string().max(50).transform((raw, context) => {
  const id = normalGuid(raw);
  if (id === null) context.addIssue('no id');
  return id ?? z.NEVER;
});
/** UTC, with or without parts of a second, as the service writes instants. */
const instant = z.string().max(40).regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,7})?Z$/).refine((at) => !Number.isNaN(Date.parse(at)));
const name = z.string().max(500);
const number = z.number().refine(Number.isFinite);
/** A column that is not of its kind is left out; the others stand. */
const optional = <T extends z.ZodType>(kind: T) => kind.nullable().optional().catch(undefined);
const text = optional(z.string().max(LONGEST_BODY));

/** Columns of the table by kind; dates without a time come as `yyyy-mm-dd`. */
const COLUMNS = {
  name: text, description: text, currentsituation: text, customerpainpoints: text, customerneed: text,
  estimatedvalue: optional(number), closeprobability: optional(number), msdyn_forecastcategory: optional(number),
  identifycompetitors: optional(z.boolean()), decisionmaker: optional(z.boolean()),
  estimatedclosedate: optional(isoDate), finaldecisiondate: optional(isoDate), createdon: optional(instant),
};
const lookup = optional(guid);
const STARTED = 'activestagestartedon';
const process = z.object({ _activestageid_value: guid, [STARTED]: instant, [`${STARTED}${SHOWN}`]: optional(name) });

const answer = z.object({
  '@odata.context': z.string().max(10_000).regex(/^[^#]*\/\$metadata#opportunities\(.*\)\/\$entity$/s),
  '@odata.etag': z.string().max(200).optional().catch(undefined),
  opportunityid: guid,
  ...COLUMNS,
  ...Object.fromEntries(WEB_LOOKUPS.map((column) => [`_${column}_value`, lookup])),
  [COMPETITORS]: z.array(z.object({ name })).max(200).optional().catch(undefined),
  [`${COMPETITORS}@odata.nextLink`]: z.string().optional(),
  ...Object.fromEntries(PROCESSES.map((list) => [list, z.array(process.or(z.unknown().transform(() => null))).max(50).optional().catch(undefined)])),
}).loose();

type Answer = z.infer<typeof answer>;

const shownText = (raw: Answer, key: string): string | null => name.safeParse(raw[`${key}${SHOWN}`]).data ?? null;

/** A value by what it is. Typed values only, and a day of an instant only where the shown text agrees; null: nothing that can be told. */
function valueOf(raw: unknown, shown: string | null): ClientValue | null {
  if (raw === null || raw === '') return { kind: 'nothing' };
  if (typeof raw === 'number') return { kind: 'number', number: raw };
  if (typeof raw === 'boolean') return { kind: 'flag', on: raw };
  if (typeof raw !== 'string') return null;
  if (isoDate.safeParse(raw).success) return { kind: 'day', day: raw };
  if (instant.safeParse(raw).success) {
    const day = shownDay(raw, shown);
    return day === null ? null : { kind: 'day', day };
  }
  return isTooLong(raw) ? { kind: 'too-long', begin: raw.slice(0, 200) } : { kind: 'text', text: raw };
}

function attribute(column: string, value: ClientValue | null, shown: string | null): ClientAttribute[] {
  return value === null ? [] : [{ name: column, type: '', format: null, dirty: false, value, text: shown, label: '' }];
}

/** A link to another record: its shown name; one without a name is left out. */
function linked(column: string, raw: Answer): ClientAttribute[] {
  const key = `_${column}_value`;
  if (raw[key] === undefined) return [];
  const shown = shownText(raw, key);
  const value: ClientValue | null = raw[key] === null ? { kind: 'nothing' } : shown === null ? null : { kind: 'names', names: [shown] };
  return attribute(column, value, null);
}

/** A text column holds a text, whatever it looks like. */
function plain(column: string, raw: Answer): ClientAttribute[] {
  const value = raw[column];
  if (value === undefined) return [];
  const kept = COLUMNS[column as keyof typeof COLUMNS] === text && typeof value === 'string' && value !== '' && !isTooLong(value);
  const shown = shownText(raw, column);
  return attribute(column, kept ? { kind: 'text', text: value } : valueOf(value, shown), shown);
}

function recordOf(raw: Answer, mapped: readonly string[]): WebRecord {
  const columns = [...new Set([...Object.keys(COLUMNS), ...mapped])].filter((column) => !WEB_LOOKUPS.includes(column));
  const complete = raw[`${COMPETITORS}@odata.nextLink`] === undefined;
  const processes = PROCESSES.flatMap((list) => (raw[list] ?? []) as (z.infer<typeof process> | null)[]);
  return {
    id: raw.opportunityid,
    etag: raw['@odata.etag'] ?? '',
    attributes: [...columns.flatMap((column) => plain(column, raw)), ...WEB_LOOKUPS.flatMap((column) => linked(column, raw))],
    competitors: complete ? (raw[COMPETITORS]?.map((one) => one.name) ?? null) : null,
    stages: processes.flatMap((one) => {
      const since = one && shownDay(one[STARTED], one[`${STARTED}${SHOWN}`] ?? null);
      return one && since ? [{ id: one._activestageid_value, since }] : [];
    }),
  };
}

/**
 * One opportunity from the body of an answer, checked as data from a hostile page: entity and id first, then each column
 * by its kind.
 * @param mapped further columns that were asked for
 * @returns null when it is no opportunity with this id, or no answer at all
 */
export function parseWebRecord(body: string, recordId: string, mapped: readonly string[]): WebRecord | null {
  if (body.length > LONGEST_BODY) return null;
  let json: unknown;
  try {
    json = JSON.parse(body);
  } catch {
    // A sign-in page, or an answer that was cut.
    return null;
  }
  const parsed = answer.safeParse(json);
  return parsed.success && parsed.data.opportunityid === recordId ? recordOf(parsed.data, mapped) : null;
}
