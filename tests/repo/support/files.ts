import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const ROOT = resolve(import.meta.dirname, '../../..');

/** Files below the given folders, relative to the project, with forward slashes. Folders that are not there hold none. */
export function filesBelow(folders: readonly string[], ends: RegExp): string[] {
  return folders.flatMap((folder) => {
    const start = join(ROOT, folder);
    if (!statSync(start, { throwIfNoEntry: false })) return [];
    return readdirSync(start, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && ends.test(entry.name))
      .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
      .toSorted();
  });
}

/** Text of a file, named relative to the project. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** JSON of a file, named relative to the project. */
export function jsonOf(path: string): unknown {
  return JSON.parse(textOf(path));
}

/** The product's own code: what is shipped. */
export const PRODUCT = ['entrypoints', 'components', 'lib'] as const;
export const CODE = /\.(ts|tsx)$/;
