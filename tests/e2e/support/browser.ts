import { existsSync } from 'node:fs';
import type { BrowserContext, Request } from '@playwright/test';
import { browserPath } from '../../../scripts/lib/find-browser.mjs';
import type { LaunchedBrowser } from '../../../scripts/lib/launch.mjs';
import { launch, servePractice } from '../../../scripts/lib/launch.mjs';
import type { PracticeServer } from '../../../scripts/lib/practice-server.mjs';
import { createPracticeServer } from '../../../scripts/lib/practice-server.mjs';

/** Folder of the built extension that the tests drive; another one by PHASEGATE_BUILD, so that a build can go on meanwhile. */
export const BUILD = process.env['PHASEGATE_BUILD'] ?? '.output/chrome-mv3';

export interface TestBrowserOptions {
  /** Folder of the build to load; left out: BUILD. */
  build?: string;
  /** File for the browser's own log of requests. */
  netLog: string;
  /** Further extensions to load, after the product. */
  controls?: string[];
  language?: string;
  colorScheme?: 'light' | 'dark';
  /** A profile to go on with: what a browser finds when it is started again. */
  profile?: string;
}

/** A browser with the built extension, in which the CRMs' addresses show practice pages. */
export interface TestBrowser extends LaunchedBrowser {
  practice: PracticeServer;
  /** Requests for addresses that no practice CRM has: refused. */
  strays: Request[];
  /** Errors on the console of any page or worker, and uncaught exceptions, as they came. */
  consoleErrors: string[];
}

let server: Promise<PracticeServer> | undefined;

function collectErrors(context: BrowserContext, into: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') into.push(`${message.text()} (${message.location().url})`);
  });
  context.on('weberror', (error) => into.push(String(error.error().stack ?? error.error())));
}

/** Starts the browser; the practice server is made once for each worker process. */
export async function startBrowser(options: TestBrowserOptions): Promise<TestBrowser> {
  const executablePath = browserPath();
  if (!executablePath) throw new Error('No browser found: npm test says what to install');
  const build = options.build ?? BUILD;
  if (!existsSync(build)) throw new Error(`${build} is not there: run npm run build`);
  server ??= createPracticeServer();
  const practice = await server;
  const strays: Request[] = [];
  const consoleErrors: string[] = [];
  const browser = await launch({
    ...options,
    executablePath,
    extensions: [build, ...(options.controls ?? [])],
    beforeLoad: async (context) => {
      collectErrors(context, consoleErrors);
      await servePractice(context, practice, (request) => strays.push(request));
    },
  });
  return { ...browser, practice, strays, consoleErrors };
}

/** Address of a page of the extension. */
export function extensionUrl(browser: LaunchedBrowser, path: string): string {
  return `chrome-extension://${browser.extensionId}/${path}`;
}

