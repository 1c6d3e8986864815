import { defineConfig } from 'vitest/config';

/** Where the tests of one folder are, as the mutation run gives it. */
const folder = process.env['PRESENTLY_MUTATION_TESTS'] ?? 'test/unit/presence';

/** The examples of one pure folder: what a change in one of its rules must not survive. */
export default defineConfig({
  test: {
    include: [`${folder}/**/*.test.ts`],
    // Random schedules would catch a change on one day and miss it on another; the pages of the
    // repository know nothing of rules.
    exclude: ['**/life.test.ts', '**/properties.test.ts', '**/docs/**'],
    testTimeout: 30_000,
  },
});
