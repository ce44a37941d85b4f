import { holdsFor, mappedVia } from './field-maps';
import type { FieldMapping } from './own-field';
import { MAPPED } from './own-field';
import { MATCHED_BY_NAME } from './reading';
import type { FieldKey, FieldReading, FieldReadings, Reading } from './reading';

function noted(reading: FieldReading<unknown>, via: string): FieldReading<unknown> {
  if (reading.kind !== 'missing' || reading.tried.includes(via)) return reading;
  return { ...reading, tried: [...reading.tried, via] };
}

/** A page that is still open may read with a mapping that was erased meanwhile: what it found for a field by it counts as not found. */
function unmapped(fields: Record<string, FieldReading<unknown>>, mine: readonly FieldMapping[]): Record<string, FieldReading<unknown>> {
  const mapped = new Set<string>(mine.flatMap(({ target }) => ('field' in target ? [target.field] : [])));
  return Object.fromEntries(Object.entries(fields).map(([key, found]) =>
    'via' in found && found.via.startsWith(MAPPED) && !mapped.has(key) ? [key, { kind: 'missing', tried: [found.via] }] : [key, found]));
}

/**
 * A reading as the mappings want it: each mapped criterion has an entry under the label that the user knows, missing where
 * the page showed none, and what was mapped to nothing is left out, whatever the page's script sent. A mapped field
 * that is missing says that it was looked for.
 */
export function withMappings(reading: Reading, maps: readonly FieldMapping[]): Reading {
  const { own, ownLabels: _labels, ...rest } = reading;
  const mine = maps.filter((map) => holdsFor(map, reading.ref.crm, reading.ref.tenant));
  const fields = unmapped(reading.fields, mine);
  const facts: Record<string, FieldReading<string>> = {};
  const labels: Record<string, string> = {};
  for (const map of mine) {
    const via = mappedVia(map);
    if ('field' in map.target) {
      const found = fields[map.target.field];
      if (found) fields[map.target.field] = noted(found, via);
      continue;
    }
    const { criterion } = map.target;
    facts[criterion] = noted(own?.[criterion] ?? { kind: 'missing', tried: [] }, via) as FieldReading<string>;
    labels[criterion] = map.label;
  }
  const mapped = Object.keys(facts).length > 0;
  return { ...rest, fields: fields as unknown as FieldReadings, ...(mapped && { own: facts, ownLabels: labels }) };
}

/** How many of the last deals a mapped field must have been looked for on, and found on none, before that is told. */
export const UNSEEN_DEALS = 3;
const LAST_DEALS = 5;

function readingOf(map: FieldMapping, reading: Reading): FieldReading<unknown> | undefined {
  return 'field' in map.target ? reading.fields[map.target.field] : reading.own?.[map.target.criterion];
}

/**
 * Whether a mapped field is not on the pages any more: the last five deals of its tenant that were read with the mapping
 * (at least three) all lack it.
 * @param readings the latest reading of each deal, newest first
 */
export function isUnseen(map: FieldMapping, readings: readonly Reading[]): boolean {
  const via = mappedVia(map);
  const asked = readings.filter(({ ref }) => holdsFor(map, ref.crm, ref.tenant)).flatMap((reading) => {
    const found = readingOf(map, reading);
    // A field that was mapped by its label answers under its API name where the page has one; only one field is mapped to a target.
    const looked = found && ('via' in found ? found.via.startsWith(MAPPED) : found.kind === 'missing' && found.tried.includes(via));
    return looked ? [found.kind] : [];
  });
  const last = asked.slice(0, LAST_DEALS);
  return last.length >= UNSEEN_DEALS && last.every((kind) => kind === 'missing');
}

/** Where a target's value was last read from on a tenant's pages. */
export type ReadFrom = { from: 'mapped' | 'by-name' | 'standard'; name: string } | { from: 'unclear' } | { from: 'nothing' };

/**
 * What a canonical field is read from now, by the newest readings of a tenant: the first that found a place.
 * @param readings newest first
 */
export function readFrom(field: FieldKey, readings: readonly Reading[]): ReadFrom {
  const found = readings.map(({ fields }) => fields[field]).find(({ kind }) => kind !== 'missing');
  if (found === undefined) return { from: 'nothing' };
  if (!('via' in found)) return { from: 'unclear' };
  const { via } = found;
  if (via.startsWith(MAPPED)) return { from: 'mapped', name: via.slice(MAPPED.length) };
  return via.startsWith(MATCHED_BY_NAME) ? { from: 'by-name', name: via.slice(MATCHED_BY_NAME.length) } : { from: 'standard', name: via };
}
