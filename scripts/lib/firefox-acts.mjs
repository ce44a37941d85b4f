import { until } from './panel.mjs';

/** What a person sees and does in Firefox, where the driver cannot reach into a closed shadow root by itself. */

const WITHIN_MS = 20_000;
const SERIALIZE = { includeShadowTree: 'all', maxDomDepth: null, maxObjectDepth: 0 };

function textOf(node) {
  const { localName, nodeValue = '', shadowRoot, children = [] } = node?.value ?? {};
  if (localName === 'style') return '';
  return [nodeValue, ...[shadowRoot, ...children].filter(Boolean).map(textOf)].join(' ');
}

/** What the badge says in its closed shadow root; empty when there is none. */
async function badgeText(firefox, page) {
  const { result } = await firefox.connection.send('script.callFunction', {
    functionDeclaration: '() => document.querySelector("phasegate-badge")',
    awaitPromise: false,
    target: { context: page.mainFrame()._id },
    serializationOptions: SERIALIZE,
  });
  return textOf(result.result).replaceAll(/\s+/g, ' ').trim();
}

async function waitFor(what, ask) {
  const answer = await until(ask, WITHIN_MS);
  if (!answer) throw new Error(`Within ${WITHIN_MS / 1000} s there was ${what}`);
  return answer;
}

/**
 * Looks at the badge, then comes to it with the pointer: its cards are brought only then.
 * @throws {Error} when the badge or its card does not show
 */
export async function seeBadge(firefox, page) {
  const pill = await waitFor('no badge on the page', () => badgeText(firefox, page));
  // The badge stands in the corner at the lower right.
  const corner = await page.evaluate(() => ({ x: globalThis.innerWidth - 100, y: globalThis.innerHeight - 36 }));
  await page.mouse.move(corner.x, corner.y);
  await waitFor(`no card at the badge "${pill}"`, async () => (await badgeText(firefox, page)).length > pill.length + 100);
}

/** Presses a button by its text, once it is there. */
async function press(page, text) {
  await waitFor(`no button "${text}"`, () => page.evaluate((wanted) => {
    const button = [...globalThis.document.querySelectorAll('button')].find(({ innerText }) => innerText.trim() === wanted);
    button?.click();
    return Boolean(button);
  }, text));
}

const statusOf = (page, criterion) => page.evaluate((id) => globalThis.document.querySelector(`[data-criterion="${id}"]`)?.dataset.s, criterion).catch(() => undefined);

/**
 * States in the sidebar's page that an open criterion is not known yet, and looks whether that is kept.
 * @param {() => Promise<import('puppeteer-core').Page>} openSidebar opens the sidebar's page on the deal
 * @throws {Error} when the statement is not shown, or not shown again by a new sidebar
 */
export async function stateCriterion(openSidebar) {
  const sidebar = await openSidebar();
  const criterion = await waitFor('no open criterion in the sidebar', () => sidebar.evaluate(() => {
    const row = globalThis.document.querySelector('[data-criterion][data-s="open"]');
    row?.querySelector('button[aria-expanded]').click();
    return row?.dataset.criterion;
  }).catch(() => undefined));
  for (const button of ['Not known yet', 'Tomorrow', 'Save']) await press(sidebar, button);
  await waitFor(`no saved statement on ${criterion}`, async () => (await statusOf(sidebar, criterion)) === 'planned');
  const again = await openSidebar();
  await waitFor(`no kept statement on ${criterion}`, async () => (await statusOf(again, criterion)) === 'planned');
}
