import { beforeEach, describe, expect, it, vi } from 'vitest';
import { dealKey } from '../../../lib/domain/deal-ref';
import type { Undo } from '../../../lib/domain/event';
import { damagedRecords } from '../../../lib/storage/damaged';
import { openDatabase } from '../../../lib/storage/database';
import { allDeals, loadDeal, recentDeals, saveVisit } from '../../../lib/storage/deals';
import { addEvents, allEvents, eventsOf, eventsOfKinds, findEvent, undo } from '../../../lib/storage/events';
import { eraseScope, resetPractice } from '../../../lib/storage/erase';
import { DEVICE, OTHER, PRACTICE, REF, closeDateSeen, emptyBrowser, eraseOf, recordOf, statementOf } from './fixtures';

beforeEach(emptyBrowser);

const undoOf = (targets: string[], id = 'undo-1'): Undo => ({ kind: 'undo', id, at: '2026-11-20T11:00:00.000Z', device: DEVICE, targets });
const ids = (events: { id: string }[]) => events.map(({ id }) => id).toSorted();

describe('visits', () => {
  it('keeps the first sight and takes the later reading, in whatever order they are saved', async () => {
    const early = recordOf(REF, '2026-11-20T09:00:00.000Z');
    const late = recordOf(REF, '2026-11-22T09:00:00.000Z');
    await saveVisit({ record: late, events: [] });
    await saveVisit({ record: early, events: [] });
    const { record } = await loadDeal(dealKey(REF));
    expect([record?.firstSeen, record?.lastSeen, record?.reading.at]).toEqual([early.firstSeen, late.lastSeen, late.reading.at]);
  });

  it('holds an observation that two tabs saw once, with the earlier time', async () => {
    await addEvents([closeDateSeen(REF, '2026-11-20T09:30:00.000Z')]);
    await addEvents([closeDateSeen(REF, '2026-11-20T09:00:00.000Z')]);
    const events = await allEvents();
    expect(events.map(({ at }) => at)).toEqual(['2026-11-20T09:00:00.000Z']);
  });

  it('lists the deals seen last', async () => {
    for (const [ref, day] of [[REF, '20'], [OTHER, '22'], [{ ...REF, recordId: 'b' }, '21']] as const) {
      await saveVisit({ record: recordOf(ref, `2026-11-${day}T09:00:00.000Z`), events: [] });
    }
    expect((await recentDeals(2)).map(({ key }) => key)).toEqual([dealKey(OTHER), dealKey({ ...REF, recordId: 'b' })]);
  });

  it('reads events by kind', async () => {
    await addEvents([closeDateSeen(), statementOf('a'), statementOf('b', OTHER)]);
    expect(ids(await eventsOfKinds(['statement']))).toEqual(['a', 'b']);
    expect(ids(await eventsOf(dealKey(OTHER)))).toEqual(['b']);
  });
});

describe('undo', () => {
  it('deletes its target, stays, and keeps it away when it comes back', async () => {
    await addEvents([statementOf('a'), statementOf('b')]);
    expect(ids(await undo(undoOf(['a'])))).toEqual(['a']);
    expect(ids(await allEvents())).toEqual(['b', 'undo-1']);
    expect(await addEvents([statementOf('a')])).toEqual({ added: 0, removed: 0 });
    expect(ids(await allEvents())).toEqual(['b', 'undo-1']);
  });

  it('works on what is stored for practice, and leaves the real log alone', async () => {
    await addEvents([statementOf('p', PRACTICE)], 'practice');
    await undo(undoOf(['p']));
    expect([ids(await allEvents('practice')), await allEvents('real')]).toEqual([['undo-1'], []]);
  });
});

async function fill(): Promise<void> {
  await saveVisit({ record: recordOf(REF), events: [statementOf('a'), closeDateSeen(REF)] });
  await saveVisit({ record: recordOf(OTHER), events: [statementOf('b', OTHER)] });
  await addEvents([{ kind: 'action', id: 'tap', at: '2026-11-20T10:00:00.000Z', device: DEVICE, deal: null, action: 'appointment', outcome: null, on: '2026-11-20' }]);
  await saveVisit({ record: recordOf(PRACTICE), events: [statementOf('p', PRACTICE)] });
}

