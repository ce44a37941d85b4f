import { defineConfig } from '@playwright/test';

/** Browser tests of the built extension: run `npm run build` first, or `npm test`, which does everything. */
export default defineConfig({
  testDir: 'tests/e2e',
  outputDir: 'test-results',
  fullyParallel: true,
  // Each test has a browser of its own.
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ...(process.env['PLAYWRIGHT_JSON_OUTPUT_FILE'] ? [['json'] as const] : [])],
  ...(process.env['PHASEGATE_LONG'] ? {} : { grepInvert: /@long/ }),
});
