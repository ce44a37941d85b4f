import { isShown, textOf } from '../dom';
import { fieldByLabel } from '../labels';
import { matchedByName } from '../own-fields';
import { cleanText } from '../text';
import { CANDIDATES } from './candidates';
import type { Place } from './place';
import { rawOf } from './rows';
import type { OwnPage } from './scope';

const [BY_LABEL] = CANDIDATES.highlight;
const VALUE = ['.fieldComponent'];

function labelOf(item: Element): string {
  const label = item.querySelector('p[title]');
  return label ? cleanText(label.getAttribute('title') || textOf(label)) : '';
}

/**
 * The name of the deal and, in the classic panel, the fields of the compact layout by their label. A link to an account or a
 * user tells nothing in a language without a label table: companies have more than one lookup to either.
 */
export function highlightPlaces(page: OwnPage): Place[] {
  const [named] = CANDIDATES.name;
  const names = page.all(named.css).map((element): Place => {
    const text = textOf(element);
    const raw = cleanText(text) === '' ? null : ({ kind: 'text', raw: text, via: named.id } as const);
    return { field: 'name', candidate: named.id, element, own: false, shown: () => isShown(element), raw };
  });
  const items = page.all(BY_LABEL.css).flatMap((element): Place[] => {
    const label = labelOf(element);
    const found = fieldByLabel(label);
    if (!found) return [];
    const { field, own } = found;
    const via = own ? matchedByName(label) : BY_LABEL.id;
    return [{ field, own, candidate: BY_LABEL.id, element, shown: () => isShown(element), raw: rawOf(element, field, via, VALUE) }];
  });
  return [...names, ...items];
}
