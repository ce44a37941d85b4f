import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { watch } from './fake-crm';

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);
const PATIENCE = 15_000;

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('opening a deal', () => {
  test('is sent when two reads agree, not before', async () => {
    const watched = watch('/deal/1');
    expect(watched.happened).toEqual([]);
    await pass(200);
    expect(watched.happened).toEqual(['read 1 Route planning']);
    expect(watched.watcher.current()).toEqual({ crm: 'hubspot', tenant: '123', recordId: '1' });
  });

  test('waits for the record of the address, whatever the page still shows', async () => {
    const watched = watch('/deal/1', { crm: { shown: '9', name: 'Another deal' } });
    await pass(5000);
    expect(watched.happened).toEqual([]);
    Object.assign(watched.crm, { shown: '1', name: 'Route planning' });
    await pass(400);
    expect(watched.happened).toEqual(['read 1 Route planning']);
  });

  test('waits until a page that draws bit by bit has settled', async () => {
    const watched = watch('/deal/1');
    for (const name of ['R', 'Ro', 'Rou', 'Route']) {
      watched.crm.name = name;
      await pass(199);
    }
    expect(watched.happened).toEqual([]);
    await pass(400);
    expect(watched.happened).toEqual(['read 1 Route']);
  });

  test('a page that is no deal is left alone', async () => {
    const watched = watch('/list');
    await pass(PATIENCE * 2);
    expect(watched.happened).toEqual([]);
    expect(watched.crm.opened).toEqual([]);
    expect(watched.watcher.current()).toBeNull();
  });

  test('a prerendered page is read when it is looked at', async () => {
    const watched = watch('/deal/1', { prerendering: true });
    await pass(PATIENCE);
    expect(watched.crm.opened).toEqual([]);
    watched.doc.dispatchEvent(new Event('prerenderingchange'));
    await pass(200);
    expect(watched.happened).toEqual(['read 1 Route planning']);
  });
});

describe('a reading never mixes two records', () => {
  test('a read during which the page moved on is dropped', async () => {
    const watched = watch('/deal/1');
    watched.crm.duringRead = () => {
      watched.crm.shown = '2';
    };
    await pass(PATIENCE * 2);
    expect(watched.happened).toEqual(['unread 1 no-identity']);
  });

  test('an identity that flips from look to look never becomes a reading', async () => {
    const watched = watch('/deal/1');
    watched.crm.duringRead = () => {
      watched.crm.shown = watched.crm.shown === '1' ? '2' : '1';
    };
    const flip = setInterval(() => void (watched.crm.shown = '1'), 50);
    await pass(PATIENCE * 2);
    clearInterval(flip);
    expect(watched.happened).toEqual(['unread 1 no-identity']);
  });

  test('a new address in the middle of a read ends it at once', async () => {
    const watched = watch('/deal/1');
    watched.crm.duringRead = () => {
      watched.crm.duringRead = () => {};
      watched.win.go('/deal/2');
    };
    await pass(200);
    expect(watched.happened).toEqual(['left deal /deal/2']);
    Object.assign(watched.crm, { shown: '2', name: 'Cold store' });
    await pass(400);
    expect(watched.happened).toEqual(['left deal /deal/2', 'read 2 Cold store']);
  });
});

