import { mustPass } from './steps.mjs';
import { runTool } from './run.mjs';

/** The browsers that a build is made for, with the folder that can be loaded unpacked. */
export const TARGETS = [
  { browser: 'chrome', folder: '.output/chrome-mv3' },
  { browser: 'edge', folder: '.output/edge-mv3' },
  { browser: 'firefox', folder: '.output/firefox-mv2' },
];
export const CHROME_BUILD = TARGETS[0].folder;
export const FIREFOX_BUILD = TARGETS[2].folder;

/**
 * Builds the extension for one browser into its folder.
 * @param {string} browser `chrome`, `edge` or `firefox`
 */
export async function buildFor(browser) {
  mustPass(await runTool('wxt', ['build', '-b', browser]), `The build for ${browser} failed`);
}

/**
 * Makes the package that a store takes; for Firefox also the package of the sources that reviewers ask for.
 * @param {string} browser
 */
export async function zipFor(browser) {
  mustPass(await runTool('wxt', ['zip', '-b', browser]), `The package for ${browser} failed`);
}
