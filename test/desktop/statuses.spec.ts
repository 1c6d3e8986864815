import type { Page } from '@playwright/test';
import { sessionTray } from '../../scripts/session/tray.mjs';
import type { App } from './support/app.ts';
import { named, tabTo } from './support/keyboard.ts';
import { connect, expect } from './support/fixtures.ts';
import { violationsInBothLooks as violations } from './support/violations.ts';
import { windowTest } from './support/window-test.ts';
import { openWindow } from './support/window.ts';

const test = windowTest.extend({
  page: async ({ driven: { page }, app, office }, use) => {
    await connect(app, office);
    await page.getByRole('button', { name: 'Statuses', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Statuses', level: 1 })).toBeVisible();
    await expect(page.getByRole('list').getByText('Lunch')).toBeVisible();
    await use(page);
  },
});

/** The names in the list, from top to bottom. */
async function namesIn(page: Page): Promise<readonly string[]> {
  return page.locator('.status-name').allInnerTexts();
}

/** The statuses of the tray's menu, in its order. */
async function inTray(session: Parameters<typeof sessionTray>[0]): Promise<readonly string[]> {
  const { children } = await (await sessionTray(session)).read();
  return children.filter(({ toggleType }) => toggleType === 'radio').map(({ label }) => label);
}

async function idsOf(app: App): Promise<readonly string[]> {
  const { stdout } = await app.command('statuses', '--json');
  // The command line's own contract.
  const { statuses } = JSON.parse(stdout) as {
    readonly statuses: readonly { readonly id: string }[];
  };
  return statuses.map(({ id }) => id);
}

const isFocused = (element: Element): boolean => element === document.activeElement;

test('a break is created with the mouse, and four vendors show it', async ({
  page,
  app,
  office,
}) => {
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'New status' }).click();
  await page.getByLabel('Name').fill('Late lunch');
  await page.getByText('Break', { exact: true }).click();
  await page.getByRole('radio', { name: 'Orange' }).check();
  await page.getByLabel('Message', { exact: true }).fill('Back soon');
  await page.getByLabel('Minutes', { exact: true }).fill('30');
  await page.getByLabel('A message must be given with every pick').check();

  await page.getByText('Conpeek', { exact: true }).click();
  const conpeek = page.getByRole('combobox', { name: 'What Conpeek should show' });
  await conpeek.selectOption('On break · Coffee');
  await expect(page.getByText('Cause of the break: still missing')).toBeVisible();
  await page.getByRole('textbox', { name: 'Cause of the break' }).fill('Lunch');
  await expect(page.getByText('Cause of the break: still missing')).toHaveCount(0);

  await page.getByText('Garoon', { exact: true }).click();
  await page
    .getByRole('combobox', { name: 'What Garoon should show' })
    .selectOption('In a meeting');
  await page.getByRole('textbox', { name: 'Note', exact: true }).fill('{message}');
  await expect(page.getByText('There may be more than this list holds').first()).toBeVisible();

  await page.getByText('LINE WORKS', { exact: true }).click();
  await page.getByRole('combobox', { name: 'What LINE WORKS should show' }).selectOption('Away');
  await page.getByRole('textbox', { name: 'Status message' }).fill('{message}');

  await page.getByText('Idealist', { exact: true }).click();
  await page
    .getByRole('combobox', { name: 'What Idealist should show' })
    .selectOption('Something else, as below');
  await page.getByRole('textbox', { name: 'Work status' }).fill('lunch');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();

  await expect(page.getByText('Late lunch was created')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Statuses', level: 1 })).toBeFocused();
  await expect.poll(() => namesIn(page)).toContain('Late lunch');
  expect(await violations(page)).toEqual([]);
  expect((await app.command('set', 'late-lunch', '--message', 'Soup', '--wait')).code).toBe(0);
  await expect
    .poll(() => office.shown())
    .toEqual({
      conpeek: 'ONBREAK',
      garoon: 'In a meeting',
      lineworks: 'AWAY',
      idealist: 'lunch',
    });
});

test('the list is put in order with the keyboard alone, and the tray follows', async ({
  session,
  page,
  app,
}) => {
  await page.bringToFront();
  await page.getByRole('button', { name: 'Edit Off work' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByText('Off work: place 4 of 6')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Edit Off work' })).toBeFocused();
  await expect
    .poll(() => idsOf(app))
    .toEqual(['available', 'busy', 'lunch', 'offline', 'short-break', 'away']);
  await expect
    .poll(() => inTray(session))
    .toEqual(['Available', 'Busy', 'Lunch', 'Off work', 'Short break', 'Away']);
  await page.getByRole('button', { name: 'Move Available down' }).click();
  await expect.poll(async () => (await idsOf(app))[0]).toBe('busy');
  expect(await namesIn(page)).toEqual([
    'Busy',
    'Available',
    'Lunch',
    'Off work',
    'Short break',
    'Away',
  ]);
  // The first one cannot go further up, and the button that says so keeps the focus.
  await page.getByRole('button', { name: 'Move Busy up' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Move Busy up' })).toBeFocused();
  expect((await namesIn(page))[0]).toBe('Busy');
});

test('the order is taken back at once, also with the keyboard alone', async ({ page, app }) => {
  const before = await idsOf(app);
  const names = await namesIn(page);
  await page.bringToFront();
  await page.getByRole('button', { name: 'Edit Off work' }).focus();
  await page.keyboard.press('Alt+ArrowUp');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('status').filter({ hasText: 'place 4 of 6' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  for (let count = 0; count < 40; count += 1) {
    await page.keyboard.press('Shift+Tab');
    if (await page.getByRole('button', { name: 'Undo' }).evaluate(isFocused)) break;
  }
  await page.keyboard.press('Enter');
  await expect(page.getByText('That was undone')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Statuses', level: 1 })).toBeFocused();
  await expect.poll(() => namesIn(page)).toEqual(names);
  await expect.poll(() => idsOf(app)).toEqual(before);
});

test('a status is dragged with the mouse to its place, and let go with Escape', async ({
  page,
  app,
}) => {
  const before = await idsOf(app);
  const drag = async (from: number, to: number): Promise<void> => {
    const grip = await page.locator('.status-grip').nth(from).boundingBox();
    const row = await page.locator('.status-row').nth(to).boundingBox();
    if (grip === null || row === null) throw new Error('there is no such row');
    await page.mouse.move(grip.x + grip.width / 2, grip.y + grip.height / 2);
    await page.mouse.down();
    const y = from < to ? row.y + row.height - 4 : row.y + 4;
    await page.mouse.move(grip.x + 30, y, { steps: 5 });
  };
  await drag(0, 2);
  await expect(page.locator('.status-row').nth(2)).toHaveAttribute('data-drop', 'below');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-drop]')).toHaveCount(0);
  await page.mouse.up();
  expect(await namesIn(page)).toEqual([
    'Available',
    'Busy',
    'Lunch',
    'Short break',
    'Away',
    'Off work',
  ]);
  await drag(0, 2);
  await page.mouse.up();
  await expect(page.getByRole('status').filter({ hasText: 'place 3 of 6' })).toBeVisible();
  await expect
    .poll(() => idsOf(app))
    .toEqual(['busy', 'lunch', 'available', 'short-break', 'away', 'offline']);
  await drag(5, 0);
  await page.mouse.up();
  await expect
    .poll(() => idsOf(app))
    .toEqual(['offline', 'busy', 'lunch', 'available', 'short-break', 'away']);
  expect(await violations(page)).toEqual([]);
  // Each status that was moved is taken back by itself.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect
    .poll(() => idsOf(app))
    .toEqual(['busy', 'lunch', 'available', 'short-break', 'away', 'offline']);
  expect(before).toHaveLength(6);
});

test('a status is made, copied and edited with the keyboard alone', async ({
  page,
  app,
  office,
}) => {
  await page.bringToFront();
  await tabTo(named(page, 'New status'));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name')).toBeFocused();
  await page.keyboard.type('🍕');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('radio', { name: 'Busy' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Away' })).toBeChecked();
  await tabTo(named(page, 'Colour of its kind'));
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Green' })).toBeChecked();
  await tabTo(named(page, 'Hotkey: No hotkey'));
  await page.keyboard.press('Enter');
  await page.keyboard.press('Control+Alt+8');
  await expect(page.getByRole('button', { name: 'Hotkey: Ctrl+Alt+8' })).toBeVisible();
  await tabTo(named(page, 'Idealist'));
  await page.keyboard.press('Enter');
  await tabTo(named(page, 'What Idealist should show'));
  await page.keyboard.press('End');
  await tabTo(named(page, 'Work status'));
  await page.keyboard.type('pizza');
  await page.keyboard.press('Enter');
  await expect(page.getByText('🍕 was created')).toBeVisible();
  expect(await idsOf(app)).toContain('status');
  await app.command('set', 'status', '--wait');
  await expect.poll(() => office.shown().idealist).toBe('pizza');

  await tabTo(named(page, 'Duplicate 🍕'));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name')).toHaveValue('🍕 (copy)');
  await expect(page.getByRole('button', { name: 'Hotkey: No hotkey' })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('🍕 (copy) was created')).toBeVisible();
  await expect.poll(async () => (await namesIn(page)).slice(-2)).toEqual(['🍕', '🍕 (copy)']);

  await tabTo(named(page, 'Undo'));
  await page.keyboard.press('Enter');
  await expect(page.getByText('That was undone')).toBeVisible();
  await expect.poll(() => namesIn(page)).not.toContain('🍕 (copy)');
});

test('a status is removed and brought back; one that rules use stays, and is told where', async ({
  page,
  app,
}) => {
  const before = await idsOf(app);
  await page.getByRole('button', { name: 'Remove Lunch' }).click();
  await expect(page.getByText('Lunch was removed')).toBeVisible();
  await expect.poll(() => idsOf(app)).not.toContain('lunch');
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('That was undone')).toBeVisible();
  await expect.poll(() => idsOf(app)).toEqual(before);

  await page.getByRole('button', { name: 'Remove Away' }).click();
  await expect(page.getByRole('alert')).toContainText(
    '“Away” is still used by: when the screen is locked',
  );
  expect(await violations(page)).toEqual([]);
  expect(await idsOf(app)).toEqual(before);
});

test('what cannot be is said at its field, and nothing that was typed is lost', async ({
  page,
  app,
}) => {
  const before = await idsOf(app);
  await page.getByRole('button', { name: 'New status' }).click();
  const name = page.getByLabel('Name');
  const save = page.getByRole('button', { name: 'Save', exact: true });
  await save.click();
  await expect(page.getByText('Please fill this in.')).toBeVisible();
  await expect(name).toBeFocused();
  await name.fill('\u200B\u2060');
  await expect(page.getByText('Enter a name with visible characters.')).toBeVisible();
  await name.fill(' lunch ');
  await expect(page.getByText('“Lunch” has this name already.')).toBeVisible();
  await name.fill('x'.repeat(81));
  await expect(page.getByText('Too long: 81 of at most 80 characters')).toBeVisible();
  await save.click();
  await expect(name).toBeFocused();
  await expect(name).toHaveValue('x'.repeat(81));
  expect(await violations(page)).toEqual([]);

  await name.fill('');
  await page.evaluate(() => navigator.clipboard.writeText('two\nlines'));
  await name.focus();
  await page.keyboard.press('Control+V');
  await expect(name).toHaveValue('two lines');
  await name.fill('استراحة الغداء');
  expect(await name.evaluate((field) => getComputedStyle(field).direction)).toBe('rtl');

  await page.getByLabel('Own colour').fill('#12');
  await page.getByLabel('Minutes', { exact: true }).fill('1.5');
  await page.getByRole('button', { name: 'Hotkey: No hotkey' }).click();
  await page.keyboard.press('Control+Alt+1');
  await expect(page.getByText('“Available” has this hotkey already.')).toBeVisible();
  await expect(page.getByText('Please write it as #')).toBeVisible();
  await expect(page.getByText('Please enter a whole number from 1')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await save.click();
  await expect(page.getByLabel('Own colour')).toBeFocused();
  await page.getByLabel('Own colour').fill('');
  await page.getByLabel('Minutes', { exact: true }).fill('');
  await page.getByRole('button', { name: 'Remove the hotkey of Hotkey' }).click();

  await page.getByText('Conpeek', { exact: true }).click();
  const choice = page.getByRole('combobox', { name: 'What Conpeek should show' });
  await choice.selectOption('Something else, as below');
  await page.getByRole('textbox', { name: 'Online mode (its id)' }).fill('abc');
  await expect(page.getByText('Online mode (its id): this cannot be set there')).toBeVisible();
  await save.click();
  await expect(page.getByRole('textbox', { name: 'Online mode (its id)' })).toBeFocused();
  await expect(page.getByRole('textbox', { name: 'Online mode (its id)' })).toHaveValue('abc');
  expect(await violations(page)).toEqual([]);
  expect(await idsOf(app)).toEqual(before);
  await page.getByRole('textbox', { name: 'Online mode (its id)' }).fill('123456');
  await expect(page.getByText('“123456” is not on the list there')).toBeVisible();
  await save.click();
  await expect(page.getByText(/استراحة الغداء.? was created/u)).toBeVisible();
  await expect(
    page.getByRole('cell', { name: /“123456” is not on the list there/u }),
  ).toBeVisible();
});

test('leaving asks where something would be lost', async ({ page }) => {
  await page.getByRole('button', { name: 'Edit Lunch' }).click();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'New status' })).toBeVisible();
  await page.getByRole('button', { name: 'Edit Lunch' }).click();
  await page.getByLabel('Message', { exact: true }).fill('🍜'.repeat(60));
  await expect(page.getByText(/LINE WORKS shows only the first \d+ characters/u)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  const dialog = page.getByRole('dialog', { name: 'Discard your changes?' });
  await expect(dialog).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByLabel('Message', { exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'History' }).click();
  await expect(dialog).toBeVisible();
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('heading', { name: 'History', level: 1 })).toBeVisible();
});

test('a cell opens its account, whose list is asked for once and again after a failure', async ({
  page,
  office,
}) => {
  office.workplace.faults.lineworks.set({ fault: { kind: 'status', status: 500 } });
  await page.getByRole('button', { name: /^Busy, LINE WORKS: / }).click();
  await expect(page.getByText('The list from LINE WORKS could not be loaded')).toBeVisible({
    timeout: 30_000,
  });
  expect(await violations(page)).toEqual([]);
  office.workplace.faults.lineworks.clear();
  await page.getByRole('button', { name: 'Try again' }).click();
  const choice = page.getByRole('combobox', { name: 'What LINE WORKS should show' });
  await choice.selectOption('No change there');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Busy was saved')).toBeVisible();
  await expect(
    page.getByRole('button', { name: 'Busy, LINE WORKS: No change there' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: /^Busy, LINE WORKS: Busy/u })).toBeVisible();
});

test('without any status the page says so, and the first one can be made', async ({
  session,
  app,
}) => {
  const { page, electron } = await openWindow(session, app.profile);
  await page.getByRole('button', { name: 'Statuses', exact: true }).click();
  await expect(page.getByText('No statuses are set up yet.')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'New status' }).click();
  await expect(page.getByText('No account is connected yet.')).toBeVisible();
  await page.getByLabel('Name').fill('Deep work');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Deep work was created')).toBeVisible();
  expect(await idsOf(app)).toEqual(['deep-work']);
  await app.command('quit');
  await electron.close().catch(() => undefined);
});
