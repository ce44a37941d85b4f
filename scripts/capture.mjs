import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser, ensurePackages } from './lib/prepare.mjs';
import { ROOT, run, runTool } from './lib/run.mjs';
import { mustPass, printFailure, step } from './lib/steps.mjs';

/**
 * Takes the expected readings of the practice pages anew, by the readers themselves in a real browser, and says what changed.
 * The changes are then reviewed by eye: a test proves that readings stay as they are, a person that they are right.
 */

const CONTRACT = 'tests/contract';
const EXPECTED = `${CONTRACT}/expected`;

/** The test files that write what they read when they are told to. */
function capturingFiles() {
  const files = readdirSync(join(ROOT, CONTRACT)).filter((name) => name.endsWith('.test.ts'));
  return files.map((name) => `${CONTRACT}/${name}`).filter((file) => readFileSync(join(ROOT, file), 'utf8').includes('VITE_CAPTURE'));
}

async function main() {
  await step('npm packages', ensurePackages);
  await step('browser', ensureBrowser);
  const files = capturingFiles();
  await step(`capture by ${files.length} test files`, async () => {
    mustPass(await runTool('vitest', ['run', '--project', 'contract', ...files], { env: { VITE_CAPTURE: '1' } }), 'Not every page could be captured');
  });
  await step('table of page variants', async () => {
    mustPass(await runTool('vitest', ['run', '--project', 'unit', 'tests/repo/page-variants.test.ts'], { env: { VITE_CAPTURE: '1' } }), 'The table could not be made');
  });
  const changed = await run('git', ['diff', '--stat', '--', EXPECTED]);
  const added = await run('git', ['ls-files', '--others', '--exclude-standard', '--', EXPECTED]);
  if (!changed.output && !added.output) return console.log('\nEvery reading is as it was.');
  console.log(`\nTo review (git diff ${EXPECTED}):\n${changed.output}${added.output && `New:\n${added.output}`}`);
}

main().catch((error) => {
  printFailure(error);
  process.exitCode = 1;
});
