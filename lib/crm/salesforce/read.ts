import type { DealRef } from '../../domain/deal-ref';
import type { FieldKey, StageValue } from '../../domain/reading';
import { FIELD_KEYS, TICK_FIELDS } from '../../domain/reading';
import { createLogger } from '../../platform/logger';
import type { ReaderContext } from '../adapter';
import type { HealthTracker } from '../candidates';
import { textOf } from '../dom';
import type { RawField, RawFields, RawReading, Several } from '../raw-field';
import type { PageConfig } from '../page-config';
import { rawReading } from '../raw-reading';
import { sameLabel } from '../text';
import { CANDIDATES, FORMAT_DATES, FORMAT_NUMBERS } from './candidates';
import { contactRoles } from './contacts';
import { detailsIn, namePlaces } from './highlights';
import { mergePlaces } from './merge';
import { readPath } from './path';
import type { Place } from './place';
import type { Row } from './rows';
import { rowPlaces, rowsIn, textsOf } from './rows';
import type { OwnPage } from './scope';
import { activeHost, ownPage } from './scope';

const log = createLogger('salesforce');
const ROW_IDS = CANDIDATES.row.map(({ id }) => id);
const HIGHLIGHT_IDS = CANDIDATES.highlight.map(({ id }) => id);

/** The candidates that can find a field, for what is said of a missing one. */
function triedFor(field: FieldKey): string[] {
  if (TICK_FIELDS.some((tick) => tick === field)) return ROW_IDS;
  if (field === 'name') return [...CANDIDATES.name.map(({ id }) => id), ...ROW_IDS];
  if (field === 'stage') return [...CANDIDATES.path.map(({ id }) => id), ...ROW_IDS, ...HIGHLIGHT_IDS];
  return [...ROW_IDS, ...HIGHLIGHT_IDS];
}

/** All places of canonical and mapped fields on the page in front, best candidates first. */
export function placesIn(page: OwnPage, config?: PageConfig, rows: Row[] = rowsIn(page)): Place[] {
  const details = rowPlaces(detailsIn(page, rows), CANDIDATES.highlightValue, config);
  // Without rows, nothing tells a company's own field from a standard one that the company gave such a label.
  const told = rows.some(({ api }) => api !== null);
  return [...rowPlaces(rows, CANDIDATES.value, config), ...namePlaces(page), ...details.filter(({ own, mapped }) => told || !own || mapped === true)];
}

/**
 * The places that count for a canonical field: where it was mapped, none but the mapped ones; for a company's own field a
 * label counts only where no API name matches, since a company may give a standard field the name of another fact.
 */
export function placesFor(field: FieldKey, places: readonly Place[], config?: PageConfig): Place[] {
  const only = config?.mappings.some(({ to }) => 'field' in to && to.field === field);
  const mine = places.filter((place) => place.field === field && place.criterion === undefined && (place.mapped ?? !only));
  const named = mine.filter(({ own, candidate }) => !own || !candidate.endsWith('label'));
  return named.length > 0 ? named : mine;
}

type Found<T = never> = RawField<T> | Several<T>;

/**
 * The stage: the path knows most (API name, open or closed). A row that shows another stage of the same path is a conflict;
 * a row whose text is no step means that the path is drawn for another picklist, and the row is right.
 */
function readStage(page: OwnPage, shown: { raw: Found; place: Place | null }): { raw: Found<StageValue>; candidate: string | null } {
  const path = readPath(page);
  const asShown = { raw: shown.raw, candidate: shown.place?.candidate ?? null };
  if (path === 'conflict') return { raw: { kind: 'unreadable', raw: '', why: 'conflict' }, candidate: null };
  if (path === null) return asShown;
  const { stage, candidate } = path;
  const found: RawField<StageValue> = { kind: 'value', value: stage, raw: stage.label, via: candidate };
  if (shown.raw.kind !== 'text' || sameLabel(shown.raw.raw, stage.label)) return { raw: found, candidate };
  const text = shown.raw.raw;
  if (!path.labels.some((label) => sameLabel(label, text))) return asShown;
  return { raw: { kind: 'unreadable', raw: `${stage.label} / ${text}`, why: 'conflict' }, candidate };
}

/** The example in the help text of an open date field ("Format: 12/31/2024") proves the order of day and month. */
function formatHints(page: OwnPage): string[] {
  return page.all('[data-date-format]').flatMap((help) => /\d[\d./-]+\d/.exec(textOf(help)) ?? []);
}

/** What the fields hold that were mapped to criteria; null where none was. */
function readOwn(places: readonly Place[], config?: PageConfig): RawReading['own'] | null {
  const criteria = config?.mappings.flatMap(({ to }) => ('criterion' in to ? to.criterion : [])) ?? [];
  const found = criteria.map((id) => [id, mergePlaces('description', places.filter(({ criterion }) => criterion === id), ROW_IDS).raw]);
  return found.length > 0 ? (Object.fromEntries(found) as RawReading['own']) : null;
}

/** `places` are those that count for the field. */
function readField(field: FieldKey, page: OwnPage, ref: DealRef, places: readonly Place[], health: HealthTracker): Found {
  if (field === 'contacts') {
    const contacts = contactRoles(page.host, ref.recordId);
    if (contacts.kind === 'value') health.answered(field, contacts.via);
    return contacts as RawField<never>;
  }
  const tried = triedFor(field);
  const merged = mergePlaces(field, places, tried);
  const { raw, candidate } = field === 'stage' ? readStage(page, merged) : { raw: merged.raw, candidate: merged.place?.candidate ?? null };
  if (raw.kind === 'missing') for (const id of tried) health.silent(id);
  else if (candidate !== null) health.answered(field, candidate);
  return raw as Found;
}

/** One snapshot of the record in front. A field whose reading fails is `unexpected`; the others are read all the same. */
export function readRecord(doc: Document, ref: DealRef, context: ReaderContext, health: HealthTracker): RawReading {
  health.reset();
  // BCP 47, the language of the user interface.
  const options = { language: doc.documentElement.lang || null, now: context.now };
  const host = activeHost(doc, ref.recordId);
  if (!host) return rawReading(ref, {}, options);
  const page = ownPage(host);
  const rows = rowsIn(page);
  const places = placesIn(page, context.config, rows);
  const own = readOwn(places, context.config);
  const raw: RawFields = {};
  for (const field of FIELD_KEYS) {
    try {
      Object.assign(raw, { [field]: readField(field, page, ref, placesFor(field, places, context.config), health) });
    } catch (error) {
      // The page has a shape that nobody foresaw: said in the reading, where the user sees it, and logged without page text.
      log.failed('field-not-read', error, { field });
      Object.assign(raw, { [field]: { kind: 'unreadable', raw: '', why: 'unexpected' } });
    }
  }
  return rawReading(ref, raw, {
    ...options,
    ...(own && { own }),
    dateTexts: [...formatHints(page), ...textsOf(rows, FORMAT_DATES, 'createdDate')],
    numberTexts: textsOf(rows, FORMAT_NUMBERS, 'amount'),
  });
}
