/** What any page has: every common element, nested, with the attributes that elements of all sites carry. */
const TAGS =
  'div section article main nav header footer aside form fieldset table tbody tr td th ul ol li dl dt dd p h1 h2 h3 a button label input select option textarea span b i strong em small img svg iframe slot';
const ATTRIBUTES: Record<string, string> = {
  id: 'x', class: 'abcdefghijklmnopqrstuvwxyz0123456789-_', title: 'x', href: 'https://example.test/', src: 'x', role: 'presentation', name: 'x', type: 'text', value: 'x', lang: 'en',
  tabindex: '0', style: 'color: red', hidden: '', 'aria-label': 'x', 'aria-hidden': 'true',
};

function family(doc: Document, decorated: boolean): Element {
  const root = doc.createElement('div');
  let at: Element = root;
  for (const tag of [...TAGS.split(' '), ...TAGS.split(' ')]) {
    const child = doc.createElement(tag);
    if (decorated) for (const [name, value] of Object.entries(ATTRIBUTES)) child.setAttribute(name, value);
    root.append(child.cloneNode(true));
    child.textContent = 'x';
    at.append(child);
    at = child;
  }
  return root;
}

/**
 * Whether a selector would find something on a page that is no CRM's: `*`, `body`, `div > *`, `[class]`, `:not(x)`. Found out
 * by asking it of such a page, since there are more ways to say "everything" than anybody can list.
 * @param doc makes the page; nothing is added to it
 * @throws SyntaxError for a selector that the browser does not take
 */
export function isTooBroad(css: string, doc: Document): boolean {
  const plain = doc.implementation.createHTMLDocument('x');
  plain.body.append(family(plain, false), family(plain, true));
  return plain.querySelector(css) !== null;
}
