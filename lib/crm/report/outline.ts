import type { KnownNames } from './known-names';

/** How many elements above one are told. */
const ANCESTORS = 4;

/** The element above, out of a shadow root to its host. */
function above(element: Element): Element | null {
  return element.parentElement ?? (element.getRootNode() as Partial<ShadowRoot>).host ?? null;
}

/** One element: its tag, its known attributes, the known part of their values, and how many attributes it has besides. */
function one(element: Element, names: KnownNames): string {
  const known = [...element.attributes].filter(({ name }) => names.attribute(name)).map(({ name, value }) => {
    const part = names.value(name, value);
    return part === null ? name : `${name}=${part}`;
  });
  const others = element.attributes.length - known.length;
  const inside = [...known.toSorted(), ...(others > 0 ? [`+${others}`] : [])].join(' ');
  return names.tag(element.localName) + (inside === '' ? '' : `[${inside}]`);
}

/**
 * Where an element stands, outermost first, in names that are ours: `section[role=tabpanel] > div[class +1] > li`. A `|`
 * instead of `>` is the border of a shadow root.
 */
export function outline(element: Element, names: KnownNames): string {
  let text = one(element, names);
  let at = element;
  for (let step = 0; step < ANCESTORS; step += 1) {
    const up = above(at);
    if (up === null) break;
    text = `${one(up, names)} ${at.parentElement === null ? '|' : '>'} ${text}`;
    at = up;
  }
  return text;
}
