import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { until } from './panel.mjs';

// Makes the real side panel an ordinary page of the browser context; must be set before the browser starts.
process.env.PW_CHROMIUM_ATTACH_TO_OTHER = '1';

const GONE_WITHIN_MS = 10_000;

/** Nothing is looked up or asked for on the network: every address is unknown unless a route answers it. */
const OFFLINE = [
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE localhost',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A new profile folder; whoever makes one removes it. */
export function makeProfile() {
  const profile = mkdtempSync(join(tmpdir(), 'phasegate-profile-'));
  mkdirSync(join(profile, 'Default'));
  // Developer mode lets the browser collect the errors of every part of the extension, see errors.mjs.
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ extensions: { ui: { developer_mode: true } } }));
  return profile;
}

/** Removes a folder. @returns {boolean} false while a browser that is ending still writes into it */
function remove(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
    return true;
  } catch {
    return false;
  }
}

function browserArgs({ headless, size, netLog, language, args }) {
  return [
    '--enable-unsafe-extension-debugging',
    '--no-first-run',
    '--no-default-browser-check',
    `--window-size=${size.width},${size.height}`,
    ...OFFLINE,
    // In a window: no bar about unusual flags above the page.
    ...(headless ? ['--disable-gpu', '--hide-scrollbars'] : ['--test-type']),
    // Chromium has no sandbox for root, as in a container.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(netLog ? [`--log-net-log=${netLog}`] : []),
    ...(language ? [`--lang=${language}`] : []),
    ...args,
  ];
}

/**
 * Starts a browser with a profile of its own and loads unpacked extensions into it through the debugging pipe, which
 * Chrome and Edge still allow after they dropped --load-extension.
 * @param {object} options
 * @param {string} options.executablePath the browser
 * @param {string[]} options.extensions folders to load; the first one is the product
 * @param {boolean} [options.headless]
 * @param {{ width: number, height: number }} [options.size] of the window
 * @param {string} [options.netLog] file in which the browser logs every request; complete after close()
 * @param {string} [options.language] of the browser, such as `nl`
 * @param {'light' | 'dark'} [options.colorScheme]
 * @param {string[]} [options.args] further arguments of the browser
 * @param {string} [options.profile] folder of makeProfile() to use and to leave, as a browser that is started again does
 * @param {(context: import('playwright').BrowserContext) => Promise<void>} [options.beforeLoad] runs before the extension is loaded
 */
export async function launch({ headless = true, size = { width: 1280, height: 800 }, args = [], beforeLoad, ...options }) {
  const { chromium } = await import('playwright');
  const profile = options.profile ?? makeProfile();
  const mine = options.profile === undefined;
  const atExit = () => mine && remove(profile);
  // Ctrl+C ends the browser first, then this process: nothing stays behind.
  process.once('exit', atExit);
  let context;
  const close = async () => {
    await context?.close();
    if (mine) await until(() => remove(profile), GONE_WITHIN_MS);
    process.off('exit', atExit);
  };
  try {
    context = await chromium.launchPersistentContext(profile, {
      executablePath: options.executablePath,
      headless,
      viewport: null,
      colorScheme: options.colorScheme ?? null,
      // The back/forward cache is on, as people have it.
      ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
      args: browserArgs({ headless, size, netLog: options.netLog, language: options.language, args }),
      ...(options.language ? { locale: options.language } : {}),
    });
    await beforeLoad?.(context);
    const cdp = await context.browser().newBrowserCDPSession();
    const ids = [];
    for (const path of options.extensions) ids.push((await cdp.send('Extensions.loadUnpacked', { path: resolve(path) })).id);
    return { context, cdp, extensionId: ids[0], extensionIds: ids, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/**
 * Answers every web request of the browser from the practice CRMs; all others are refused and reported.
 * @param {import('playwright').BrowserContext} context
 * @param {{ answer(url: string): { status: number, contentType: string, body: string } | null }} server
 * @param {(request: import('playwright').Request) => void} [onStray] gets each request that nobody answers
 */
export async function servePractice(context, server, onStray = () => {}) {
  await context.route(/^https?:/, async (route) => {
    const answer = server.answer(route.request().url());
    if (answer) return route.fulfill(answer);
    onStray(route.request());
    return route.abort('internetdisconnected');
  });
}
