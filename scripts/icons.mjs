// Draws the toolbar and store icons (public/icon/*.png) from the brand mark, the gate. Run it after changing the mark: node scripts/icons.mjs
import { mkdir, writeFile } from 'node:fs/promises';
import { chromium } from 'playwright';
import { browserPath } from './lib/find-browser.mjs';

const FOLDER = new URL('../public/icon/', import.meta.url);

/** The mark on a tile, so that it shows on light and dark toolbars alike. Small sizes get thicker strokes and less air. */
function markup(size) {
  const small = size <= 32;
  const inset = small ? 2 : 3.2;
  const scale = (18 - 2 * inset) / 18;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 18 18">
    <rect width="18" height="18" rx="4" fill="#0b6b62"/>
    <g transform="translate(${inset} ${inset}) scale(${scale})" fill="none" stroke="#fff" stroke-width="${small ? 2.3 : 1.9}" stroke-linecap="round">
      <path d="M2 9h3M13 9h3M7 3v12M11 3v12"/>
    </g>
  </svg>`;
}

const browser = await chromium.launch({ executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu'] });
await mkdir(FOLDER, { recursive: true });
for (const size of [16, 32, 48, 128]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${markup(size)}`);
  await writeFile(new URL(`${size}.png`, FOLDER), await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
console.log('public/icon: 16, 32, 48, 128');
