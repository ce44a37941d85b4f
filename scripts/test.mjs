import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { TARGETS, buildFor } from './lib/build-targets.mjs';
import { add, none, playwrightCounts, vitestCounts } from './lib/counts.mjs';
import { checkFirefox } from './lib/firefox-check.mjs';
import { ensureBrowser, ensurePackages, firefoxPath } from './lib/prepare.mjs';
import { ROOT, runTool } from './lib/run.mjs';
import { StepFailed, mustPass, printFailure, step } from './lib/steps.mjs';

/**
 * Everything that must hold, with one command from a fresh clone. Stops at the first failing step and shows its output.
 * The last line is always `N passed, M failed`; a step without tests of its own that fails counts as one failure.
 */

const REPORTS = join(ROOT, 'out/test');
const long = process.argv.includes('--long');
let total = none();

/** Adds a runner's counts, keeps what it printed, and fails the step when a test failed, was skipped, or the runner itself ended badly. */
function take(counts, result, what) {
  total = add(total, counts);
  writeFileSync(join(REPORTS, `${what.replaceAll(' ', '-')}.txt`), result.output);
  const words = `${counts.passed} passed, ${counts.failed} failed`;
  if (counts.failed > 0 || counts.skipped > 0) throw new StepFailed(`${what}: ${words}, ${counts.skipped} skipped`, result.output);
  if (result.code !== 0) {
    total.failed += 1;
    throw new StepFailed(`${what}: ${words}, and yet exit code ${result.code}`, result.output);
  }
  return words;
}

/** A step without tests: its failure counts as one. */
async function check(name, work) {
  try {
    return await step(name, work);
  } catch (error) {
    total.failed += 1;
    throw error;
  }
}

async function tool(name, args, what) {
  mustPass(await runTool(name, args), what);
}

async function vitest(project) {
  const file = join(REPORTS, `${project}.json`);
  const args = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const result = await runTool('vitest', args, { env: environment() });
  return take(vitestCounts(file), result, `${project} tests`);
}

async function playwright() {
  const file = join(REPORTS, 'e2e.json');
  const result = await runTool('@playwright/test#playwright', ['test'], { env: { ...environment(), PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
  return take(playwrightCounts(file), result, 'browser tests');
}

async function firefox() {
  const executablePath = firefoxPath();
  if (!executablePath) return 'Firefox: not installed, not checked';
  const checks = await checkFirefox({ executablePath });
  const failed = checks.filter(({ error }) => error);
  const output = failed.map(({ name, error }) => `${name}: ${error}`).join('\n');
  return take({ passed: checks.length - failed.length, failed: failed.length, skipped: 0 }, { code: 0, output }, 'Firefox checks');
}

const environment = () => ({ NO_COLOR: '1', ...(long ? { PHASEGATE_LONG: '1' } : {}) });

async function main() {
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  await check('npm packages', ensurePackages);
  await check('browser', ensureBrowser);
  await check('generated types', () => tool('wxt', ['prepare'], 'wxt prepare failed'));
  await check('types', () => tool('typescript#tsc', ['--noEmit'], 'The types do not fit'));
  await check('lint', () => tool('oxlint', ['--deny-warnings'], 'Lint found something'));
  for (const { browser } of TARGETS) await check(`build for ${browser}`, () => buildFor(browser));
  await step('unit and repository tests', () => vitest('unit'));
  await step('reader tests in the browser', () => vitest('contract'));
  await step('browser tests of the build', playwright);
  await step('the build in Firefox', firefox);
}

const start = performance.now();
main()
  .catch((error) => {
    printFailure(error);
    process.exitCode = 1;
    if (total.failed === 0) total.failed = 1;
  })
  .finally(() => {
    console.log(`\nWhat each runner printed: ${relative(ROOT, REPORTS)}/`);
    console.log(`${((performance.now() - start) / 1000).toFixed(0)} s in all`);
    console.log(`${total.passed} passed, ${total.failed} failed`);
  });
