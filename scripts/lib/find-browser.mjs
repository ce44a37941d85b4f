import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';

const HOME = homedir();
const LOCAL_APPS = process.env.LOCALAPPDATA ?? join(HOME, 'AppData/Local');

/** Where Chrome for Testing and Chromium are kept by the tools that download them: folder of versions, path inside a version. */
const CACHES = {
  linux: [
    [join(HOME, '.cache/puppeteer/chrome'), 'chrome-linux64/chrome'],
    [join(HOME, '.cache/ms-playwright'), 'chrome-linux64/chrome'],
    [join(HOME, '.cache/ms-playwright'), 'chrome-linux/chrome'],
  ],
  darwin: [
    [join(HOME, '.cache/puppeteer/chrome'), 'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'],
    [join(HOME, '.cache/puppeteer/chrome'), 'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'],
    [join(HOME, 'Library/Caches/ms-playwright'), 'chrome-mac/Chromium.app/Contents/MacOS/Chromium'],
  ],
  win32: [
    [join(HOME, '.cache/puppeteer/chrome'), 'chrome-win64/chrome.exe'],
    [join(LOCAL_APPS, 'ms-playwright'), 'chrome-win/chrome.exe'],
  ],
};

const PLACES = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable', '/usr/bin/microsoft-edge'],
  darwin: ['Google Chrome for Testing', 'Chromium', 'Google Chrome', 'Microsoft Edge'].flatMap((name) =>
    ['/Applications', join(HOME, 'Applications')].map((folder) => `${folder}/${name}.app/Contents/MacOS/${name}`),
  ),
  win32: [process.env.PROGRAMFILES ?? 'C:\\Program Files', process.env['PROGRAMFILES(X86)'] ?? 'C:\\Program Files (x86)', LOCAL_APPS].flatMap((folder) => [
    join(folder, 'Chromium/Application/chrome.exe'),
    join(folder, 'Google/Chrome/Application/chrome.exe'),
    join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

const FIREFOX_PLACES = {
  linux: ['/usr/bin/firefox', '/usr/bin/firefox-esr', '/opt/firefox/firefox'],
  darwin: ['/Applications/Firefox.app/Contents/MacOS/firefox', '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox'],
  win32: ['C:\\Program Files\\Mozilla Firefox\\firefox.exe'],
};

function inCaches(caches) {
  return caches.flatMap(([folder, inside]) =>
    existsSync(folder) ? readdirSync(folder).toSorted().toReversed().map((version) => join(folder, version, inside)) : [],
  );
}

function onPath(names) {
  return (process.env.PATH ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
}

/**
 * The browser to start: CHROME_PATH if set, else the first that is installed of Chrome for Testing, Chromium, Chrome and Edge.
 * @returns {string | undefined} path of the executable
 */
export function browserPath() {
  if (process.env.CHROME_PATH) return existsSync(process.env.CHROME_PATH) ? process.env.CHROME_PATH : undefined;
  const platform = process.platform in PLACES ? process.platform : 'linux';
  const named = platform === 'linux' ? onPath(['chromium', 'chromium-browser', 'google-chrome', 'microsoft-edge']) : [];
  return [...inCaches(CACHES[platform]), ...PLACES[platform], ...named].find((path) => existsSync(path));
}

/**
 * Firefox: FIREFOX_PATH if set, else the first that is installed.
 * @returns {string | undefined} path of the executable
 */
export function firefoxPath() {
  if (process.env.FIREFOX_PATH) return existsSync(process.env.FIREFOX_PATH) ? process.env.FIREFOX_PATH : undefined;
  const platform = process.platform in FIREFOX_PLACES ? process.platform : 'linux';
  const named = platform === 'linux' ? onPath(['firefox', 'firefox-esr']) : [];
  return [...FIREFOX_PLACES[platform], ...named].find((path) => existsSync(path));
}