describe('changes on the page', () => {
  test('are sent when a field differs, after two reads agree', async () => {
    const watched = watch('/deal/1');
    await pass(200);
    watched.crm.name = 'Route planning, phase 2';
    watched.crm.change();
    expect(watched.happened).toEqual(['read 1 Route planning']);
    await pass(200);
    expect(watched.happened).toEqual(['read 1 Route planning', 'read 1 Route planning, phase 2']);
  });

  test('are not sent when no field differs', async () => {
    const watched = watch('/deal/1');
    await pass(200);
    watched.crm.change();
    await pass(PATIENCE);
    expect(watched.happened).toEqual(['read 1 Route planning']);
  });

  test('readAgain sends all the same', async () => {
    const watched = watch('/deal/1');
    await pass(200);
    watched.watcher.readAgain();
    await pass(200);
    expect(watched.happened).toEqual(['read 1 Route planning', 'read 1 Route planning']);
    expect(watched.crm.opened.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });

  test('a date beside the fields that comes later is told too: it may prove what they mean', async () => {
    const watched = watch('/deal/1');
    await pass(200);
    watched.crm.dates = ['25-3-2026'];
    watched.crm.change();
    await pass(200);
    expect(watched.happened).toEqual(['read 1 Route planning', 'read 1 Route planning']);
  });
});

describe('when it does not work out', () => {
  test('a page that never shows the record is unread once, and read when it comes after all', async () => {
    const watched = watch('/deal/1', { crm: { shown: null } });
    await pass(PATIENCE - 1);
    expect(watched.happened).toEqual([]);
    await pass(PATIENCE * 10);
    expect(watched.happened).toEqual(['unread 1 no-identity']);
    watched.crm.shown = '1';
    watched.crm.change();
    await pass(400);
    expect(watched.happened).toEqual(['unread 1 no-identity', 'read 1 Route planning']);
  });

  test('it looks again by itself, without any change', async () => {
    const watched = watch('/deal/1', { crm: { shown: null } });
    await pass(PATIENCE + 200);
    watched.crm.shown = '1';
    await pass(3000);
    expect(watched.happened).toEqual(['unread 1 no-identity', 'read 1 Route planning']);
  });

  test('a page that never settles is not stable', async () => {
    let n = 0;
    const watched = watch('/list', { crm: { duringRead: () => void (n += 1) } });
    Object.defineProperty(watched.crm, 'name', { get: () => `tick ${n}` });
    watched.win.go('/deal/1');
    await pass(PATIENCE * 3);
    expect(watched.happened).toEqual(['left deal /deal/1', 'unread 1 not-stable']);
  });

  test('a failing reader is told and logged once; the next change is read', async () => {
    const watched = watch('/deal/1', { crm: { failure: new Error('broken') } });
    expect(watched.happened).toEqual(['unread 1 reader-failed']);
    await pass(PATIENCE * 3);
    watched.crm.change();
    expect(watched.happened).toEqual(['unread 1 reader-failed']);
    expect(watched.log).toHaveBeenCalledTimes(1);
    expect(watched.log).toHaveBeenCalledWith('reader failed', watched.crm.failure);
    watched.crm.failure = null;
    watched.crm.change();
    await pass(400);
    expect(watched.happened).toEqual(['unread 1 reader-failed', 'read 1 Route planning']);
  });

  test('a page that cannot be opened is tried again', async () => {
    const watched = watch('/list');
    const opens = vi.spyOn(watched.crm.adapter, 'open').mockImplementation(() => {
      throw new Error('no page');
    });
    watched.win.go('/deal/1');
    expect(watched.happened).toEqual(['left deal /deal/1', 'unread 1 reader-failed']);
    opens.mockRestore();
    await pass(2400);
    expect(watched.happened).toEqual(['left deal /deal/1', 'unread 1 reader-failed', 'read 1 Route planning']);
  });

  test('a background tab whose timers hardly run gets its looks before it is given up', async () => {
    const watched = watch('/deal/1', { crm: { shown: null }, options: { times: { stableMs: 60_000 } } });
    await pass(130_000);
    expect(watched.happened).toEqual([]);
    watched.crm.shown = '1';
    await pass(120_000);
    expect(watched.happened).toEqual(['read 1 Route planning']);
  });

  test('an address that the adapter chokes on is another page', async () => {
    const watched = watch('/deal/1', { options: { url: () => 'not an address' } });
    await pass(PATIENCE);
    expect(watched.happened).toEqual([]);
    expect(watched.watcher.current()).toBeNull();
    expect(watched.log).toHaveBeenCalledTimes(1);
  });
});
