import { describe, expect, it } from 'vitest';
import type { SeenField } from '../../../lib/domain/own-field';
import { MOST_SEEN, addSeen } from '../../../lib/domain/seen-fields';

const AT = '2026-11-20T12:00:00.000Z';
const field = (label: string, apiName: string | null = null): SeenField => ({ apiName, label });
const labels = (seen: ReturnType<typeof addSeen>) => seen.fields.map(({ label }) => label);

describe('the fields that a tenant\'s pages showed', () => {
  it('add up over pages, each once, in the order of their labels', () => {
    const first = addSeen(null, [field('Pijn', 'Pijn__c'), field('Budget')], 'nl', AT);
    expect(labels(addSeen(first, [field('budget'), field('Nood', 'Nood__c')], 'nl', AT))).toEqual(['budget', 'Nood', 'Pijn']);
  });

  it('have the newest label where there is an API name', () => {
    const first = addSeen(null, [field('Pijn', 'Pijn__c')], 'nl', AT);
    expect(addSeen(first, [field('Pain', 'pijn__C')], 'en', AT).fields).toEqual([field('Pain', 'pijn__C')]);
  });

  it('in another language keep those with an API name only', () => {
    const first = addSeen(null, [field('Pijn', 'Pijn__c'), field('Budget akkoord')], 'nl', AT);
    expect(addSeen(first, [field('Budget agreed')], 'en', AT)).toEqual({ at: AT, language: 'en', fields: [field('Budget agreed'), field('Pijn', 'Pijn__c')] });
  });

  it('are bounded, and nameless ones are no fields', () => {
    const many = Array.from({ length: MOST_SEEN + 50 }, (_, index) => field(`Veld ${index}`));
    const seen = addSeen(null, [field('   '), field('x'.repeat(900)), ...many], 'nl', AT);
    expect(seen.fields).toHaveLength(MOST_SEEN);
    expect(Math.max(...labels(seen).map((label) => label.length))).toBe(200);
    expect(labels(seen)).not.toContain('');
  });

  it('take in a new one when there are as many as are kept', () => {
    const full = addSeen(null, Array.from({ length: MOST_SEEN }, (_, index) => field(`Veld ${index}`)), 'nl', AT);
    const next = addSeen(full, [field('Zorgen', 'Zorgen__c'), field('VELD 7')], 'nl', AT);
    expect(next.fields).toHaveLength(MOST_SEEN);
    expect(next.fields).toContainEqual(field('Zorgen', 'Zorgen__c'));
    expect(labels(next).filter((label) => label.toLowerCase() === 'veld 7')).toEqual(['VELD 7']);
  });
});
