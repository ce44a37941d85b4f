import type { FieldKey } from '../../domain/reading';
import type { RawField, Several } from '../raw-field';
import { cleanText } from '../text';
import type { Place } from './place';

type Text = Extract<RawField<never>, { kind: 'text' }>;

/** The forms in which one amount is shown: a multi-currency org adds the user's own currency in parentheses, or shows only that. */
function formsOf(field: FieldKey, raw: string): string[] {
  const text = cleanText(raw);
  const [, own, converted] = (field === 'amount' && /^(.*\d.*?) \((.*)\)$/.exec(text)) || [];
  return [text, own, converted].filter((form) => form !== undefined);
}

function differs(field: FieldKey, a: string, b: string): boolean {
  const forms = formsOf(field, b);
  return !formsOf(field, a).some((form) => forms.includes(form));
}

/** Whether an empty place contradicts a value elsewhere: the same field by API name does, a namesake or a label does not. */
function denies(place: Place): boolean {
  return place.raw?.kind === 'empty' && !place.own && !place.candidate.endsWith('label');
}

/**
 * One field from all its places, best candidate first. Shown places win over those of a tab behind. Values that differ go
 * on together, since whether they mean the same needs the tenant's formats; a value in one row and nothing in another row of the
 * same field is a conflict. An unsaved edit counts only when no
 * other place shows what is saved.
 */
export function mergePlaces(field: FieldKey, places: readonly Place[], tried: string[]): { raw: RawField<never> | Several<never>; place: Place | null } {
  const withText = places.filter((place): place is Place & { raw: Text } => place.raw?.kind === 'text');
  const front = withText.length > 1 ? withText.filter((place) => place.shown()) : [];
  const values = front.length > 0 ? front : withText;
  const [best, ...others] = values;
  if (best) {
    const denied = !best.own && places.some((place) => denies(place) && place.shown() === best.shown());
    if (denied) return { raw: { kind: 'unreadable', why: 'conflict', raw: cleanText(best.raw.raw) }, place: best };
    const odd = others.filter((other) => differs(field, best.raw.raw, other.raw.raw));
    return { raw: odd.length === 0 ? best.raw : { kind: 'several', of: [best, ...odd].map(({ raw }) => raw) }, place: best };
  }
  for (const kind of ['unreadable', 'empty'] as const) {
    const place = places.find((candidate) => candidate.raw?.kind === kind);
    if (place?.raw) return { raw: place.raw, place };
  }
  return { raw: { kind: 'missing', tried }, place: null };
}
