import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { languages, type Language } from '../../electron/contract/languages.ts';
import { inProject } from '../../scripts/prepare/places.mjs';
import { sessionTray } from '../../scripts/session/tray.mjs';
import { expect, test } from '../desktop/support/fixtures.ts';
import { planElsewhere } from '../desktop/support/plan-elsewhere.ts';
import { openPage, pageButtons, setUpIn } from '../desktop/support/tour.ts';
import { openWindow } from '../desktop/support/window.ts';

const folder = inProject('docs', 'gallery');

/** Still, and without the folder of this one run. */
const look = {
  animations: 'disabled',
  style: '.data-folder { visibility: hidden }',
} as const;

/** In the order of the navigation. */
const pages = [
  'status',
  'statuses',
  'planned',
  'automation',
  'hotkeys',
  'accounts',
  'directory',
  'history',
  'diagnostics',
  'general',
] as const;

/** Enough of a day that every page has something to show. */
const day = [
  ['set', 'busy', '--message', '3F', '--wait'],
  ['set', 'lunch', '--for', '30m', '--wait'],
] as const;

const regions: Readonly<Record<Language, string>> = {
  en: 'en_GB.UTF-8',
  pl: 'pl_PL.UTF-8',
  ja: 'ja_JP.UTF-8',
  ko: 'ko_KR.UTF-8',
  ru: 'ru_RU.UTF-8',
};

for (const language of languages) {
  test(`every page in ${language}`, async ({ session, app, office }) => {
    test.setTimeout(120_000);
    const own = path.join(folder, language);
    rmSync(own, { recursive: true, force: true });
    mkdirSync(own, { recursive: true });
    const first = await openWindow(session, app.profile);
    const speaks = JSON.stringify({ version: 1, general: { language } });
    await app.command.fed(speaks, 'import', '-');
    await app.command('quit');
    await first.electron.close().catch(() => undefined);
    // Dates and times as people write them where the language is spoken.
    const env = { ...session.env, LC_TIME: regions[language] };
    const { electron, page } = await openWindow({ ...session, env }, app.profile);
    await expect(page.locator('html')).toHaveAttribute('lang', language);
    await expect(page.locator('main h1')).toBeVisible();
    await page.screenshot({ path: path.join(own, 'welcome.png'), ...look });
    await setUpIn(language, app, office);
    planElsewhere(office, { statusMessage: '3F' });
    for (const words of day) expect((await app.command(...words)).code).toBe(0);
    await expect(pageButtons(page)).toHaveCount(pages.length);
    for (const [index, name] of pages.entries()) {
      await openPage(page, index);
      // The pointer stays where it clicked, and would show the button's hint.
      await page.mouse.move(0, 0);
      await page.screenshot({ path: path.join(own, `${name}.png`), ...look });
    }
    await app.command('quit');
    await electron.close().catch(() => undefined);
  });
}

test('the tray menu, the quick switcher and the dark look', async ({ session, app, office }) => {
  const { electron, page } = await openWindow(session, app.profile);
  await setUpIn('en', app, office);
  for (const words of day) expect((await app.command(...words)).code).toBe(0);
  await app.command.fed('{"version":1,"general":{"theme":"dark"}}', 'import', '-');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  await openPage(page, 0);
  await page.screenshot({ path: path.join(folder, 'dark.png'), ...look });
  await page.close();
  const tray = await sessionTray(session);
  await tray.open();
  await expect.poll(async () => (await tray.read()).children.length).toBeGreaterThan(5);
  const menu = path.join(folder, 'tray-menu.png');
  await session.screenshot(menu);
  await session.run('convert', [menu, '-crop', '380x640+900+0', '+repage', menu]);
  await session.key('Escape');
  const opened = electron.waitForEvent('window');
  await app.command('switch');
  const switcher = await opened;
  await switcher.locator('input').fill('busy customer until 3pm');
  await expect(switcher.getByRole('option').first()).toBeVisible();
  await switcher.screenshot({ path: path.join(folder, 'switcher.png') });
  await app.command('quit');
  await electron.close().catch(() => undefined);
});
