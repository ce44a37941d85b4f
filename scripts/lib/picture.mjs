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
      for (const src of sources) {
        const image = document.createElement('img');
        image.src = src;
        document.body.append(image);
        await image.decode();
      }
    }, shots);
    await sheet.locator('body').screenshot({ path });
  } finally {
    await sheet.close();
  }
}
