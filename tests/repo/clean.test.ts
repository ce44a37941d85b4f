import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, jsonOf, textOf } from './support/files';

const TEXT = /\.(ts|tsx|mjs|mts|js|json|css|html|md|yml|yaml)$|^\.npmrc$|^\.ci\//;

/** Files of the project that git knows or would take. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: ROOT, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file && TEXT.test(file) && existsSync(join(ROOT, file)));
const code = files.filter((file) => /\.(ts|tsx|mjs)$/.test(file));
const product = code.filter((file) => /^(entrypoints|components|lib)\//.test(file));
const tests = code.filter((file) => file.startsWith('tests/'));

/** Every line of the files that the pattern finds. The patterns hold a letter in brackets, so that this file does not find itself. */
function found(where: string[], pattern: RegExp): string[] {
  return where.flatMap((file) =>
    textOf(file)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])),
  );
}

const isComment = (line: string) => /: (\/\/|\*|\/\*)/.test(line);

describe('nothing is in the project that does not belong there', () => {
  it('looks at the project', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it('no address of a package registry', () => {
    expect(found(files, /registry[.](npmj[s]|yarnpk[g])|npm[.]pk[g][.]github|"resolve[d]": "http/)).toEqual([]);
  });

  it("no path of somebody's computer", () => {
    expect(found(files, /(^|[\s"'`(=:])[/](wor[k]|tm[p]|hom[e]|User[s]|roo[t])[/][\w.]|[A-Z]:\\\\User[s]/)).toEqual([]);
  });

  it('no way for text of a page to become code', () => {
    const ways = /\b(inne[r]HTML|oute[r]HTML\s*=|insertAdjacen[t]HTML|dangerouslySe[t]InnerHTML|eva[l]\(|new Functio[n]\b|document[.]writ[e])/;
    expect(found(product, ways).filter((line) => !isComment(line))).toEqual([]);
  });

  it('no test is left out or run alone', () => {
    expect(found(tests, /\b(it|test|describe|suite)(\.\w+)*\.(ski[p]|onl[y]|tod[o]|fixm[e]|fail[s])\b|\bx(it|describe)\(/)).toEqual([]);
  });

  it('no test waits a fixed time', () => {
    expect(found(tests, /waitForTimeou[t]\(|await slee[p]\(/)).toEqual([]);
  });

  it('nothing is left for later', () => {
    expect(found(code, /\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b/)).toEqual([]);
  });

  it('packages are pinned to one version', () => {
    const { dependencies, devDependencies } = jsonOf('package.json') as Record<'dependencies' | 'devDependencies', Record<string, string>>;
    const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version));
    expect(loose).toEqual([]);
  });
});
