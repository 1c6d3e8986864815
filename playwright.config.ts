import { defineConfig } from '@playwright/test';

/** Real Electron in a real desktop session: there is one screen and one keyboard, so one worker. */
export default defineConfig({
  testDir: 'test',
  outputDir: 'test-results/playwright',
  globalSetup: './test/desktop/support/prepare-machine.ts',
  workers: 1,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  projects: [
    { name: 'desktop', testDir: 'test/desktop' },
    { name: 'states', testDir: 'test/states' },
    { name: 'acceptance', testDir: 'test/acceptance' },
    // No test: it draws docs/gallery, on request.
    { name: 'gallery', testDir: 'test/gallery', testMatch: /\.pictures\.ts$/u },
  ],
});
