/**
 * One picture of a page with the side panel beside it, as a person sees them. A headless browser paints them apart.
 * @param {import('playwright').BrowserContext} context
 * @param {import('playwright').Page} page
 * @param {import('playwright').Page} panel
 * @param {string} path PNG file
 */
export async function pictureBeside(context, page, panel, path) {
  const shots = [await page.screenshot(), await panel.screenshot()].map((png) => `data:image/png;base64,${png.toString('base64')}`);
  const sheet = await context.newPage();
  try {
    await sheet.goto('about:blank');
    await sheet.evaluate(async (sources) => {
      const { document } = globalThis;
      // The browser draws a bar of its own over the panel, so the two end at the same line below.
      document.body.style.cssText = 'margin:0;display:inline-flex;align-items:flex-end;background:#e3e7ec;gap:1px';
      const [left, right] = await Promise.all(sources.map(async (src) => {
        const image = document.createElement('img');
        image.src = src;
        await image.decode();
        return image;
      }));
      const bar = document.createElement('div');
      bar.textContent = 'Phasegate';
      bar.style.cssText = `position:absolute;left:${left.width + 1}px;height:${left.height - right.height}px;padding-left:16px;display:flex;align-items:center;align-self:flex-start;font:500 14px sans-serif;color:#1b2530`;
      document.body.append(left, bar, right);
    }, shots);
    await sheet.locator('body').screenshot({ path });
  } finally {
    await sheet.close();
  }
}
