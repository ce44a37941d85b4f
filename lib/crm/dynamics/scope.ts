import { isShown } from '../dom';
import { FLYOUTS, NOT_THE_RECORD, PLACES } from './candidates';

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

function shownForms(doc: Document): Element[] {
  for (const { css } of PLACES.form) {
    const forms = [...doc.querySelectorAll(css)].filter((form) => form.closest(NOT_THE_RECORD) === null && isShown(form));
    if (forms.length > 0) return forms;
  }
  return [];
}

function regionOf(form: Element): Element {
  return form.closest('[role="main"]') ?? form;
}

/**
 * The form of the active record, or why there is none: no form is drawn (`none`), or two are, and neither is known to be
 * the active one (`several`). Hidden panes of other records, dialogs and quick create do not count.
 */
export function activeScope(doc: Document): Scope | 'none' | 'several' {
  const [form, ...others] = shownForms(doc);
  if (!form) return 'none';
  if (others.length > 0) return 'several';
  const region = regionOf(form);
  const flyouts = [...doc.querySelectorAll(FLYOUTS)].filter((layer) => !region.contains(layer) && layer.closest(NOT_THE_RECORD) === null);
  const roots = [region, ...flyouts];
  let excluded: Element[] | null = null;
  return { region, form, roots, excluded: () => (excluded ??= roots.flatMap((root) => [...root.querySelectorAll(NOT_THE_RECORD)])) };
}

/** Elements of the active record that match, without those of quick views, dialogs and the timeline. */
export function inScope(scope: Scope, css: string): Element[] {
  const found = scope.roots.flatMap((root) => [...root.querySelectorAll(css)]);
  const excluded = found.length === 0 ? [] : scope.excluded();
  return excluded.length === 0 ? found : found.filter((element) => !excluded.some((part) => part.contains(element)));
}

/** The form's title element: its `title` attribute is the record's name. Null while it has none. */
export function titleOf(scope: Scope): { node: Element; name: string; via: string } | null {
  for (const { id, css } of PLACES.title) {
    const node = scope.region.querySelector(css);
    const name = node?.closest(NOT_THE_RECORD) ? null : node?.getAttribute('title')?.trim();
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
