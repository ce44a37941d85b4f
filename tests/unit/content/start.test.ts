// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { REPLACE_EVENT } from '../../../lib/content/lifetime';
import { startContentScript } from '../../../lib/content/start';
import { hubspotAdapter } from '../../../lib/crm/hubspot';

const send = vi.fn<(message: { type: string; url: string }) => Promise<unknown>>();
const ADDRESS = { url: () => 'https://app.hubspot.com/contacts/123/record/0-3/456', onNavigate: () => undefined };
const said = (): unknown[] => send.mock.calls.map(([{ type, url }]) => [type, url]);

beforeEach(() => {
  fakeBrowser.reset();
  fakeBrowser.runtime.sendMessage = send as never;
  send.mockReset();
  send.mockResolvedValue({ ok: true, value: null });
});
afterEach(() => {
  document.dispatchEvent(new CustomEvent(REPLACE_EVENT));
  Reflect.deleteProperty(document, 'prerendering');
});

describe('a content script', () => {
  it('says at once that its page is here, under the address of what is in front', async () => {
    startContentScript(hubspotAdapter, ADDRESS);
    await vi.waitFor(() => expect(said()).toEqual([['page.opened', ADDRESS.url()], ['page.left', ADDRESS.url()]]));
  });

  it('says nothing of a page that is drawn ahead until it is shown: its tab still shows another', async () => {
    Object.defineProperty(document, 'prerendering', { value: true, configurable: true });
    startContentScript(hubspotAdapter, ADDRESS);
    await new Promise((resolve) => setTimeout(resolve));
    expect(send).not.toHaveBeenCalled();
    Reflect.deleteProperty(document, 'prerendering');
    document.dispatchEvent(new Event('prerenderingchange'));
    await vi.waitFor(() => expect(said()[0]).toEqual(['page.opened', ADDRESS.url()]));
  });
});
