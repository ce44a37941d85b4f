import { existsSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { parseAst } from 'vite';
import { ROOT, textOf } from './files';

/** One import of a file. `to` is a file of the project, or the name of a package. */
export interface Import {
  from: string;
  to: string;
  isPackage: boolean;
  /** True when it vanishes at build time. */
  typeOnly: boolean;
}

interface Node {
  type: string;
  importKind?: string;
  exportKind?: string;
  source?: { value?: unknown } | null;
  specifiers?: { importKind?: string; exportKind?: string }[];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

function isTypeOnly(node: Node): boolean {
  if (node.importKind === 'type' || node.exportKind === 'type') return true;
  const names = node.specifiers ?? [];
  return names.length > 0 && names.every((name) => name.importKind === 'type' || name.exportKind === 'type');
}

/** Every import, export-from and import() in a syntax tree. */
function sourcesIn(node: unknown, found: { source: string; typeOnly: boolean }[]): void {
  if (Array.isArray(node)) {
    for (const item of node) sourcesIn(item, found);
    return;
  }
  if (!isNode(node)) return;
  if (typeof node.source?.value === 'string') found.push({ source: node.source.value, typeOnly: isTypeOnly(node) });
  for (const value of Object.values(node)) if (typeof value === 'object') sourcesIn(value, found);
}

function resolveFile(from: string, source: string): string {
  const plain = normalize(join(dirname(from), source)).replaceAll('\\', '/');
  const found = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'].map((end) => plain + end).find((path) => /\.\w+$/.test(path) && existsSync(join(ROOT, path)));
  // A file that is not there is for the type checker to name; its path still tells the room.
  return found ?? plain;
}

/** Name of the package that an import asks for: `@scope/name/part` -> `@scope/name`. */
function packageName(source: string): string {
  return source.split('/').slice(0, source.startsWith('@') ? 2 : 1).join('/');
}

/** The imports of one TypeScript file. */
export function importsOf(file: string): Import[] {
  const found: { source: string; typeOnly: boolean }[] = [];
  sourcesIn(parseAst(textOf(file), { lang: file.endsWith('x') ? 'tsx' : 'ts' }), found);
  return found.map(({ source, typeOnly }) => {
    const isPackage = !source.startsWith('.');
    return { from: file, to: isPackage ? packageName(source) : resolveFile(file, source.replace(/\?.*$/, '')), isPackage, typeOnly };
  });
}
