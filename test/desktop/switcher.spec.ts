import process from 'node:process';
import type { Page } from '@playwright/test';
import { connect, expect, expectShown, test as base } from './support/fixtures.ts';
import { violations } from './support/violations.ts';
import { openWindow, type DrivenApp } from './support/window.ts';
import { minuteMs } from '../../electron/contract/time.ts';

interface Parts {
  /** The app on a profile that is connected to the office. */
  readonly driven: DrivenApp;
  /** Presses the hotkey and gives the switcher. */
  readonly press: () => Promise<Page>;
}

const test = base.extend<Parts>({
  driven: async ({ session, app, office }, use) => {
    const driven = await openWindow(session, app.profile);
    await connect(app, office);
    await use(driven);
    await app.command('quit');
    await driven.electron.close().catch(() => undefined);
  },
  press: async ({ session, driven }, use) => {
    await use(async () => {
      const opened = driven.electron.waitForEvent('window');
      await session.key('ctrl+alt+space');
      const page = await opened;
      await expect(page.getByRole('option').first()).toBeVisible();
      await expectKeyboard(driven);
      return page;
    });
  },
});

/** A driven page believes that it has the keyboard; the window knows. */
async function expectKeyboard({ electron }: DrivenApp): Promise<void> {
  const isSwitcherFocused = (): Promise<boolean> =>
    electron.evaluate(
      ({ BrowserWindow }) => BrowserWindow.getFocusedWindow()?.isAlwaysOnTop() === true,
    );
  await expect.poll(isSwitcherFocused).toBe(true);
}

function entryOf(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('combobox', { name: 'Status, length and message' });
}

function rowsOf(page: Page): ReturnType<Page['getByRole']> {
  return page.getByRole('option');
}

/** Types as an input method does, which no simulated keyboard can. */
async function compose(page: Page, text: string): Promise<void> {
  await entryOf(page).focus();
  await page.keyboard.insertText(text);
}

async function expectGone(page: Page): Promise<void> {
  await expect.poll(() => page.isClosed()).toBe(true);
}

async function expectNoViolation(page: Page): Promise<void> {
  for (const scheme of ['light', 'dark']) {
    await page.evaluate((chosen) => {
      document.documentElement.dataset['mantineColorScheme'] = chosen;
    }, scheme);
    expect(await violations(page)).toEqual([]);
  }
}

/** `HH:MM` of this computer's clock, so many minutes from now. */
function clockIn(minutes: number): string {
  const at = new Date(Date.now() + minutes * minuteMs);
  return [at.getHours(), at.getMinutes()].map((part) => String(part).padStart(2, '0')).join(':');
}

