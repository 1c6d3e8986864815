import type {} from '../../renderer/bridge/page-address.ts';
import type { Locator, Page } from '@playwright/test';
import { sessionTray } from '../../scripts/session/tray.mjs';
import { waitUntil } from '../../scripts/session/wait-until.mjs';
import type { App } from './support/app.ts';
import { connect, expect, profileText } from './support/fixtures.ts';
import { violations } from './support/violations.ts';
import { windowTest } from './support/window-test.ts';
import type { DrivenApp } from './support/window.ts';

const test = windowTest.extend({
  page: async ({ driven: { page }, app, office }, use) => {
    await connect(app, office);
    await expect(page.getByRole('heading', { name: 'Available' })).toBeVisible();
    await use(page);
  },
});

const question = (page: Page): Locator =>
  page.getByRole('dialog', { name: 'Discard your changes?' });

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** Types a message into the status “Lunch”, without saving it. */
async function editLunch(page: Page): Promise<Locator> {
  await open(page, 'Statuses');
  await page.getByRole('button', { name: 'Edit Lunch' }).click();
  const message = page.getByLabel('Message', { exact: true });
  await message.fill('back at one');
  return message;
}

/** As the button of the window's frame does. */
async function closeWindow({ electron }: DrivenApp): Promise<void> {
  await electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
}

async function windowsOf({ electron }: DrivenApp): Promise<number> {
  return electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
}

/** As the tray, a link or another program asks for a page. */
async function openFromOutside(page: Page, wanted: 'history' | 'statuses'): Promise<void> {
  await page.evaluate((name) => window.presently.commands.open({ page: name }), wanted);
}

async function violationsInEveryLook(page: Page, app: App): Promise<readonly string[]> {
  const found: string[] = [];
  for (const theme of ['light', 'dark', 'high-contrast']) {
    await app.command.fed(JSON.stringify({ version: 1, general: { theme } }), 'import', '-');
    for (const colorScheme of theme === 'high-contrast' ? (['light', 'dark'] as const) : [null]) {
      await page.emulateMedia({ colorScheme });
      found.push(...(await violations(page)));
    }
  }
  await page.emulateMedia({ colorScheme: null });
  return found;
}

test('another page asks first, and what was typed stays if the person stays', async ({
  page,
  app,
}) => {
  const message = await editLunch(page);
  await page.getByRole('button', { name: 'History' }).click();
  await expect(question(page)).toBeVisible();
  expect(await violationsInEveryLook(page, app)).toEqual([]);
  await question(page).getByRole('button', { name: 'Keep editing' }).click();
  await expect(question(page)).toBeHidden();
  await expect(message).toHaveValue('back at one');
  await page.getByRole('button', { name: 'History' }).click();
  await question(page).getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
  await open(page, 'Statuses');
  await page.getByRole('button', { name: 'Edit Lunch' }).click();
  await expect(message).toHaveValue('');
});

test('closing the window asks first, also with the keys of the desktop alone', async ({
  session,
  driven,
  page,
}) => {
  const message = await editLunch(page);
  await closeWindow(driven);
  await expect(question(page)).toBeVisible();
  await expect(question(page).getByRole('button', { name: 'Keep editing' })).toBeFocused();
  // Who closes it again is asked the same.
  await closeWindow(driven);
  await question(page).getByRole('button', { name: 'Keep editing' }).click();
  await expect(message).toHaveValue('back at one');

  await page.bringToFront();
  await message.focus();
  await session.key('alt+F4');
  await expect(question(page)).toBeVisible();
  await session.key('Escape');
  await expect(question(page)).toBeHidden();
  await expect(message).toBeFocused();
  await expect(message).toHaveValue('back at one');
  await session.key('alt+F4');
  await expect(question(page)).toBeVisible();
  await session.key('Tab');
  await expect(question(page).getByRole('button', { name: 'Discard' })).toBeFocused();
  await session.key('Return');
  await expect.poll(() => windowsOf(driven)).toBe(0);

  const opened = driven.electron.waitForEvent('window');
  await (await sessionTray(session)).choose('Open Presently');
  await expect((await opened).getByRole('heading', { name: 'Available' })).toBeVisible();
});

test('a minimised window comes forward with its question', async ({ driven, page }) => {
  await editLunch(page);
  await driven.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.minimize();
  });
  const isMinimised = (): Promise<boolean | undefined> =>
    driven.electron.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.isMinimized(),
    );
  await expect.poll(isMinimised).toBe(true);
  await closeWindow(driven);
  await expect.poll(isMinimised).toBe(false);
  await expect(question(page)).toBeVisible();
});

