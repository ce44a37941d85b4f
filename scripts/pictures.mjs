import { mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildFor } from './lib/build-targets.mjs';
import { ensureBrowser, ensurePackages } from './lib/prepare.mjs';
import { ROOT } from './lib/run.mjs';
import { printFailure, step } from './lib/steps.mjs';

/** Makes the pictures of README.md and docs/ from the built extension on practice deals, so that they never show what is not there. */

const FOLDER = join(ROOT, 'docs/pictures');
const READ_WITHIN_MS = 20_000;
const PICTURES = [
  { crm: 'salesforce', language: 'en', colorScheme: 'light', file: 'salesforce-light-en.png' },
  { crm: 'hubspot', language: 'nl', colorScheme: 'light', file: 'hubspot-light-nl.png' },
  { crm: 'dynamics', language: 'en', colorScheme: 'dark', file: 'dynamics-dark-en.png' },
];

async function take({ crm, language, colorScheme, file }, executablePath) {
  const { showDeal, startDemoBrowser } = await import('./lib/demo-browser.mjs');
  const { pictureBeside } = await import('./lib/picture.mjs');
  const browser = await startDemoBrowser({ executablePath, headless: true, language, colorScheme, size: { width: 1440, height: 1000 } });
  try {
    const shown = browser.deals.find(({ variant }) => variant.crm === crm);
    const { page, panel } = await showDeal(browser, shown, READ_WITHIN_MS);
    await pictureBeside(browser.context, page, panel, join(FOLDER, file));
    return relative(ROOT, join(FOLDER, file));
  } finally {
    await browser.close();
  }
}

async function main() {
  await step('npm packages', ensurePackages);
  const executablePath = await ensureBrowser();
  await step('build for chrome', () => buildFor('chrome'));
  mkdirSync(FOLDER, { recursive: true });
  for (const picture of PICTURES) await step(`${picture.crm}, ${picture.language}, ${picture.colorScheme}`, () => take(picture, executablePath));
}

main().catch((error) => {
  printFailure(error);
  process.exitCode = 1;
});
