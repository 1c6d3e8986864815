import type { Page } from '@playwright/test';
import type { App } from './support/app.ts';
import { expect, expectShown } from './support/fixtures.ts';
import { expectFocusKept, goTo, tabTo } from './support/keyboard.ts';
import { windowTest as test } from './support/window-test.ts';

test.beforeEach(async ({ page }) => {
  await page.bringToFront();
});

/** Goes to a button by its name and presses it. */
async function press(page: Page, name: string, key: 'Enter' | 'Space' = 'Enter'): Promise<void> {
  await tabTo(page.getByRole('button', { name, exact: true }));
  await page.keyboard.press(key);
}

/** A result is read out by one place, once. */
async function expectSaidOnce(page: Page, text: string): Promise<void> {
  const live = page.locator('[role="status"], [role="alert"], [role="log"], [aria-live]');
  await expect(live.filter({ hasText: text })).toHaveCount(1);
}

async function presenceOf(app: App): Promise<string | null> {
  return (await app.status()).presence.status;
}

test('the status page: a status with a message and an end, and a digit that is only typed', async ({
  page,
  app,
  office,
}) => {
  const message = page.getByLabel('Message');
  await tabTo(message, 'Shift+Tab');
  await page.keyboard.type('gate 3, 2nd floor');
  await expect(message).toHaveValue('gate 3, 2nd floor');
  expect(await presenceOf(app)).toBe('available');
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('How long')).toBeFocused();
  await page.keyboard.type('30');
  await expect(page.getByLabel('How long')).toHaveValue('minutes-30');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Available' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Space');
  await expectShown(office, 'busy');
  expect((await app.status()).presence).toMatchObject({ message: 'gate 3, 2nd floor' });
  await expect(page.getByRole('radio', { name: 'Busy' })).toBeFocused();
  await page.keyboard.press('3');
  await expectShown(office, 'lunch');
  await expectFocusKept(page);
});

test('the accounts page: test, pause, resume and remove', async ({ page, app }) => {
  await goTo(page, 'Accounts');
  await press(page, 'Test Garoon');
  await expect(page.getByText('may change the status')).toBeVisible();
  await expectFocusKept(page);
  await press(page, 'Pause Garoon');
  await expect(page.getByRole('button', { name: 'Resume Garoon' })).toBeFocused();
  await page.keyboard.press('Space');
  await expect(page.getByRole('button', { name: 'Pause Garoon' })).toBeFocused();
  await press(page, 'Remove Garoon');
  const dialog = page.getByRole('dialog', { name: 'Remove Garoon?' });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Remove Garoon' })).toBeFocused();
  await page.keyboard.press('Enter');
  await tabTo(dialog.getByRole('button', { name: 'Remove', exact: true }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Garoon was removed')).toBeVisible();
  await expectSaidOnce(page, 'Garoon was removed');
  await expectFocusKept(page);
  expect((await app.status()).accounts.map(({ id }) => id)).not.toContain('garoon');
});

test('the statuses page: one is edited, one removed and brought back, and the focus stays', async ({
  page,
  app,
}) => {
  await goTo(page, 'Statuses');
  await press(page, 'Edit Busy');
  await expect(page.getByLabel('Name')).toBeFocused();
  await page.keyboard.press('End');
  await page.keyboard.type(' bee');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Busy bee was saved')).toBeVisible();
  await expectSaidOnce(page, 'Busy bee was saved');
  await expectFocusKept(page);
  await press(page, 'Remove Lunch');
  await expect(page.getByText('Lunch was removed')).toBeVisible();
  await expectSaidOnce(page, 'Lunch was removed');
  await expectFocusKept(page);
  await tabTo(page.getByRole('button', { name: 'Undo', exact: true }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That was undone')).toBeVisible();
  await expectSaidOnce(page, 'That was undone');
  await expectFocusKept(page);
  await tabTo(page.getByRole('button', { name: 'Close this message' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('That was undone')).toHaveCount(0);
  await expectFocusKept(page);
  expect((await app.command('statuses')).stdout).toContain('Busy bee');
});

test('the hotkeys page: a hotkey is recorded, tried and taken away', async ({
  page,
  session,
  office,
}) => {
  await goTo(page, 'Hotkeys');
  await press(page, 'Lunch: Ctrl+Alt+3');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'Lunch: Ctrl+Alt+3' })).toBeFocused();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+9');
  await expect(page.getByRole('button', { name: 'Lunch: Ctrl+Alt+9' })).toBeFocused();
  await tabTo(page.getByRole('button', { name: 'Try it: Lunch' }));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Press it now…')).toBeVisible();
  await session.key('ctrl+alt+9');
  await expect(page.getByText('It works.')).toBeVisible();
  await expectSaidOnce(page, 'It works.');
  await expect(page.getByRole('button', { name: 'Try it: Lunch' })).toBeFocused();
  await expectShown(office, 'available');
  await tabTo(page.getByRole('button', { name: 'Remove the hotkey of Lunch' }), 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Lunch: No hotkey' })).toBeFocused();
});

test('the diagnostics page: the readings are copied and the lock is tried', async ({ page }) => {
  await goTo(page, 'Diagnostics');
  await press(page, 'Start the test');
  await expect(page.getByText('Lock the screen now.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Test again' })).toBeFocused();
  await press(page, 'Copy everything as text');
  await expect(page.getByText('Copied.')).toBeVisible();
  await expectSaidOnce(page, 'Copied.');
  await expect(page.getByRole('button', { name: 'Copy everything as text' })).toBeFocused();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    'What Presently sees',
  );
});

test('the general page: language, look and switches, and a reset that is called off, then meant', async ({
  page,
  app,
}) => {
  await goTo(page, 'General');
  await tabTo(page.getByLabel('Language', { exact: true }));
  await page.keyboard.type('pol');
  await expect(page.getByRole('heading', { level: 1, name: 'Ogólne' })).toBeVisible();
  await expectFocusKept(page);
  await expect(page.getByLabel('Język', { exact: true })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.getByRole('heading', { level: 1, name: 'General' })).toBeVisible();
  await tabTo(page.getByLabel('Theme'));
  await page.keyboard.type('dark');
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark');
  const links = page.getByRole('switch', { name: 'Accept links' });
  await tabTo(links);
  await page.keyboard.press('Space');
  await expect(links).not.toBeChecked();
  await press(page, 'Reset…');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Keep everything' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Reset…' })).toBeFocused();
  expect((await app.status()).accounts).toHaveLength(4);
  await page.keyboard.press('Enter');
  await tabTo(dialog.getByRole('button', { name: 'Reset', exact: true }));
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await app.status()).accounts).toHaveLength(0);
  await expectFocusKept(page);
});

test('the history: a dialog keeps the keys inside, and gives the focus back', async ({ page }) => {
  await goTo(page, 'History');
  await press(page, 'Correct a time…');
  const dialog = page.getByRole('dialog', { name: 'What was it?' });
  await expect(dialog.getByLabel('What it was')).toBeFocused();
  for (let count = 0; count < 12; count += 1) {
    await page.keyboard.press('Tab');
    const isInside = await dialog.evaluate(
      (element) =>
        document.activeElement === document.body || element.contains(document.activeElement),
    );
    expect(isInside).toBe(true);
  }
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Correct a time…' })).toBeFocused();
});
