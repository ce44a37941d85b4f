import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { FIREFOX_BUILD } from './build-targets.mjs';
import { seeBadge, stateCriterion } from './firefox-acts.mjs';
import { until } from './panel.mjs';
import { createPracticeServer } from './practice-server.mjs';
import { ROOT, readJson } from './run.mjs';

/**
 * What can be driven in Firefox: reading, with Dynamics' client API, the badge with its cards, and stating a criterion in
 * the sidebar's page. The sidebar itself opens on a user's act only.
 */

const READ_WITHIN_MS = 20_000;
/** Opening a page of an extension loads it, but never tells the driver so. */
const NO_ANSWER_MS = 1500;

/** Starts Firefox with the build as a temporary add-on whose pages have a known address. */
async function startFirefox(executablePath) {
  const { default: puppeteer } = await import('puppeteer-core');
  const { browser_specific_settings: settings } = readJson(`${FIREFOX_BUILD}/manifest.json`);
  const host = randomUUID();
  const firefox = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [settings.gecko.id]: host }),
      // No request leaves the computer: names are looked up at an address where nobody answers.
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
    },
  });
  await firefox.installExtension(join(ROOT, FIREFOX_BUILD));
  return { firefox, origin: `moz-extension://${host}` };
}

async function openDeal(firefox, server, address) {
  const page = await firefox.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const answer = /^https?:/.test(request.url()) ? server.answer(request.url()) : null;
    if (answer) return void request.respond(answer);
    return void (/^https?:/.test(request.url()) ? request.abort() : request.continue());
  });
  await page.goto(address);
  return page;
}

async function openExtensionPage(firefox, url) {
  const page = await firefox.newPage();
  await page.goto(url, { timeout: NO_ANSWER_MS }).catch(() => {});
  return page;
}

/** The entry of `#readings` for a record, once it holds fields and `accept` takes it. */
function readingOn(page, recordId, accept = () => true) {
  return until(async () => {
    const text = await page.evaluate(() => globalThis.document.querySelector('#readings')?.textContent ?? '').catch(() => '');
    const entries = text ? JSON.parse(text) : [];
    return entries.find(({ ref, fields }) => ref?.recordId === recordId && Object.keys(fields ?? {}).length > 0 && accept(fields));
  }, READ_WITHIN_MS);
}

/** The page's own world was asked as well. Other CRMs have no such interface. */
const askedClientApi = (fields) => Object.values(fields).some(({ via }) => via?.startsWith('dynamics.client-api.'));

async function checkReading({ server, firefox, data, variant, deal }) {
  const recordId = deal.ids[variant.crm];
  const page = await openDeal(firefox, server, variant.address(recordId));
  const reading = await readingOn(data, recordId);
  if (!reading) throw new Error(`data.html shows no reading of ${recordId} within ${READ_WITHIN_MS / 1000} s`);
  const { name } = reading.fields;
  if (name?.kind !== 'read' || name.value !== deal.name) throw new Error(`read ${JSON.stringify(name)} instead of the name "${deal.name}"`);
  if (variant.crm === 'dynamics' && !(await readingOn(data, recordId, askedClientApi))) throw new Error('nothing was read through the client API');
  return { page, tabId: reading.tabId };
}

/** One CRM from reading to a statement that is kept; the first failing step ends it. */
async function checkDeal({ firefox, origin, server, data, variant }) {
  const deal = variant.deals()[0];
  const { page, tabId } = await checkReading({ firefox, server, data, variant, deal });
  await seeBadge(firefox, page);
  const openSidebar = () => openExtensionPage(firefox, `${origin}/sidepanel.html?tabId=${tabId}`);
  const sidebar = await openSidebar();
  const shown = await until(() => sidebar.evaluate((text) => globalThis.document.body.innerText.includes(text), deal.name).catch(() => false), READ_WITHIN_MS);
  if (!shown) throw new Error(`the sidebar's page does not show "${deal.name}"`);
  await stateCriterion(openSidebar);
}

/**
 * Opens a practice deal of each CRM in Firefox and looks whether it is read, judged, shown and can be worked on.
 * @param {{ executablePath: string }} options
 * @returns {Promise<{ name: string, error: string | null }[]>} one entry a check
 */
export async function checkFirefox({ executablePath }) {
  const server = await createPracticeServer();
  const { firefox, origin } = await startFirefox(executablePath);
  const checks = [];
  try {
    const data = await openExtensionPage(firefox, `${origin}/data.html`);
    for (const crm of ['salesforce', 'hubspot', 'dynamics']) {
      const variant = server.variants.find((one) => one.crm === crm);
      const error = await checkDeal({ firefox, origin, server, data, variant }).then(() => null, (reason) => String(reason.message ?? reason));
      checks.push({ name: `${variant.id} in Firefox`, error });
    }
  } finally {
    await firefox.close();
  }
  return checks;
}
