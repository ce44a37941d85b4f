import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldNote, PageNote, ReadLog } from '../../../lib/domain/read-health';
import { addPage, addUnread, DEALS_WITHOUT, emptyLog, isFound, PAGES_KEPT, PAGES_WITH, pageNote, recordMark, silentCandidates } from '../../../lib/domain/read-health';
import { lostFields, lostPages, missingWhy, newlyLost } from '../../../lib/domain/read-loss';
import type { FieldKey } from '../../../lib/domain/reading';
import { emptyFields } from '../../../lib/domain/reading';
import { coldStore, read } from '../../fixtures/fields';
import { refOf } from '../../fixtures/deals';

const placeOf = (candidate: string): string => candidate.split('-')[1] ?? candidate;
const ROW: FieldNote = { got: 'read', by: 'sf-row' };
const HEAD: FieldNote = { got: 'read', by: 'sf-head' };

let deals = 0;
const page = (fields: PageNote['fields'], over: Partial<PageNote> = {}): PageNote => ({ deal: `d${(deals += 1)}`, day: '2026-11-12', fields, silent: [], ...over });
const logOf = (...pages: PageNote[]): ReadLog => pages.reduce(addPage, emptyLog());
const times = (count: number, make: () => PageNote): PageNote[] => Array.from({ length: count }, make);

const whole = () => page({ name: HEAD, amount: ROW, closeDate: ROW });
const without = () => page({ name: HEAD, amount: ROW }, { day: '2026-11-20' });
const shown = (got: FieldNote['got']) => () => page({ name: HEAD, amount: ROW, closeDate: { got, by: 'sf-row' } });
const asked = () => page({ amount: ROW }, { silent: ['sf-head', 'sf-old'] });
const closed = () => page({ name: HEAD }, { day: '2026-11-20' });

describe('a field that used to be read and no longer is', () => {
  it('is told after five different deals, with the last day on which it was read', () => {
    expect(lostFields(logOf(...times(3, whole), ...times(4, without)), placeOf)).toEqual([]);
    expect(lostFields(logOf(...times(3, whole), ...times(5, without)), placeOf)).toEqual([{ field: 'closeDate', until: '2026-11-12', by: 'sf-row', what: 'field' }]);
  });

  it('must have been read on three pages before', () => {
    expect(lostFields(logOf(...times(2, whole), ...times(6, without)), placeOf)).toEqual([]);
  });

  it('is not told for one deal that is opened again and again', () => {
    const days = times(9, without).map((one, at) => ({ ...one, deal: 'same', day: `2026-11-${10 + at}` }));
    expect(lostFields(logOf(...times(3, whole), ...days), placeOf)).toEqual([]);
  });

  it('is told after going back and forth between deals: a deal is one page a day', () => {
    const forth = Array.from({ length: 12 }, () => ['x', 'y'].map((deal) => ({ ...without(), deal }))).flat();
    const log = logOf(...times(3, whole), ...times(3, without), ...forth);
    expect(log.pages).toHaveLength(8);
    expect(lostFields(log, placeOf)).toMatchObject([{ field: 'closeDate', until: '2026-11-12' }]);
    expect(silentCandidates(logOf(...forth.map((one) => ({ ...one, silent: ['sf-old'] }))))).toEqual([]);
  });

  it('is not told where one of several looks at a deal on a day found it', () => {
    const looks = [{ ...whole(), deal: 'x', day: '2026-11-20' }, ...times(4, without), { ...without(), deal: 'x' }];
    expect(logOf(...looks).pages.at(-1)).toMatchObject({ deal: 'x', fields: { closeDate: ROW } });
    expect(lostFields(logOf(...times(3, whole), ...looks), placeOf)).toEqual([]);
  });

  it('is told of a whole part of the page when nothing of it shows, and of nothing when it shows now and then', () => {
    const gone = lostFields(logOf(...times(3, whole), ...times(5, closed)), placeOf);
    expect(gone.map(({ field, what }) => [field, what])).toEqual([['closeDate', 'part'], ['amount', 'part']]);
    expect(lostFields(logOf(...times(3, whole), ...times(4, closed), without()), placeOf)).toEqual([]);
  });

  it('is not told where an unreadable value shows that it is there; an inside of unknown shape is a loss', () => {
    expect(lostFields(logOf(...times(3, whole), ...times(5, shown('ambiguous-date'))), placeOf)).toEqual([]);
    expect(lostFields(logOf(...times(3, whole), ...times(5, shown('unexpected'))), placeOf)).toHaveLength(1);
  });

  it('stands when the pages that showed it have left the log', () => {
    const long = logOf(...times(3, whole), ...times(PAGES_KEPT + 5, without));
    expect(long.pages).toHaveLength(PAGES_KEPT);
    expect(lostFields(long, placeOf)).toEqual([{ field: 'closeDate', until: '2026-11-12', by: 'sf-row', what: 'field' }]);
  });

  it('is told once: put away it stays away, until it was read again', () => {
    const lost = { ...logOf(...times(3, whole), ...times(5, without)), dismissed: ['closeDate'] as FieldKey[] };
    expect(newlyLost(lost, placeOf)).toEqual([]);
    expect(newlyLost(addPage(lost, without()), placeOf)).toEqual([]);
    const found = addPage(lost, whole());
    expect(found.dismissed).toEqual([]);
    expect(newlyLost(times(5, without).reduce(addPage, found), placeOf)).toHaveLength(1);
  });
});

