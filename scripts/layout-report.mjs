import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CRMS, snippetFile, snippetOf } from './lib/snippet.mjs';
import { ensurePackages } from './lib/prepare.mjs';
import { ROOT } from './lib/run.mjs';
import { printFailure, step } from './lib/steps.mjs';

/** Writes docs/layout-report/<crm>.js anew: the layout report as a text that anybody can paste into a browser's console. */
async function main() {
  await step('npm packages', ensurePackages);
  for (const crm of CRMS) {
    await step(`snippet for ${crm}`, async () => {
      const file = join(ROOT, snippetFile(crm));
      const text = await snippetOf(crm);
      const same = readText(file) === text;
      if (!same) writeFileSync(file, text);
      return `${snippetFile(crm)}  (${Math.round(text.length / 1000)} kB${same ? ', as it was' : ''})`;
    });
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error.code === 'ENOENT') return null;
    throw error;
  }
}

main().catch((error) => {
  printFailure(error);
  process.exitCode = 1;
});
