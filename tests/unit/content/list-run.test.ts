// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NO_CONFIG } from '../../../lib/background/page-config';
import { runList } from '../../../lib/content/list-run';
import type { PageMessage, ToPageMessage } from '../../../lib/messaging/messages';
import { fakeList, fakeRow, type FakeList } from '../../fixtures/fake-list';

const URL = 'https://acme.lightning.force.com/lightning/o/Opportunity/list';
let sent: PageMessage[] = [];
let hear: (message: ToPageMessage) => void = () => {};
let list: FakeList;
let life: AbortController;
const log = vi.fn<(message: string, error: unknown) => void>();

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  list = fakeList();
  life = new AbortController();
  log.mockReset();
  document.body.innerHTML = '';
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

function draw(...rows: [id: string, name: string][]): void {
  const deals = document.createElement('ul');
  deals.className = 'deals';
  deals.append(...rows.map(([id, name]) => fakeRow(document, id, name)));
  document.body.replaceChildren(deals);
}

function start(): void {
  runList({
    reader: list.reader, doc: document, url: URL, tenant: 'acme', config: NO_CONFIG, signal: life.signal, log,
    line: {
      send: async (message) => void sent.push(message),
      listen: (listener) => { hear = listener; },
    },
  });
}

const reads = () => sent.flatMap((message) => (message.type === 'list.read' ? [message.list.rows.map(({ recordId }) => recordId)] : []));
const marked = () => [...document.querySelectorAll('phasegate-mark')].map((mark) => mark.parentElement?.dataset['id']);

describe('reading a list', () => {
  it('tells it once two reads agree, and again only when something differs', () => {
    draw(['one', 'Cold store'], ['two', 'Depot']);
    start();
    expect(reads()).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(reads()).toEqual([['one', 'two']]);
    expect(sent[0]).toMatchObject({ url: URL, list: { tenant: 'acme', partial: true } });
    list.changed();
    vi.advanceTimersByTime(1_000);
    expect(reads()).toHaveLength(1);
    draw(['two', 'Depot']);
    list.changed();
    vi.advanceTimersByTime(200);
    expect(reads()).toEqual([['one', 'two'], ['two']]);
  });

  it('waits while its rows still change', () => {
    draw(['one', 'Cold store']);
    start();
    vi.advanceTimersByTime(100);
    draw(['one', 'Cold store'], ['two', 'Depot']);
    vi.advanceTimersByTime(100);
    expect(reads()).toEqual([]);
    vi.advanceTimersByTime(200);
    expect(reads()).toEqual([['one', 'two']]);
  });

  it('of a page that never rests gives up for a while, and never tells what did not hold', () => {
    let at = 0;
    draw(['one', 'Cold store']);
    start();
    const restless = setInterval(() => draw(['one', `Name ${(at += 1)}`]), 50);
    vi.advanceTimersByTime(10_000);
    clearInterval(restless);
    expect(reads()).toEqual([]);
    const before = vi.getTimerCount();
    vi.advanceTimersByTime(4_000);
    expect(vi.getTimerCount()).toBeLessThanOrEqual(before);
    list.changed();
    vi.advanceTimersByTime(200);
    expect(reads()).toHaveLength(1);
  });

  it('that does not come is unread, and may still come', () => {
    start();
    vi.advanceTimersByTime(15_000);
    expect(sent).toEqual([{ type: 'list.unread', url: URL, why: 'not-stable' }]);
    draw(['one', 'Cold store']);
    list.changed();
    vi.advanceTimersByTime(200);
    expect(reads()).toEqual([['one']]);
  });

  it('whose reader fails is unread once, and the failure is logged once', () => {
    list.failure = new Error('broken');
    draw(['one', 'Cold store']);
    start();
    list.changed();
    list.changed();
    vi.advanceTimersByTime(1_000);
    expect(sent).toEqual([{ type: 'list.unread', url: URL, why: 'reader-failed' }]);
    expect(log).toHaveBeenCalledTimes(1);
  });

  it('is told again when the background asks, and read anew with a new configuration', () => {
    draw(['one', 'Cold store']);
    start();
    vi.advanceTimersByTime(200);
    hear({ type: 'list.again' });
    vi.advanceTimersByTime(200);
    expect(reads()).toHaveLength(2);
    const config = { mappings: [], selectors: { 'sf-row': 'tr' } };
    hear({ type: 'page.configure', config });
    vi.advanceTimersByTime(200);
    expect(reads()).toHaveLength(3);
    expect(list.opened.map((one) => one.config)).toEqual([NO_CONFIG, config]);
    expect(list.opened.map(({ signal }) => signal.aborted)).toEqual([true, false]);
  });

  it('ends with its signal: nothing is told, watched or marked any more', () => {
    draw(['one', 'Cold store']);
    start();
    hear({ type: 'list.mark', marks: { one: { state: 'ready', title: 'Ready', text: '' } } });
    expect(marked()).toEqual(['one']);
    life.abort();
    expect(marked()).toEqual([]);
    list.changed();
    vi.advanceTimersByTime(20_000);
    expect(sent).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
    expect(list.opened.every(({ signal }) => signal.aborted)).toBe(true);
  });
});

describe('marking a list', () => {
  const mark = { state: 'not-ready' as const, title: '3 gaps left', text: '3' };

  it('marks the deals that have a mark, and rows of such deals that come later', () => {
    draw(['one', 'Cold store'], ['two', 'Depot']);
    start();
    hear({ type: 'list.mark', marks: { two: mark, three: mark } });
    expect(marked()).toEqual(['two']);
    draw(['two', 'Depot'], ['three', 'Route planning']);
    list.changed();
    expect(marked()).toEqual(['two', 'three']);
    hear({ type: 'list.mark', marks: {} });
    expect(marked()).toEqual([]);
  });
});
