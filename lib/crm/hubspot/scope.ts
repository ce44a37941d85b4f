import { isShown } from '../dom';
import { NOT_THE_RECORD, PLACES } from './places';
import { controlOf, valueText } from './value';

/** The application's root, or the body on pages without one: what is observed and searched. */
export function recordRoot(doc: Document): Element {
  return doc.querySelector('#crm') ?? doc.body;
}

/** Whether an element is part of the record: not of a preview, panel, association or the like, and not hidden unless that is asked for. */
export function isOfRecord(element: Element, hiddenToo = false): boolean {
  return element.closest(NOT_THE_RECORD) === null && (hiddenToo || isShown(element));
}

/** Elements of the record that match and are shown. */
export function inRecord(doc: Document, css: string): Element[] {
  return [...recordRoot(doc).querySelectorAll(css)].filter((element) => isOfRecord(element));
}

/** While the name is being edited the title holds an input; the record is still the one of the saved name. */
function titleText(node: Element): string {
  return valueText(node) || (controlOf(node)?.defaultValue ?? '');
}

export interface Title {
  node: Element;
  text: string;
  via: string;
}

/** Every place that shows the record's name as its title; none while one of them has no text or two of them differ. */
export function shownTitles(doc: Document): Title[] {
  const titles = Object.entries(PLACES.title).flatMap(([via, css]) => inRecord(doc, css).map((node) => ({ node, text: titleText(node), via })));
  const [first] = titles;
  return first && first.text !== '' && titles.every(({ text }) => text === first.text) ? titles : [];
}

/** The text of the left column without the title: what else the page says about its record. */
export function columnText(doc: Document, title: string): string {
  const column = inRecord(doc, '#record-page-left-sidebar')[0] ?? inRecord(doc, '[data-test-id="left-sidebar"]')[0];
  return (column?.textContent ?? '').replaceAll(title, '');
}
