// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type BackgroundLine, runOnPage } from '../../../lib/content/run';
import type { CrmAdapter, DealPage, Reveal } from '../../../lib/crm/adapter';
import { dealKey, type DealRef } from '../../../lib/domain/deal-ref';
import type { BadgeModel } from '../../../lib/domain/view';
import type { PageMessage, ToPageMessage } from '../../../lib/messaging/messages';

const HOST = 'https://crm.example';
const refOf = (recordId: string): DealRef => ({ crm: 'salesforce', tenant: 'acme', recordId });
const text = { phase: 'Suspect', gate: '2 gaps', title: '', ask: '', askLabel: '', openPanel: '', hide: '', move: '', close: '', shortcutHint: null, label: 'Suspect' };
const model: BadgeModel = { text, state: 'not-ready', gaps: [], notice: null, theme: 'light', language: 'en' };

let url: string;
let navigated: () => void;
let sent: PageMessage[];
let hear: (message: ToPageMessage) => unknown;
let life: AbortController;
let reveal: Reveal | null;

const adapter: CrmAdapter = {
  id: 'salesforce',
  locate(at) {
    const id = /\/deal\/(\w+)/.exec(at.pathname)?.[1];
    return id ? { kind: 'deal', ref: refOf(id) } : { kind: 'other' };
  },
  open: (_doc, ref): DealPage => ({
    identity: () => 'this-record',
    read: () => ({ ref, at: '2026-11-20T09:00:00.000Z', language: 'en', fields: {}, dateTexts: [], numberTexts: [], currency: null }),
    onChange: () => undefined,
    health: () => ({ answered: {}, silent: [] }),
  }),
};
const line: BackgroundLine = {
  send(message) {
    sent.push(message);
    return Promise.resolve(undefined);
  },
  listen(listener) {
    hear = listener;
  },
};
const go = (path: string) => {
  url = HOST + path;
  navigated();
};
const start = (path: string) => {
  url = HOST + path;
  return runOnPage({
    adapter, doc: document, win: window, line, signal: life.signal, log: vi.fn<() => void>(), deck: () => Promise.resolve(null), reveal: () => reveal,
    address: { url: () => url, onNavigate: (listener) => { navigated = listener; } },
  });
};
const badges = () => document.querySelectorAll('phasegate-badge');
const typesOf = (messages: PageMessage[]) => messages.map(({ type }) => type);

beforeEach(() => {
  vi.useFakeTimers();
  sent = [];
  reveal = null;
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

describe('a page', () => {
  test('tells that it is here, then what it shows, then what was read', async () => {
    await start('/deal/1');
    expect(typesOf(sent)).toEqual(['page.opened', 'page.left']);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(sent.at(-1)).toMatchObject({ type: 'deal.read', reading: { ref: refOf('1') } });
  });

  test('a page that is no deal is left alone: no badge, nothing read', async () => {
    await start('/home');
    await vi.advanceTimersByTimeAsync(20_000);
    expect(sent.slice(1)).toEqual([{ type: 'page.left', url: `${HOST}/home`, kind: 'other', ref: null }]);
    await hear({ type: 'badge.show', deal: dealKey(refOf('1')), model, place: null });
    expect(badges()).toHaveLength(0);
  });

  test('shows the badge for its own deal only, and drops a verdict that comes too late', async () => {
    await start('/deal/1');
    go('/deal/2');
    await hear({ type: 'badge.show', deal: dealKey(refOf('1')), model, place: null });
    expect(badges()).toHaveLength(0);
    await hear({ type: 'badge.show', deal: dealKey(refOf('2')), model, place: null });
    expect(badges()).toHaveLength(1);
  });

  test('the end of its life takes everything off the page', async () => {
    await start('/deal/1');
    await hear({ type: 'badge.show', deal: dealKey(refOf('1')), model, place: null });
    life.abort();
    expect(badges()).toHaveLength(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('reads again and tells it when the background asks, though nothing changed', async () => {
    await start('/deal/1');
    await vi.advanceTimersByTimeAsync(2_000);
    sent = [];
    await hear({ type: 'page.read' });
    await vi.advanceTimersByTimeAsync(2_000);
    expect(typesOf(sent)).toEqual(['deal.read']);
  });

  test('shows a field with what the background has brought; without it, or without a deal, it says no', async () => {
    await start('/deal/1');
    expect(await hear({ type: 'page.reveal', field: 'amount' })).toBe(false);
    const shown = vi.fn<Reveal>().mockResolvedValue(true);
    reveal = shown;
    expect(await hear({ type: 'page.reveal', field: 'amount' })).toBe(true);
    expect(shown).toHaveBeenCalledExactlyOnceWith(document, refOf('1'), 'amount', expect.any(AbortSignal), undefined);
    go('/home');
    expect(shown.mock.calls[0]?.[3].aborted, 'what was begun ends with the record').toBe(true);
    expect(await hear({ type: 'page.reveal', field: 'amount' })).toBe(false);
    expect(shown).toHaveBeenCalledOnce();
  });

  test('a field that cannot be shown because the page is odd is told as not there', async () => {
    await start('/deal/1');
    reveal = () => Promise.reject(new TypeError('odd'));
    expect(await hear({ type: 'page.reveal', field: 'amount' })).toBe(false);
  });
});
