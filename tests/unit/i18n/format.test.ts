import { describe, expect, it } from 'vitest';
import { createTranslator, languageFor } from '../../../lib/platform/i18n';
import { formatsFor } from '../../../lib/platform/i18n/format';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('formats of a reader', () => {
  it.each([
    ['en', '18 Dec 2026', '18 Dec', '€84,500', '€1,234,567.89', '80%', 'a, b and c'],
    ['nl', '18 dec 2026', '18 dec', '€ 84.500', '€ 1.234.567,89', '80%', 'a, b en c'],
  ] as const)('%s', (language, date, dayMonth, whole, cents, share, list) => {
    const format = formatsFor(language);
    expect(plain(format.date('2026-12-18'))).toBe(date);
    expect(plain(format.dayMonth('2026-12-18'))).toBe(dayMonth);
    expect(plain(format.money(84_500, 'EUR'))).toBe(whole);
    expect(plain(format.money(1_234_567.89, 'EUR'))).toBe(cents);
    expect(plain(format.share(0.8))).toBe(share);
    expect(format.list(['a', 'b', 'c'])).toBe(list);
  });

  it('shows an amount without a currency as a bare number, never with an invented sign', () => {
    expect(formatsFor('en').money(84_500, null)).toBe('84,500');
  });

  it('shows what is no calendar day as it is', () => {
    expect(formatsFor('en').date('someday')).toBe('someday');
  });

  it('never lets a date break over two lines', () => {
    expect(formatsFor('nl').date('2026-12-18')).not.toContain(' ');
  });
});

describe('translator', () => {
  it('is ready at once and switches at run time', async () => {
    const translator = createTranslator('en');
    expect(translator.t('ask.title')).toBe('Ask next');
    await translator.changeLanguage('nl');
    expect(translator.t('ask.title')).toBe('Vraag nu');
  });

  it('counts in both languages', () => {
    expect(createTranslator('en').t('unit.days', { count: 1 })).toBe('1 day');
    expect(createTranslator('nl').t('unit.days', { count: 2 })).toBe('2 dagen');
  });

  it.each([['nl', 'nl'], ['nl-BE', 'nl'], ['en-GB', 'en'], ['de-DE', 'en'], ['', 'en']])('takes %s for %s', (browser, language) => {
    expect(languageFor(browser)).toBe(language);
  });
});
