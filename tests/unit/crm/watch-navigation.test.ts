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

describe('in-app navigation', () => {
  test.each([true, false])('another deal: the old one goes first (Navigation API: %s)', async (navigationApi) => {
    const watched = watch('/deal/1', { navigationApi });
    await pass(200);
    watched.win.go('/deal/2');
    await pass(navigationApi ? 0 : 500);
    expect(watched.happened).toEqual(['read 1 Route planning', 'left deal /deal/2']);
    expect(watched.crm.opened[0]?.signal.aborted).toBe(true);
    await pass(300);
    Object.assign(watched.crm, { shown: '2', name: 'Cold store' });
    await pass(400);
    expect(watched.happened).toEqual(['read 1 Route planning', 'left deal /deal/2', 'read 2 Cold store']);
  });

  test('with the Navigation API the old deal goes within the event itself', async () => {
    const watched = watch('/deal/1');
    await pass(200);
    watched.win.go('/list');
    expect(watched.happened).toEqual(['read 1 Route planning', 'left list /list']);
    expect(watched.watcher.current()).toBeNull();
  });

  test('the same record under another address changes nothing', async () => {
    const watched = watch('/deal/1');
    await pass(200);
    watched.win.go('/deal/1/activities?tab=2');
    await pass(PATIENCE);
    expect(watched.happened).toEqual(['read 1 Route planning']);
    expect(watched.crm.opened).toHaveLength(1);
  });

  test('the same record under another address goes on being read', async () => {
    const watched = watch('/deal/1', { navigationApi: false });
    await pass(100);
    watched.win.location.href = 'https://app.example/deal/1?tab=2';
    await pass(400);
    expect(watched.happened).toEqual(['read 1 Route planning']);
  });

  test('a change on the page that came with a new address is noticed before anything is read', async () => {
    const watched = watch('/deal/1', { navigationApi: false });
    await pass(200);
    watched.win.location.href = 'https://app.example/deal/2';
    watched.crm.name = 'Cold store';
    watched.crm.change();
    expect(watched.happened).toEqual(['read 1 Route planning', 'left deal /deal/2']);
  });

  test('back and forth between two deals opens each anew', async () => {
    const watched = watch('/deal/1');
    await pass(200);
    watched.win.go('/deal/2');
    watched.win.go('/deal/1');
    await pass(200);
    expect(watched.happened).toEqual(['read 1 Route planning', 'left deal /deal/2', 'left deal /deal/1', 'read 1 Route planning']);
  });

  test('a practice frame tells of its own navigation and address', async () => {
    let url = 'https://practice.example/deal/1';
    const frame = new EventTarget();
    const watched = watch('/ignored', { options: { url: () => url, onNavigate: (listener) => frame.addEventListener('moved', listener) } });
    await pass(200);
    url = 'https://practice.example/deal/2';
    frame.dispatchEvent(new Event('moved'));
    expect(watched.happened).toEqual(['read 1 Route planning', 'left deal /deal/2']);
  });
});

describe('the end', () => {
  test.each([
    ['while a deal is read', '/deal/1', 100],
    ['after it was read', '/deal/1', 1000],
    ['on a list', '/list', 1000],
    ['while waiting for a record that does not come', '/deal/7', 20_000],
  ])('leaves no timer and no listener: %s', async (_, path, ms) => {
    const add = vi.spyOn(EventTarget.prototype, 'addEventListener');
    const watched = watch(path, { navigationApi: false });
    await pass(ms);
    watched.end.abort();
    const added = add.mock.calls.filter(([type]) => type !== 'abort').map(([, , options]) => (options as AddEventListenerOptions).signal);
    add.mockRestore();
    expect(vi.getTimerCount()).toBe(0);
    expect(added.length).toBeGreaterThan(0);
    expect(added.every((signal) => signal?.aborted === true)).toBe(true);
  });

  test('ends the open page, and nothing is sent any more', async () => {
    const watched = watch('/deal/1');
    await pass(100);
    watched.end.abort();
    expect(watched.crm.opened[0]?.signal.aborted).toBe(true);
    watched.crm.change();
    watched.win.go('/deal/2');
    watched.watcher.readAgain();
    await pass(PATIENCE);
    expect(watched.happened).toEqual([]);
    expect(watched.watcher.current()).toBeNull();
    expect(vi.getTimerCount()).toBe(0);
  });

  test('a signal that has ended before the start watches nothing', async () => {
    const ended = new AbortController();
    ended.abort();
    const watched = watch('/deal/1', { options: { signal: ended.signal } });
    await pass(PATIENCE);
    expect(watched.happened).toEqual([]);
    expect(watched.crm.opened).toEqual([]);
  });
});
