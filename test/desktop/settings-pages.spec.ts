import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectShown } from './support/fixtures.ts';
import { violations } from './support/violations.ts';
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
    await expect(page.getByText('Press it now …')).toBeVisible();
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
    await page.getByRole('button', { name: 'Reset …' }).click();
    const dialog = page.getByRole('dialog');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await expect(dialog).toHaveCount(0);
    expect((await app.status()).accounts).toHaveLength(4);
    await page.getByRole('button', { name: 'Reset …' }).click();
    await dialog.getByRole('button', { name: 'Reset', exact: true }).click();
    await expect.poll(async () => (await app.status()).accounts).toHaveLength(0);
    const exported = await app.command('export');
    expect(JSON.parse(exported.stdout)).toMatchObject({ accounts: [], statuses: [] });
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
