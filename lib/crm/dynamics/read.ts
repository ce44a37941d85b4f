import type { FieldKey } from '../../domain/reading';
import { FIELD_KEYS } from '../../domain/reading';
import type { HealthTracker } from '../candidates';
import type { RawField, RawFields, Several } from '../raw-field';
import { together } from '../raw-reading';
import { cleanText } from '../text';
import { BLOCKS, PLACES } from './candidates';
import { statusOf } from './fields';
import { readCompetitors, readContacts } from './grids';
import type { Place } from './places';
import { placesOf } from './places';
import type { Scope } from './scope';
import { titleOf } from './scope';
import type { ShownStatus } from './stage';
import { readStage } from './stage';

/** What was found, and which nodes show it: for marking what is edited, and for "show in CRM". */
export interface Snapshot {
  raw: RawFields;
  nodes: Map<FieldKey, Element[]>;
}

const TRIED = [...PLACES.header, ...BLOCKS].map(({ id }) => id);
const holds = ({ kind }: Found): boolean => kind !== 'missing' && kind !== 'empty';

type Found = RawField | Several;

/** What the places of one column say: those that hold something, before one that is empty. */
function ofColumn(places: readonly Place[]): Found {
  const found = places.map((place) => place.found);
  const holding = found.filter(holds);
  if (holding.length > 0) return together(holding);
  return found.findLast(({ kind }) => kind === 'empty') ?? { kind: 'missing', tried: found.flatMap((one) => (one.kind === 'missing' ? one.tried : [])) };
}

/** One finding of all places of a field: those of one column go together, of several columns the first that holds something counts. */
function settled(places: readonly Place[]): Found {
  const columns = [...new Set(places.toSorted((a, b) => a.rank - b.rank).map(({ column }) => column))];
  const found = columns.map((column) => ofColumn(places.filter((place) => place.column === column)));
  return found.find(holds) ?? found.find(({ kind }) => kind === 'empty') ?? found[0] ?? { kind: 'missing', tried: TRIED };
}

/** What the status and its reason say, where all of them that say something say the same. */
function statusIn(places: readonly Place[]): ShownStatus | null {
  const said = places.flatMap(({ field, found }) => {
    const status = field === 'status' && found.kind === 'text' ? statusOf(found.raw) : null;
    return status && found.kind === 'text' ? [{ status, text: cleanText(found.raw), via: found.via }] : [];
  });
  const [first] = said;
  return first && said.every(({ status }) => status === first.status) ? first : null;
}

/**
 * Everything that the active form shows of its deal, as found. Changes nothing on the page.
 * @param failed called for a part whose reading threw; it is `unreadable: unexpected` then
 */
export function lookAtForm(scope: Scope, health: HealthTracker, failed: (error: unknown) => void): Snapshot {
  const silent = (id: string): void => health.silent(id);
  const title = titleOf(scope);
  const places = placesOf(scope, silent, failed);
  // The title's attribute is the saved name; the body's input may differ while it is edited.
  if (title) places.unshift({ field: 'name', column: 'name', rank: 0, node: title.node, found: { kind: 'text', raw: title.name, via: title.via } });
  const found = new Map<FieldKey, Found>();
  const nodes = new Map<FieldKey, Element[]>();
  for (const field of FIELD_KEYS) {
    const own = places.filter((place) => place.field === field);
    found.set(field, settled(own));
    nodes.set(field, own.map(({ node }) => node));
  }
  for (const { field, finding, node } of [readStage(scope, statusIn(places), silent), readContacts(scope, found.get('contacts')), readCompetitors(scope, found.get('competitors'))]) {
    found.set(field, finding);
    if (node) nodes.get(field)?.push(node);
  }
  for (const [field, one] of found) {
    const [first] = (one.kind === 'several' ? one.of : [one]).filter((place) => 'via' in place);
    if (first) health.answered(field, first.via);
  }
  return { raw: Object.fromEntries(found), nodes };
}
