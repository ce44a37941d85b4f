import type { FieldKey, FieldReading, FieldReadings, IsoDate, Reading, StageValue } from '../../domain/reading';
import { FIELD_KEYS, valueOf } from '../../domain/reading';
import type { PageConfig } from '../page-config';
import { cleanText } from '../text';
import { CLIENT_VIA, clientFact, clientField, isMapped } from './client-fields';
import type { ClientAttribute } from './client-parse';
import { COMPETITORS } from './web-api';

/** One opportunity as the Web API tells it, checked. */
export interface WebRecord {
  id: string;
  /** Version of the record, '' where the answer has none. */
  etag: string;
  attributes: ClientAttribute[];
  /** Names of the competitors that are linked to the deal, all of them; null where the answer does not say. */
  competitors: string[] | null;
  /** Active stage of each process of the deal, and the day on which it began. */
  stages: { id: string; since: IsoDate }[];
}

type AnyReading = FieldReading<unknown>;

/** The `via` of what came from the Web API begins so; the column follows. */
export const WEB_VIA = 'dynamics.web-api.';
/** Fields that are judged or measured and that the table has a column for; others only where a column was mapped to them. */
const HELD: FieldKey[] = ['name', 'account', 'owner', 'amount', 'closeDate', 'competitors', 'decisionDate', 'problem', 'customerNeed', 'stageEnteredDate'];

/** The record in the form of the client API's answer: nothing in it is typed and not saved. */
const asClient = ({ id, attributes }: WebRecord) => ({ entity: 'opportunity', id, attributes, stage: null, process: null, datePattern: null, languageId: null });

/** Whether something is missing that the Web API may know: a field that is judged, or the fact of a mapped criterion. */
export function needsWebApi({ fields, own = {} }: Reading, config: PageConfig): boolean {
  const known = (key: FieldKey): boolean => HELD.includes(key) || isMapped(key, config);
  return FIELD_KEYS.some((key) => fields[key].kind === 'missing' && known(key)) || Object.values(own).some(({ kind }) => kind === 'missing');
}

function competitorsOf({ competitors }: WebRecord): AnyReading | null {
  if (competitors === null) return null;
  const [via, text] = [`${WEB_VIA}${COMPETITORS}`, cleanText(competitors.join(', '))];
  return text === '' ? { kind: 'empty', via } : { kind: 'read', value: text, raw: text, via };
}

/** The day on which the stage began that the page shows as active; null where no process, or more than one answer, tells it. */
function stageSince({ stages }: WebRecord, stage: StageValue | null): AnyReading | null {
  const days = new Set(stages.filter(({ id }) => id === stage?.apiName).map(({ since }) => since));
  const [day] = days;
  return day !== undefined && days.size === 1 ? { kind: 'read', value: day, raw: day, via: `${WEB_VIA}activestagestartedon` } : null;
}

/** The reading of a column, told as the Web API's. Mapped columns keep saying which column was mapped. */
function told(found: AnyReading | undefined): AnyReading | null {
  if (!found) return null;
  return 'via' in found && found.via.startsWith(CLIENT_VIA) ? { ...found, via: WEB_VIA + found.via.slice(CLIENT_VIA.length) } : found;
}

function columnOf(key: FieldKey, web: WebRecord, stage: StageValue | null, config: PageConfig): AnyReading | null {
  if (key === 'stageEnteredDate') return stageSince(web, stage);
  if (key === 'competitors' && !isMapped(key, config)) return competitorsOf(web);
  return told(clientField(key, asClient(web), config)?.reading);
}

/**
 * Whether the page shows another value than the record holds: then one of them was saved after the other was read, and
 * the record must be asked for again. What is typed and not saved is no such value.
 */
export function contradicts({ fields }: Reading, web: WebRecord, config: PageConfig): boolean {
  const keys: FieldKey[] = ['name', 'amount', 'closeDate', 'decisionDate', 'probability', 'account', 'owner', 'customerNeed', 'problem', 'description'];
  return keys.some((key) => {
    const [shown, held] = [fields[key], clientField(key, asClient(web), config)?.reading];
    if (shown.kind !== 'read' || held === undefined || shown.via.startsWith(WEB_VIA)) return false;
    if (held.kind === 'empty') return true;
    const amounts = key === 'amount' && held.kind === 'read' ? [shown.value, held.value].map((value) => (value as { amount: number }).amount) : null;
    return held.kind === 'read' && (amounts ? amounts[0] !== amounts[1] : JSON.stringify(shown.value) !== JSON.stringify(held.value));
  });
}

/**
 * Completes a reading with the record of the Web API: only what page and client API left missing is taken, so that a typed
 * edit, an ambiguous text or a conflict stays what it is.
 * @returns null for another record
 */
export function mergeWebApi(reading: Reading, web: WebRecord, config: PageConfig): Reading | null {
  if (web.id !== reading.ref.recordId) return null;
  const stage = valueOf(reading.fields, 'stage');
  const filled = FIELD_KEYS.map((key) => [key, (reading.fields[key].kind === 'missing' ? columnOf(key, web, stage, config) : null) ?? reading.fields[key]] as const);
  const own = Object.entries(reading.own ?? {}).map(([criterion, fact]) => [criterion, (fact.kind === 'missing' ? clientFact(criterion, asClient(web), config)?.reading : null) ?? fact] as const);
  return {
    ...reading,
    fields: Object.fromEntries(filled) as unknown as FieldReadings,
    ...(own.length > 0 && { own: Object.fromEntries(own) as NonNullable<Reading['own']> }),
  };
}
