import type { CrmId } from '../../../lib/domain/deal-ref';

/** A part of a page that shows something else than the active record, as the CRM builds it. */
export interface OtherPlace {
  name: string;
  /** Puts rows in; returns what was put on the page, to be taken off again. Null: not on this page. */
  hold(doc: Document, rows: Element): Element | null;
}

/**
 * How a CRM's pages are built, as far as mutations need it: which parts carry fields, what names them, what is never part of
 * the record. Written from the facts about the pages and not from the readers, so that it can judge them.
 */
export interface Anatomy {
  crm: CrmId;
  /** The element around the active record. */
  record(doc: Document): Element | null;
  /** Smallest parts that a field's label, name and value stand in together: rows, header items, the path, the title, cards of people. */
  units: string;
  /** The units that show one field as label and value, of which a page may hold several. */
  rows: string;
  /** Parts inside the record that show other records or are no field. */
  foreign: string;
  /** Boxes whose order says nothing. */
  movable: string;
  /** Elements whose place right below their parent, or right beside each other, is itself what marks them. */
  joints: string;
  /** Parts by which the page says whose page it is. */
  identity: string;
  /** Parts that are believed or not as a whole, by what they show together. */
  together: string;
  /** Attributes that name a field. */
  keys: readonly string[];
  /** Parts that are not drawn where a value is empty: without them it is as the CRM draws an empty one. */
  absentWhenEmpty: string;
  /** Attributes that hold a value themselves: they may go, but what they say is what the CRM says. */
  facts: readonly string[];
  /** What stands in for a value that is not there yet. */
  skeleton(doc: Document): Element;
  /** Parts of the page that hold other records, dialogs and the like. */
  others: readonly OtherPlace[];
  /** Text of a row's label, null where it has none. */
  label(row: Element): string | null;
}

/** An element with attributes and children. */
export function made(doc: Document, tag: string, attributes: Record<string, string> = {}, ...children: (Node | string)[]): HTMLElement {
  const element = doc.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** A place at the end of the body, or of what this selector finds. */
export function placeIn(name: string, into: string, build: (doc: Document, rows: Element) => Element): OtherPlace {
  return {
    name,
    hold(doc, rows) {
      const parent = into === 'body' ? doc.body : [...doc.querySelectorAll(into)].find((element) => element.checkVisibility());
      if (!parent) return null;
      const built = build(doc, rows);
      parent.append(built);
      return built;
    },
  };
}
