import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, expectShown } from './support/fixtures.ts';
import { violations, violationsInBothLooks } from './support/violations.ts';
import { windowTest as test } from './support/window-test.ts';

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

async function openByKeyboard(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

test.describe('the hotkeys page', () => {
  test('records keys, refuses those of another status, and tries them', async ({
    page,
    session,
    office,
  }) => {
    await openByKeyboard(page, 'Hotkeys');
    const lunch = page.getByRole('button', { name: 'Lunch: Ctrl+Alt+3' });
    await lunch.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('a');
    await expect(page.getByText('Add Ctrl or Alt')).toBeVisible();
    await page.keyboard.press('Control+Alt+2');
    await expect(page.getByText('“Busy” has this hotkey already')).toBeVisible();
    await expect(lunch).toBeVisible();
    await lunch.press('Enter');
    await page.keyboard.press('Control+Alt+9');
    await expect(page.getByRole('button', { name: 'Lunch: Ctrl+Alt+9' })).toBeVisible();
    await expect(page.getByText('“Busy” has this hotkey already')).toHaveCount(0);

    await page.getByRole('button', { name: 'Try it: Lunch' }).click();
    await expect(page.getByText('Press it now…')).toBeVisible();
    await session.key('ctrl+alt+9');
    await expect(page.getByText('It works.')).toBeVisible();
    await expectShown(office, 'available');
    await session.key('ctrl+alt+9');
    await expectShown(office, 'lunch');
  });

  test('takes a hotkey away, and leaves it with Escape', async ({ page, session, office }) => {
    await openByKeyboard(page, 'Hotkeys');
    await page.getByRole('button', { name: 'Busy: Ctrl+Alt+2' }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Busy: Ctrl+Alt+2' })).toBeVisible();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Delete');
    await expect(page.getByRole('button', { name: 'Busy: No hotkey' })).toBeVisible();
    await session.key('ctrl+alt+2');
    await session.key('ctrl+alt+3');
    await expectShown(office, 'lunch');
  });
});

test.describe('the general page', () => {
  test('changes language and look at once', async ({ page }) => {
    await openByKeyboard(page, 'General');
    await page.getByLabel('Language', { exact: true }).selectOption({ label: '한국어' });
    await expect(page.getByRole('heading', { level: 1, name: '일반' })).toBeVisible();
    await page.getByLabel('언어', { exact: true }).selectOption({ label: 'English' });
    await expect(page.getByRole('heading', { level: 1, name: 'General' })).toBeVisible();
    await page.getByLabel('Theme').selectOption({ label: 'Dark' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
    expect(await violations(page)).toEqual([]);
    await page.getByLabel('Theme').selectOption({ label: 'High contrast' });
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'more');
    expect(await violations(page)).toEqual([]);
  });

  test('makes the system start the program at login, and no longer', async ({ page, session }) => {
    const folder = path.join(String(session.env['XDG_CONFIG_HOME']), 'autostart');
    const entries = (): string =>
      filesIn(folder)
        .map((name) => readFileSync(path.join(folder, name), 'utf8'))
        .join('');
    await openByKeyboard(page, 'General');
    await page.getByLabel('Start when I log in').focus();
    await page.keyboard.press('Space');
    await expect.poll(entries).toContain('"--hidden"');
    await page.getByLabel('Start without a window').click();
    await expect.poll(entries).not.toContain('"--hidden"');
    await page.getByLabel('Start when I log in').click();
    await expect.poll(() => filesIn(folder)).toEqual([]);
  });

  test('begins anew after asking', async ({ page, app }) => {
    await openByKeyboard(page, 'General');
    await page.getByRole('button', { name: 'Reset…' }).click();
    const dialog = page.getByRole('dialog');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    expect((await app.status()).accounts).toHaveLength(4);
    await page.getByRole('button', { name: 'Reset…' }).click();
    await dialog.getByRole('button', { name: 'Reset', exact: true }).click();
    await expect.poll(async () => (await app.status()).accounts).toHaveLength(0);
    const exported = await app.command('export');
    expect(JSON.parse(exported.stdout)).toMatchObject({ accounts: [], statuses: [] });
  });
});

/** The file dialogs belong to the system; what they answer is put in their place. */
async function chooseFiles(electron: ElectronApplication, file: string): Promise<void> {
  await electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
  }, file);
}

