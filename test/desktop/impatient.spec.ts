import type { Locator, Page } from '@playwright/test';
import type { App } from './support/app.ts';
import { connect, expect, profileText } from './support/fixtures.ts';
import { planElsewhere, plannedThere } from './support/plan-elsewhere.ts';
import { windowTest } from './support/window-test.ts';

const test = windowTest.extend({
  page: async ({ driven: { page }, app, office }, use) => {
    await connect(app, office);
    await expect(page.getByRole('heading', { name: 'Available' })).toBeVisible();
    await use(page);
  },
});

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

/** A double click of a person: what the first one does is drawn before the second one comes. */
async function clickTwice(
  page: Page,
  target: Locator,
  between: () => Promise<void>,
): Promise<void> {
  await target.scrollIntoViewIfNeeded();
  const { x, y, width, height } = (await target.boundingBox()) ?? {
    x: 0,
    y: 0,
    width: 0,
    height: 0,
  };
  await page.mouse.click(x + width / 2, y + height / 2);
  await between();
  await page.mouse.down({ clickCount: 2 });
  await page.mouse.up({ clickCount: 2 });
}

const names = (page: Page): Locator => page.locator('.status-name');

/** A status as it is stored. */
function stored(app: App, id: string): Readonly<Record<string, unknown>> | undefined {
  // The settings file, which the unit tests hold to its schema.
  const { statuses } = JSON.parse(profileText(app, 'settings.json')) as {
    readonly statuses: readonly Readonly<Record<string, unknown>>[];
  };
  return statuses.find((status) => status['id'] === id);
}

async function changeOutside(app: App, changes: object): Promise<void> {
  const statuses = [{ ...stored(app, 'lunch'), ...changes }];
  const file = JSON.stringify({ version: 1, statuses });
  expect((await app.command.fed(file, 'import', '-')).code).toBe(0);
}

test('a double click picks once, with the message and the end that were given', async ({
  page,
  app,
}) => {
  const message = page.getByLabel('Message').first();
  await message.fill('soup');
  await page.getByLabel('How long').selectOption({ label: '15 minutes' });
  await clickTwice(page, page.getByRole('radio', { name: /^Lunch/ }), async () => {
    await expect(message).toHaveValue('');
  });
  await expect(page.getByRole('heading', { name: 'Lunch' })).toBeVisible();
  const { presence } = await app.status();
  expect(presence).toMatchObject({ status: 'lunch', message: 'soup' });
  expect(presence.until).not.toBeNull();
});

test('a double click takes away one status, not also the one that comes under the pointer', async ({
  page,
}) => {
  await open(page, 'Statuses');
  await expect(names(page)).toHaveCount(6);
  await clickTwice(page, page.getByRole('button', { name: 'Remove Short break' }), async () => {
    await expect(names(page)).toHaveCount(5);
  });
  await expect(page.getByText('Short break was removed')).toBeVisible();
  await expect(names(page)).toHaveCount(5);
  const up = page.getByRole('button', { name: 'Move Off work up' });
  await clickTwice(page, up, async () => {
    await expect(names(page).last()).toHaveText('Away');
  });
  await open(page, 'Hotkeys');
  await open(page, 'Statuses');
  await expect(names(page)).toHaveText(['Available', 'Busy', 'Lunch', 'Off work', 'Away']);
});

test('Undo that is pressed twice takes back once', async ({ page, office }) => {
  planElsewhere(office);
  await open(page, 'Planned');
  await page.getByRole('button', { name: /^Remove / }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('The planned status was removed')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).dblclick();
  await expect(page.getByText('That was undone')).toBeVisible();
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(plannedThere(office)).toBeDefined();
});

