import type { DealRef } from '../../domain/deal-ref';
import type { SeenField } from '../../domain/own-field';
import { cleanText } from '../text';
import { findBlocks } from './blocks';
import { headerValues } from './header';
import { RecordIdentity } from './identity';
import { blockLabel } from './places';
import { activeScope } from './scope';

/** More fields than any form shows at once; a page that draws more is not listed further. */
const MOST_FIELDS = 300;
/** A label that is longer is no label. */
const LONGEST = 200;

/**
 * Every field that the form of the active record shows now: header values and blocks of body, open flyouts and open stage.
 * One entry for each column, the first place that shows it; in the earlier header, which names no columns, one for each
 * label. Empty while the page does not show this record. Not part of the content script: the field picker brings it.
 */
export function seenFields(doc: Document, ref: DealRef): { field: SeenField; element: Element }[] {
  const scope = activeScope(doc);
  if (typeof scope === 'string' || new RecordIdentity(doc, ref).now(scope) !== 'this-record') return [];
  const places = [
    ...headerValues(scope).map(({ column, label, node }) => ({ column, label, node })),
    ...findBlocks(scope).map(({ column, node }) => ({ column, label: blockLabel(node), node })),
  ];
  const seen = new Map<string, { field: SeenField; element: Element }>();
  for (const { column, label: text, node } of places) {
    const label = cleanText(text).slice(0, LONGEST);
    const key = column ?? `label ${label}`;
    if ((column === null && label === '') || seen.has(key) || seen.size >= MOST_FIELDS) continue;
    seen.set(key, { field: { apiName: column, label }, element: node });
  }
  return [...seen.values()];
}
