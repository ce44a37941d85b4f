import { MAPPED } from '../../domain/own-field';
import type { FieldKey } from '../../domain/reading';
import { deepQuery, isShown, textOf } from '../dom';
import { fieldByLabel } from '../labels';
import { fieldByApiName, matchedByName } from '../own-fields';
import { mappedTo } from '../page-config';
import type { PageConfig } from '../page-config';
import { cleanText } from '../text';
import { CANDIDATES, STANDARD_FIELDS } from './candidates';
import type { Place } from './place';
import type { OwnPage } from './scope';
import { rawOf } from './value';

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
  // There in edit mode too, where a page-layout row draws no label of its own.
  const own = element.closest('[field-label]')?.getAttribute('field-label');
  if (own) return cleanText(own);
  const label = deepQuery(element, CANDIDATES.label[0].css);
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

/**
 * The places of canonical and mapped fields among rows. A row that cannot be read is no place, not an error for the
 * others. A mapping takes the place of a match by name; a standard field stays what it is.
 * @param values the candidates for the element of a row that holds its value, best first
 */
export function rowPlaces(rows: Row[], values: readonly { readonly css: string }[], config?: PageConfig): Place[] {
  return rows.flatMap((row): Place[] => {
    const { element, candidate, api, label } = row;
    const target = mappedTo(config, api, label);
    const known = fieldOf(row);
    const mapped = target && { field: 'description' as const, own: false, mapped: true, via: MAPPED + (api ?? label), ...target };
    return [mapped, known?.own && mapped ? null : known].flatMap((found) => {
      if (!found) return [];
      const { via, ...rest } = found;
      return { ...rest, candidate, element, shown: () => isShown(element), raw: rawOf(element, found.field, via, values) };
    });
  });
}

/** Texts of rows with these API names, for proofs of formats. */
export function textsOf(rows: Row[], apis: readonly string[], as: FieldKey): string[] {
  return rows.flatMap((row) => {
    const raw = row.api !== null && apis.includes(row.api) ? rawOf(row.element, as, row.candidate, CANDIDATES.value) : null;
    return raw?.kind === 'text' ? [raw.raw] : [];
  });
}
