import type { FieldKey, FieldReading, FieldValues, StageValue } from '../../domain/reading';
import { DATE_FIELDS, TICK_FIELDS } from '../../domain/reading';
import { MAPPED } from '../../domain/own-field';
import type { PageConfig } from '../page-config';
import { mappedTo } from '../page-config';
import { cleanText, SHOWN } from '../text';
import type { ClientAttribute, ClientReading } from './client-parse';
import type { DealStatus } from './fields';
import { fieldOfColumn, STANDARD_COLUMNS, statusOf } from './fields';
import { ownField } from './own';
import { stageValue } from './stage';

/** What the client API says about a field: a reading, or that it is typed and not saved. */
export type ClientField = { reading: FieldReading<FieldValues[FieldKey]>; dirty: boolean };

/** The `via` of what the client API said begins so; the column follows. */
export const CLIENT_VIA = 'dynamics.client-api.';

interface Found {
  column: ClientAttribute;
  via: string;
}

/** Currency by the name of its record, which companies may change: only those of the product's own list, or a code. */
const CURRENCIES: Record<string, string> = { euro: 'EUR', 'us dollar': 'USD', 'pound sterling': 'GBP' };

function currencyOf(client: ClientReading): string | null {
  const column = client.attributes.find(({ name }) => name === 'transactioncurrencyid');
  const name = column?.value.kind === 'names' && !column.dirty ? (column.value.names[0] ?? '').trim() : '';
  return CURRENCIES[name.toLowerCase()] ?? (/^[A-Z]{3}$/.test(name) ? name : null);
}

/** The value as text, as far as the column holds text. */
function textIn({ value, text }: ClientAttribute): string | null {
  if (value.kind === 'text') return cleanText(value.text);
  if (value.kind === 'names') return cleanText(value.names.join(', '));
  // A choice is a number with a shown text; without one its meaning is not known.
  return value.kind === 'number' && text !== null ? cleanText(text) : null;
}

/** The typed value of a column for a field, or null when the column's kind does not fit the field. */
function typed(field: FieldKey, column: ClientAttribute, client: ClientReading): { value: unknown; raw: string } | null {
  const { value } = column;
  const isDate = (DATE_FIELDS as readonly FieldKey[]).includes(field);
  const isTick = (TICK_FIELDS as readonly FieldKey[]).includes(field);
  if (isDate) return value.kind === 'day' ? { value: value.day, raw: value.day } : null;
  if (isTick) return value.kind === 'flag' ? { value: value.on, raw: String(value.on) } : null;
  if (field === 'amount') return value.kind === 'number' ? { value: { amount: value.number, currency: currencyOf(client) }, raw: String(value.number) } : null;
  if (field === 'probability') return value.kind === 'number' && value.number >= 0 && value.number <= 100 ? { value: value.number, raw: String(value.number) } : null;
  const text = textIn(column);
  if (text === null) return null;
  return field === 'contacts' ? { value: { list: [{ name: text, role: null }], complete: false }, raw: text } : { value: text, raw: text };
}

function readingOf(field: FieldKey, column: ClientAttribute, via: string, client: ClientReading): FieldReading<never> | null {
  // Without a primary contact the deal may have people all the same: they are in a list that the form's columns do not hold.
  if (column.value.kind === 'nothing') return field === 'contacts' ? null : { kind: 'empty', via };
  if (column.value.kind === 'too-long') return { kind: 'unreadable', raw: column.value.begin, why: 'too-long' };
  const found = typed(field, column, client);
  if (found === null) return null;
  return found.raw === '' ? { kind: 'empty', via } : { kind: 'read', value: found.value as never, raw: found.raw, via };
}

/** The columns that somebody mapped to a field or criterion. */
function mappedColumns(to: string, client: ClientReading, config: PageConfig): Found[] {
  return client.attributes.flatMap((column) => {
    const target = mappedTo(config, column.name, column.label);
    const is = target && ('field' in target ? target.field : target.criterion) === to;
    return is ? [{ column, via: `${MAPPED}${column.name}` }] : [];
  });
}

/** Whether somebody mapped a column to this field: then nothing else stands for it. */
export function isMapped(field: FieldKey, config: PageConfig): boolean {
  return config.mappings.some(({ to }) => 'field' in to && to.field === field);
}

/** Columns that may hold a field: mapped ones alone where there are any, else the standard ones in order, then a company's own ones that are matched by name. */
function columnsOf(field: FieldKey, client: ClientReading, config: PageConfig): Found[] {
  if (isMapped(field, config)) return mappedColumns(field, client, config);
  const standard = STANDARD_COLUMNS.filter((name) => fieldOfColumn(name) === field);
  const byName = standard.flatMap((name) => client.attributes.filter((column) => column.name === name).map((column) => ({ column, via: `${CLIENT_VIA}${name}` })));
  const own = client.attributes.flatMap((column) => {
    const match = mappedTo(config, column.name, column.label) ? null : ownField(column.name, column.label);
    return match?.field === field ? [{ column, via: match.via }] : [];
  });
  return [...byName, ...own];
}

