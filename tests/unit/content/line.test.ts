import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { runtimeLine } from '../../../lib/content/line';
import type { PageMessage } from '../../../lib/messaging/messages';

const send = vi.fn<(message: unknown) => Promise<unknown>>();
const onGone = vi.fn<() => void>();
const OPENED: PageMessage = { type: 'page.opened', url: 'https://acme.lightning.force.com/' };

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.sendMessage = send;
  send.mockReset();
  onGone.mockReset();
});

describe('the line to the background', () => {
  it('says again what a stopped worker did not answer', async () => {
    send.mockRejectedValueOnce(new Error('the message channel closed')).mockResolvedValue({ ok: true, value: 'context' });
    expect(await runtimeLine(onGone).send(OPENED)).toBe('context');
    expect(send.mock.calls).toEqual([[OPENED], [OPENED]]);
    expect(onGone).not.toHaveBeenCalled();
  });

  it('gives up after the second time', async () => {
    send.mockRejectedValue(new Error('the message channel closed'));
    expect(await runtimeLine(onGone).send(OPENED)).toBeUndefined();
    expect(send).toHaveBeenCalledTimes(2);
  });

  it.each<PageMessage>([
    { type: 'panel.open' },
    { type: 'receipt.explain', receipt: 'r-1', reason: 'pilot' },
    { type: 'page.left', url: 'https://acme.lightning.force.com/', kind: 'other', ref: null },
  ])('says $type once: a click is over, a reason is an act, and a page that was left must not come after the next one', async (message) => {
    send.mockRejectedValue(new Error('the message channel closed'));
    await runtimeLine(onGone).send(message);
    expect(send).toHaveBeenCalledTimes(1);
  });

  it('is over when the extension is gone, and when an answer is a refusal there is no value', async () => {
    send.mockResolvedValueOnce({ ok: false, error: 'refused' }).mockRejectedValueOnce(new Error('Extension context invalidated.'));
    const line = runtimeLine(onGone);
    expect([await line.send(OPENED), onGone.mock.calls.length]).toEqual([undefined, 0]);
    expect([await line.send(OPENED), onGone.mock.calls.length]).toEqual([undefined, 1]);
  });
});
