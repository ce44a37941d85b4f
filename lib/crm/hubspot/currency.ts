import { inRecord } from './scope';
import { valueText } from './value';

const CURRENCY_ROW = '[data-selenium-test="property-input-deal_currency_code"],[data-test-id="property-input-deal_currency_code"]';

/** The deal's currency code, where the portal shows it: it completes an amount whose sign stands for several currencies (`$`). */
export function currencyCode(doc: Document): string | null {
  const codes = inRecord(doc, CURRENCY_ROW).flatMap((node) => valueText(node).match(/\b[A-Z]{3}\b/g) ?? []);
  const [currency, ...others] = new Set(codes);
  return currency && others.length === 0 ? currency : null;
}