const unread = (deal: string) => ({ deal, day: '2026-11-21' });

describe('deal pages that can no longer be read', () => {
  const five = ['a', 'b', 'c', 'd', 'e'].map(unread);

  it('are told after five different deals, with the last day on which a page was read', () => {
    expect(lostPages(five.slice(1).reduce(addUnread, logOf(...times(3, whole))))).toBeNull();
    expect(lostPages(five.reduce(addUnread, logOf(...times(3, whole))))).toEqual({ until: '2026-11-12', deals: 5 });
  });

  it('are not told where too few were read before, of one deal again and again, and once a page was read', () => {
    expect(lostPages(five.reduce(addUnread, logOf(...times(2, whole))))).toBeNull();
    expect(lostPages(times(9, whole).map(() => unread('a')).reduce(addUnread, logOf(...times(3, whole))))).toBeNull();
    const again = addPage(five.reduce(addUnread, logOf(...times(3, whole))), whole());
    expect(again.unread).toEqual([]);
    expect(lostPages(again)).toBeNull();
  });

  it('say nothing about fields, and a bounded number of them is kept', () => {
    const log = Array.from({ length: 50 }, (_, at) => unread(`u${at}`)).reduce(addUnread, logOf(...times(3, whole)));
    expect(lostFields(log, placeOf)).toEqual([]);
    expect(log.unread).toHaveLength(PAGES_KEPT);
  });

  it('are told for any history only after enough different deals in a row, and always then', () => {
    let told = 0;
    const step = fc.oneof({ weight: 6, arbitrary: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g').map((deal) => ({ deal })) }, { weight: 1, arbitrary: fc.constant(null) });
    fc.assert(fc.property(fc.nat(4), fc.array(step, { maxLength: 30, size: 'max' }), (before, after) => {
      const steps = [...Array.from({ length: before }, () => null), ...after];
      const log = steps.reduce((held, one) => (one === null ? addPage(held, whole()) : addUnread(held, unread(one.deal))), emptyLog());
      const since = steps.slice(steps.lastIndexOf(null) + 1);
      const isGone = steps.filter((one) => one === null).length >= PAGES_WITH && new Set(since.map((one) => one?.deal)).size >= DEALS_WITHOUT;
      if (isGone) told += 1;
      expect(lostPages(log) !== null).toBe(isGone);
    }), { numRuns: 500, seed: 11 });
    expect(told, 'histories with a loss were among them').toBeGreaterThan(50);
  });
});

describe('why a page does not show a field', () => {
  it('tells a part that is not open from a field that is not there', () => {
    const seen = logOf(whole());
    expect(missingWhy(addPage(seen, closed()), 'closeDate', placeOf)).toBe('part-not-shown');
    expect(missingWhy(addPage(seen, without()), 'closeDate', placeOf)).toBe('not-on-page');
    expect(missingWhy(addPage(seen, without()), 'problem', placeOf)).toBe('not-on-page');
    expect(missingWhy(addPage(seen, without()), 'amount', placeOf)).toBeNull();
    expect(missingWhy(logOf(...times(3, whole), ...times(5, without)), 'closeDate', placeOf)).toBe('lost');
  });
});

describe('candidates that found nothing', () => {
  it('are told of a full log only, and not when one page used them', () => {
    expect(silentCandidates(logOf(...times(PAGES_KEPT - 1, asked)))).toEqual([]);
    expect(silentCandidates(logOf(...times(PAGES_KEPT, asked)))).toEqual(['sf-head', 'sf-old']);
    expect(silentCandidates(logOf(...times(PAGES_KEPT - 1, asked), whole()))).toEqual(['sf-old']);
  });
});

describe('what is noted of a page', () => {
  const reading = { ref: refOf(), at: '2026-11-12T10:00:00.000Z', language: 'en', fields: { ...coldStore(), competitors: { kind: 'read' as const, value: 'Contoso', raw: 'Contoso', via: 'matched by name: Secret rivals' } } };

  it('is no value, no name of a field and no record', () => {
    const note = pageNote(reading, { answered: { competitors: 'sf-record-field' }, silent: ['sf-path-lwc', 'matched by name: Secret'] }, '2026-11-12', 'salt');
    expect(note.fields.competitors).toEqual({ got: 'read', by: 'sf-record-field' });
    expect(note.silent).toEqual(['sf-path-lwc']);
    const text = JSON.stringify(note);
    for (const secret of ['Contoso', 'Secret', 'Fresco', '1234567', reading.ref.recordId]) expect(text).not.toContain(secret);
  });

  it('marks deals differently by salt, and shares each mark among many', () => {
    expect(recordMark('a', '1')).not.toBe(recordMark('b', '1'));
    expect(recordMark('a', '1')).toMatch(/^[0-9a-f]{4}$/);
    const marks = new Set(Array.from({ length: 200 }, (_, at) => recordMark('salt', `0065g00000PhGt${at}AAF`)));
    expect(marks.size).toBeGreaterThan(190);
  });

  it('leaves out what was missing', () => {
    expect(pageNote({ ...reading, fields: { ...emptyFields(), name: read('x') } }, { answered: {}, silent: [] }, '2026-11-12', 's').fields).toEqual({ name: { got: 'read', by: 'fixture' } });
  });
});

const FIELDS = ['name', 'amount', 'closeDate', 'problem'] as const;
const noteArb = fc.option(fc.record({ got: fc.constantFrom<FieldNote['got']>('read', 'empty', 'unexpected', 'ambiguous-date'), by: fc.constantFrom('sf-row', 'sf-head', 'sf-path') }), { freq: 2 });
const pageArb: fc.Arbitrary<PageNote> = fc.record({
  deal: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'), day: fc.constantFrom('2026-11-12', '2026-11-13', '2026-11-14'),
  fields: fc.record({ name: noteArb, amount: noteArb, closeDate: noteArb, problem: noteArb }).map((all) => Object.fromEntries(Object.entries(all).filter(([, note]) => note !== null)) as PageNote['fields']),
  silent: fc.constant<string[]>([]),
});

const rowArb = fc.constantFrom(ROW, ROW, ROW, undefined);
/** Pages of a part that is mostly open. */
const plainArb = fc.tuple(pageArb, fc.record({ name: rowArb, amount: rowArb, closeDate: rowArb, problem: rowArb })).map(([one, fields]) => ({
  ...one, fields: Object.fromEntries(Object.entries(fields).filter(([, note]) => note)) as PageNote['fields'],
}));
/** Pages of every kind, then pages that mostly lack one of the fields: losses come in many of them, and not always. */
const historyArb = fc.tuple(fc.array(fc.oneof(pageArb, plainArb), { maxLength: 25 }), fc.array(fc.tuple(plainArb, fc.integer({ min: 0, max: 9 })), { minLength: 5, maxLength: 14 }), fc.constantFrom(...FIELDS)).map(([before, after, field]) => [
  ...before, ...after.map(([one, odd]) => (odd === 0 ? one : { ...one, fields: Object.fromEntries(Object.entries(one.fields).filter(([key]) => key !== field)) })),
]);

describe('whatever pages come', () => {
  it('the log is bounded, and its newest page is the last one seen', () => {
    fc.assert(fc.property(fc.array(pageArb, { maxLength: 60 }), (pages) => {
      const log = logOf(...pages);
      expect(log.pages.length).toBeLessThanOrEqual(PAGES_KEPT);
      expect(log.pages.at(-1)?.deal).toBe(pages.at(-1)?.deal);
      expect(Object.values(log.earlier).every((one) => one.pages <= PAGES_WITH)).toBe(true);
    }));
  });

  it('a field is lost only if it was read often enough, and the last five deals do not show it', () => {
    let losses = 0;
    fc.assert(fc.property(historyArb, (pages) => {
      const log = logOf(...pages);
      for (const { field } of lostFields(log, placeOf)) {
        losses += 1;
        const reads = pages.filter((one) => ['read', 'empty'].includes(one.fields[field]?.got ?? ''));
        expect(reads.length).toBeGreaterThanOrEqual(PAGES_WITH);
        const since = log.pages.slice(log.pages.findLastIndex((one) => isFound(one.fields[field])) + 1);
        expect(new Set(since.map(({ deal }) => deal)).size).toBeGreaterThanOrEqual(DEALS_WITHOUT);
      }
    }), { numRuns: 1_000, seed: 7 });
    expect(losses, 'histories with losses were among them').toBeGreaterThan(20);
  });

  it('a field that the newest page shows is never lost', () => {
    fc.assert(fc.property(fc.array(pageArb, { maxLength: 40 }), fc.constantFrom(...FIELDS), (pages, field) => {
      const log = addPage(logOf(...pages), page({ [field]: ROW }));
      expect(lostFields(log, placeOf).map((one) => one.field)).not.toContain(field);
    }));
  });

  it('a field of a part that always shows is lost after enough pages with it and enough deals without it', () => {
    fc.assert(fc.property(fc.integer({ min: PAGES_WITH, max: 30 }), fc.integer({ min: DEALS_WITHOUT, max: 40 }), (withIt, after) => {
      expect(lostFields(logOf(...times(withIt, whole), ...times(after, without)), placeOf)).toMatchObject([{ field: 'closeDate', what: 'field' }]);
    }), { numRuns: 30 });
  });
});
