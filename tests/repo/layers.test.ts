import { describe, expect, it } from 'vitest';
import { CODE, PRODUCT, filesBelow } from './support/files';
import type { Import } from './support/imports';
import { importsOf } from './support/imports';
import { RANKS, TYPES_ALLOWED, roomOf } from './support/rooms';

const files = filesBelow(PRODUCT, CODE);
const imports = files.flatMap(importsOf);
const byFile = new Map(files.map((file) => [file, imports.filter(({ from }) => from === file)]));

/** Why an import between rooms is refused, or null when it is fine. */
function refusal({ from, to, isPackage, typeOnly }: Import): string | null {
  const [here, there] = [roomOf(from), roomOf(to)];
  if (isPackage || here === there) return null;
  if (here === null || there === null) return `${from} -> ${to}: outside every room`;
  if ((RANKS[there] ?? 0) < (RANKS[here] ?? 0)) return null;
  if (typeOnly && TYPES_ALLOWED.some(([user, used]) => user === here && used === there)) return null;
  return `${from} -> ${to}: ${here} may not know ${there}`;
}

/** Files that are loaded when a file is: value imports only. */
function reachable(start: string, seen = new Map<string, string>()): Map<string, string> {
  for (const { to, isPackage, typeOnly, from } of byFile.get(start) ?? []) {
    if (typeOnly || seen.has(to)) continue;
    seen.set(to, from);
    if (!isPackage) reachable(to, seen);
  }
  return seen;
}

/** The first circle of imports that a file is part of, types included. */
function circleThrough(start: string): string[] | null {
  const visit = (file: string, path: string[], done: Set<string>): string[] | null => {
    for (const { to, isPackage } of byFile.get(file) ?? []) {
      if (to === start) return [...path, file, to];
      if (isPackage || done.has(to)) continue;
      done.add(to);
      const circle = visit(to, [...path, file], done);
      if (circle) return circle;
    }
    return null;
  };
  return visit(start, [], new Set());
}

describe('layers', () => {
  it('finds the product', () => {
    expect(files.length).toBeGreaterThan(20);
    expect(imports.length).toBeGreaterThan(20);
  });

  it('every file lives in a room', () => {
    expect(files.filter((file) => roomOf(file) === null)).toEqual([]);
  });

  it('imports go to lower rooms only', () => {
    expect(imports.map(refusal).filter(Boolean)).toEqual([]);
  });

  it('no file imports itself over others', () => {
    expect(files.map(circleThrough).filter(Boolean).map((circle) => circle?.join(' -> '))).toEqual([]);
  });
});

describe('what a page gets', () => {
  const NOT_IN_PAGES = ['zod', 'react', 'react-dom', 'webextension-polyfill', 'i18next', 'idb', 'uuid'];
  const sent = files.filter((file) => /^(entrypoints\/\w+\.content|lib\/(badge|crm|practice|content))\//.test(file));

  it('starts at the three content scripts', () => {
    expect(sent.filter((file) => /^entrypoints\/.*\/main\.ts$/.test(file))).toHaveLength(3);
  });

  it.each(NOT_IN_PAGES)('does not reach %s', (name) => {
    const users = sent.flatMap((file) => {
      const user = reachable(file).get(name);
      return user ? [`${file} reaches ${name} through ${user}`] : [];
    });
    expect(users).toEqual([]);
  });

  it.each(['lib/crm/formats/', 'lib/crm/raw-fields.ts', 'lib/crm/unite.ts', 'lib/crm/dynamics/client-api.ts', 'lib/badge/deck.ts', 'lib/badge/picker', 'lib/content/fields.ts', 'lib/crm/salesforce/seen-fields.ts', 'lib/crm/hubspot/seen-fields.ts', 'lib/crm/dynamics/seen-fields.ts', 'lib/crm/spotlight.ts', 'lib/crm/salesforce/reveal.ts', 'lib/crm/hubspot/reveal.ts', 'lib/crm/dynamics/reveal.ts'])('before a person does anything is nothing of %s', (part) => {
    const scripts = sent.filter((file) => file.startsWith('entrypoints/'));
    expect(scripts.flatMap((file) => [...reachable(file).keys()].filter((reached) => reached.startsWith(part)))).toEqual([]);
    expect(files.some((file) => file.startsWith(part)), 'there is such a part').toBe(true);
  });

  it('the domain knows no package at all', () => {
    expect(imports.filter(({ from, isPackage }) => isPackage && roomOf(from) === 'lib/domain')).toEqual([]);
  });

  it('only the background loads the extension polyfill', () => {
    const users = imports.filter(({ to, typeOnly }) => to === 'webextension-polyfill' && !typeOnly).map(({ from }) => roomOf(from));
    expect(users.filter((room) => room !== 'lib/background' && room !== 'entrypoints')).toEqual([]);
  });
});
