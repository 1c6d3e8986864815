import path from 'node:path';
import { defineConfig } from 'vitest/config';

const noElectron = path.join(import.meta.dirname, 'test/unit/support/no-electron.ts');

export default defineConfig({
  test: {
    projects: [
      {
        resolve: { alias: { 'electron/main': noElectron, 'electron/common': noElectron } },
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
