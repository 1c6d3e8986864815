import type { Language } from '../../electron/contract/languages.ts';
import { expect, test } from './support/fixtures.ts';
import type { App } from './support/app.ts';
import type { Office } from './support/office.ts';
import type { Session } from '../../scripts/session/open-session.mjs';
import { pageButtons, setUpIn } from './support/tour.ts';
import { sessionTray } from '../../scripts/session/tray.mjs';
import { openWindow, type DrivenApp } from './support/window.ts';

interface Desk {
  readonly session: Session;
  readonly app: App;
  readonly office: Office;
}

/** Starts the app set up in a language, on a system whose dates and times are a German's. */
async function startIn(language: Language, { session, app, office }: Desk): Promise<DrivenApp> {
  const before = await openWindow(session, app.profile);
  await setUpIn(language, app, office);
  await app.command('quit');
  await before.electron.close().catch(() => undefined);
  return await openWindow(
    { ...session, env: { ...session.env, LC_TIME: 'de_DE.UTF-8' } },
    app.profile,
  );
}

/** What stands in the parts of the page's date field, in their order. */
async function dateParts({ page }: DrivenApp): Promise<readonly string[]> {
  const client = await page.context().newCDPSession(page);
  const { nodes } = await client.send('Accessibility.getFullAXTree');
  const parts = nodes.filter(({ role }) => role?.value === 'spinbutton');
  return parts.map(({ value }) => String(value?.value));
}

test('a language that is chosen while the window is loading is spoken in it', async ({
  session,
  app,
  office,
}) => {
  const { electron, page } = await openWindow(session, app.profile);
  await setUpIn('en', app, office);
  const tray = await sessionTray(session);
  let open = page;
  for (const language of ['ja', 'ko', 'en'] as const) {
    await open.close();
    const opened = electron.waitForEvent('window');
    const entry = (await tray.read()).children.at(-3)?.label ?? '';
    await tray.choose(entry);
    await setUpIn(language, app, office);
    open = await opened;
    await expect(open.locator('html')).toHaveAttribute('lang', language);
    await expect(pageButtons(open).first()).toBeVisible();
  }
  await app.command('quit');
  await electron.close().catch(() => undefined);
});

test.describe('dates and times', () => {
  test('are those of the region, in the language of the app', async ({ session, app, office }) => {
    const driven = await startIn('en', { session, app, office });
    await app.command('set', 'busy', '--until', '13:05');
    await expect(driven.page.locator('.present')).toContainText('13:05');
    const told = await app.command('status');
    expect(told.stdout).toContain('13:05');
    expect(told.stdout).not.toMatch(/[AP]M/u);
    await app.command('quit');
    await driven.electron.close().catch(() => undefined);
  });

  test('stand in the fields as the language of the app writes them', async ({
    session,
    app,
    office,
  }) => {
    const driven = await startIn('ja', { session, app, office });
    const history = driven.page.locator('nav.navigation button', { hasText: '履歴' });
    await history.click();
    await expect(driven.page.locator('input[type="date"]')).toBeVisible();
    const today = new Date();
    const wanted = [today.getFullYear(), today.getMonth() + 1, today.getDate()].map(String);
    expect(await dateParts(driven)).toEqual(wanted);
    await app.command('quit');
    await driven.electron.close().catch(() => undefined);
  });
});
