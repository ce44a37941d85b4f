import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import { browserPath } from './scripts/lib/find-browser.mjs';

const everywhere = ['**/node_modules/**', '**/.git/**'];
const exclude = process.env['PHASEGATE_LONG'] ? everywhere : [...everywhere, '**/*.long.test.{ts,tsx}'];

/** unit: Node and happy-dom, milliseconds. contract: readers on practice pages in real Chromium. */
export default defineConfig({
  test: {
    // Files named *.long.test.ts are for `npm run test:long`.
    projects: [
      {
        // Puts a fake extension API where `wxt/browser`, `browser` and `chrome` are asked for.
        plugins: [WxtVitest()],
        test: {
          name: 'unit',
          pool: 'threads',
          maxWorkers: 2,
          include: ['tests/unit/**/*.test.{ts,tsx}', 'tests/repo/**/*.test.ts'],
          exclude,
          environment: 'node',
        },
      },
      {
        test: {
          name: 'contract',
          // Readers mostly wait for pages to fill, so two pages fit one core.
          maxWorkers: 2,
          include: ['tests/contract/**/*.test.ts'],
          exclude,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { executablePath: browserPath(), args: ['--no-sandbox', '--disable-gpu'] },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
