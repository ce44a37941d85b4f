import type { SeenField, SeenFields } from './own-field';
import type { IsoInstant } from './reading';
import { foldText } from './text';

/** Most fields that are remembered of one tenant. */
export const MOST_SEEN = 300;
const LONGEST = 200;

const keyOf = ({ apiName, label }: SeenField) => (apiName === null ? `label ${foldText(label)}` : `api ${apiName.toLowerCase()}`);

/** A field's names in the form in which they are kept, null for one without any. */
function tidy({ apiName, label }: SeenField): SeenField | null {
  const api = apiName?.trim().slice(0, LONGEST) || null;
  const shown = label.trim().slice(0, LONGEST) || (api ?? '');
  return shown === '' ? null : { apiName: api, label: shown };
}

/** Fields by what tells them apart; of two with one key the later one. */
function byKey(fields: readonly SeenField[]): Map<string, SeenField> {
  return new Map(fields.flatMap((field) => {
    const own = tidy(field);
    return own ? [[keyOf(own), own] as const] : [];
  }));
}

/**
 * What is known of a tenant's fields after one more page: pages show different fields, so they add up; a field that was
 * seen again has its newest label. Labels of another language go, except those of fields with an API name. Where there are
 * more than are kept, those of the newest page stay.
 */
export function addSeen(before: SeenFields | null, seen: readonly SeenField[], language: string | null, at: IsoInstant): SeenFields {
  const kept = (before?.fields ?? []).filter(({ apiName }) => apiName !== null || before?.language === language);
  const newest = byKey(seen);
  const all = new Map([...newest, ...byKey(kept), ...newest]);
  return { at, language, fields: [...all.values()].slice(0, MOST_SEEN).toSorted((a, b) => a.label.localeCompare(b.label)) };
}
