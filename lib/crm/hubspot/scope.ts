import type { DealRef } from '../../domain/deal-ref';
import { isShown } from '../dom';
import { CANDIDATES, ELSEWHERE, LEFT_COLUMN, QUICK_VIEW, ROOT } from './candidates';
import { DEAL, linkedRecord } from './locate';
import { controlOf, valueText } from './value';

/**
 * The deal of a quick view that is open, and its element: the last one that is shown, where the first record that it links
 * to is a deal of this portal. Nothing else says whose facts a quick view holds.
 */
export function previewedDeal(doc: Document, tenant: string): { root: Element; id: string } | null {
  const root = [...doc.querySelectorAll(QUICK_VIEW.css)].findLast(isShown);
  const record = [...(root?.querySelectorAll('a[href]') ?? [])].map(linkedRecord).find(Boolean);
  return root && record?.object === DEAL && record.portal === tenant ? { root, id: record.id } : null;
}

/**
 * What holds the facts of a deal: on its own page the application's root (the body on pages without one), over a list the
 * quick view that shows it. It is observed and searched.
 */
export function recordRoot(doc: Document, { tenant, recordId }: DealRef): Element {
  const app = doc.querySelector(ROOT.css) ?? doc.body;
  if (app.querySelector(LEFT_COLUMN.css)?.closest(QUICK_VIEW.css) === null) return app;
  const preview = previewedDeal(doc, tenant);
  return preview?.id === recordId ? preview.root : app;
}

/** Whether an element below a root is part of the record: not of a preview, panel, association or the like inside of it, and not hidden unless that is asked for. */
export function isOfRecord(element: Element, root: Element, hiddenToo = false): boolean {
  const elsewhere = element.closest(ELSEWHERE.css);
  return (elsewhere === null || elsewhere.contains(root)) && (hiddenToo || isShown(element));
}

/** Elements of the record that match and are shown. */
export function inRecord(root: Element, css: string): Element[] {
  return [...root.querySelectorAll(css)].filter((element) => isOfRecord(element, root));
}

/** While the name is being edited the title holds an input; the record is still the one of the saved name. */
function titleText(node: Element): string {
  return valueText(node) || (controlOf(node)?.defaultValue ?? '');
}

export interface Title {
  node: Element;
  text: string;
  via: string;
}

/** Every place that shows the record's name as its title; none while one of them has no text or two of them differ. */
export function shownTitles(root: Element): Title[] {
  const titles = CANDIDATES.title.flatMap(({ id, css }) => inRecord(root, css).map((node) => ({ node, text: titleText(node), via: id })));
  const [first] = titles;
  return first && first.text !== '' && titles.every(({ text }) => text === first.text) ? titles : [];
}

/** The text of the left column, or of the quick view, without the title: what else the page says about its record. */
export function columnText(root: Element, title: string): string {
  const column = root.matches(QUICK_VIEW.css) ? root : inRecord(root, LEFT_COLUMN.css)[0];
  return (column?.textContent ?? '').replaceAll(title, '');
}
