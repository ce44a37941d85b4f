import type { BrowserContext, CDPSession, Request } from 'playwright';
import type { PracticeServer } from './practice-server.mjs';

export interface LaunchOptions {
  executablePath: string;
  extensions: string[];
  headless?: boolean;
  size?: { width: number; height: number };
  netLog?: string;
  language?: string;
  colorScheme?: 'light' | 'dark';
  args?: string[];
  /** Folder of makeProfile() to use and to leave. */
  profile?: string;
  beforeLoad?: (context: BrowserContext) => Promise<void>;
}
export interface LaunchedBrowser {
  context: BrowserContext;
  cdp: CDPSession;
  extensionId: string;
  extensionIds: string[];
  /** Closes the browser and removes its profile. */
  close(): Promise<void>;
}
export function makeProfile(): string;
export function launch(options: LaunchOptions): Promise<LaunchedBrowser>;
export function servePractice(context: BrowserContext, server: PracticeServer, onStray?: (request: Request) => void): Promise<void>;
