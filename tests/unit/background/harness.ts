import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage } from '../../../lib/background/listen';
import { refreshHome } from '../../../lib/background/refresh';
import type { RawReading } from '../../../lib/crm/raw-field';
import type { DealRef } from '../../../lib/domain/deal-ref';
import type { FieldReadings } from '../../../lib/domain/reading';
import type { PageMessage, Result, ToPageMessage, ViewMessage } from '../../../lib/messaging/messages';
import { rawOf } from '../../fixtures/raw-reading';
import { URLS, emptyBrowser, readingOf } from '../storage/fixtures';

type Sent = ToPageMessage & { tabId: number };

/** What the background sent to pages, oldest first. */
export const sent: Sent[] = [];
export const executeScript = vi.fn<(injection: { target: { tabId: number }; files?: string[] }) => Promise<{ result: unknown }[]>>();
export const openPanel = vi.fn<(options: { tabId: number }) => Promise<void>>();
const answerOfPage = vi.fn<(tabId: number, message: ToPageMessage) => unknown>();

/** What pages answer; by default a page of ours answers true. */
export function pagesAnswer(answer: (tabId: number, message: ToPageMessage) => unknown): void {
  answerOfPage.mockImplementation(answer);
}

/** A browser in which nothing happened yet, with the parts that the fake one lacks. */
export async function freshBackground(): Promise<void> {
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  // What the test before set going must not write into this one.
  await refreshHome();
  await emptyBrowser();
  sent.length = 0;
  answerOfPage.mockReset().mockReturnValue(true);
  executeScript.mockReset().mockResolvedValue([]);
  openPanel.mockReset().mockResolvedValue();
  Object.assign(fakeBrowser, {
    scripting: { executeScript },
    sidePanel: { open: openPanel, setPanelBehavior: vi.fn<() => Promise<void>>().mockResolvedValue() },
    commands: { getAll: () => Promise.resolve([{ name: '_execute_action', shortcut: 'Alt+Shift+K' }]) },
  });
  Object.assign(fakeBrowser.tabs, {
    query: vi.fn<() => Promise<unknown[]>>().mockResolvedValue([]),
    sendMessage: async (tabId: number, message: ToPageMessage) => {
      sent.push({ tabId, ...message });
      return answerOfPage(tabId, message);
    },
  });
  fakeBrowser.tabs.onReplaced.addListener = vi.fn<() => void>();
  fakeBrowser.runtime.getURL = (path: string) => `chrome-extension://${fakeBrowser.runtime.id}/${path}`;
}

const OWN = `chrome-extension://${fakeBrowser.runtime.id}`;

/** Hands the background a message as the browser would, and waits for the answer. */
export function tell(message: unknown, sender: object): Promise<Result<unknown>> {
  return new Promise((resolve) => { onMessage(message, { id: fakeBrowser.runtime.id, ...sender }, resolve); });
}

export const fromPage = (message: PageMessage, tabId = 1, url = URLS.salesforce) => tell(message, { url, frameId: 0, tab: { id: tabId, url } });
export const fromView = (message: ViewMessage) => tell(message, { url: `${OWN}/sidepanel.html` });
export const fromPractice = (message: PageMessage | ViewMessage, tabId = 9) =>
  tell(message, { url: `${OWN}/practice.html`, frameId: 0, tab: { id: tabId, url: `${OWN}/practice.html` } });

/** The message that a reader sends for a deal. `more`: what it found besides the fields. */
export function dealRead(ref: DealRef, changes: Partial<FieldReadings> = {}, more: Partial<RawReading> = {}): Extract<PageMessage, { type: 'deal.read' }> {
  return {
    type: 'deal.read', url: URLS[ref.crm], reading: rawOf(readingOf(ref, changes, new Date().toISOString()), more), health: { answered: {}, silent: [] },
  };
}

/** A stage as it is read off a page. */
export const stageRead = (label: string): Partial<FieldReadings> => ({
  stage: { kind: 'read', value: { label, apiName: null, closed: null, won: null }, raw: label, via: 'test' },
});

/** The verdicts that a tab's badge was given. */
export const badgesOf = (tabId: number) =>
  sent.flatMap((message) => (message.type === 'badge.show' && message.tabId === tabId ? [message.model] : []));
