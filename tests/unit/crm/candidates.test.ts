import { describe, expect, test } from 'vitest';
import type { Candidate } from '../../../lib/crm/candidates';
import { createHealth, defineCandidates } from '../../../lib/crm/candidates';

const candidate = (id: string, rank: Candidate['rank']): Candidate => ({ id, rank, since: '2026', why: 'a page fact' });

describe('defineCandidates', () => {
  test('gives the table back, with properties of the adapter', () => {
    const table = defineCandidates({ amount: [{ ...candidate('sf-a', 'api-name'), attribute: 'title' }, candidate('sf-b', 'label')] });
    expect(table.amount[0].attribute).toBe('title');
  });

  test('refuses an id that is used twice, in another list too', () => {
    expect(() => defineCandidates({ amount: [candidate('sf-a', 'api-name')], stage: [candidate('sf-a', 'aria')] })).toThrow('sf-a');
  });

  test('refuses a list that does not run from the most to the least trusted', () => {
    expect(() => defineCandidates({ amount: [candidate('sf-a', 'label'), candidate('sf-b', 'api-name')] })).toThrow('sf-b');
  });
});

describe('createHealth', () => {
  test('tells who answered and who stayed silent', () => {
    const health = createHealth();
    health.silent('sf-b');
    health.silent('sf-a');
    health.silent('sf-c');
    health.answered('amount', 'sf-c');
    expect(health.health()).toEqual({ answered: { amount: 'sf-c' }, silent: ['sf-a', 'sf-b'] });
  });

  test('forgets at the start of a read, and what was given out stays as it was', () => {
    const health = createHealth();
    health.answered('amount', 'sf-a');
    const before = health.health();
    health.reset();
    expect(before.answered).toEqual({ amount: 'sf-a' });
    expect(health.health()).toEqual({ answered: {}, silent: [] });
  });
});
