import { isShown } from '../dom';
import { CANDIDATES } from './candidates';

/** The active record's form: where its fields are looked for. */
export interface Scope {
  /** Main region with the form, or the form itself: header, process and body. */
  region: Element;
  /** Root of the form. */
  form: Element;
  /** The region and the open flyouts that belong to it. */
  roots: Element[];
  /** Parts inside the roots that show other records; looked for once, when first needed. */
  excluded: () => Element[];
}

const { main: [MAIN], others: [OTHERS], flyouts: [FLYOUTS] } = CANDIDATES;

const isOther = (element: Element): boolean => element.closest(OTHERS.css) !== null;

/** Where there is a main region, a form beside it (a side pane) is not the page's. */
function shownForms(doc: Document): Element[] {
  const within = doc.querySelector(MAIN.css) ? MAIN.css : '*';
  for (const { css } of CANDIDATES.form) {
    const forms = [...doc.querySelectorAll(css)].filter((form) => form.closest(within) && !isOther(form) && isShown(form));
    if (forms.length > 0) return forms;
  }
  return [];
}

/**
 * The form of the active record, or why there is none: no form is drawn (`none`), or two are, and neither is known to be
 * the active one (`several`). Hidden panes of other records, side panes, dialogs and quick create do not count.
 */
export function activeScope(doc: Document): Scope | 'none' | 'several' {
  const [form, ...more] = shownForms(doc);
  if (!form) return 'none';
  if (more.length > 0) return 'several';
  const region = form.closest(MAIN.css) ?? form;
  const flyouts = [...doc.querySelectorAll(FLYOUTS.css)].filter((layer) => !region.contains(layer) && !isOther(layer));
  const roots = [region, ...flyouts];
  let excluded: Element[] | null = null;
  return { region, form, roots, excluded: () => (excluded ??= roots.flatMap((root) => [...root.querySelectorAll(OTHERS.css)])) };
}

/** Elements of the active record that match, without those of quick views, dialogs and the timeline. */
export function inScope(scope: Scope, css: string): Element[] {
  const found = scope.roots.flatMap((root) => [...root.querySelectorAll(css)]);
  const excluded = found.length === 0 ? [] : scope.excluded();
  return excluded.length === 0 ? found : found.filter((element) => !excluded.some((part) => part.contains(element)));
}

/** The form's title element: its `title` attribute is the record's name. Null while it has none. */
export function titleOf(scope: Scope): { node: Element; name: string; via: string } | null {
  for (const { id, css } of CANDIDATES.title) {
    const node = scope.region.querySelector(css);
    const name = node && !isOther(node) ? node.getAttribute('title')?.trim() : null;
    if (node && name) return { node, name, via: id };
  }
  return null;
}

/** The table that the form shows, by its command bar or its blocks; null where neither tells. */
export function tableOf(scope: Scope): string | null {
  const bar = scope.region.querySelector('[data-lp-id^="commandbar-Form:"]')?.getAttribute('data-lp-id');
  if (bar) return bar.slice('commandbar-Form:'.length);
  const block = scope.region.querySelector('[data-lp-id^="MscrmControls.Containers.FieldSectionItem|"]');
  return block?.getAttribute('data-lp-id')?.split('|')[2] ?? null;
}
