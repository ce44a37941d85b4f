import type { FieldKey } from '../../domain/reading';
import { deepQuery, deepQueryAll, isShown, textOf } from '../dom';
import { fieldByLabel } from '../labels';
import { fieldByApiName, matchedByName } from '../own-fields';
import type { RawField } from '../raw-field';
import { cleanText } from '../text';
import { CANDIDATES, EDIT_CSS, NO_VALUE_CSS, STANDARD_FIELDS, VALUE_CSS } from './candidates';
import type { Place } from './place';
import type { OwnPage } from './scope';
import { isLoading } from './scope';

/** A row of the details with its API name (null where the row has none) and its label. */
export interface Row {
  element: Element;
  candidate: string;
  api: string | null;
  label: string;
}

const [BY_NAME, BY_ID, BY_LABEL] = CANDIDATES.row;

function apiNameOf(element: Element, candidate: string): string | null {
  if (candidate === BY_NAME.id) return element.getAttribute('data-target-selection-name')?.split('.')[2] ?? null;
  if (candidate !== BY_ID.id) return null;
  const api = /^Record(\w+?)Field\d*$/.exec(element.getAttribute('data-field-id') ?? '')?.[1] ?? null;
  return api?.replace(/([^_])_c$/, '$1__c') ?? null;
}

function labelOf(element: Element): string {
  const own = element.getAttribute('field-label');
  if (own !== null) return cleanText(own);
  const label = deepQuery(element, '.test-id__field-label');
  return label ? cleanText(textOf(label)) : '';
}

/** All rows of the record's own details, each once: by API name, and what has none by id or label. */
export function rowsIn(page: OwnPage): Row[] {
  return CANDIDATES.row.flatMap(({ id, css }) =>
    page.all(css).flatMap((element): Row[] => {
      // A row of another object (an account's name) has an API name too; a row inside a row is the same field.
      const inner = id === BY_NAME.id ? null : deepQuery(element, '[data-target-selection-name]');
      if (inner !== null || (id === BY_LABEL.id && element.closest(BY_ID.css) !== null)) return [];
      return [{ element, candidate: id, api: apiNameOf(element, id), label: labelOf(element) }];
    }),
  );
}

/** Which canonical field a row holds, and how that is known. Null: none of ours. */
function fieldOf(row: Row): { field: FieldKey; via: string; own: boolean } | null {
  if (row.api === null) {
    const found = fieldByLabel(row.label);
    return found && { ...found, via: found.own ? matchedByName(row.label) : row.candidate };
  }
  const standard = STANDARD_FIELDS[row.api];
  if (standard) return { field: standard, via: row.candidate, own: false };
  if (!row.api.endsWith('__c')) return null;
  const byApi = fieldByApiName(row.api, 'salesforce');
  if (byApi) return { field: byApi, via: matchedByName(row.api), own: true };
  const byLabel = fieldByLabel(row.label);
  return byLabel?.own === true ? { field: byLabel.field, via: matchedByName(row.label), own: true } : null;
}

/** A component that draws nothing may be empty, closed to us or not rendered yet; only formatted texts are surely empty. */
function maySeemEmpty(value: Element): boolean {
  return [value, ...value.querySelectorAll('*')].some(
    (element) => element.localName.includes('-') && !element.localName.startsWith('lightning-') && element.childElementCount === 0,
  );
}

/** The part of a value that counts: a lookup's link, the date of a "who, when" stamp, else everything but buttons. */
function shownPart(value: Element, field: FieldKey): string {
  if (field === 'createdDate') {
    const stamp = deepQuery(value, 'records-modstamp');
    const date = stamp && deepQueryAll(stamp, 'lightning-formatted-text, lightning-formatted-date-time').at(-1);
    if (stamp) return date ? textOf(date) : '';
  }
  const link = field === 'account' || field === 'owner' ? deepQuery(value, 'a[href*="/lightning/r/"]') : null;
  return textOf(link ?? value, { skip: NO_VALUE_CSS });
}

/** What an element with a value inside shows: text, empty, an edit that is not saved, or null while nothing is drawn. */
export function rawOf(element: Element, field: FieldKey, via: string, valueCss: readonly string[]): RawField<never> | null {
  if (deepQuery(element, EDIT_CSS) !== null) return { kind: 'unreadable', raw: '', why: 'unsaved-edit' };
  let value: Element | null = null;
  for (const css of valueCss) value ??= deepQuery(element, css);
  if (value === null) return null;
  const raw = shownPart(value, field);
  if (cleanText(raw) !== '') return { kind: 'text', raw, via };
  return isLoading(element) || maySeemEmpty(value) ? null : { kind: 'empty', via };
}

/** The places of canonical fields among the rows. A row that cannot be read is no place, not an error for the others. */
export function rowPlaces(rows: Row[]): Place[] {
  return rows.flatMap((row): Place[] => {
    const known = fieldOf(row);
    if (!known) return [];
    const { field, via, own } = known;
    const { element, candidate } = row;
    return [{ field, own, candidate, element, shown: () => isShown(element), raw: rawOf(element, field, via, VALUE_CSS) }];
  });
}

/** Texts of rows with these API names, for proofs of formats. */
export function textsOf(rows: Row[], apis: readonly string[], as: FieldKey): string[] {
  return rows.flatMap((row) => {
    const raw = row.api !== null && apis.includes(row.api) ? rawOf(row.element, as, row.candidate, VALUE_CSS) : null;
    return raw?.kind === 'text' ? [raw.raw] : [];
  });
}
