import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TARGETS, buildFor, zipFor } from './lib/build-targets.mjs';
import { folderSize, inKilobytes } from './lib/folder-size.mjs';
import { ensurePackages } from './lib/prepare.mjs';
import { ROOT } from './lib/run.mjs';
import { printFailure, step } from './lib/steps.mjs';

/** Builds the extension for Chrome, Edge and Firefox; with --zip also the packages that the stores take. */
async function main() {
  const zip = process.argv.includes('--zip');
  await step('npm packages', ensurePackages);
  for (const { browser, folder } of TARGETS) {
    await step(`${zip ? 'package' : 'build'} for ${browser}`, async () => {
      await (zip ? zipFor(browser) : buildFor(browser));
      const { files, bytes } = folderSize(join(ROOT, folder));
      return `${folder}  (${files} files, ${inKilobytes(bytes)})`;
    });
  }
  if (!zip) return console.log('\nLoad one in a browser: see "Load the build" in README.md.');
  const packages = readdirSync(join(ROOT, '.output')).filter((name) => name.endsWith('.zip'));
  console.log(`\nFor the stores:\n${packages.map((name) => `  .output/${name}`).join('\n')}`);
}

main().catch((error) => {
  printFailure(error);
  process.exitCode = 1;
});
