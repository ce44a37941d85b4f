import { element } from './element';

/** Adds styles to a root, after those that it has. Works under any content security policy of the page. */
export function addStyles(root: ShadowRoot | HTMLElement, css: string): void {
  const doc = root.ownerDocument;
  const win = doc.defaultView;
  try {
    if (!win || !('adoptedStyleSheets' in root)) throw new TypeError('no constructable style sheets here');
    const sheet = new win.CSSStyleSheet();
    sheet.replaceSync(css);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch {
    // Firefox refuses adopted sheets from content scripts; there a style element passes the page's policy.
    root.append(element(doc, 'style', {}, css));
  }
}
