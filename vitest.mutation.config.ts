import { defineConfig } from 'vitest/config';

/** The tests of the pure rooms alone: what a change in a rule must not survive. */
export default defineConfig({
  test: {
    include: ['test/unit/presence/**/*.test.ts', 'test/unit/delivery/**/*.test.ts'],
    // It reads the repository's own pages and knows nothing of rules.
    exclude: ['test/unit/presence/docs/**'],
    testTimeout: 30_000,
  },
});