describe('erase', () => {
  it.each([
    ['a deal', { deal: dealKey(REF) }, 3, ['b', 'erase-1', 'tap'], [dealKey(OTHER)], ['p']],
    ['a tenant', { crm: 'hubspot', tenant: '4242' }, 2, ['a', closeDateSeen().id, 'erase-1', 'tap'], [dealKey(REF)], ['p']],
    ['everything', { all: true }, 8, ['erase-1'], [], []],
  ] as const)('%s: deletes its deals and events at once and leaves a tombstone', async (_what, scope, count, events, deals, practice) => {
    await fill();
    expect(await eraseScope(eraseOf(scope))).toBe(count);
    expect(ids(await allEvents())).toEqual([...events].toSorted());
    expect((await allDeals()).map(({ key }) => key)).toEqual(deals);
    expect(ids(await allEvents('practice'))).toEqual(practice);
  });

  it('takes damaged rows and events of a clock that was ahead as well', async () => {
    const db = await openDatabase();
    await db.put('events', { ...statementOf('broken'), body: 7 } as never);
    await addEvents([statementOf('ahead', REF, '2030-01-01T00:00:00.000Z')]);
    await eraseScope(eraseOf({ deal: dealKey(REF) }));
    expect(await db.getAllKeys('events')).toEqual(['erase-1']);
  });

  it('does not store a visit that was under way when the deal was erased, but a later one', async () => {
    await eraseScope(eraseOf({ deal: dealKey(REF) }, '2026-11-21T09:00:00.000Z'));
    await saveVisit({ record: recordOf(REF, '2026-11-21T09:00:00.000Z'), events: [] });
    expect(await allDeals()).toEqual([]);
    await saveVisit({ record: recordOf(REF, '2026-11-21T09:00:00.001Z'), events: [] });
    expect(await allDeals()).toHaveLength(1);
  });

  it('tells an observer of a deal about the erasures', async () => {
    await eraseScope(eraseOf({ crm: 'salesforce', tenant: 'acme' }));
    expect(ids(await eventsOf(dealKey(REF)))).toEqual(['erase-1']);
  });
});

describe('practice', () => {
  it('is kept apart from real data and reset at once', async () => {
    await saveVisit({ record: recordOf(PRACTICE), events: [statementOf('p', PRACTICE)] });
    await saveVisit({ record: recordOf(REF), events: [statementOf('a')] });
    expect([ids(await allEvents()), (await allDeals()).map(({ key }) => key)]).toEqual([['a'], [dealKey(REF)]]);
    expect((await findEvent('p'))?.space).toBe('practice');
    expect(await resetPractice()).toBe(2);
    expect([await allEvents('practice'), await allDeals('practice')]).toEqual([[], []]);
    expect(ids(await allEvents())).toEqual(['a']);
  });
});

describe('damaged records', () => {
  it('are put aside with key and reason, and the others are read', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const db = await openDatabase();
    await saveVisit({ record: recordOf(OTHER), events: [statementOf('b', OTHER)] });
    const broken = { ...recordOf(REF), reading: { ...recordOf(REF).reading, fields: {} } };
    await db.put('deals', broken as never);
    await db.put('events', { ...statementOf('x'), at: 'yesterday' });
    expect((await allDeals()).map(({ key }) => key)).toEqual([dealKey(OTHER)]);
    expect(ids(await allEvents())).toEqual(['b']);
    const damaged = await damagedRecords();
    expect(damaged.map(({ store, key, raw }) => ({ store, key, raw }))).toEqual([
      { store: 'deals', key: dealKey(REF), raw: broken },
      { store: 'events', key: 'x', raw: { ...statementOf('x'), at: 'yesterday' } },
    ]);
    expect(damaged[0]?.why).toContain('reading.fields.name');
    expect(await db.getAllKeys('deals')).toEqual([dealKey(OTHER)]);
  });

  it('never hide a whole visit: the deal is read without them', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await (await openDatabase()).put('deals', { key: dealKey(REF), nonsense: true } as never);
    await addEvents([statementOf('a')]);
    const { record, events } = await loadDeal(dealKey(REF));
    expect([record, ids(events)]).toEqual([null, ['a']]);
    await saveVisit({ record: recordOf(REF), events: [] });
    expect((await loadDeal(dealKey(REF))).record).toEqual(recordOf(REF));
  });

  it('refuses a record that answers for another deal', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    await (await openDatabase()).put('deals', { ...recordOf(OTHER), key: dealKey(REF) });
    expect((await loadDeal(dealKey(REF))).record).toBeNull();
    expect(await damagedRecords()).toHaveLength(1);
  });
});
