import { existsSync, readFileSync } from 'node:fs';

/**
 * Real counts out of the runners' own JSON reports.
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 */

/** @returns {Counts} */
export const none = () => ({ passed: 0, failed: 0, skipped: 0 });

/**
 * @param {Counts} a
 * @param {Counts} b
 * @returns {Counts} their sums
 */
export function add(a, b) {
  return { passed: a.passed + b.passed, failed: a.failed + b.failed, skipped: a.skipped + b.skipped };
}

function report(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

/**
 * Counts of a vitest JSON report. A file that could not run counts as one failure.
 * @param {string} file
 * @returns {Counts} one failure when there is no report
 */
export function vitestCounts(file) {
  const found = report(file);
  if (!found) return { ...none(), failed: 1 };
  const broken = found.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length;
  return { passed: found.numPassedTests, failed: found.numFailedTests + broken, skipped: found.numPendingTests + (found.numTodoTests ?? 0) };
}

/**
 * Counts of a Playwright JSON report. Errors outside tests count as failures.
 * @param {string} file
 * @returns {Counts} one failure when there is no report
 */
export function playwrightCounts(file) {
  const found = report(file);
  if (!found) return { ...none(), failed: 1 };
  const { expected, unexpected, flaky, skipped } = found.stats;
  return { passed: expected, failed: unexpected + flaky + found.errors.length, skipped };
}
