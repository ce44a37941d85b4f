import type { DealRef } from '../../domain/deal-ref';
import type { FormatProfile } from '../../domain/format-profile';
import type { FieldKey, FieldReading, Money, Reading } from '../../domain/reading';
import { DATE_FIELDS, FIELD_KEYS, MATCHED_BY_NAME } from '../../domain/reading';
import { parseField } from '../parse-field';
import { buildReading, type BuildOptions, type RawFields } from '../raw-fields';
import { PLACES } from './places';
import type { Sighting } from './sightings';

type AnyReading = FieldReading<unknown>;


function triedFor(field: FieldKey): string[] {
  return Object.keys(field === 'account' || field === 'contacts' ? PLACES.associations : PLACES.properties);
}

/** Texts of places that the CRM itself formats: they prove the order of dates and the sign of decimals. */
function drawn(sightings: readonly Sighting[], keys: readonly FieldKey[]): string[] {
  return sightings.flatMap(({ field, raw }) => (keys.includes(field) && raw.kind === 'text' && !raw.via.startsWith(MATCHED_BY_NAME) ? [raw.raw] : []));
}

function sameMoney(one: Money, other: Money): boolean {
  return one.amount === other.amount && (one.currency === other.currency || one.currency === null || other.currency === null);
}

function agree(field: FieldKey, one: AnyReading, other: AnyReading): boolean {
  if (one.kind !== 'read' || other.kind !== 'read') return one.kind === other.kind;
  if (field === 'amount') return sameMoney(one.value as Money, other.value as Money);
  return JSON.stringify(one.value) === JSON.stringify(other.value);
}

/** Of two places that agree on an amount, the one that says the currency. */
function richest(field: FieldKey, readings: AnyReading[]): AnyReading | undefined {
  const withCurrency = readings.find((entry) => entry.kind === 'read' && (entry.value as Money).currency !== null);
  return (field === 'amount' ? withCurrency : undefined) ?? readings[0];
}

/**
 * One reading from all places that show a field. A place that cannot be read gives way to one that can; two places that
 * say different things are a conflict, whichever is trusted more.
 */
function unite(field: FieldKey, readings: AnyReading[]): AnyReading {
  const certain = readings.filter((entry) => entry.kind === 'read' || entry.kind === 'empty');
  const best = richest(field, certain);
  if (!best) return readings[0] ?? { kind: 'missing', tried: triedFor(field) };
  if (certain.every((entry) => agree(field, best, entry))) return best;
  const raws = certain.map((entry) => (entry.kind === 'read' ? entry.raw : '--'));
  return { kind: 'unreadable', raw: [...new Set(raws)].join(' | '), why: 'conflict' };
}

/** A reading of the deal from everything that was sighted, and what the page proves about formats. */
export function combine(ref: DealRef, sightings: readonly Sighting[], options: BuildOptions): { reading: Reading; proven: FormatProfile } {
  const first: RawFields = {};
  for (const { field, raw } of sightings) Object.assign(first, { [field]: first[field] ?? raw });
  const built = buildReading(ref, first, {
    ...options,
    extraDateTexts: drawn(sightings, DATE_FIELDS),
    extraNumberTexts: drawn(sightings, ['amount', 'probability']),
  });
  const united = FIELD_KEYS.map((field) => [field, unite(field, sightings.filter((one) => one.field === field).map((one) => parseField(field, one.raw, built.proven)))]);
  return { reading: { ...built.reading, fields: Object.fromEntries(united) as Reading['fields'] }, proven: built.proven };
}