test('an answer that comes late closes no form that was opened meanwhile', async ({
  page,
  office,
}) => {
  const { lineworks } = office.workplace.faults;
  await open(page, 'Planned');
  await page.getByRole('button', { name: 'Plan a status' }).click();
  const message = page.getByLabel('Status message');
  await message.fill('first');
  lineworks.set({ fault: { kind: 'slow' }, latencyMs: 1000 });
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await page.getByRole('button', { name: 'Plan a status' }).click();
  await message.fill('second');
  await expect.poll(() => plannedThere(office)?.statusMessage).toBe('first');
  lineworks.clear();
  await expect(page.getByText('is planned for then already')).toBeVisible();
  await expect(message).toHaveValue('second');
  await expect(message).toBeFocused();
});

test('a key that is held down does not save over a change nobody has seen', async ({
  page,
  office,
}) => {
  planElsewhere(office, { statusMessage: 'First' });
  await open(page, 'Planned');
  await page.getByRole('button', { name: /^Change / }).click();
  await page.getByLabel('Status message').fill('Mine');
  planElsewhere(office, { statusMessage: 'Theirs' });
  await page.keyboard.down('Enter');
  const conflict = page.getByRole('alert').filter({ hasText: 'changed elsewhere' });
  await expect(async () => {
    await page.keyboard.down('Enter');
    await expect(conflict).toBeVisible({ timeout: 50 });
  }).toPass();
  for (let count = 0; count < 10; count += 1) await page.keyboard.down('Enter');
  await page.keyboard.up('Enter');
  await expect(conflict).toBeVisible();
  expect(plannedThere(office)).toMatchObject({ statusMessage: 'Theirs' });
  await page.keyboard.press('Enter');
  await expect(page.getByText('The planned status was changed')).toBeVisible();
  expect(plannedThere(office)).toMatchObject({ statusMessage: 'Mine' });
});

test('what a file changes while a status is edited is not lost by saving it', async ({
  page,
  app,
}) => {
  await open(page, 'Statuses');
  await page.getByRole('button', { name: 'Edit Lunch' }).click();
  await page.getByLabel('Message', { exact: true }).fill('back at one');
  await changeOutside(app, { minutes: 44 });
  await expect(page.getByLabel('Minutes', { exact: true })).toHaveValue('44');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Lunch was saved')).toBeVisible();
  expect(stored(app, 'lunch')).toMatchObject({ minutes: 44, message: 'back at one' });

  await open(page, 'Hotkeys');
  const hotkey = page.getByRole('button', { name: /^Lunch: / });
  await changeOutside(app, { minutes: 33, hotkey: 'Control+Alt+9' });
  await expect(hotkey).toContainText('Ctrl+Alt+9');
  await hotkey.click();
  await page.keyboard.press('Control+Alt+8');
  await expect(hotkey).toContainText('Ctrl+Alt+8');
  expect(stored(app, 'lunch')).toMatchObject({ minutes: 33, hotkey: 'Control+Alt+8' });
});

test('a double click asks once where to save a file', async ({ driven, page }) => {
  await open(page, 'History');
  // The dialog is the system's own, which no test can press.
  await driven.electron.evaluate(({ dialog }) => {
    Object.assign(globalThis, { asked: 0 });
    dialog.showSaveDialog = () => {
      Object.assign(globalThis, { asked: (Reflect.get(globalThis, 'asked') as number) + 1 });
      return new Promise(() => undefined);
    };
  });
  await page.getByRole('button', { name: 'Save as CSV…' }).dblclick();
  const asked = (): Promise<unknown> =>
    driven.electron.evaluate(() => Reflect.get(globalThis, 'asked') as unknown);
  await expect.poll(asked).toBe(1);
  // What comes after the second click has been answered, too.
  await open(page, 'Statuses');
  expect(await asked()).toBe(1);
});

test('a window that is closed while it records leaves the hotkeys working', async ({
  driven,
  page,
  app,
  session,
}) => {
  await open(page, 'Hotkeys');
  await page.getByRole('button', { name: /^Lunch: / }).click();
  await expect(page.getByRole('button', { name: /^Lunch: /, pressed: true })).toBeVisible();
  await driven.electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.close();
  });
  await expect(async () => {
    await session.key('ctrl+alt+3');
    expect((await app.status()).presence.status).toBe('lunch');
  }).toPass();
});
