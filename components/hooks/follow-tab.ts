import { browser } from 'wxt/browser';

async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/**
 * Tells which tab the panel is beside: the active tab of its own window, now, after each switch and whenever it has loaded
 * another page.
 * @returns a function that ends it
 */
export function followActiveTab(onTab: (tabId: number) => void, onError: (error: unknown) => void): () => void {
  const look = () => {
    activeTab().then((tabId) => tabId !== null && onTab(tabId), onError);
  };
  // The window of the event may be another one than the panel's, so the answer always comes from the panel's own window.
  const loaded = (_tabId: number, { status }: { status?: string }) => {
    if (status === 'complete') look();
  };
  browser.tabs.onActivated.addListener(look);
  browser.tabs.onUpdated.addListener(loaded);
  look();
  return () => {
    browser.tabs.onActivated.removeListener(look);
    browser.tabs.onUpdated.removeListener(loaded);
  };
}
