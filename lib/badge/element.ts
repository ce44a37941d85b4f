/**
 * Builds an element without markup strings, so that page text can never become markup.
 * @param attributes `class`, `type`, `aria-*` ...; null or false leaves one out, true writes it empty
 */
export function element<K extends keyof HTMLElementTagNameMap>(
  doc: Document,
  tag: K,
  attributes: Record<string, string | boolean | null> = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const made = doc.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === false) continue;
    made.setAttribute(name, value === true ? '' : value);
  }
  made.append(...children.filter((child) => child !== null));
  return made;
}