test.describe('the quick switcher', () => {
  test('a key, a few letters and Enter set a status for a while', async ({
    session,
    press,
    app,
    office,
  }) => {
    const page = await press();
    const ready = await page.evaluate(() => {
      const [mark] = performance.getEntriesByName('ready-to-type');
      return mark instanceof PerformanceMark ? Math.round(Number(mark.detail)) : null;
    });
    expect(ready).not.toBeNull();
    process.stdout.write(`The switcher was ready to type ${String(ready)} ms after its key\n`);

    const before = Date.now();
    await session.type('lunch 45');
    await expect(rowsOf(page).first()).toContainText(/^Lunch ?for 45 min · until /u);
    await session.key('Return');
    await expectGone(page);
    await expectShown(office, 'lunch');
    const { presence } = await app.status();
    const minutes = (Date.parse(presence.until ?? '') - before) / minuteMs;
    expect(minutes).toBeGreaterThan(44);
    expect(minutes).toBeLessThan(46);
  });

  test('understands Korean, Russian and Polish in an English window', async ({
    session,
    press,
    app,
    office,
  }) => {
    const korean = await press();
    await compose(korean, '회의 30분');
    await expect(rowsOf(korean).first()).toContainText('Busy');
    await session.key('Return');
    await expectShown(office, 'busy');
    expect((await app.status()).presence.message).toBe('회의');
    await expectGone(korean);

    const russian = await press();
    await compose(russian, 'обед на полчаса');
    await session.key('Return');
    await expectShown(office, 'lunch');
    await expectGone(russian);

    const stays = await press();
    const time = clockIn(90);
    await compose(stays, `до ${time}`);
    await expect(rowsOf(stays).first()).toContainText('Lunch');
    await session.key('Return');
    await expectGone(stays);
    const { presence } = await app.status();
    expect(presence.status).toBe('lunch');
    expect(presence.until).toContain(`T${time}:00`);

    const polish = await press();
    await compose(polish, 'zajęty u klienta 1h30');
    await session.key('Return');
    await expectShown(office, 'busy');
    expect((await app.status()).presence.message).toBe('u klienta');
  });

  test('the arrows choose among all statuses', async ({ session, press, office }) => {
    const page = await press();
    await expect(rowsOf(page)).toHaveCount(6);
    await session.key('Down');
    await expect(rowsOf(page).nth(1)).toHaveAttribute('aria-selected', 'true');
    await session.key('End');
    await expect(rowsOf(page).last()).toHaveAttribute('aria-selected', 'true');
    await expect(entryOf(page)).toHaveAttribute(
      'aria-activedescendant',
      (await rowsOf(page).last().getAttribute('id')) ?? '',
    );
    await session.key('Home');
    await session.key('Down');
    await session.key('Return');
    await expectShown(office, 'busy');
    await expectGone(page);
    // What is picked most stands first the next time.
    const again = await press();
    await expect(rowsOf(again).first()).toContainText('Busy');
  });

  test('a click sets what it hits', async ({ press, office }) => {
    const page = await press();
    await rowsOf(page).filter({ hasText: 'Away' }).click();
    await expectShown(office, 'away');
    await expectGone(page);
  });

  test('Escape, the same key and a click elsewhere close it, and nothing is set', async ({
    session,
    press,
    app,
    driven,
  }) => {
    const page = await press();
    await session.type('busy');
    await session.key('Escape');
    await expectGone(page);

    const again = await press();
    await session.key('ctrl+alt+space');
    await expectGone(again);

    const third = await press();
    await driven.electron.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) {
        if (!window.isAlwaysOnTop()) window.focus();
      }
    });
    await expectGone(third);
    expect((await app.status()).presence.status).toBe('available');
  });

  test('says in place what cannot be, and keeps what was typed', async ({
    session,
    press,
    app,
    office,
  }) => {
    // JSON of our own, whose statuses are as the schema says.
    const file = JSON.parse(office.file()) as { statuses: { id: string }[] };
    const lunch = file.statuses.find(({ id }) => id === 'lunch');
    const strict = { version: 1, statuses: [{ ...lunch, requiresReason: true }] };
    expect((await app.command.fed(JSON.stringify(strict), 'import', '-')).code).toBe(0);

    const page = await press();
    await compose(page, 'lunch 20');
    await session.key('Return');
    await expect(page.getByRole('alert')).toContainText('needs a reason');
    await expect(entryOf(page)).toHaveValue('lunch 20');
    await expectNoViolation(page);
    await page.keyboard.insertText(' min dentist');
    await expect(page.getByRole('alert')).toHaveCount(0);
    await session.key('Return');
    await expectShown(office, 'lunch');
    expect((await app.status()).presence.message).toBe('dentist');
    await expectGone(page);

    const past = await press();
    await compose(past, 'busy 400 days');
    await expect(rowsOf(past).first()).toContainText('366 days');
    await session.key('Return');
    await expectNoViolation(past);
    expect((await app.status()).presence.status).toBe('lunch');
  });

  test('nothing is wrong with it for those who listen to it', async ({ press }) => {
    const page = await press();
    await expectNoViolation(page);
    await compose(page, 'busy customer visit 1h30');
    await expect(rowsOf(page).first()).toContainText('customer visit');
    await expectNoViolation(page);
  });

  test('opens by command, and its key can be changed and switched off', async ({
    session,
    driven,
    app,
  }) => {
    const opened = driven.electron.waitForEvent('window');
    expect(await app.command('switch')).toMatchObject({ code: 0, stderr: '' });
    const page = await opened;
    await expectKeyboard(driven);
    await expect(page.getByRole('combobox')).toBeFocused();
    await session.key('Escape');
    await expectGone(page);

    const keys = async (): Promise<unknown> =>
      JSON.parse((await app.command('diagnose', '--json')).stdout);
    expect(await keys()).toMatchObject({ hotkeys: { 'Control+Alt+Space': 'registered' } });
    const use = (switcherHotkey: string): Promise<{ readonly code: number | null }> =>
      app.command.fed(JSON.stringify({ version: 1, general: { switcherHotkey } }), 'import', '-');
    expect((await use('Control+Alt+Q')).code).toBe(0);
    expect(await keys()).toMatchObject({ hotkeys: { 'Control+Alt+Q': 'registered' } });
    expect(await keys()).not.toMatchObject({ hotkeys: { 'Control+Alt+Space': 'registered' } });
    expect((await use('')).code).toBe(0);
    expect(await keys()).not.toMatchObject({ hotkeys: { 'Control+Alt+Q': 'registered' } });
  });
});
