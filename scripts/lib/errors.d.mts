import type { BrowserContext } from 'playwright';

export function extensionErrors(context: BrowserContext, extensionId: string): Promise<string[]>;
