import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CATALOGUES } from '../../../lib/platform/i18n';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
const PLURAL = /_(zero|one|other)$/;

type Tree = { [key: string]: string | Tree };

function leaves(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => (typeof value === 'string' ? [[path + key, value] as [string, string]] : leaves(value, `${path}${key}.`)));
}

function sources(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sources(path);
    return /\.tsx?$/.test(entry.name) ? [readFileSync(join(ROOT, path), 'utf8')] : [];
  });
}

const code = ['components', 'entrypoints', 'lib'].flatMap(sources).join('\n');
const spaces = Object.keys(CATALOGUES.en) as (keyof typeof CATALOGUES.en)[];

/** A key is used when it stands in the code as a whole, or when a template starts with its beginning (`status.${...}`). */
function isUsed(space: string, key: string): boolean {
  const plain = key.replace(PLURAL, '');
  if ([plain, `${space}:${plain}`].some((name) => code.includes(`'${name}'`))) return true;
  const parts = plain.split('.');
  const starts = parts.slice(0, -1).map((_, index) => `${parts.slice(0, index + 1).join('.')}.`);
  return starts.some((start) => code.includes(`\`${start}\${`) || code.includes(`\`${space}:${start}\${`));
}

/** The names of the values that a text shows. */
const values = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)/g)].map((match) => match[1] ?? ''))].toSorted();

describe.each(spaces)('catalogue %s', (space) => {
  const en = new Map(leaves(CATALOGUES.en[space]));
  const nl = new Map(leaves(CATALOGUES.nl[space]));

  it('has the same keys in both languages', () => {
    expect([...nl.keys()].toSorted()).toEqual([...en.keys()].toSorted());
  });

  it('names the same values in both languages', () => {
    const differing = [...en].filter(([key, text]) => !PLURAL.test(key) && JSON.stringify(values(text)) !== JSON.stringify(values(nl.get(key) ?? '')));
    expect(differing).toEqual([]);
  });

  it('has no empty text', () => {
    expect([...en, ...nl].filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it('has no text that nothing shows', () => {
    expect([...en.keys()].filter((key) => !isUsed(space, key))).toEqual([]);
  });

  it('has one and other where a number is counted', () => {
    const counted = [...en.keys()].filter((key) => PLURAL.test(key)).map((key) => key.replace(PLURAL, ''));
    expect(counted.filter((key) => !en.has(`${key}_one`) || !en.has(`${key}_other`))).toEqual([]);
  });
});
