import type { DealRef } from '../../domain/deal-ref';
import type { DealPage, ReaderContext } from '../adapter';
import { createHealth } from '../candidates';
import { observeRecord } from '../observe';
import type { RawReading } from '../raw-field';
import { rawReading } from '../raw-reading';
import { allSightings } from './all-sightings';
import { combine } from './combine';
import { RecordIdentity } from './identity';
import { PLACES } from './places';
import { recordRoot } from './scope';
import type { Sighting } from './sightings';
import { currencyCode } from './currency';

/** Language of the interface as its own strings are marked; the document's language is not proven to be it. */
function languageOf(doc: Document): string | null {
  const marked = doc.querySelector('[data-locale-at-render]')?.getAttribute('data-locale-at-render') || doc.documentElement.lang;
  try {
    return Intl.getCanonicalLocales(marked)[0] ?? null;
  } catch {
    return null;
  }
}

/** The page of one deal, see `DealPage`. */
export function openPage(doc: Document, ref: DealRef, signal: AbortSignal, context: ReaderContext): DealPage {
  const identity = new RecordIdentity(doc, ref, context.now);
  const health = createHealth();

  const note = (found: readonly Sighting[]) => {
    health.reset();
    for (const { field, candidate } of found.toReversed()) health.answered(field, candidate);
    const heard = new Set(found.map(({ candidate }) => candidate));
    for (const id of Object.values(PLACES).flatMap(Object.keys)) if (!heard.has(id)) health.silent(id);
  };
  const read = (): RawReading => {
    const found = allSightings(doc);
    note(found);
    return rawReading(ref, combine(found), { language: languageOf(doc), now: context.now, currency: currencyCode(doc) });
  };

  return {
    identity: () => identity.check(),
    read,
    onChange: (listener) => observeRecord(() => [recordRoot(doc)], listener, signal),
    health: () => health.health(),
  };
}
