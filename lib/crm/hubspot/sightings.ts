import type { FieldTarget } from '../../domain/own-field';
import { MAPPED } from '../../domain/own-field';
import type { FieldKey } from '../../domain/reading';
import type { PageConfig } from '../page-config';
import { mappedTo } from '../page-config';
import type { RawField } from '../raw-field';
import { cleanText } from '../text';
import { CANDIDATES, type PropertyPlace } from './candidates';
import { FINDERS, type Place } from './finders';
import { readPlace } from './guard';
import { fieldOfLabel, fieldOfName, ownFieldOfLabel } from './names';
import { isOfRecord } from './scope';
import { rawOf, readValue, splitStage, typedText } from './value';

/** One place of the page that says something about a field. */
export interface Sighting {
  /** Null: what a mapped field says for `criterion`. */
  field: FieldKey | null;
  criterion?: string;
  /** The field was mapped by the company: where one is, no other place counts. */
  mapped?: boolean;
  raw: RawField;
  /** Candidate that found it, for the read health; `via` inside `raw` may name a matched label instead. */
  candidate: string;
  node: Element;
}

type Meaning = Pick<Sighting, 'field' | 'criterion' | 'mapped'> & { via: string | null };

function mappedMeaning(to: FieldTarget, name: string): Meaning {
  const via = MAPPED + cleanText(name);
  return 'field' in to ? { field: to.field, mapped: true, via } : { field: null, criterion: to.criterion, via };
}

/** What a property stands for: what the company says; besides, or without its word, what its name or label says. A standard property keeps its meaning. */
function meanings({ name, label }: Place, config: PageConfig | undefined): Meaning[] {
  const text = label?.textContent ?? '';
  const to = mappedTo(config, name, text);
  const known = name === null ? fieldOfLabel(text) : (fieldOfName(name) ?? ownFieldOfLabel(text));
  const mapped = to && mappedMeaning(to, name ?? text);
  return [mapped, known?.field !== mapped?.field && !(mapped && known?.via) && known].filter((one) => one !== null && one !== false);
}

/** Data highlights name the pipeline behind the stage; elsewhere the stage stands alone. */
function stageSightings(sighting: Sighting): Sighting[] {
  if (sighting.candidate !== 'hs-data-highlight' || sighting.field !== 'stage' || sighting.raw.kind !== 'text') return [sighting];
  const { raw, via } = sighting.raw;
  const parts = splitStage(raw);
  if (!parts) return [{ ...sighting, raw: { kind: 'unreadable', raw, why: 'unexpected' } }];
  return [
    { ...sighting, raw: rawOf('stage', parts.stage, via) },
    { ...sighting, field: 'pipeline', raw: rawOf('pipeline', parts.pipeline, via) },
  ];
}

function sight(candidate: PropertyPlace, { node, skip, unsaved }: Place, { via: named, ...meaning }: Meaning): Sighting[] {
  const via = named ?? candidate;
  const raw: RawField | null = unsaved ? { kind: 'unreadable', raw: typedText(node), why: 'unsaved-edit' } : readValue(node, meaning.field, via, skip);
  return raw ? stageSightings({ ...meaning, raw, candidate, node }) : [];
}

/**
 * Every place below a root that shows one of the deal's properties, most trusted first.
 * @param config which of them the company mapped
 * @param hiddenToo also those in tabs that are not open: to go there, never to read them
 */
export function propertySightings(root: Element, config?: PageConfig, hiddenToo = false): Sighting[] {
  return CANDIDATES.properties.flatMap(({ id, css }) =>
    [...root.querySelectorAll(css)].flatMap((node) => readPlace(id, () => {
      // Most rows are about other things: whether one is shown costs more to find out than what it is about.
      const place = FINDERS[id](node);
      const about = place ? meanings(place, config) : [];
      return place && about.length > 0 && isOfRecord(node, root, hiddenToo) ? about.flatMap((meaning) => sight(id, place, meaning)) : [];
    })));
}
