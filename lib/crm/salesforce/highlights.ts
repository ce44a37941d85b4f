import { isShown, textOf } from '../dom';
import { cleanText } from '../text';
import { CANDIDATES } from './candidates';
import type { Place } from './place';
import type { Row } from './rows';
import type { OwnPage } from './scope';

const { highlight: [DETAIL], highlightLabel: [LABEL], name: [NAME] } = CANDIDATES;

function labelOf(item: Element): string {
  const label = item.querySelector(LABEL.css);
  return label ? cleanText(label.getAttribute('title') || textOf(label)) : '';
}

/**
 * The details of the highlights panels that have no API name: a label and a value. A row with the same label says which field
 * it is, since a company may give a standard field the name of another fact. A link to an account or a user tells
 * nothing in a language without a label table: companies have more than one lookup to either.
 */
export function detailsIn(page: OwnPage, rows: Row[]): Row[] {
  return page.all(DETAIL.css).map((element) => {
    const label = labelOf(element);
    return { element, candidate: DETAIL.id, api: rows.find((row) => row.label === label)?.api ?? null, label };
  });
}

/** Where the highlights show the deal's name. */
export function namePlaces(page: OwnPage): Place[] {
  return page.all(NAME.css).map((element): Place => {
    const text = textOf(element);
    const raw = cleanText(text) === '' ? null : ({ kind: 'text', raw: text, via: NAME.id } as const);
    return { field: 'name', candidate: NAME.id, element, own: false, shown: () => isShown(element), raw };
  });
}
