import type { Page } from '@playwright/test';
import { connect, expect, test } from './fixtures.ts';
import { openWindow, type DrivenApp } from './window.ts';

interface WindowParts {
  /** The app with its window open, on a profile without any account. */
  readonly driven: DrivenApp;
  /** Its window once it is connected to the office. */
  readonly page: Page;
}

/** Tests of the window of the real app. */
export const windowTest = test.extend<WindowParts>({
  driven: async ({ session, app }, use) => {
    const driven = await openWindow(session, app.profile);
    await use(driven);
    await app.command('quit');
    await driven.electron.close().catch(() => undefined);
  },
  page: async ({ driven, app, office }, use) => {
    await connect(app, office);
    await expect(driven.page.getByRole('heading', { name: 'Available' })).toBeVisible();
    await use(driven.page);
  },
});
