import type { FieldKey } from '../../domain/reading';
import { FIELD_KEYS } from '../../domain/reading';
import type { HealthTracker } from '../candidates';
import type { PageConfig } from '../page-config';
import type { RawField, RawFields, RawReading, Several } from '../raw-field';
import { together } from '../raw-reading';
import { CANDIDATES } from './candidates';
import type { DealStatus } from './fields';
import { statusOf } from './fields';
import { readCompetitors, readContacts } from './grids';
import type { Place } from './places';
import { MAPPED_RANK, placesOf } from './places';
import type { Scope } from './scope';
import { titleOf } from './scope';
import { readStage } from './stage';

/** What was found, and which nodes show it: for marking what is edited, and for "show in CRM". */
export interface Snapshot {
  raw: RawFields;
  /** What was mapped to criteria, by criterion. */
  own: NonNullable<RawReading['own']>;
  /** By field or criterion. */
  nodes: Map<string, Element[]>;
}

const TRIED = [...CANDIDATES.header, ...CANDIDATES.blocks].map(({ id }) => id);
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
function statusIn(places: readonly Place[]): DealStatus | null {
  const [first = null, ...others] = new Set(places.flatMap(({ field, found }) => (field === 'status' && found.kind === 'text' ? (statusOf(found.raw) ?? []) : [])));
  return others.length === 0 ? first : null;
}

/**
 * Everything that the active form shows of its deal, as found. Changes nothing on the page. A field that was mapped is read
 * from what was mapped to it and from nowhere else.
 * @param failed called for a part whose reading threw; it is `unreadable: unexpected` then
 */
export function lookAtForm(scope: Scope, health: HealthTracker, failed: (error: unknown) => void, config?: PageConfig): Snapshot {
  const silent = (id: string): void => health.silent(id);
  const title = titleOf(scope);
  const places = placesOf(scope, silent, failed, config);
  // The title's attribute is the saved name; the body's input may differ while it is edited.
  if (title) places.unshift({ field: 'name', column: 'name', rank: 0, node: title.node, found: { kind: 'text', raw: title.name, via: title.via } });
  const targets = (config?.mappings ?? []).map(({ to }) => to);
  const mapped = new Set(targets.map((to) => 'field' in to && to.field));
  const nodes: Snapshot['nodes'] = new Map();
  const settle = (key: string, of: readonly Place[]): Found => {
    nodes.set(key, of.map(({ node }) => node));
    return settled(of);
  };
  const found = new Map<FieldKey, Found>(
    FIELD_KEYS.map((field) => [field, settle(field, places.filter((place) => place.field === field && (place.rank === MAPPED_RANK) === mapped.has(field)))]),
  );
  for (const { field, finding, node } of [readStage(scope, statusIn(places), silent), readContacts(scope, found.get('contacts')), readCompetitors(scope, found.get('competitors'))]) {
    if (mapped.has(field)) continue;
    found.set(field, finding);
    if (node) nodes.get(field)?.push(node);
  }
  for (const [field, one] of found) {
    const [first] = (one.kind === 'several' ? one.of : [one]).filter((place) => 'via' in place);
    if (first) health.answered(field, first.via);
  }
  const own = targets.flatMap((to) => ('criterion' in to ? [[to.criterion, settle(to.criterion, places.filter(({ criterion }) => criterion === to.criterion))]] : []));
  return { raw: Object.fromEntries(found), own: Object.fromEntries(own) as Snapshot['own'], nodes };
}
