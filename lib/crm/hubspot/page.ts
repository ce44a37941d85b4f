import type { DealRef } from '../../domain/deal-ref';
import type { DealPage, ReaderContext } from '../adapter';
import { createHealth, overrideSelectors } from '../candidates';
import { observeRecord } from '../observe';
import type { RawReading } from '../raw-field';
import { rawReading } from '../raw-reading';
import { allSightings } from './all-sightings';
import { CANDIDATES } from './candidates';
import { combine } from './combine';
import { currencyCode } from './currency';
import { RecordIdentity } from './identity';
import { languageOf } from './language';
import { recordRoot } from './scope';
import type { Sighting } from './sightings';

const { title, properties, associations } = CANDIDATES;

/** The page of one deal, see `DealPage`. */
export function openPage(doc: Document, ref: DealRef, signal: AbortSignal, { now, config = { mappings: [], selectors: {} } }: ReaderContext): DealPage {
  overrideSelectors(CANDIDATES, config.selectors, doc);
  const identity = new RecordIdentity(doc, ref, now);
  const health = createHealth();
  const root = (): Element => recordRoot(doc, ref);

  const note = (found: readonly Sighting[]) => {
    health.reset();
    for (const { field, candidate } of found.toReversed()) if (field) health.answered(field, candidate);
    const heard = new Set(found.map(({ candidate }) => candidate));
    for (const { id } of [title, properties, associations].flat()) if (!heard.has(id)) health.silent(id);
  };
  const read = (): RawReading => {
    const found = allSightings(doc, ref, config);
    note(found);
    const { fields, own } = combine(found, config);
    return rawReading(ref, fields, { language: languageOf(doc), now, currency: currencyCode(root()), ...(own && { own }) });
  };

  return {
    identity: () => identity.check(),
    read,
    // Panels are layers outside of the application's root; one may hold all properties of the record.
    onChange: (listener) => observeRecord(() => [root(), ...doc.querySelectorAll('[data-layer-for="Panel"]')], listener, signal),
    health: () => health.health(),
  };
}
