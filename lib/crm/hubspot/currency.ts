import { CURRENCY_CODE } from './candidates';
import { inRecord } from './scope';
import { valueText } from './value';

/** The deal's currency code, where the portal shows it: it completes an amount whose sign stands for several currencies (`$`). */
export function currencyCode(root: Element): string | null {
  const codes = inRecord(root, CURRENCY_CODE.css).flatMap((node) => valueText(node).match(/\b[A-Z]{3}\b/g) ?? []);
  const [currency, ...others] = new Set(codes);
  return currency && others.length === 0 ? currency : null;
}
