import type { DateOrder, FormatProfile } from '../../domain/format-profile';
import type { FieldKey, FieldReading, FieldReadings, FieldValues, Money, Reading } from '../../domain/reading';
import { emptyFields, FIELD_KEYS, valueOf } from '../../domain/reading';
import type { PageConfig } from '../page-config';
import { cleanText } from '../text';
import { CANDIDATES } from './candidates';
import type { ClientField } from './client-fields';
import { clientFact, clientField, clientPipeline, clientStage } from './client-fields';
import type { ClientReading } from './client-parse';

const NO_CONFIG: PageConfig = { mappings: [], selectors: {} };

type AnyReading = FieldReading<FieldValues[FieldKey]>;

/** Lists that the page draws from other tables: the form's columns say less than they do. */
const GRIDS: string[] = [...CANDIDATES.competitors, ...CANDIDATES.stakeholders].map(({ id }) => id);
const LANGUAGES: Record<number, string> = { 1033: 'en-US', 2057: 'en-GB', 1043: 'nl-NL', 2067: 'nl-BE', 1031: 'de-DE', 1036: 'fr-FR' };

function rawOf(reading: AnyReading): string {
  return 'raw' in reading ? reading.raw : '';
}

/** The currency that the page proves stays where the amount is the same and the client API does not tell. */
function withCurrency(client: AnyReading, dom: AnyReading): AnyReading {
  if (client.kind !== 'read' || dom.kind !== 'read') return client;
  const [value, shown] = [client.value as Money, dom.value as Money];
  return value.currency === null && value.amount === shown.amount ? { ...client, value: { ...value, currency: shown.currency } } : client;
}

function combined(field: FieldKey, dom: AnyReading, client: ClientField | null): AnyReading {
  if (client === null) return dom;
  if (client.dirty) return { kind: 'unreadable', raw: rawOf(client.reading) || rawOf(dom), why: 'unsaved-edit' };
  if (dom.kind === 'read' && GRIDS.includes(dom.via)) return dom;
  if (client.reading.kind === 'empty' && dom.kind === 'read') return { kind: 'unreadable', raw: dom.raw, why: 'conflict' };
  const reading = field === 'amount' ? withCurrency(client.reading, dom) : client.reading;
  if (reading.kind !== 'read' || dom.kind !== 'read') return reading;
  return JSON.stringify(reading.value) === JSON.stringify(dom.value) ? { ...reading, raw: dom.raw } : reading;
}

/** Whether the page's picture is of the same record: the client API's saved name is the name that the page showed. */
function samePicture(dom: Reading, client: ClientReading, config: PageConfig): boolean {
  const shown = valueOf(dom.fields, 'name');
  const named = clientField('name', client, config);
  if (shown === null || named === null || named.dirty || named.reading.kind !== 'read') return true;
  return cleanText(shown) === cleanText(named.reading.raw);
}

/**
 * Completes a reading of the page with what the client API says. Rules:
 * - another record, or another table: null, nothing is merged;
 * - a column that is typed and not saved: `unsaved-edit`, whatever the page showed;
 * - a typed value of the client API stands over the page's text, which was taken a moment before and had to be understood;
 * - the page's `empty`, `missing` or unreadable yields to it; `empty` of the client API yields to nothing but makes a value
 *   on the page a `conflict`; what the client API does not have (not on the form, hidden from the user) stays as the page showed it;
 * - competitors and people of the page's lists stand over the form's columns, which hold less;
 * - a page that showed another name showed another record: only the client API's values are taken then;
 * - a mapped field comes from the mapped columns alone, in both sources.
 */
export function mergeClientApi(dom: Reading, client: ClientReading, config: PageConfig = NO_CONFIG): Reading | null {
  if (client.entity !== 'opportunity' || client.id !== dom.ref.recordId) return null;
  const same = samePicture(dom, client, config);
  const base = same ? dom.fields : emptyFields();
  const merged = FIELD_KEYS.map((key) => [key, combined(key, base[key], clientField(key, client, config))] as const);
  const fields = Object.fromEntries(merged) as unknown as FieldReadings;
  const stage = clientStage(client, valueOf(base, 'stage'));
  const pipeline = clientPipeline(client);
  const own = factsOf(same ? (dom.own ?? {}) : {}, client, config);
  const { own: _shown, ...rest } = dom;
  return {
    ...rest,
    ...(own && { own }),
    language: LANGUAGES[client.languageId ?? 0] ?? dom.language,
    fields: { ...fields, ...(stage ? { stage } : {}), ...(pipeline ? { pipeline } : {}) },
  };
}

/** The facts that were mapped to criteria: what the page shows stands, because it is how the CRM writes it. */
function factsOf(shown: NonNullable<Reading['own']>, client: ClientReading, config: PageConfig): Reading['own'] | null {
  const criteria = [...new Set(config.mappings.flatMap(({ to }) => ('criterion' in to ? [to.criterion] : [])))];
  const facts = criteria.map((criterion) => {
    const dom = shown[criterion] ?? { kind: 'missing' as const, tried: [] };
    const said = clientFact(criterion, client, config);
    const stands = said !== null && !said.dirty && dom.kind === 'read' && said.reading.kind === 'read';
    return [criterion, (stands ? dom : combined('description', dom, said)) as FieldReading<string>] as const;
  });
  return facts.length > 0 ? Object.fromEntries(facts) : null;
}

/** What the user's own format settings prove. The client API tells the order of dates, not the decimal sign. */
export function clientFormats(client: ClientReading): FormatProfile {
  const pattern = (client.datePattern ?? '').toLowerCase();
  const letters = pattern.replace(/[^dmy]/g, '').replace(/(.)\1+/g, '$1');
  const orders: readonly string[] = ['dmy', 'mdy', 'ymd'] satisfies DateOrder[];
  return { dateOrder: orders.includes(letters) ? (letters as DateOrder) : null, decimal: null };
}