/** What the client API says about a field, or null when none of its columns is on the form or none fits. */
export function clientField(field: FieldKey, client: ClientReading, config: PageConfig): ClientField | null {
  const columns = columnsOf(field, client, config);
  const found = columns.flatMap(({ column, via }) => readingOf(field, column, via, client) ?? []);
  const first = found.find(({ kind }) => kind !== 'empty') ?? found[0];
  if (columns.some(({ column }) => column.dirty)) return { reading: first ?? { kind: 'missing', tried: [] }, dirty: true };
  if (!first) return null;
  const others = found.filter((one, at) => one.kind === 'read' && first.kind === 'read' && at > found.indexOf(first) && one.raw !== first.raw);
  // Two own columns that match one field by name and differ: nobody can say which is meant.
  const conflict = others.length > 0 && first.kind === 'read' && !first.via.startsWith(CLIENT_VIA);
  return { reading: conflict ? { kind: 'unreadable', raw: [first, ...others].map((one) => ('raw' in one ? one.raw : '')).join(' | '), why: 'conflict' } : first, dirty: false };
}

/** Any value as text: what was mapped to a criterion is a text, whatever its type in the CRM. */
function anyText(column: ClientAttribute): string {
  const { value } = column;
  if (value.kind === 'day') return value.day;
  return textIn(column) ?? (value.kind === 'number' ? String(value.number) : value.kind === 'flag' ? String(value.on) : '');
}

function factOf({ column, via }: Found): FieldReading<string> {
  if (column.value.kind === 'too-long') return { kind: 'unreadable', raw: column.value.begin, why: 'too-long' };
  const text = anyText(column);
  return text === '' ? { kind: 'empty', via } : { kind: 'read', value: text, raw: text, via };
}

/**
 * What the client API says about the fact that a criterion asks for, or null where no column was mapped to it. Several
 * mapped columns that hold different things are a conflict: nobody can say which is meant.
 */
export function clientFact(criterion: string, client: ClientReading, config: PageConfig): ClientField | null {
  const columns = mappedColumns(criterion, client, config);
  const facts = columns.map(factOf);
  const held = facts.filter(({ kind }) => kind !== 'empty');
  const first = held[0] ?? facts[0];
  if (!first) return null;
  const raws = [...new Set(held.map((one) => ('raw' in one ? one.raw : '')))];
  const reading: FieldReading<string> = raws.length > 1 ? { kind: 'unreadable', raw: raws.join(' | ').slice(0, SHOWN), why: 'conflict' } : first;
  return { reading, dirty: columns.some(({ column }) => column.dirty) };
}

/** Documented numbers of status and status reason. */
const STATUS_NUMBERS: Record<string, Record<number, DealStatus>> = {
  statecode: { 0: 'open', 1: 'won', 2: 'lost' },
  statuscode: { 1: 'open', 2: 'open', 3: 'won', 4: 'lost', 5: 'lost' },
};

function clientStatus(client: ClientReading): DealStatus | null {
  for (const [name, numbers] of Object.entries(STATUS_NUMBERS)) {
    const column = client.attributes.find((one) => one.name === name && !one.dirty);
    const status = column?.value.kind === 'number' ? (numbers[column.value.number] ?? statusOf(column.text ?? '')) : null;
    if (status) return status;
  }
  return null;
}

/** A deal without a process has no stage, but it has ended when its status says so. */
function endedStage(client: ClientReading, status: DealStatus | null): FieldReading<StageValue> | null {
  const column = client.attributes.find(({ name, text }) => text !== null && name in STATUS_NUMBERS);
  const label = cleanText(column?.text ?? '');
  if (client.process !== null || status === null || status === 'open' || !column || label === '') return null;
  return { kind: 'read', value: stageValue(label, null, status), raw: label, via: `${CLIENT_VIA}${column.name}` };
}

/** Active stage with the form's status; of a deal without a process how it ended. Where no status column is on the form, what the page showed stays. */
export function clientStage(client: ClientReading, shown: StageValue | null): FieldReading<StageValue> | null {
  const status = clientStatus(client);
  if (!client.stage) return shown === null ? endedStage(client, status) : null;
  const made = stageValue(cleanText(client.stage.name), client.stage.id, status);
  const value = status === null && shown ? { ...made, closed: shown.closed, won: shown.won } : made;
  return { kind: 'read', value, raw: value.label, via: `${CLIENT_VIA}stage` };
}

/** Name of the process: the nearest thing to a pipeline. */
export function clientPipeline(client: ClientReading): FieldReading<string> | null {
  const name = cleanText(client.process ?? '');
  return name === '' ? null : { kind: 'read', value: name, raw: name, via: `${CLIENT_VIA}process` };
}
