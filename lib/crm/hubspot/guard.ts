import { createLogger } from '../../platform/logger';

const log = createLogger('hubspot');
const logged = new Set<string>();

/** Reads one place; a shape of the page that nobody foresaw costs that place only. Logged once per candidate, without page text. */
export function readPlace<T>(candidate: string, read: () => T[]): T[] {
  try {
    return read();
  } catch (error) {
    if (!logged.has(candidate)) log.failed('place-not-read', error, { candidate });
    logged.add(candidate);
    return [];
  }
}
