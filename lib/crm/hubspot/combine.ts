import type { FieldKey } from '../../domain/reading';
import { FIELD_KEYS } from '../../domain/reading';
import type { RawFields } from '../raw-field';
import { together } from '../raw-reading';
import { PLACES } from './places';
import type { Sighting } from './sightings';

function triedFor(field: FieldKey): string[] {
  return Object.keys(field === 'account' || field === 'contacts' ? PLACES.associations : PLACES.properties);
}

/** What was found per field, from everything that was sighted: whether several places agree is judged when they are understood. */
export function combine(sightings: readonly Sighting[]): RawFields {
  const all = FIELD_KEYS.map((field) => {
    const found = sightings.filter((one) => one.field === field).map(({ raw }) => raw);
    return [field, found.length > 0 ? together(found) : { kind: 'missing', tried: triedFor(field) }];
  });
  return Object.fromEntries(all) as RawFields;
}
