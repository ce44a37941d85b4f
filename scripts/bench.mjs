import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CHROME_BUILD, buildFor } from './lib/build-targets.mjs';
import { inKilobytes } from './lib/folder-size.mjs';
import { ensureBrowser, ensurePackages } from './lib/prepare.mjs';
import { ROOT, readJson } from './lib/run.mjs';
import { printFailure, step } from './lib/steps.mjs';

/**
 * What the extension costs a CRM page, each figure beside a yardstick of the same run: machines differ, ratios hardly do.
 * `npm run bench -- 9` takes the median of nine rounds instead of seven. No test asserts these figures.
 */

const FOLDER = join(ROOT, 'out/bench');
const ROUNDS = Number(process.argv[2] ?? 7);
const ms = (value) => `${value.toFixed(2)} ms`;
const ratio = (value, yardstick, name) => `${(value / yardstick).toFixed(2)} x ${name} (${ms(yardstick)})`;

/** An extension that injects an empty script on the same hosts. */
function makeControl(hosts) {
  const folder = join(FOLDER, 'control');
  mkdirSync(folder, { recursive: true });
  const content_scripts = [{ matches: hosts, js: ['empty.js'], run_at: 'document_idle' }];
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify({ manifest_version: 3, name: 'Empty control', version: '1', content_scripts }));
  writeFileSync(join(folder, 'empty.js'), '(() => {})();\n');
  return folder;
}

function injectedBytes() {
  const { content_scripts } = readJson(`${CHROME_BUILD}/manifest.json`);
  for (const { js } of content_scripts) {
    const files = js.map((file) => readFileSync(join(ROOT, CHROME_BUILD, file)));
    const [raw, packed] = [files, files.map((file) => gzipSync(file, { level: 9 }))].map((all) => all.reduce((sum, file) => sum + file.length, 0));
    console.log(`  ${js.join(', ').padEnd(34)} ${inKilobytes(packed).padStart(9)} gzipped, ${inKilobytes(raw)} raw`);
  }
}

async function measureCrm(browser, shown, { median, measurePage, measureVerdicts }) {
  const rounds = [];
  for (let round = 0; round < ROUNDS; round += 1) rounds.push(await measurePage(browser, shown, FOLDER));
  const of = (pick) => median(rounds.map(pick));
  const verdicts = await measureVerdicts(browser, shown, ROUNDS);
  const load = of(({ load: { product } }) => product.ms);
  const change = of(({ storm: { product } }) => product.ms);
  console.log(`
${shown.variant.id}, median of ${ROUNDS}
  script time at load          ${ms(load)} = ${ratio(load, of(({ load: { control } }) => control.ms), 'an empty extension')}
                               longest piece ${ms(of(({ load: { product } }) => product.longest))}
  script time in a storm       ${ms(change)} = ${((change / of(({ storm: { thread } }) => thread)) * 100).toFixed(2)}% of the page's thread time (${ms(of(({ storm: { thread } }) => thread))}); 10,000 foreign changes, ${of(({ storm: { product } }) => product.calls)} calls
  waiting until stable         ${ms(median(verdicts.waited))} after in-app navigation
  reading to verdict           ${ms(median(verdicts.verdict))} = ${ratio(median(verdicts.verdict), median(verdicts.yardstick), 'one write to session storage')}`);
}

async function main() {
  await step('npm packages', ensurePackages);
  const executablePath = await ensureBrowser();
  await step('build for chrome', () => buildFor('chrome'));
  mkdirSync(FOLDER, { recursive: true });
  console.log('\nInjected without a user\'s act');
  injectedBytes();
  const { startDemoBrowser } = await import('./lib/demo-browser.mjs');
  const tools = { ...(await import('./lib/bench-page.mjs')), ...(await import('./lib/trace.mjs')) };
  const control = makeControl(readJson(`${CHROME_BUILD}/manifest.json`).host_permissions);
  const browser = await startDemoBrowser({ executablePath, headless: true, controls: [control] });
  try {
    for (const shown of browser.deals) await measureCrm(browser, shown, tools);
  } finally {
    await browser.close();
  }
}

main().catch((error) => {
  printFailure(error);
  process.exitCode = 1;
});
