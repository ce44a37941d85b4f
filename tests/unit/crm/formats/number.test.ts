import { describe, expect, test } from 'vitest';
import type { DecimalSign } from '../../../../lib/domain/format-profile';
import { parseMoney, parseNumber, parsePercent } from '../../../../lib/crm/formats';

const profile = (decimal: string) => ({ dateOrder: null, decimal: decimal === '-' ? null : (decimal as DecimalSign) });

function table(rows: string): string[][] {
  return rows.trim().split('\n').map((row) => row.split(' | '));
}

/** text | decimal sign proven | expected number or reason */
const NUMBERS = table(`
1234 | - | 1234
0 | - | 0
1.234,56 | - | 1234.56
1,234.56 | - | 1234.56
1.234.567 | - | 1234567
1,234,567 | - | 1234567
12,34,567.89 | - | 1234567.89
12,34,567 | - | 1234567
1.234 | - | ambiguous-number
1,234 | - | ambiguous-number
1.234 | , | 1234
1.234 | . | 1.234
1,234 | . | 1234
1,234 | , | 1.234
-1.234 | , | -1234
0,125 | - | 0.125
1234,567 | - | 1234.567
12,5 | - | 12.5
12.50 | - | 12.5
12.50 | , | 12.5
1 234 | - | 1234
1 234,56 | - | 1234.56
1 234 567.8 | - | 1234567.8
1'234'567.80 | - | 1234567.8
1’234.50 | - | 1234.5
1 234,567 | - | 1234.567
-12,5 | - | -12.5
−12,5 | - | -12.5
12,5- | - | -12.5
12,5− | - | -12.5
–12,5 | - | -12.5
12,5– | - | not-a-number
12,– | - | not-a-number
12.– | - | not-a-number
(12–) | - | not-a-number
10–12 | - | not-a-number
(1,234.56) | - | -1234.56
1,2K | - | approximate
3,4 mln | - | approximate
1.2M | - | approximate
2 mio. | - | approximate
~500 | - | approximate
100+ | - | approximate
ca. 500 | - | approximate
1,2 Mio. | - | approximate
1,2 Mrd. | - | approximate
1,2 Md | - | approximate
1,2 mil | - | approximate
1,2 mi | - | approximate
2 milhões | - | approximate
3,4 millions | - | approximate
12 Tsd. | - | approximate
2 bln. | - | approximate
1.2 Cr | - | approximate
< 500 | - | approximate
ongeveer 500 | - | approximate
1\u00a0234,56 | - | 1234.56
1\u202f234\u202f567,8 | - | 1234567.8
1\u2009234,5 | - | 1234.5
\u200e-1.234,50\u200e | - | -1234.5
\u202a1,234.50\u202c | - | 1234.5
\u2067(1,234.50)\u2069 | - | -1234.5
١٢٣ | - | not-a-number
1.23.4567 | - | not-a-number
1.234,567.8 | - | not-a-number
1,23.456,7 | - | not-a-number
1 23 | - | not-a-number
1 234'567 | - | not-a-number
--5 | - | not-a-number
(-5) | - | not-a-number
15-11-2026 | - | not-a-number
12 : 30 | - | not-a-number
5,- | - | not-a-number
.5 | - | not-a-number
five | - | not-a-number
1e5 | - | not-a-number
0x10 | - | not-a-number
Infinity | - | not-a-number
`);