test('a page asked for from outside asks first; the one that is there needs no question', async ({
  page,
}) => {
  const message = await editLunch(page);
  await openFromOutside(page, 'statuses');
  await expect(question(page)).toHaveCount(0);
  await openFromOutside(page, 'history');
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(message).toHaveValue('back at one');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Lunch was saved')).toBeVisible();
  await openFromOutside(page, 'history');
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
});

test('quitting is never held up, not even by the question', async ({ driven, page, app }) => {
  await editLunch(page);
  await closeWindow(driven);
  await expect(question(page)).toBeVisible();
  const { pid } = driven.electron.process();
  expect((await app.command('quit')).code).toBe(0);
  await waitUntil('the end of the app', () => {
    try {
      return pid === undefined || !process.kill(pid, 0);
    } catch {
      return true;
    }
  });
});

test('the form of an account asks, in the page and around it', async ({ driven, page }) => {
  await open(page, 'Accounts');
  await page.getByRole('button', { name: 'Edit Conpeek' }).click();
  const name = page.getByLabel('Name');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(name).toHaveCount(0);
  await page.getByRole('button', { name: 'Edit Conpeek' }).click();
  await name.fill('Hotline');
  await closeWindow(driven);
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(question(page)).toBeVisible();
  await question(page).getByRole('button', { name: 'Keep editing' }).click();
  await expect(name).toHaveValue('Hotline');
  // What is as it was is not lost.
  await name.fill('Conpeek');
  await open(page, 'History');
});

test('a correction of the history asks before Escape gives it up', async ({ page, app }) => {
  await app.command('set', 'lunch', '--wait');
  await open(page, 'History');
  await page.getByRole('button', { name: 'Correct a time…' }).click();
  const dialog = page.getByRole('dialog', { name: 'What was it?' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await page.getByRole('button', { name: 'Correct a time…' }).click();
  const note = dialog.getByLabel('Note');
  await note.fill('with a client');
  await page.keyboard.press('Escape');
  await expect(question(page)).toBeVisible();
  expect(await violationsInEveryLook(page, app)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(question(page)).toBeHidden();
  await expect(note).toBeFocused();
  // Nothing was typed since, which must not make a difference.
  await page.keyboard.press('Escape');
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
});

test('rules store what they can when the window closes, and ask about the rest', async ({
  driven,
  page,
  app,
}) => {
  await open(page, 'Automation');
  const stored = (): string => profileText(app, 'settings.json');
  const changes = page.getByLabel('Changes', { exact: true });
  await changes.fill('none');
  await closeWindow(driven);
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(changes).toHaveValue('none');

  const calendar = page.getByRole('region', { name: 'Meetings in your calendar' });
  await changes.fill('7');
  await calendar.getByLabel('Show', { exact: true }).selectOption({ label: 'Busy' });
  await calendar.getByLabel('Address of the calendar', { exact: true }).fill('https://calendar');
  await closeWindow(driven);
  await expect(question(page)).toBeVisible();
  await page.keyboard.press('Escape');
  await calendar.getByLabel('Address of the calendar', { exact: true }).fill('');
  await changes.fill('8');
  await closeWindow(driven);
  await expect.poll(() => windowsOf(driven)).toBe(0);
  expect(stored()).toMatch(/"changes":\s*8/u);
});

test('the file of a calendar is chosen in the dialog of the system', async ({
  driven,
  page,
  app,
}) => {
  await open(page, 'Automation');
  const calendar = page.getByRole('region', { name: 'Meetings in your calendar' });
  await calendar.getByLabel('Show', { exact: true }).selectOption({ label: 'Busy' });
  await calendar.getByLabel('Where the calendar is').selectOption('file');
  const choose = calendar.getByRole('button', { name: 'Choose a file…' });
  // The dialog is the system's own, which no test can press.
  const answerWith = (filePaths: string[]): Promise<void> =>
    driven.electron.evaluate(({ dialog }, paths) => {
      dialog.showOpenDialog = () =>
        Promise.resolve({ canceled: paths.length === 0, filePaths: paths });
    }, filePaths);

  await answerWith([]);
  await choose.click();
  await expect(calendar.getByText('until then nothing changes')).toBeVisible();
  await answerWith(['/home/me/team calendar.ics']);
  await page.bringToFront();
  await calendar.getByLabel('Path of the file').focus();
  await page.keyboard.press('Tab');
  await expect(choose).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(calendar.getByLabel('Path of the file')).toHaveValue('/home/me/team calendar.ics');
  await expect(choose).toBeFocused();
  await expect(calendar.getByText('until then nothing changes')).toHaveCount(0);
  await expect
    .poll(() => profileText(app, 'settings.json'))
    .toContain('/home/me/team calendar.ics');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(calendar.getByText('until then nothing changes')).toBeVisible();
});
