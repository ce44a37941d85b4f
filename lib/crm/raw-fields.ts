import type { FormatProfile } from '../domain/format-profile';
import type { FieldKey, FieldReading, FieldReadings, Reading } from '../domain/reading';
import { emptyFields } from '../domain/reading';
import { parseField } from './parse-field';
import { provenByFields } from './proof';
import type { RawField, RawReading, Several } from './raw-field';
import { unite } from './unite';

export type { RawField, RawFields, RawReading, Several } from './raw-field';

/** An amount whose sign stands for several currencies (`$`) gets the currency that the page says for the deal. */
export function withCurrency(amount: FieldReadings['amount'], currency: string | null): FieldReadings['amount'] {
  if (amount.kind !== 'read' || amount.value.currency !== null || currency === null) return amount;
  return { ...amount, value: { ...amount.value, currency } };
}

/** A check box as the word for what it says: which of the two it is must not hang on what is drawn. */
function boxAsText(found: RawField): RawField {
  return found.kind === 'value' && typeof found.value === 'boolean' ? { kind: 'text', raw: String(found.value), via: found.via } : found;
}

/** What a field that was mapped to a criterion holds: a text, whatever its type in the CRM. */
function asText(given: RawField | Several, profile: FormatProfile): FieldReading<string> {
  const found = given.kind === 'several' ? { ...given, of: given.of.map(boxAsText) } : boxAsText(given);
  return (found.kind === 'several' ? unite('description', found.of, profile) : parseField('description', found, profile)) as FieldReading<string>;
}

/**
 * The reading of one snapshot: first collects what the page proves about formats, then understands each field by its type.
 * Fields that were not delivered are `missing`. Pure.
 * @param formats what is known of the tenant's formats from earlier pages or from the user
 * @returns `proven` holds the profile given, completed or corrected by this page
 */
export function buildReading(raw: RawReading, formats: FormatProfile): { reading: Reading; proven: FormatProfile } {
  const proven = provenByFields(raw, formats);
  const understood = (key: FieldKey): FieldReading<unknown> => {
    const found = raw.fields[key];
    return found?.kind === 'several' ? unite(key, found.of, proven) : parseField(key, found, proven);
  };
  const keys = Object.keys(emptyFields()) as FieldKey[];
  const fields = Object.fromEntries(keys.map((key) => [key, understood(key)])) as unknown as FieldReadings;
  const { ref, at, language } = raw;
  const own = Object.entries(raw.own ?? {}).map(([criterion, found]) => [criterion, asText(found, proven)] as const);
  return { reading: { ref, at, language, fields: { ...fields, amount: withCurrency(fields.amount, raw.currency) }, ...(own.length > 0 && { own: Object.fromEntries(own) }) }, proven };
}
