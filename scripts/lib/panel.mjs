const POLL_MS = 50;
const SHOWN_WITHIN_MS = 3000;

/**
 * Asks again and again until there is an answer.
 * @template T
 * @param {() => T | Promise<T>} ask a falsy answer means: not yet
 * @param {number} withinMs
 * @returns {Promise<T | undefined>} undefined when the time is up
 */
export async function until(ask, withinMs) {
  const end = Date.now() + withinMs;
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (Date.now() > end) return undefined;
    await new Promise((done) => setTimeout(done, POLL_MS));
  }
}

/** The tab, as the browser's own window counts them, that shows a page which was brought to the front. */
async function tabTargetOf(cdp, page) {
  const { targetInfos } = await cdp.send('Target.getTargets', { filter: [{ type: 'tab', exclude: false }] });
  const here = targetInfos.filter(({ url }) => url === page.url());
  const tab = here.find(({ embedderData }) => embedderData?.tabActive) ?? here[0];
  if (!tab) throw new Error(`No tab shows ${page.url()}`);
  return tab.targetId;
}

/**
 * Opens the real side panel beside a page, by the same act as a click on the extension's icon.
 * @param {{ context: import('playwright').BrowserContext, cdp: import('playwright').CDPSession, extensionId: string }} browser of launch()
 * @param {import('playwright').Page} page the tab; it is brought to the front
 * @returns {Promise<import('playwright').Page>} the panel
 * @throws {Error} when no panel showed in time
 */
export async function openPanel({ context, cdp, extensionId }, page) {
  const shown = () => context.pages().find((one) => one.url().startsWith(`chrome-extension://${extensionId}/sidepanel.html`) && !one.url().includes('tabId='));
  await page.bringToFront();
  // The click opens the panel only after the background has told the browser so: until then it is repeated.
  for (let attempt = 0; attempt < 4 && !shown(); attempt += 1) {
    await cdp.send('Extensions.triggerAction', { id: extensionId, targetId: await tabTargetOf(cdp, page) });
    await until(shown, SHOWN_WITHIN_MS);
  }
  const panel = shown();
  if (!panel) throw new Error('The side panel did not open');
  await panel.waitForLoadState('domcontentloaded');
  return panel;
}

/**
 * Waits until the panel shows a text.
 * @param {import('playwright').Page} panel
 * @param {string} text such as the name of the deal
 * @param {number} withinMs
 * @throws {Error} with what it shows instead
 */
export async function panelShows(panel, text, withinMs) {
  const shown = () => panel.locator('body').innerText();
  if (await until(async () => (await shown()).includes(text), withinMs)) return;
  throw new Error(`The panel does not show "${text}" but:\n${await shown()}`);
}
