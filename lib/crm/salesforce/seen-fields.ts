import type { DealRef } from '../../domain/deal-ref';
import type { SeenField } from '../../domain/own-field';
import { foldLabel } from '../text';
import { detailsIn } from './highlights';
import { rowsIn } from './rows';
import { activeHost, ownPage } from './scope';

/** More fields than any layout shows; a hostile page may draw any number. */
const MOST_FIELDS = 300;

/**
 * The fields that the page in front shows of the record, each once, with the element that shows it: rows first, then what
 * stands in the highlights only. No values. For choosing a field by name and by pointing at it; no part of the content script.
 */
export function seenFields(doc: Document, { recordId }: DealRef): { field: SeenField; element: Element }[] {
  const host = activeHost(doc, recordId);
  if (!host) return [];
  const page = ownPage(host);
  const seen = new Set<string>();
  const rows = rowsIn(page);
  const fields = [...rows, ...detailsIn(page, rows)].map(({ element, api, label }) => ({ element, field: { apiName: api, label: label || (api ?? '') } }));
  return fields.filter(({ field: { apiName, label } }) => {
    const names = [apiName ?? foldLabel(label), foldLabel(label)];
    const known = seen.has(names[0] ?? '') || label === '';
    // Two fields may share a label where each has an API name; what has none is the field of that label.
    for (const name of names) seen.add(name);
    return !known;
  }).slice(0, MOST_FIELDS);
}
