import { deepQueryAll } from '../../../lib/crm/dom';

/** Component roots and selectors of a vendor's page objects. */
export interface PageObjects {
  source: string;
  components: { component: string; root: string; selectors: [element: string, css: string][] }[];
}

/** What a selector's argument is filled with on the practice pages, by the element that takes it. */
export type Arguments = Record<string, string[]>;

function filled(css: string, values: string[] = []): string {
  let at = 0;
  return css.replace(/%[sd]/g, () => values[at++] ?? '1');
}

/** `component` or `component element` of everything that matches in a document, shadow roots included. */
export function matchesIn(doc: Document, objects: PageObjects, given: Arguments): Set<string> {
  const found = new Set<string>();
  for (const { component, root, selectors } of objects.components) {
    const roots = deepQueryAll(doc, root, 200);
    if (roots.length > 0) found.add(component);
    for (const [element, css] of selectors) {
      const key = `${component} ${element}`;
      const real = filled(css, given[key] ?? given[element]);
      if (roots.some((within) => deepQueryAll(within, real, 1).length > 0)) found.add(key);
    }
  }
  return found;
}
