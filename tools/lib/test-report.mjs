import { existsSync } from 'node:fs';
import { readJson } from './paths.mjs';

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * What Vitest wrote. A suite that could not even be loaded counts as one failure.
 * @param {string} file
 * @param {number} exitCode
 * @returns {Count}
 */
export function countVitest(file, exitCode) {
  if (!existsSync(file)) return nothingRan;
  const report = readJson(file);
  const broken = report.testResults.filter(
    (/** @type {any} */ { status, assertionResults }) =>
      status === 'failed' && assertionResults.length === 0,
  ).length;
  return heeding(exitCode, {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken,
    skipped: report.numPendingTests + report.numTodoTests,
  });
}

/**
 * What Playwright wrote; errors outside of a test count too.
 * @param {string} file
 * @param {number} exitCode
 * @returns {Count}
 */
export function countPlaywright(file, exitCode) {
  if (!existsSync(file)) return nothingRan;
  const { stats, errors } = readJson(file);
  return heeding(exitCode, {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected + errors.length,
    skipped: stats.skipped,
  });
}

const nothingRan = { passed: 0, failed: 1, skipped: 0 };

/** A runner that fails without a failed test must not pass unseen. @returns {Count} */
function heeding(/** @type {number} */ exitCode, /** @type {Count} */ count) {
  return exitCode !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}
