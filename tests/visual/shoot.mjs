// Pictures of every state of the panel, and what axe says about each: node tests/visual/shoot.mjs [state,state] [--quick]
// Out: out/gallery/<state>-<theme>-<language>-<width>.png
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import { chromium } from 'playwright';
import { build, preview } from 'vite';
import { browserPath } from '../../scripts/lib/find-browser.mjs';

const OUT = fileURLToPath(new URL('../../out/gallery/', import.meta.url));
const QUICK = process.argv.includes('--quick');
const WANTED = process.argv[2] && !process.argv[2].startsWith('--') ? process.argv[2].split(',') : null;
const LOOKS = [
  { theme: 'light', lang: 'en', width: 360 },
  { theme: 'dark', lang: 'nl', width: 320 },
  ...(QUICK ? [] : [{ theme: 'light', lang: 'nl', width: 480 }, { theme: 'light', lang: 'en', width: 320, forced: true }]),
];

async function shoot(browser, base, state, { theme, lang, width, forced = false }) {
  const context = await browser.newContext({ viewport: { width, height: 760 }, deviceScaleFactor: 2, forcedColors: forced ? 'active' : 'none', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  page.on('console', (line) => line.type() === 'error' && errors.push(line.text()));
  await page.goto(`${base}?state=${state}&theme=${theme}&lang=${lang}`);
  await page.locator('main.panel:not([aria-busy="true"])').waitFor();
  if (state === 'not-saved') await page.locator('form button[type="submit"]').click();
  const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  const name = `${state}-${forced ? 'forced' : theme}-${lang}-${width}`;
  // As tall as its content, so that nothing sticks over the picture.
  await page.setViewportSize({ width, height: Math.max(760, await page.evaluate(() => document.documentElement.scrollHeight)) });
  await page.screenshot({ path: `${OUT}${name}.png`, fullPage: true });
  const { violations } = await new AxeBuilder({ page }).analyze();
  await context.close();
  return [
    ...errors.map((error) => `${name}: ${error}`),
    ...(wide > 0 ? [`${name}: ${wide} px too wide`] : []),
    ...violations.map((one) => `${name}: ${one.id}: ${one.nodes.map((node) => node.html).join(' | ').slice(0, 300)}`),
  ];
}

await mkdir(OUT, { recursive: true });
// Built first: a development server reloads pages when a file changes, in the middle of a picture.
const site = { root: fileURLToPath(new URL('./gallery/', import.meta.url)), configFile: false, logLevel: 'error', build: { outDir: fileURLToPath(new URL('../../out/gallery-site/', import.meta.url)), emptyOutDir: true } };
await build(site);
const server = await preview({ ...site, preview: { port: 0 } });
const base = server.resolvedUrls.local[0];
const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu'] });
const first = await browser.newPage();
await first.goto(base);
await first.waitForFunction(() => globalThis.galleryStates);
const states = WANTED ?? (await first.evaluate(() => globalThis.galleryStates));
const problems = [];
for (const state of states) for (const look of LOOKS) problems.push(...(await shoot(browser, base, state, look)));
await browser.close();
await server.close();
console.log(problems.length === 0 ? `${states.length} states, nothing found` : problems.join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;
