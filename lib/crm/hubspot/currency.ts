import type { Reading } from '../../domain/reading';
import { inRecord } from './scope';
import { valueText } from './value';

const CURRENCY_ROW = '[data-selenium-test="property-input-deal_currency_code"],[data-test-id="property-input-deal_currency_code"]';

/** Completes an amount whose sign stands for several currencies (`$`) with the deal's currency code, where the portal shows it. */
export function withCurrencyCode(doc: Document, reading: Reading): Reading {
  const { amount } = reading.fields;
  if (amount.kind !== 'read' || amount.value.currency !== null) return reading;
  const codes = inRecord(doc, CURRENCY_ROW).flatMap((node) => valueText(node).match(/\b[A-Z]{3}\b/g) ?? []);
  const [currency, ...others] = new Set(codes);
  if (!currency || others.length > 0) return reading;
  return { ...reading, fields: { ...reading.fields, amount: { ...amount, value: { ...amount.value, currency } } } };
}
