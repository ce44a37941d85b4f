import { MAPPED } from '../../lib/domain/own-field';
import { MATCHED_BY_NAME, type FieldKey, type FieldReading, type FieldReadings, type FieldValues } from '../../lib/domain/reading';
import { isolated } from '../../lib/platform/i18n/isolate';
import type { Texts } from '../hooks/use-texts';

type AnyReading = FieldReading<FieldValues[FieldKey]>;

/** The words for one value: dates, amounts and shares in the reader's format, page text as it was read. */
export function valueText(value: FieldValues[FieldKey], raw: string, { t, format }: Texts): string {
  if (typeof value === 'boolean') return value ? t('common:reading.ticked') : t('common:reading.notTicked');
  if (typeof value === 'number') return format.share(value / 100);
  if (value === null) return isolated(raw);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? format.date(value) : isolated(value);
  if ('amount' in value) return moneyText(value.amount, value.currency, { t, format });
  if ('label' in value) return isolated(value.label);
  const names = value.list.map((contact) => (contact.role ? `${isolated(contact.name)} (${isolated(contact.role)})` : isolated(contact.name))).join(', ');
  return value.complete ? names : t('common:reading.moreContacts', { names });
}

/** An amount with its currency; where the page does not prove the currency, that is said. */
export function moneyText(amount: number, currency: string | null, { t, format }: Pick<Texts, 't' | 'format'>): string {
  const text = format.money(amount, currency);
  return currency === null ? t('unit.noCurrency', { amount: text }) : text;
}

/** What a field's reading says, for every kind of reading. */
export function readingText(reading: AnyReading, texts: Texts): string {
  const { t } = texts;
  if (reading.kind === 'read') return valueText(reading.value, reading.raw, texts);
  if (reading.kind === 'empty') return t('common:reading.empty');
  if (reading.kind === 'missing') return t('common:reading.missing');
  return t('common:reading.unreadable', { raw: reading.raw, why: t(`common:unreadable.${reading.why}`) });
}

/** Where a value came from, in words that a reader can check. Null when nothing answered. */
export function sourceText(reading: AnyReading, { t }: Texts): string | null {
  if (reading.kind === 'missing') return reading.tried.length > 0 ? t('readings.tried', { count: reading.tried.length }) : null;
  if (reading.kind === 'unreadable') return null;
  if (reading.via.startsWith(MAPPED)) return t('fields:viaMapped', { name: reading.via.slice(MAPPED.length) });
  const byName = reading.via.startsWith(MATCHED_BY_NAME);
  return byName ? t('readings.byName', { name: reading.via.slice(MATCHED_BY_NAME.length) }) : t('readings.via', { via: reading.via });
}

/** The field that "Show in CRM" should go to: the first that is on the page, else the first there is. */
export function fieldToShow(fields: readonly FieldKey[], readings: FieldReadings): FieldKey | null {
  return fields.find((field) => readings[field].kind !== 'missing') ?? fields[0] ?? null;
}
