import type { Page } from 'playwright';
import type { LaunchedBrowser } from './launch.mjs';

export function until<T>(ask: () => T | Promise<T>, withinMs: number): Promise<T | undefined>;
export function openPanel(browser: Pick<LaunchedBrowser, 'context' | 'cdp' | 'extensionId'>, page: Page): Promise<Page>;
export function panelShows(panel: Page, text: string, withinMs: number): Promise<void>;
