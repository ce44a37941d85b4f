/** A text longer than this is not taken: no deal field needs it, and a page could send megabytes. */
export const MAX_TEXT = 20_000;

/** How much of a text that was not taken is kept, to show it. */
export const SHOWN = 300;

/** What is longer is no label; it is cut, so that a hostile page cannot make comparing slow. */
const LONGEST_LABEL = 200;

/** Marks without width (a soft hyphen is drawn at a line's end only) and marks of writing direction: CRMs put them around numbers, names and list items. */
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u2060\u2066-\u2069\u202A-\u202E\uFEFF]/g;

/**
 * Text as a person reads it: without invisible marks, every kind of white space as one plain space, trimmed.
 * `\s` covers the no-break space (U+00A0) and the narrow one (U+202F) that ICU formats put into numbers.
 */
export function cleanText(raw: string): string {
  return raw.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** Whether a cleaned text is beyond what a reading may hold. */
export function isTooLong(text: string): boolean {
  return text.length > MAX_TEXT;
}

/** A label in the form in which labels are compared: cleaned, case-folded, without the colon or asterisk that forms append. */
export function foldLabel(label: string): string {
  return cleanText(label).slice(0, LONGEST_LABEL).toLowerCase().replace(/[\s:*]+$/, '').replace(/^[\s*]+/, '');
}

/** Whether two labels are the same but for case, white space and a trailing `:` or `*`. */
export function sameLabel(a: string, b: string): boolean {
  return foldLabel(a) === foldLabel(b);
}
