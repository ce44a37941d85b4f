import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { request } from '../../../lib/messaging/client';
import { sendToBackground } from '../../../lib/messaging/content-client';

const send = vi.fn<(message: unknown) => Promise<unknown>>();
const { id } = fakeBrowser.runtime;

beforeEach(() => {
  fakeBrowser.reset();
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  fakeBrowser.runtime.sendMessage = send;
  send.mockReset();
});
afterEach(() => {
  fakeBrowser.runtime.id = id;
  vi.useRealTimers();
});

describe('the client of views', () => {
  it('sends the message whole and hands on the answer', async () => {
    send.mockResolvedValue({ ok: true, value: { saved: 'id' } });
    expect(await request('event.undo', { targets: ['a'] })).toEqual({ ok: true, value: { saved: 'id' } });
    expect(send).toHaveBeenCalledWith({ type: 'event.undo', targets: ['a'] });
  });

  it.each([
    ['an answer of another form', () => send.mockResolvedValue('yes'), { ok: false, error: 'unparseable' }],
    ['no answer', () => send.mockRejectedValue(new Error('Receiving end does not exist')), { ok: false, error: 'unexpected', detail: 'no-answer' }],
  ])('makes an error of %s', async (_what, arrange, expected) => {
    arrange();
    expect(await request('view.refresh', {})).toEqual(expected);
  });

  it('asks once more when the worker was killed, with the same id: the act is written once', async () => {
    send.mockRejectedValueOnce(new Error('the message channel closed')).mockResolvedValue({ ok: true, value: { saved: 'id' } });
    const action = { deal: null, action: 'appointment', outcome: null, on: '2026-11-20' };
    expect(await request('action.add', action)).toEqual({ ok: true, value: { saved: 'id' } });
    const [first, second] = send.mock.calls.map(([message]) => message as { id: string });
    expect(first).toEqual({ type: 'action.add', id: expect.stringMatching(/^[0-9a-f-]{36}$/), ...action });
    expect(second).toEqual(first);
  });

  it('does not wait for ever', async () => {
    vi.useFakeTimers();
    send.mockReturnValue(new Promise(() => {}));
    const answer = request('view.refresh', {});
    await vi.runAllTimersAsync();
    expect(await answer).toEqual({ ok: false, error: 'unexpected', detail: 'timeout' });
  });
});

describe('the client of content scripts', () => {
  const message = { type: 'panel.open' } as const;

  it('hands on the answer', async () => {
    send.mockResolvedValue({ ok: true, value: null });
    expect(await sendToBackground(message)).toEqual({ outcome: 'answered', result: { ok: true, value: null } });
  });

  it('knows when the extension has gone', async () => {
    send.mockRejectedValue(new Error('Extension context invalidated.'));
    expect(await sendToBackground(message)).toEqual({ outcome: 'gone' });
    fakeBrowser.runtime.id = undefined as never;
    send.mockClear();
    expect(await sendToBackground(message)).toEqual({ outcome: 'gone' });
    expect(send).not.toHaveBeenCalled();
  });

  it('calls a worker that failed a failure, not an end', async () => {
    send.mockRejectedValueOnce(new Error('The message port closed before a response was received.'));
    expect(await sendToBackground(message)).toEqual({ outcome: 'failed' });
    send.mockResolvedValueOnce(undefined);
    expect(await sendToBackground(message)).toEqual({ outcome: 'failed' });
  });
});
