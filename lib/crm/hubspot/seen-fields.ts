import type { DealRef } from '../../domain/deal-ref';
import type { SeenField } from '../../domain/own-field';
import { cleanText, foldLabel } from '../text';
import { CANDIDATES } from './candidates';
import { FINDERS } from './finders';
import { ownPanel } from './panel';
import { isOfRecord, recordRoot } from './scope';

/** A field of the deal that is open, and what of the page to outline for it. */
export interface SeenPlace {
  field: SeenField;
  element: Element;
}

const MOST_FIELDS = 300;
const LONGEST_NAME = 200;
/** The whole item where the place is only a value inside of it. */
const ROW = '[data-test-id^="highlight-property-item-"],[data-test-id="crm-property-list-item"],[data-profile-property]';

const labelOf = (label: Element | null | undefined): string => cleanText((label?.textContent ?? '').slice(0, LONGEST_NAME)).replace(/[\s:*]+$/, '');

function placesBelow(root: Element): SeenPlace[] {
  return CANDIDATES.properties.flatMap(({ id, css }) => [...root.querySelectorAll(css)].flatMap((node): SeenPlace[] => {
    const place = FINDERS[id](node);
    const apiName = place?.name ? place.name.slice(0, LONGEST_NAME) : null;
    const label = labelOf(place?.label) || apiName;
    return label && isOfRecord(node, root) ? [{ field: { apiName, label }, element: node.closest(ROW) ?? node }] : [];
  }));
}

/**
 * Every property of the open deal that is shown now: each once, under its internal name where the page has one, the place
 * with a label of its own first. At most 300. Names only, no value. For the field picker, never in a page by itself.
 */
export function seenFields(doc: Document, ref: DealRef): SeenPlace[] {
  const root = recordRoot(doc, ref);
  const panel = ownPanel(doc, root, ref);
  const all = [root, ...(panel ? [panel] : [])].flatMap(placesBelow);
  const labelled = all.toSorted((a, b) => Number(a.field.label === a.field.apiName) - Number(b.field.label === b.field.apiName));
  const named = new Map(labelled.toReversed().flatMap((one) => (one.field.apiName === null ? [] : [[one.field.apiName, one]])));
  const labels = new Set([...named.values()].map(({ field }) => foldLabel(field.label)));
  const nameless = new Map(all.toReversed().flatMap((one) => (one.field.apiName === null && !labels.has(foldLabel(one.field.label)) ? [[foldLabel(one.field.label), one]] : [])));
  const kept = new Set([...named.values(), ...nameless.values()]);
  return all.filter((one) => kept.has(one)).slice(0, MOST_FIELDS);
}
