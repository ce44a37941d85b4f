/** Elements below a node, those in open shadow roots too. */
export function elementsIn(root: ParentNode): Element[] {
  return [...root.querySelectorAll('*')].flatMap((element) => [element, ...(element.shadowRoot ? elementsIn(element.shadowRoot) : [])]);
}

/** Below a node, shadow roots too. */
export function find(root: ParentNode, css: string): Element[] {
  return elementsIn(root).filter((element) => element.matches(css));
}

/** The nearest element upwards that matches, out of shadow roots too; the element itself first. */
export function nearest(element: Element, css: string): Element | null {
  const found = element.closest(css);
  if (found) return found;
  const host = (element.getRootNode() as Partial<ShadowRoot>).host;
  return host ? nearest(host, css) : null;
}

/** Whether an element is another one or below it, through shadow roots. */
export function isWithin(element: Element, whole: Element): boolean {
  for (let up: Element | null = element; up; up = (up.getRootNode() as Partial<ShadowRoot>).host ?? null) if (whole.contains(up)) return true;
  return false;
}

/** Text nodes below a node that a person could read. */
export function textNodesIn(root: Node): Text[] {
  const found: Text[] = [];
  for (const child of root.childNodes) {
    if (child.nodeType === 3 && (child as Text).data.trim() !== '') found.push(child as Text);
    if (child.nodeType !== 1 || /^(?:style|script|textarea|option|svg)$/.test((child as Element).localName)) continue;
    found.push(...textNodesIn((child as Element).shadowRoot ?? child));
    if ((child as Element).shadowRoot) found.push(...textNodesIn(child));
  }
  return found;
}

/** A text without marks that have no width, and with plain spaces only. */
export function plain(text: string): string {
  return text.replace(/\p{Cf}/gu, '').replace(/\s+/gu, ' ').trim();
}

const SAYING = ['title', 'value', 'data-name', 'field-label', 'aria-label'];

/** Everything that an element says: text, what stands in its entries, and attributes that hold texts. For asking whether it says something. */
export function saidBy(element: Element): string {
  const all = [element, ...(element.shadowRoot ? elementsIn(element.shadowRoot) : []), ...elementsIn(element)];
  const attributes = all.flatMap((one) => SAYING.map((name) => one.getAttribute(name) ?? ''));
  const entries = all.map((one) => (one.localName === 'select' ? ((one as HTMLSelectElement).selectedOptions[0]?.text ?? '') : ((one as Partial<HTMLInputElement>).value ?? '')));
  const shadows = all.flatMap((one) => (one.shadowRoot ? [one.shadowRoot.textContent ?? ''] : []));
  return plain([element.textContent ?? '', ...shadows, ...entries, ...attributes].join(' \n '));
}

/** An element in a few words, for the message of a failure. */
export function nameOf(element: Element): string {
  const names = ['data-target-selection-name', 'data-field-id', 'field-label', 'data-test-id', 'data-selenium-test', 'data-id', 'data-name', 'id', 'class'];
  const name = names.map((attribute) => [attribute, element.getAttribute(attribute)] as const).find(([, value]) => value);
  return `<${element.localName}${name ? ` ${name[0]}="${name[1]?.slice(0, 60)}"` : ''}> "${plain(element.textContent ?? '').slice(0, 40)}"`;
}
