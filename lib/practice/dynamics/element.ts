/** What an element holds: other nodes or text. */
export type Child = Node | string | null;

/**
 * Builds an element of the page's own document. An attribute that is null is left out.
 * @param doc the page's document, which may be a frame's
 */
export function element<K extends keyof HTMLElementTagNameMap>(doc: Document, tag: K, attributes?: Record<string, string | null>, children?: Child[]): HTMLElementTagNameMap[K];
export function element(doc: Document, tag: string, attributes?: Record<string, string | null>, children?: Child[]): HTMLElement;
export function element(doc: Document, tag: string, attributes: Record<string, string | null> = {}, children: Child[] = []): HTMLElement {
  const made = doc.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) made.setAttribute(name, value);
  append(made, children);
  return made;
}

/** Appends children in order; null ones are left out. */
export function append(parent: Node, children: Child[]): void {
  const doc = parent.ownerDocument;
  for (const child of children) {
    if (child === null) continue;
    parent.appendChild(typeof child === 'string' && doc ? doc.createTextNode(child) : (child as Node));
  }
}
