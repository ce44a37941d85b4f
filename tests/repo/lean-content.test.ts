import { join } from 'node:path';
import type { Plugin } from 'vite';
import { build } from 'vite';
import { describe, expect, it } from 'vitest';
import { leanContent } from '../../scripts/lib/lean-content';
import { CANDIDATES as SALESFORCE } from '../../lib/crm/salesforce/candidates';
import { CANDIDATES as DYNAMICS } from '../../lib/crm/dynamics/candidates';
import { ROOT } from './support/files';

/** A file of the product as a build ships it. */
async function shipped(file: string, plugins: Plugin[]): Promise<string> {
  const result = await build({
    root: ROOT, configFile: false, logLevel: 'silent', plugins, mode: 'production',
    build: { write: false, minify: true, lib: { entry: join(ROOT, file), formats: ['es'], fileName: 'x' } },
  });
  const [output] = [result].flat();
  return output && 'output' in output ? output.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('') : '';
}

const bare = (css: string) => css.replaceAll(/\\n|\s/g, '');

const TABLES = [
  { file: 'lib/crm/salesforce/candidates.ts', candidates: Object.values(SALESFORCE).flat() },
  { file: 'lib/crm/dynamics/candidates.ts', candidates: Object.values(DYNAMICS).flat() },
];

describe.each(TABLES)('$file', ({ file, candidates }) => {
  it('explains each candidate in the source', () => {
    expect(candidates.length).toBeGreaterThan(5);
    expect(candidates.filter(({ since, why, rank }) => !since || !why || !rank)).toEqual([]);
  });

  it('ships each id, and no explanation', async () => {
    const [lean, whole] = await Promise.all([shipped(file, leanContent()), shipped(file, [])]);
    expect(candidates.filter(({ id }) => !lean.includes(id))).toEqual([]);
    const notes = candidates.flatMap(({ since, why }) => [since, why]).filter((note) => note.length > 12);
    expect(notes.filter((note) => !whole.includes(note)), 'the source holds them').toEqual([]);
    expect(notes.filter((note) => lean.includes(note))).toEqual([]);
    expect(lean).not.toMatch(/\b(since|why|rank):/);
  });
});

describe('the badge\'s styles', () => {
  it.each(['lib/badge/styles.ts', 'lib/badge/card-styles.ts'])('%s loses white space and nothing else', async (file) => {
    const [lean, whole] = await Promise.all([shipped(file, leanContent()), shipped(file, [])]);
    expect(bare(lean)).toBe(bare(whole));
    expect(lean.length).toBeLessThan(whole.length * 0.95);
    expect(lean, 'spaces that CSS needs stay').toContain('calc(100vw - 16px)');
  });
});
