import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Target } from './support/builds';
import { BUILDS, manifestOf } from './support/builds';
import { ROOT, textOf } from './support/files';

/** What a CRM page may have to take, gzipped. */
const MOST_BYTES = 15_000;
/** What a list page has to take besides, gzipped: a deal page has none of it. */
const MOST_LIST_BYTES = 11_500;

/** Words that stay in a bundle when it holds one of these packages, however it is minified. */
const MARKS = { react: /react\.(element|transitional\.element|fragment)|__REACT_DEVTOOLS/, zod: /invalid_type|ZodError/, i18next: /i18next/, polyfill: /webextension-polyfill/ };

const scripts = (target: Target) => manifestOf(target).content_scripts.map(({ js, css = [] }) => [...js, ...css].map((file) => `${BUILDS[target]}/${file}`));

describe.each(['chrome', 'firefox'] as const)('what the %s build injects', (target) => {
  it('is one list of files for each CRM', () => {
    expect(scripts(target)).toHaveLength(3);
    expect(scripts(target).flat().every((file) => existsSync(join(ROOT, file)))).toBe(true);
  });

  it.each(scripts(target).map((files) => ({ name: files[0]?.split('/').at(-1), files })))('$name is small', ({ files }) => {
    const bytes = files.reduce((sum, file) => sum + gzipSync(textOf(file), { level: 9 }).length, 0);
    console.log(`${target}: ${files.map((file) => file.split('/').at(-1)).join(' + ')} ${bytes} bytes gzipped`);
    expect(bytes, `${bytes} bytes gzipped`).toBeLessThanOrEqual(MOST_BYTES);
  });

  it.each([
    ['badge-cards.js', 'card popover', 'on the first hover, focus or notice'],
    ['reveal-salesforce.js', 'scrollIntoView', 'on the first "show in CRM"'],
    ['reveal-hubspot.js', 'scrollIntoView', 'on the first "show in CRM"'],
    ['reveal-dynamics.js', 'scrollIntoView', 'on the first "show in CRM"'],
    ['list-salesforce.js', 'phasegate:list', 'when a tab shows a list'],
    ['list-hubspot.js', 'phasegate:list', 'when a tab shows a list'],
    ['list-dynamics.js', 'phasegate:list', 'when a tab shows a list'],
    ['report-salesforce.js', 'phasegate-layout-report', 'when a layout report is asked for'],
    ['report-hubspot.js', 'phasegate-layout-report', 'when a layout report is asked for'],
    ['report-dynamics.js', 'phasegate-layout-report', 'when a layout report is asked for'],
  ])('%s comes on demand, and is nothing that a page can load', (name, mark, when) => {
    const file = `${BUILDS[target]}/${name}`;
    console.log(`${target}: ${name} ${gzipSync(textOf(file), { level: 9 }).length} bytes gzipped, ${when}`);
    expect(textOf(file)).toContain(mark);
    expect(scripts(target).flat().filter((script) => textOf(script).includes(mark))).toEqual([]);
    expect(manifestOf(target).web_accessible_resources).toBeUndefined();
  });

  it.each(['salesforce', 'hubspot', 'dynamics'])('what a list of %s brings by itself is small', (crm) => {
    const bytes = gzipSync(textOf(`${BUILDS[target]}/list-${crm}.js`), { level: 9 }).length;
    expect(bytes, `${bytes} bytes gzipped`).toBeLessThanOrEqual(MOST_LIST_BYTES);
  });

  it('says nothing to the page by messages that the page can hear', () => {
    expect(scripts(target).flat().filter((file) => /\bpostMessage\(/.test(textOf(file)))).toEqual([]);
  });

  it.each(Object.entries(MARKS))('holds no %s', (_, mark) => {
    expect(scripts(target).flat().filter((file) => mark.test(textOf(file)))).toEqual([]);
  });
});

describe('the marks', () => {
  it.each(['react', 'zod', 'i18next'] as const)('%s would be recognised', async (name) => {
    const { build } = await import('vite');
    const entry = createRequire(import.meta.url).resolve(name);
    const result = await build({ configFile: false, logLevel: 'silent', build: { write: false, minify: true, lib: { entry, formats: ['es'], fileName: name } } });
    const [output] = [result].flat();
    const code = output && 'output' in output ? output.output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('') : '';
    expect(code).toMatch(MARKS[name]);
  });
});
