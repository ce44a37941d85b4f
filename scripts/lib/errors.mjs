/**
 * Errors that the browser collected from every part of an extension: uncaught exceptions, rejected promises and
 * console errors of the worker (also of one that has stopped), of content scripts and of the extension's pages.
 * @param {import('playwright').BrowserContext} context
 * @param {string} extensionId
 * @returns {Promise<string[]>} one line per error, with its place
 */
export async function extensionErrors(context, extensionId) {
  const page = await context.newPage();
  try {
    await page.goto('chrome://extensions');
    const errors = await page.evaluate(async (id) => {
      const info = await globalThis.chrome.developerPrivate.getExtensionInfo(id);
      if (!info.errorCollection.isActive) throw new Error('The browser does not collect errors of extensions');
      return [...info.manifestErrors, ...info.runtimeErrors.filter(({ severity }) => severity === 'ERROR')];
    }, extensionId);
    return errors.map(({ message, source, contextUrl }) => `${message} (${source || contextUrl || 'manifest'})`);
  } finally {
    await page.close();
  }
}
