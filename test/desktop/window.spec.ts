import { sessionTray } from '../../scripts/session/tray.mjs';
import type { App } from './support/app.ts';
import { commandLine } from './support/command-line.ts';
import { expect, expectShown } from './support/fixtures.ts';
import { renderersOf } from './support/renderers.ts';
import { violations } from './support/violations.ts';
import { windowTest as test } from './support/window-test.ts';

async function presence(app: App): Promise<Record<string, unknown>> {
  return { ...(await app.status()).presence };
}

test.describe('the first start', () => {
  test('the welcome page starts the sample workplace with one click', async ({ driven, app }) => {
    const { page } = driven;
    await expect(page.getByRole('heading', { name: 'Welcome to Presently' })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Try the sample workplace' }).click();
    await expect(page.getByRole('heading', { name: 'Accounts' })).toBeVisible();
    await expect(page.getByText('Up to date')).toHaveCount(4);
    expect((await app.status()).accounts.map(({ state }) => state)).toEqual(
      Array.from({ length: 4 }, () => 'applied'),
    );
  });
});

test.describe('the status page', () => {
  test('a click on a status with a message and a length reaches four vendors', async ({
    page,
    app,
    office,
  }) => {
    await page.getByLabel('Message').fill('back at one');
    await page.getByLabel('How long').selectOption({ label: '1 hour' });
    await page.getByRole('radio', { name: 'Lunch' }).click();
    await expect(page.getByRole('heading', { name: 'Lunch' })).toBeVisible();
    await expectShown(office, 'lunch');
    expect(await presence(app)).toMatchObject({
      status: 'lunch',
      message: 'back at one',
      reason: expect.stringContaining('picked from the window'),
      until: expect.stringMatching(/^\d{4}-/u),
      returnsTo: 'available',
    });
    await expect(page.getByRole('radio', { name: 'Lunch' })).toHaveAttribute(
      'aria-checked',
      'true',
    );
    await page.getByRole('button', { name: 'Clear' }).click();
    await expect(page.getByRole('heading', { name: 'Available' })).toBeVisible();
    await expectShown(office, 'available');
  });

  test('it can be done with the keyboard alone', async ({ page, app, office }) => {
    await page.bringToFront();
    await page.getByLabel('Message').focus();
    await page.keyboard.type('do not ring');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowRight');
    expect(await presence(app)).toMatchObject({ status: 'available' });
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expectShown(office, 'busy');
    expect(await presence(app)).toMatchObject({ status: 'busy', message: 'do not ring' });
    await page.keyboard.press('3');
    await expectShown(office, 'lunch');
  });

  test('it follows what is set elsewhere and says what stands in the way of an account', async ({
    page,
    app,
    office,
  }) => {
    office.workplace.faults.lineworks.set({
      fault: { kind: 'status', status: 403 },
      method: 'POST',
    });
    await app.command('set', 'lunch', '--message', 'from the terminal', '--wait');
    await expect(page.getByRole('heading', { name: 'Lunch' })).toBeVisible();
    await expect(page.getByText('from the terminal')).toBeVisible();
    const row = page.getByRole('listitem').filter({ hasText: 'LINE WORKS' });
    await expect(row.getByText('Refused')).toBeVisible();
    await expect(page.getByText('1 account needs attention')).toBeVisible();
    expect(await violations(page)).toEqual([]);
    office.workplace.faults.lineworks.clear();
    await app.command('set', 'lunch', '--wait');
    await expect(row.getByText('Up to date')).toBeVisible();
  });

  test('it has no accessibility violation, light or dark', async ({ page }) => {
    expect(await violations(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violations(page)).toEqual([]);
  });

  test('closing it ends its process and not the app; the tray opens it again', async ({
    session,
    driven,
    page,
    app,
    office,
  }) => {
    const renderers = (): number => renderersOf(driven.electron.process().pid).length;
    expect(renderers()).toBe(1);
    await page.close();
    await expect.poll(renderers).toBe(0);
    await app.command('set', 'busy', '--wait');
    await expectShown(office, 'busy');
    const opened = driven.electron.waitForEvent('window');
    await (await sessionTray(session)).choose('Open Presently');
    await expect((await opened).getByRole('heading', { name: 'Busy' })).toBeVisible();
  });

  test('a second start shows the window of the first app', async ({
    session,
    driven,
    page,
    app,
  }) => {
    await page.close();
    const opened = driven.electron.waitForEvent('window');
    const again = commandLine(session.env, app.profile);
    expect(await again('start')).toMatchObject({ code: 0, stdout: 'already running\n' });
    await (await sessionTray(session)).choose('Open Presently');
    await expect((await opened).getByRole('heading', { name: 'Available' })).toBeVisible();
  });
});

test('an account in the tray menu leads to the page where it can be mended', async ({
  page,
  office,
  session,
  app,
}) => {
  office.workplace.faults.garoon.set({ fault: { kind: 'status', status: 401 } });
  await app.command('set', 'lunch', '--wait');
  const tray = await sessionTray(session);
  const line = 'Garoon: Sign-in needed (At desk)';
  await expect
    .poll(async () => (await tray.read()).children.map(({ label }) => label))
    .toContain(line);
  await tray.choose(line);
  await expect(page.getByRole('heading', { name: 'Accounts', level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Sign in again to Garoon' })).toBeVisible();
});
