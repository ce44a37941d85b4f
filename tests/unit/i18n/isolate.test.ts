import { describe, expect, it } from 'vitest';
import { createTranslator } from '../../../lib/platform/i18n';
import { isolated } from '../../../lib/platform/i18n/isolate';

const OVERRIDE = '\u202e';

describe('a text from elsewhere inside a sentence of ours', () => {
  it('is itself where it runs from left to right', () => {
    for (const text of ['Van Dam Logistics', '€ 12.500,00', '', '<b>bold</b> & "quotes"', 'Zoë', 'Иван', '山田', '🚚']) expect(isolated(text)).toBe(text);
  });

  it('stands in an isolate where it runs from right to left', () => {
    for (const text of ['שלום', 'مرحبا', 'Acme שלום', '\ufe8d']) expect(isolated(text)).toBe(`\u2068${text}\u2069`);
  });

  it('cannot turn what follows, nor end its isolate early', () => {
    expect(isolated(`Acme${OVERRIDE}fdp.exe`)).toBe('Acmefdp.exe');
    expect(isolated(`שלום\u2069 1`)).toBe('\u2068שלום 1\u2069');
  });

  it('is kept so by every sentence of the product', () => {
    const t = createTranslator('en').getFixedT('en', 'badge');
    expect(t('stageUnmapped', { stage: `${OVERRIDE}שלום` })).toContain('\u2068שלום\u2069');
    expect(t('stageUnmapped', { stage: '<img src=x>' })).toContain('<img src=x>');
  });
});
