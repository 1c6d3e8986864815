import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.ts', 'test/vendors/**/*.test.ts'],
          environment: 'node',
          sequence: { shuffle: true },
          testTimeout: 15_000,
        },
      },
    ],
    coverage: { provider: 'v8', include: ['electron/**/*.ts'] },
  },
});
