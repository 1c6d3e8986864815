import { defineConfig } from '@playwright/test';

/**
 * Real Electron in a real desktop session. Each worker has a session of its own, with its own screen,
 * buses and home; two of them keep two cores busy, since much of a test is waiting.
 */
export default defineConfig({
  testDir: 'test',
  outputDir: 'test-results/playwright',
  globalSetup: './test/desktop/support/prepare-machine.ts',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  projects: [
    { name: 'desktop', testDir: 'test/desktop' },
    { name: 'states', testDir: 'test/states', fullyParallel: true },
    { name: 'acceptance', testDir: 'test/acceptance' },
    // No test: it draws docs/gallery, on request.
    { name: 'gallery', testDir: 'test/gallery', testMatch: /\.pictures\.ts$/u },
  ],
});
