import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Number of files and bytes below a folder.
 * @param {string} folder
 * @returns {{ files: number, bytes: number }}
 */
export function folderSize(folder) {
  const files = readdirSync(folder, { recursive: true })
    .map((name) => statSync(join(folder, String(name))))
    .filter((entry) => entry.isFile());
  return { files: files.length, bytes: files.reduce((sum, entry) => sum + entry.size, 0) };
}

/** Bytes in the words of people: `14.7 kB`. */
export function inKilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