test.describe('a settings file on the general page', () => {
  test('is looked at first, imported, and taken back, with the keyboard alone', async ({
    page,
    driven,
    app,
    office,
  }) => {
    const file = path.join(path.dirname(app.profile), 'settings.json');
    const before = await app.command('export');
    // The office's own file in the form of the control contract.
    const { accounts, statuses } = JSON.parse(office.file()) as {
      accounts: readonly { readonly id: string }[];
      statuses: readonly { readonly id: string }[];
    };
    const changed = {
      version: 1,
      accounts: accounts.map((account) =>
        account.id === 'garoon' ? { ...account, name: 'Groupware' } : account,
      ),
      statuses: [
        ...statuses.map((status) => (status.id === 'lunch' ? { ...status, minutes: 45 } : status)),
        { id: 'training', name: 'Training', kind: 'busy' },
      ],
      automation: { start: { status: 'busy' } },
      general: { theme: 'dark' },
    };
    writeFileSync(file, JSON.stringify(changed));
    await chooseFiles(driven.electron, file);
    await openByKeyboard(page, 'General');
    const choose = page.getByRole('button', { name: 'Import a set-up file…' });
    await choose.focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Import this file?' });
    await expect(dialog).toContainText('Changed account: Groupware');
    await expect(dialog).toContainText('Namebefore:Garoonafter:Groupware');
    await expect(dialog).toContainText('Changed status: Lunch');
    await expect(dialog).toContainText('Minutesbefore:60after:45');
    await expect(dialog).toContainText('New status: Training');
    await expect(dialog).toContainText('When Presently startsbefore:Availableafter:Busy');
    await expect(dialog).toContainText('Themebefore:Match the systemafter:Dark');
    expect(await violationsInBothLooks(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    expect((await app.command('export')).stdout).toBe(before.stdout);

    await choose.focus();
    await page.keyboard.press('Enter');
    await expect(dialog).toBeVisible();
    await dialog.getByRole('button', { name: 'Import', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('The file was imported.')).toBeVisible();
    await expect(page.getByLabel('Theme')).toHaveValue('dark');
    expect(await violations(page)).toEqual([]);
    expect((await app.command('statuses')).stdout).toContain('Training');
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByText('The import was taken back.')).toBeVisible();
    await expect(page.getByLabel('Theme')).toHaveValue('system');
    expect((await app.command('export')).stdout).toBe(before.stdout);
    // The sign-ins are as they were, too.
    await app.command('set', 'busy', '--wait');
    await expectShown(office, 'busy');
  });

  test('is told in the language of the person, and refused in it', async ({
    page,
    driven,
    app,
    office,
  }) => {
    const file = path.join(path.dirname(app.profile), 'settings.json');
    await chooseFiles(driven.electron, file);
    const { statuses } = JSON.parse(office.file()) as {
      statuses: readonly { readonly id: string }[];
    };
    const renamed = statuses.map((status) =>
      status.id === 'lunch' ? { ...status, name: 'お昼', kind: 'away' } : status,
    );
    writeFileSync(file, JSON.stringify({ version: 1, statuses: renamed }));
    await app.command.fed(
      JSON.stringify({ version: 1, general: { language: 'ja' } }),
      'import',
      '-',
    );
    await page.getByRole('button', { name: '全般', exact: true }).click();
    const choose = page.getByRole('button', { name: '設定ファイルを取り込む' });
    await choose.click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('変更されるステータス：お昼');
    await expect(dialog.locator('.setting-parts')).not.toContainText(/name|kind|changed/u);
    await dialog.getByRole('button', { name: 'キャンセル' }).click();
    writeFileSync(file, JSON.stringify({ version: 1, statuses: [{ id: 'x', name: '', kind: 1 }] }));
    await choose.click();
    await expect(page.getByRole('alert')).toContainText('statuses[0].name');
    await expect(page.getByRole('alert')).not.toContainText('must');
  });

  test('holds the settings without a secret, and the data folder is named', async ({
    page,
    driven,
    app,
    office,
  }) => {
    const file = path.join(path.dirname(app.profile), 'saved.json');
    await chooseFiles(driven.electron, file);
    await openByKeyboard(page, 'General');
    await page.getByRole('button', { name: 'Save the settings…' }).click();
    await expect(page.getByText('The settings were saved.')).toBeVisible();
    const saved = readFileSync(file, 'utf8');
    expect(JSON.parse(saved)).toMatchObject({ version: 1 });
    for (const secret of office.secrets()) expect(saved).not.toContain(secret);
    await expect(page.getByText(app.profile, { exact: true })).toBeVisible();

    // The file manager belongs to the system as well.
    const opened = (problem: string): Promise<void> =>
      driven.electron.evaluate(({ shell }, answer) => {
        shell.openPath = (folder) => {
          Object.assign(globalThis, { openedFolder: folder });
          return Promise.resolve(answer);
        };
      }, problem);
    const open = page.getByRole('button', { name: 'Open the data folder' });
    await opened('');
    await open.click();
    const shown = (): Promise<unknown> =>
      driven.electron.evaluate(() => (globalThis as { openedFolder?: unknown }).openedFolder);
    await expect.poll(shown).toBe(app.profile);
    await opened('no application is registered');
    await open.click();
    await expect(page.getByText('no program of this desktop shows folders')).toBeVisible();
    expect(await violations(page)).toEqual([]);
  });
});

test.describe('the status page', () => {
  test('foretells what each account would get', async ({ page }) => {
    await page.getByLabel('Message').fill('back at one');
    await page.getByRole('radio', { name: 'Lunch' }).focus();
    await page.getByText('What each account gets for “Lunch”').click();
    const row = page.getByRole('listitem').filter({ hasText: 'back at one' });
    await expect(row.filter({ hasText: 'Conpeek' })).toBeVisible();
    await expect(row.filter({ hasText: 'LINE WORKS' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('radio', { name: 'Available' }).focus();
    await expect(page.getByText('What each account gets for “Available”')).toBeVisible();
  });

  test('offers messages given before, and counts a break down', async ({ page, app }) => {
    await app.command('set', 'lunch', '--message', 'soup', '--wait');
    await expect(page.getByRole('timer')).toHaveAccessibleName(/minutes of the break left$/u);
    expect(await violations(page)).toEqual([]);
    await page.reload();
    await expect(page.locator('datalist option[value="soup"]')).toHaveCount(1);
  });
});
