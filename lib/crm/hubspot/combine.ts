import { MAPPED } from '../../domain/own-field';
import { FIELD_KEYS } from '../../domain/reading';
import type { PageConfig, PageMapping } from '../page-config';
import type { RawField, RawFields, RawReading, Several } from '../raw-field';
import { together } from '../raw-reading';
import { CANDIDATES } from './candidates';
import type { Sighting } from './sightings';

type Found = RawField | Several;

function united(found: readonly Sighting[], tried: () => string[]): Found {
  return found.length > 0 ? together(found.map(({ raw }) => raw)) : { kind: 'missing', tried: tried() };
}

const nameOf = ({ api, label }: PageMapping): string => `${MAPPED}${api ?? label}`;

/**
 * What was found per field and per criterion with a mapped field, from everything that was sighted: whether several places
 * agree is judged when they are understood. A field that the company mapped is read from the mapped places only.
 */
export function combine(sightings: readonly Sighting[], { mappings }: PageConfig): Pick<RawReading, 'fields' | 'own'> {
  const fields = FIELD_KEYS.map((field) => {
    const mine = mappings.filter(({ to }) => 'field' in to && to.field === field);
    const found = sightings.filter((one) => one.field === field && (mine.length === 0 || one.mapped));
    const places = CANDIDATES[field === 'account' || field === 'contacts' ? 'associations' : 'properties'];
    return [field, united(found, () => (mine.length > 0 ? mine.map(nameOf) : places.map(({ id }) => id)))];
  });
  const own = mappings.flatMap((one) => ('criterion' in one.to ? [[one.to.criterion, nameOf(one)] as const] : []));
  return {
    fields: Object.fromEntries(fields) as RawFields,
    ...(own.length > 0 && { own: Object.fromEntries(own.map(([id, name]) => [id, united(sightings.filter(({ criterion }) => criterion === id), () => [name])])) as RawReading['own'] & object }),
  };
}
