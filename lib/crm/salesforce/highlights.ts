import type { FieldKey } from '../../domain/reading';
import { isShown, textOf } from '../dom';
import { fieldByLabel } from '../labels';
import { matchedByName } from '../own-fields';
import { cleanText } from '../text';
import { CANDIDATES } from './candidates';
import type { Place } from './place';
import { rawOf } from './rows';
import type { OwnPage } from './scope';

const [BY_LINK, BY_LABEL] = CANDIDATES.highlight;
const LINKS: readonly (readonly [FieldKey, string])[] = [
  ['account', 'a[href*="/lightning/r/Account/"], a[href*="/lightning/r/001"]'],
  ['owner', 'a[href*="/lightning/r/User/"], a[href*="/lightning/r/005"]'],
];
const VALUE = ['.fieldComponent'];

function labelOf(item: Element): string {
  const label = item.querySelector('p[title]');
  return label ? cleanText(label.getAttribute('title') || textOf(label)) : '';
}

/** The name of the deal and, in the classic panel, the fields of the compact layout: by label, else by the only link of a kind. */
export function highlightPlaces(page: OwnPage, language: string | null): Place[] {
  const places: Place[] = [];
  const [named] = CANDIDATES.name;
  const add = (element: Element, field: FieldKey, candidate: string, via: string, own: boolean, css: readonly string[]): void => {
    places.push({ field, candidate, element, own, shown: () => isShown(element), raw: rawOf(element, field, via, css) });
  };
  for (const element of page.all(named.css)) {
    const text = textOf(element);
    places.push({
      field: 'name', candidate: named.id, element, own: false, shown: () => isShown(element),
      raw: cleanText(text) === '' ? null : { kind: 'text', raw: text, via: named.id },
    });
  }
  const items = page.all(BY_LABEL.css);
  for (const item of items) {
    const label = labelOf(item);
    const found = fieldByLabel(label);
    if (found) add(item, found.field, BY_LABEL.id, found.own ? matchedByName(label) : BY_LABEL.id, found.own, VALUE);
  }
  // A page in English or Dutch whose label is not known shows another lookup than ours.
  if (/^(?:en|nl)\b/i.test(language ?? 'en')) return places;
  for (const [field, css] of LINKS) {
    const linked = items.filter((item) => item.querySelector(css) !== null);
    const [only] = linked;
    if (only && linked.length === 1 && !places.some((place) => place.field === field)) add(only, field, BY_LINK.id, BY_LINK.id, false, VALUE);
  }
  return places;
}
