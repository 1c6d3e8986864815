import type { Page } from '@playwright/test';
import { connect, expect, profileText } from './fixtures.ts';
import { windowTest } from './window-test.ts';

interface Parts {
  /** The window on a profile without anything in it. */
  readonly empty: Page;
}

/** Tests of the page of the rules, which is open with a status at the start as the only rule. */
export const automationTest = windowTest.extend<Parts>({
  empty: async ({ driven: { page } }, use) => {
    await use(page);
  },
  page: async ({ empty, app, office }, use) => {
    await connect(app, office, { start: { status: 'available' } });
    await empty.getByRole('button', { name: 'Automation', exact: true }).click();
    await expect(empty.getByRole('heading', { name: 'Automation', level: 1 })).toBeVisible();
    await expect(panel(empty, 'When the screen is locked')).toBeVisible();
    await use(empty);
  },
});

/** The part of the page with this title. */
export function panel(page: Page, name: string): ReturnType<Page['getByRole']> {
  return page.getByRole('region', { name });
}

/** Whether this has the focus. */
export async function isFocused(target: ReturnType<Page['getByRole']>): Promise<boolean> {
  return target.evaluateAll((found) => found.some((each) => each === document.activeElement));
}

/** What stands in the settings of the profile. */
export function stored(app: Parameters<typeof profileText>[0]): Record<string, unknown> {
  const text = profileText(app, 'settings.json');
  // The file of the app itself.
  const file = JSON.parse(text === '' ? '{}' : text) as {
    readonly automation?: Record<string, unknown>;
  };
  return file.automation ?? {};
}
