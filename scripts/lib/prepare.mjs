import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { browserPath, firefoxPath } from './find-browser.mjs';
import { ROOT, run } from './run.mjs';

/** What a script needs before it can start: npm packages and a browser. Uses nothing but Node itself. */

const INSTALLED = join(ROOT, 'node_modules/.package-lock.json');

/** True when node_modules is missing or older than the lockfile. */
function packagesAreOld() {
  if (!existsSync(INSTALLED)) return true;
  return statSync(INSTALLED).mtimeMs < statSync(join(ROOT, 'package-lock.json')).mtimeMs;
}

/**
 * Installs the npm packages exactly as locked when they are missing or old.
 * @returns {Promise<string>} what was done, in words
 */
export async function ensurePackages() {
  if (!packagesAreOld()) return 'already installed';
  const npm = process.env.npm_execpath;
  const { code, output } = npm?.endsWith('.js')
    ? await run(process.execPath, [npm, 'ci'])
    : await run('npm', ['ci'], { shell: process.platform === 'win32' });
  if (code !== 0) throw new Error(`npm ci failed:\n${output}`);
  return 'installed';
}

function isDebianAsRoot() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  // Ubuntu's package of this name is a stub for another installer, so Debian itself only.
  return existsSync('/etc/os-release') && /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

const WHAT_TO_INSTALL = {
  linux: 'Debian: sudo apt-get install chromium fonts-liberation. Other systems: Chrome for Testing with "npx @puppeteer/browsers install chrome@stable", or Google Chrome.',
  darwin: 'brew install --cask chromium, or Google Chrome.',
  win32: 'Google Chrome; Microsoft Edge, which Windows has, works too.',
};

/** @returns {Error} that says exactly what to install on this system */
function noBrowser() {
  const where = process.env.CHROME_PATH ? `CHROME_PATH is ${process.env.CHROME_PATH}, and there is no file of that name.` : 'No Chrome, Chromium or Edge was found.';
  return new Error(`${where}\nInstall one: ${WHAT_TO_INSTALL[process.platform] ?? WHAT_TO_INSTALL.linux}\nOr set CHROME_PATH to the executable of a browser that you have.`);
}

/**
 * Finds a Chromium-like browser; as root on Debian installs the `chromium` package when there is none.
 * @returns {Promise<string>} path of the executable
 * @throws {Error} with what to install, where it may not install anything
 */
export async function ensureBrowser() {
  const found = browserPath();
  if (found) return found;
  if (process.env.CHROME_PATH || !isDebianAsRoot()) throw noBrowser();
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update'], { env });
  const install = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'], { env });
  const path = browserPath();
  if (install.code !== 0 || !path) throw new Error(`apt-get could not install chromium:\n${update.output}\n${install.output}`);
  return path;
}

export { browserPath, firefoxPath };
