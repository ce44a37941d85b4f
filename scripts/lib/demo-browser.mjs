import { join } from 'node:path';
import { CHROME_BUILD } from './build-targets.mjs';
import { launch, servePractice } from './launch.mjs';
import { openPanel, panelShows, until } from './panel.mjs';
import { createPracticeServer } from './practice-server.mjs';
import { ROOT } from './run.mjs';
import { judgedDeal } from './tab-views.mjs';

const SOON_MS = 2000;
const CRMS = ['salesforce', 'hubspot', 'dynamics'];

/** The layout of each CRM that the demo shows: its first one in the wanted language. */
function shownVariants(variants, language) {
  return CRMS.map((crm) => variants.find((one) => one.crm === crm && one.language === language));
}

/**
 * Starts a browser with the built extension in which the CRMs' addresses show practice pages.
 * @param {{ executablePath: string, headless: boolean, language?: 'en' | 'nl', colorScheme?: 'light' | 'dark', controls?: string[], size?: { width: number, height: number } }} options
 * @returns the browser of launch(), and `deals`: what to open, one a CRM
 */
export async function startDemoBrowser({ language = 'en', controls = [], ...options }) {
  const server = await createPracticeServer();
  const browser = await launch({
    ...options,
    language,
    extensions: [join(ROOT, CHROME_BUILD), ...controls],
    beforeLoad: (context) => servePractice(context, server),
  });
  const deals = shownVariants(server.variants, language).map((variant) => {
    const deal = variant.deals()[0];
    return { variant, deal, url: variant.address(deal.ids[variant.crm]) };
  });
  return { ...browser, deals };
}

/** Answers the questions of the first run for whoever owns the deal, so that pictures show the deal itself. */
async function finishFirstRun(panel, { ref, reading }) {
  const { owner } = reading.fields;
  const me = owner.kind === 'read' ? { [`${ref.crm}:${ref.tenant}`]: [owner.value] } : {};
  const before = await panel.locator('body').innerText();
  const answer = await panel.evaluate((local) => globalThis.chrome.runtime.sendMessage({ type: 'settings.save', local }), { firstRunDone: true, me });
  if (!answer?.ok) throw new Error(`The first run could not be ended: ${JSON.stringify(answer)}`);
  await until(async () => (await panel.locator('body').innerText()) !== before, SOON_MS);
}

/**
 * Opens a deal in a new tab with the panel beside it and waits until both show the verdict.
 * @param {Awaited<ReturnType<typeof startDemoBrowser>>} browser
 * @param {{ url: string, deal: { name: string } }} shown one of `deals`
 * @param {number} withinMs for each of the two
 */
export async function showDeal(browser, { url, deal }, withinMs) {
  const page = await browser.context.newPage();
  await page.goto(url);
  const view = await judgedDeal(browser, url, withinMs);
  const panel = await openPanel(browser, page);
  await panelShows(panel, deal.name, withinMs);
  await finishFirstRun(panel, view);
  return { page, panel, view };
}

/** The sales cycle that comes with the product, for its names and questions. */
export async function loadPlaybook() {
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(join(ROOT, 'lib/playbook/index.ts'), { configFile: false, root: ROOT, logLevel: 'warn' });
  return module.builtInPlaybook;
}