/** text | decimal sign proven | amount and currency, or reason */
const AMOUNTS = table(`
€ 1.234,56 | - | 1234.56 EUR
€ -1.234,56 | - | -1234.56 EUR
-€ 1.234,56 | - | -1234.56 EUR
1.234,56 € | - | 1234.56 EUR
€84,500.00 | - | 84500 EUR
€ 84.500 | - | ambiguous-number
€ 84.500 | , | 84500 EUR
$12,500.00 | - | 12500 null
$12,500 | . | 12500 null
-$12,500.00 | - | -12500 null
($12,500.00) | - | -12500 null
$12,500.00 USD | - | 12500 USD
US$ 12.500,00 | - | 12500 USD
CA$12,500.00 | - | 12500 CAD
£1,234.50 | - | 1234.5 GBP
¥12,500,000 | - | 12500000 null
12 500,50 kr | - | 12500.5 null
kr. 12.500,50 | - | 12500.5 null
CHF 1’234.50 | - | 1234.5 CHF
EUR 1.517.000,00 | - | 1517000 EUR
USD 1,517,000.00 | - | 1517000 USD
EUR 1.517.000,00 (USD 1.733.104,35) | - | 1517000 EUR
EUR 500 (USD 571.25) | - | 500 EUR
12500 | - | 12500 null
1.234.567,89 zł | - | 1234567.89 PLN
€ 1,2K | - | approximate
€1.2M | - | approximate
1,2 mln € | - | approximate
€ 12.500,- | - | not-a-number
€ 12,- | , | not-a-number
€ 12,– | , | not-a-number
CHF 12.– | . | not-a-number
EUR 12– | - | not-a-number
12– € | - | not-a-number
EUR – 12 | - | not-a-number
EUR –12 | - | -12 EUR
–€ 12,50 | - | -12.5 EUR
EUR 12− | - | -12 EUR
€ 100 USD | - | not-a-number
XYZ 100 | - | not-a-number
about $100 | - | approximate
around $100 | - | not-a-number
1,2 M€ | - | approximate
€1,2M | - | approximate
350 k€ | - | approximate
$1.2MM | - | approximate
R$ 1,2 mi | - | approximate
1.234,50 Mio. € | - | approximate
1\u202f234,56\u00a0€ | - | 1234.56 EUR
-1\u202f234,56\u00a0€ | - | -1234.56 EUR
(1\u202f234,56\u00a0€) | - | -1234.56 EUR
1\u202f234,50\u00a0$US | - | 1234.5 USD
1\u202f234,50\u00a0$CA | - | 1234.5 CAD
R$\u00a01.234,56 | - | 1234.56 BRL
-R$\u00a01.234,56 | - | -1234.56 BRL
C$ 1.234,50 | - | 1234.5 null
1.234,50- € | - | -1234.5 EUR
€ -1.234,50- | - | not-a-number
S$1,234.50 | - | 1234.5 SGD
A$1,234.50 | - | 1234.5 AUD
kr 1 234,50 | - | 1234.5 null
SEK 1 234,50 | - | 1234.5 SEK
1 234,50 kr SEK | - | 1234.5 SEK
1.234,50 $ CAD | - | 1234.5 CAD
CAD USD 5.00 | - | not-a-number
eur 5.00 | - | not-a-number
€ 100 - € 200 | - | not-a-number
€ | - | not-a-number
Call CFO | - | not-a-number
`);

/** text | decimal sign proven | percent or reason */
const PERCENTAGES = table(`
75% | - | 75
75 % | - | 75
12,5% | - | 12.5
%75 | - | 75
75 | - | 75
0 | - | 0
0% | - | 0
1% | - | 1
0.5% | - | 0.5
12,5\u202f% | - | 12.5
12,5\u00a0% | - | 12.5
\u200e75% | - | 75
1,2K% | - | approximate
~ 75% | - | approximate
75 pct | - | not-a-number
100.00% | - | 100
33.333% | - | ambiguous-number
33.333% | . | 33.333
0.2 | - | ambiguous-number
1 | - | ambiguous-number
101% | - | not-a-number
-5% | - | not-a-number
5%– | - | not-a-number
75–% | - | not-a-number
75 of 100 | - | not-a-number
high | - | not-a-number
`);

describe('numbers', () => {
  test.each(NUMBERS)('%s with %s proven is %s', (text, sign, expected) => {
    const parsed = parseNumber(text ?? '', profile(sign ?? '-'));
    expect(String(parsed.ok ? parsed.value : parsed.why)).toBe(expected);
  });

  test.each(AMOUNTS)('amount %s with %s proven is %s', (text, sign, expected) => {
    const parsed = parseMoney(text ?? '', profile(sign ?? '-'));
    expect(parsed.ok ? `${parsed.value.amount} ${parsed.value.currency}` : parsed.why).toBe(expected);
  });

  test.each(PERCENTAGES)('percentage %s with %s proven is %s', (text, sign, expected) => {
    const parsed = parsePercent(text ?? '', profile(sign ?? '-'));
    expect(String(parsed.ok ? parsed.value : parsed.why)).toBe(expected);
  });

  test('a very long text is refused, not computed', () => {
    expect(parseNumber('1'.repeat(400), profile('-'))).toEqual({ ok: false, why: 'not-a-number' });
    expect(parseMoney(`€ ${'1'.repeat(50_000)} (`, profile('-'))).toEqual({ ok: false, why: 'not-a-number' });
  });
});
