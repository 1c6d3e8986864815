import { languages } from '../../electron/contract/languages.ts';
import { expect, test } from './support/fixtures.ts';
import { unreadable } from './support/look-closely.ts';
import { openPage, pageButtons, setUpIn } from './support/tour.ts';
import { violations } from './support/violations.ts';
import { openWindow } from './support/window.ts';

test.describe('every page', () => {
  for (const language of languages) {
    test(`can be read in the smallest window, enlarged, in ${language}`, async ({
      session,
      app,
      office,
    }) => {
      test.setTimeout(180_000);
      const { electron, page } = await openWindow(session, app.profile);
      await setUpIn(language, app, office);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await expect(pageButtons(page).first()).toBeVisible();
      const count = await pageButtons(page).count();
      const found: string[] = [];
      for (let index = 0; index < count; index += 1) {
        const title = await openPage(page, index);
        const problems = await unreadable({ electron, page });
        found.push(...problems.map((text) => `${title} ${text}`));
      }
      expect(found).toEqual([]);
      await app.command('quit');
      await electron.close().catch(() => undefined);
    });
  }

  test('has no accessibility violation in any look', async ({ session, app, office }) => {
    test.setTimeout(180_000);
    const { electron, page } = await openWindow(session, app.profile);
    await setUpIn('en', app, office);
    await expect(pageButtons(page).first()).toBeVisible();
    const count = await pageButtons(page).count();
    const found: string[] = [];
    for (const theme of ['light', 'dark', 'high-contrast']) {
      await app.command.fed(JSON.stringify({ version: 1, general: { theme } }), 'import', '-');
      for (const colorScheme of theme === 'high-contrast' ? (['light', 'dark'] as const) : [null]) {
        await page.emulateMedia({ colorScheme });
        for (let index = 0; index < count; index += 1) {
          const title = await openPage(page, index);
          const problems = await violations(page);
          found.push(...problems.map((text) => `${title}, ${theme}: ${text}`));
        }
      }
    }
    expect(found).toEqual([]);
    await app.command('quit');
    await electron.close().catch(() => undefined);
  });
});
