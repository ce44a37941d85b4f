import type { IsoDate } from '../../domain/reading';
import type { PracticeDeal } from '../contract';
import { PIPELINE, type PracticeProperty } from './properties';
import type { VariantSpec } from './spec';

/** What the CRM draws for a value that is not there. */
export const EMPTY = '--';

function showDate(date: IsoDate, spec: VariantSpec, style: VariantSpec['dates']): string {
  const options: Intl.DateTimeFormatOptions =
    style === 'medium' ? { year: 'numeric', month: 'short', day: 'numeric' } : { year: 'numeric', month: '2-digit', day: '2-digit' };
  return new Intl.DateTimeFormat(spec.locale, { ...options, timeZone: 'UTC' }).format(Date.parse(`${date}T12:00:00Z`));
}

function showMoney(deal: PracticeDeal, spec: VariantSpec): string {
  return deal.amount === null ? '' : new Intl.NumberFormat(spec.locale, { style: 'currency', currency: deal.currency }).format(deal.amount);
}

/** The text of a property in the page's format, '' when it is empty, null when the deal has no such field. */
export function valueText(property: PracticeProperty, deal: PracticeDeal, spec: VariantSpec): string | null {
  if (property.kind === 'stage') return deal.stage.hubspot;
  if (property.kind === 'pipeline') return PIPELINE;
  if (property.kind === 'id') return deal.ids.hubspot;
  if (property.field === null) return '';
  if (property.kind === 'money') return showMoney(deal, spec);
  const value = deal[property.field];
  if (value === undefined) return null;
  if (property.kind === 'date') return value ? showDate(String(value), spec, spec.dates) : '';
  return property.kind === 'percent' ? `${value}%` : String(value);
}

/** The text that an open edit starts with. */
export function editText(property: PracticeProperty, deal: PracticeDeal, spec: VariantSpec): string {
  if (property.kind === 'money') return deal.amount === null ? '' : new Intl.NumberFormat(spec.locale, { useGrouping: false, maximumFractionDigits: 2 }).format(deal.amount);
  if (property.kind !== 'date' || !property.field) return valueText(property, deal, spec) ?? '';
  const date = deal[property.field];
  return date ? showDate(String(date), spec, 'numeric') : '';
}

function parseDate(typed: string, spec: VariantSpec): IsoDate | undefined {
  const [one = 0, two = 0, year = 0] = typed.split(/\D+/).map(Number);
  const [day, month] = spec.locale === 'nl-NL' ? [one, two] : [two, one];
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = year > 1900 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}

/**
 * What a typed text means in this page's own format.
 * @returns the value to save, or undefined when the CRM would refuse the text.
 */
export function typedValue(property: PracticeProperty, typed: string, spec: VariantSpec): string | number | null | undefined {
  const text = typed.trim();
  if (property.kind === 'date') return text === '' ? '' : parseDate(text, spec);
  if (property.kind !== 'money') return text;
  if (text === '') return null;
  const plain = spec.locale === 'nl-NL' ? text.replaceAll('.', '').replace(',', '.') : text.replaceAll(',', '');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}
