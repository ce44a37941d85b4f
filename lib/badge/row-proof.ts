/** What on a page says that an anchor's row stands for a record, as it was when a mark was put there. */
export interface RowProof {
  anchor: Element;
  /** The record id as attributes hold it, in lower case. */
  id: string;
  /** Attributes that name the record, on the anchor or above it. They may say more, such as class names that come and go. */
  facts: { on: Element; name: string }[];
  /** The deal's name as shown. */
  text: string;
}

/** How far above a name its row may be: a cell of a grid lies some ten levels below its row. */
const HIGHEST = 14;
/** Salesforce writes an id of 18 characters also as its first 15. */
const SHORT_ID = 15;

const above = (element: Element): Element | null => element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;

const names = (value: string | null, id: string): boolean => value?.toLowerCase().includes(id) === true;

function factsOn(element: Element, id: string): RowProof['facts'] {
  return [...element.attributes].filter(({ value }) => names(value, id)).map(({ name }) => ({ on: element, name }));
}

/** Collects the proof that a row stands for a record. Null where no attribute from the anchor up to its row names the record. */
export function rowProof(recordId: string, anchor: Element): RowProof | null {
  const id = (recordId.length === 18 ? recordId.slice(0, SHORT_ID) : recordId).toLowerCase();
  const facts: RowProof['facts'] = [];
  let element: Element | null = anchor;
  for (let level = 0; element && level < HIGHEST; level += 1, element = above(element)) facts.push(...factsOn(element, id));
  return facts.length > 0 ? { anchor, id, facts, text: anchor.textContent ?? '' } : null;
}

/** Whether `element` still lies below `ancestor`, out of shadow roots too. */
function liesBelow(element: Element, ancestor: Element): boolean {
  let up: Element | null = element;
  for (let level = 0; up && level < HIGHEST; level += 1, up = above(up)) if (up === ancestor) return true;
  return false;
}

/** Whether everything that proved the row is as it was, with our element right before the anchor. */
export function holdsStill({ anchor, id, facts, text }: RowProof, host: Element): boolean {
  return host.nextSibling === anchor && host.isConnected && anchor.textContent === text
    && facts.every(({ on, name }) => names(on.getAttribute(name), id) && liesBelow(anchor, on));
}
