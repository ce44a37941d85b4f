import type { FieldKey } from '../../domain/reading';
import { TICK_FIELDS } from '../../domain/reading';
import { deepQuery, deepQueryAll, textOf } from '../dom';
import type { RawField } from '../raw-field';
import { cleanText } from '../text';
import { CANDIDATES, NO_VALUE_CSS } from './candidates';
import { isLoading } from './scope';

/**
 * A value's place without a component has nothing drawn in it yet, and a component that draws nothing may be empty, closed to
 * us or not rendered yet, and so may a link without text; only formatted texts are surely empty.
 */
export function maySeemEmpty(value: Element): boolean {
  if (!value.matches('[slot], [data-output-element-id], [class*="uiOutput"]') && deepQuery(value, ':not(slot)') === null) return true;
  return [value, ...value.querySelectorAll('*')].some(
    ({ localName, childElementCount }) => localName === 'records-hoverable-link' || (localName.includes('-') && !localName.startsWith('lightning-') && childElementCount === 0),
  );
}

/** The part of a value that counts: a lookup's link, the date of a "who, when" stamp, else everything but buttons. */
function shownPart(value: Element, field: FieldKey): string {
  if (field === 'createdDate') {
    const stamp = deepQuery(value, 'records-modstamp');
    const date = stamp && deepQueryAll(stamp, 'lightning-formatted-text, lightning-formatted-date-time').at(-1);
    if (stamp) return date ? textOf(date) : '';
    const aura = deepQuery(value, '.forceOutputModStampWithPreview');
    if (aura) return textOf(aura);
  }
  const link = field === 'account' || field === 'owner' ? deepQuery(value, 'a[href*="/lightning/r/"]') : null;
  return textOf(link ?? value, { skip: NO_VALUE_CSS });
}

/**
 * What an element with a value inside shows: text, empty, an edit that is not saved, or null while nothing is drawn. A check
 * box is told by its state, and only where a two-option field is expected; a value that is a picture is no text.
 * @param values the candidates for the value's element, best first
 */
export function rawOf(element: Element, field: FieldKey, via: string, values: readonly { readonly css: string }[]): RawField<never> | null {
  if (deepQuery(element, CANDIDATES.edit[0].css) !== null) return { kind: 'unreadable', raw: '', why: 'unsaved-edit' };
  let value: Element | null = null;
  for (const { css } of values) value ??= deepQuery(element, css);
  if (value === null) return null;
  const box = deepQuery(value, 'input[type="checkbox"]') as HTMLInputElement | null;
  if (box && TICK_FIELDS.some((tick) => tick === field)) return { kind: 'text', raw: String(box.checked), via };
  const raw = box ? '' : shownPart(value, field);
  if (cleanText(raw) !== '') return { kind: 'text', raw, via };
  if (box ?? deepQuery(value, 'img')) return { kind: 'unreadable', raw: '', why: 'unexpected' };
  return isLoading(element) || maySeemEmpty(value) ? null : { kind: 'empty', via };
}
