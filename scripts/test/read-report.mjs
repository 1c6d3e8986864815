import { isAbsolute, relative, sep } from 'node:path';

import { inProject } from '../prepare/places.mjs';

/**
 * What a tool's report comes to.
 *
 * @typedef {object} PartReport
 * @property {number} passed
 * @property {readonly string[]} failed titles
 * @property {readonly { title: string, reason: string }[]} skipped
 * @property {readonly string[]} files test files that ran, below the checkout, with `/`
 */

const NO_REASON = 'no reason given';

/** @param {string} path */
function belowProject(path) {
  const own = isAbsolute(path) ? relative(inProject(), path) : path;
  return own.split(sep).join('/');
}

/**
 * @param {unknown} report the JSON reporter of Vitest
 * @returns {PartReport}
 */
export function readVitest(report) {
  const { testResults } =
    /** @type {{ testResults: { name: string, status: string, message?: string, assertionResults: { fullName: string, status: string }[] }[] }} */ (
      report
    );
  const tests = testResults.flatMap((file) => file.assertionResults);
  const broken = testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some(isFailed),
  );
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    failed: [
      ...tests.filter(isFailed).map(({ fullName }) => fullName),
      ...broken.map(({ name, message }) => `${belowProject(name)}: ${message ?? 'did not load'}`),
    ],
    skipped: tests
      .filter(({ status }) => status !== 'passed' && status !== 'failed')
      .map(({ fullName, status }) => ({ title: fullName, reason: status })),
    files: testResults.map(({ name }) => belowProject(name)),
  };
}

/** @param {{ status: string }} test */
function isFailed({ status }) {
  return status === 'failed';
}

/**
 * @typedef {object} PlaywrightTest
 * @property {'expected' | 'unexpected' | 'flaky' | 'skipped'} status
 * @property {{ type: string, description?: string }[]} annotations
 */

/**
 * @typedef {object} PlaywrightSuite
 * @property {string} title
 * @property {string} [file]
 * @property {PlaywrightSuite[]} [suites]
 * @property {{ title: string, tests: PlaywrightTest[] }[]} [specs]
 */

/**
 * @param {PlaywrightSuite} suite
 * @returns {{ title: string, test: PlaywrightTest }[]}
 */
function testsIn(suite) {
  const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests.map((test) => ({ title: `${suite.title} › ${title}`, test })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(testsIn)];
}

/**
 * @param {unknown} report the JSON reporter of Playwright
 * @returns {PartReport}
 */
export function readPlaywright(report) {
  const { suites, errors } =
    /** @type {{ suites: PlaywrightSuite[], errors: { message?: string }[] }} */ (report);
  const tests = suites.flatMap(testsIn);
  return {
    passed: tests.filter(({ test }) => test.status === 'expected').length,
    // There are no retries, so a test that is flaky is one that failed.
    failed: [
      ...tests
        .filter(({ test }) => test.status === 'unexpected' || test.status === 'flaky')
        .map(({ title }) => title),
      ...errors.map(({ message }) => (message ?? 'an error outside of any test').split('\n')[0]),
    ].map(String),
    skipped: tests
      .filter(({ test }) => test.status === 'skipped')
      .map(({ title, test }) => ({
        title,
        reason:
          test.annotations.find(({ type }) => type === 'skip' || type === 'fixme')?.description ??
          NO_REASON,
      })),
    files: suites.map(({ file, title }) => `test/${file ?? title}`),
  };
}
