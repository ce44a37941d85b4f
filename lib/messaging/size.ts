/** Longest message, in characters of its texts and keys plus 8 for every other value (about its size as JSON). */
export const MAX_MESSAGE = 256 * 1024;
/** A list holds up to 250 deals with a line for each of their fields (lib/crm/raw-list.ts). */
export const MAX_LIST_MESSAGE = 1024 * 1024;
/** A backup holds everything; 64 MB is what the browsers carry in one message. */
export const MAX_BACKUP_MESSAGE = 64 * 1024 * 1024;
/** Deeper nesting than any message of ours has: readings and reports stay below 12. */
const MAX_DEPTH = 32;

/**
 * Whether a value stays within a size, told without copying it and given up as soon as it does not: this runs on
 * whatever a page's process sends, before anything is parsed.
 */
export function fitsWithin(value: unknown, limit: number): boolean {
  let left = limit;
  const visit = (part: unknown, depth: number): boolean => {
    left -= typeof part === 'string' ? part.length : 8;
    if (left < 0 || depth > MAX_DEPTH) return false;
    if (typeof part !== 'object' || part === null) return true;
    return Object.entries(part).every(([key, inner]) => {
      left -= key.length;
      return visit(inner, depth + 1);
    });
  };
  return visit(value, 0);
}
