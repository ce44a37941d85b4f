import type { FieldKey } from '../../domain/reading';
import type { RawField } from '../raw-field';
import { readPlace } from './guard';
import { fieldOfLabel, fieldOfName, ownFieldOfLabel, type NamedField } from './names';
import { PLACES, type PropertyPlace } from './places';
import { isOfRecord, recordRoot } from './scope';
import { rawOf, readValue, splitStage, typedText } from './value';

/** One place of the page that says something about a field. */
export interface Sighting {
  field: FieldKey;
  raw: RawField;
  /** Candidate that found it, for the read health; `via` inside `raw` may name a matched label instead. */
  candidate: string;
  node: Element;
}

type Found = { named: NamedField; node: Element; skip?: Element | null; unsaved?: boolean };
type Finder = (node: Element) => Found | null;

const DISPLAY = 'highlight-property-display-';
const ITEM = 'highlight-property-item-';
const INPUT = 'property-input-';
const SHELL = '[data-deferred-property-input-root="true"]';
const INPUTS = `[data-test-id^="${INPUT}"],[data-selenium-test^="${INPUT}"]`;

/** The property name behind a prefix, in either attribute. Cut by length, since names may hold hyphens. */
function nameIn(node: Element, prefix: string): string | null {
  for (const attribute of ['data-test-id', 'data-selenium-test']) {
    const value = node.getAttribute(attribute) ?? '';
    if (value.startsWith(prefix)) return value.slice(prefix.length);
  }
  return null;
}

function byName(name: string | null, node: Element): Found | null {
  const named = name === null ? null : fieldOfName(name);
  return named && { named, node };
}

/** A deferred input shell: the named value, else the region that its label names, else the shell without its label. */
function shell(root: Element, named: NamedField): Found {
  const label = root.querySelector('label');
  if (root.getAttribute('data-deferred-property-input-mode') === 'input') return { named, node: root, unsaved: true };
  const region = label?.id ? root.querySelector(`[aria-labelledby~="${CSS.escape(label.id)}"]`) : null;
  return { named, node: root.querySelector(INPUTS) ?? region ?? root, skip: label };
}

function propertyRow(root: Element): Found | null {
  const name = root.parentElement?.getAttribute('data-test-id') ?? '';
  const value = root.querySelector(INPUTS);
  // A bare name is believed only where the value inside does not contradict it.
  if (value && nameIn(value, INPUT) !== name) return null;
  const named = fieldOfName(name) ?? ownFieldOfLabel(root.querySelector('label')?.textContent ?? '');
  return named && shell(root, named);
}

/** A row without an internal name: its label says what it is. */
function labelledRow(row: Element): Found | null {
  const root = row.querySelector(SHELL);
  const named = fieldOfLabel(root?.querySelector('label')?.textContent ?? '');
  return root && named && shell(root, named);
}

function highlightItem(item: Element): Found | null {
  if (item.querySelector(`[data-test-id^="${DISPLAY}"],${INPUTS}`)) return null;
  const found = byName(nameIn(item, ITEM), item);
  return found && item.children.length > 1 ? { ...found, skip: item.firstElementChild } : null;
}

function dataHighlight(item: Element): Found | null {
  const label = item.querySelector('p');
  const named = label && fieldOfLabel(label.textContent ?? '');
  return named && { named, node: item, skip: label };
}

function profileProperty(row: Element): Found | null {
  const name = row.getAttribute('data-profile-property');
  const control = row.querySelector(`[data-field],${INPUTS}`);
  return control && byName(name, control);
}

/** How each candidate's element leads to a field and its value. */
const FINDERS: Record<PropertyPlace, Finder> = {
  'hs-highlight-display': (node) => (node.parentElement?.closest(`[data-test-id="${node.getAttribute('data-test-id')}"]`) ? null : byName(nameIn(node, DISPLAY), node)),
  'hs-highlight-control': (node) => byName(nameIn(node, INPUT), node),
  'hs-highlight-item': highlightItem,
  'hs-property-row': propertyRow,
  'hs-property-list': labelledRow,
  'hs-profile-property': profileProperty,
  'hs-property-input': (node) =>
    node.closest('[data-card-type],[data-profile-property],[data-deferred-property-input-root]') ? null : byName(nameIn(node, INPUT), node),
  'hs-former-select': (node) => byName(node.id === 'stage-select' ? 'dealstage' : 'pipeline', node),
  'hs-former-close-date': (node) => byName('closedate', node),
  'hs-data-highlight': dataHighlight,
};

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

function sight(candidate: PropertyPlace, found: Found): Sighting[] {
  const { named, node, skip, unsaved } = found;
  const via = named.via ?? candidate;
  const raw: RawField | null = unsaved ? { kind: 'unreadable', raw: typedText(node), why: 'unsaved-edit' } : readValue(node, named.field, via, skip);
  return raw ? stageSightings({ field: named.field, raw, candidate, node }) : [];
}

/**
 * Every place on the page that shows one of the deal's properties, most trusted first.
 * @param hiddenToo also those in tabs that are not open: to go there, never to read them
 */
export function propertySightings(doc: Document, hiddenToo = false): Sighting[] {
  return (Object.keys(PLACES.properties) as PropertyPlace[]).flatMap((id) =>
    [...recordRoot(doc).querySelectorAll(PLACES.properties[id])].flatMap((node) => readPlace(id, () => {
      // Most rows are about other things: whether one is shown costs more to find out than what it is about.
      const found = FINDERS[id](node);
      return found && isOfRecord(node, hiddenToo) ? sight(id, found) : [];
    })));
}
