import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildFor } from './lib/build-targets.mjs';
import { ensureBrowser, ensurePackages } from './lib/prepare.mjs';
import { ROOT } from './lib/run.mjs';
import { printFailure, step } from './lib/steps.mjs';

/**
 * Shows the product on practice deals of the three CRMs, with no CRM login and no network.
 * With a display: a browser with the deals in tabs and the side panel beside them, until it is closed.
 * Without (or with --headless): prints the gate report of each deal and saves pictures.
 */

const READ_WITHIN_MS = 20_000;
const PICTURES = join(ROOT, 'out/demo');

function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

const headless = process.argv.includes('--headless') || !hasDisplay();

async function openTabs({ context, deals }) {
  const [first] = context.pages();
  const pages = [];
  for (const { url } of deals) {
    const page = pages.length === 0 && first ? first : await context.newPage();
    await page.goto(url);
    pages.push(page);
  }
  return pages;
}

/** Prints each deal's report and saves a picture of the page with the panel. */
async function showInTerminal(browser, executablePath) {
  const { loadPlaybook, showDeal } = await import('./lib/demo-browser.mjs');
  const { pictureBeside } = await import('./lib/picture.mjs');
  const { reportTable } = await import('./lib/report-table.mjs');
  const playbook = await loadPlaybook();
  mkdirSync(PICTURES, { recursive: true });
  console.log(`\nPractice deals in ${executablePath}\n`);
  for (const shown of browser.deals) {
    const { page, panel, view } = await showDeal(browser, shown, READ_WITHIN_MS);
    console.log(reportTable(view, playbook));
    await pictureBeside(browser.context, page, panel, join(PICTURES, `${shown.variant.crm}.png`));
  }
  console.log(`Pictures of each page with the panel: ${relative(ROOT, PICTURES)}/`);
}

/** Opens the tabs with the panel beside them and stays until the browser is closed. */
async function showInWindow(browser) {
  const { openPanel } = await import('./lib/panel.mjs');
  const closed = new Promise((done) => browser.context.once('close', done));
  const [first] = await openTabs(browser);
  await openPanel(browser, first);
  console.log('\nThree practice deals are open, the panel is beside the page. Edit a field, move the stage, open the next record.');
  console.log('This browser has a profile of its own and no network. Close it to end the demo.');
  await closed;
}

async function main() {
  await step('npm packages', ensurePackages);
  let executablePath = '';
  await step('browser', async () => {
    executablePath = await ensureBrowser();
    return executablePath;
  });
  await step('build for chrome', () => buildFor('chrome'));
  const { startDemoBrowser } = await import('./lib/demo-browser.mjs');
  const browser = await startDemoBrowser({ executablePath, headless, size: { width: 1440, height: 1000 } });
  try {
    await (headless ? showInTerminal(browser, executablePath) : showInWindow(browser));
  } finally {
    await browser.close();
  }
}

main().catch((error) => {
  printFailure(error);
  process.exitCode = 1;
});
