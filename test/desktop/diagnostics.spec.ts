import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { chooseFile } from './support/choose-file.ts';
import { expect, expectShown } from './support/fixtures.ts';
import { holdAnswer } from './support/held-answers.ts';
import { violationsInBothLooks } from './support/violations.ts';
import { windowTest as test } from './support/window-test.ts';
import { hourMs } from '../../electron/contract/time.ts';

async function openDiagnostics(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Diagnostics', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Diagnostics' })).toBeVisible();
}

function reading(page: Page, label: string): Locator {
  return page
    .locator('.reading')
    .filter({ has: page.locator('dt').getByText(label, { exact: true }) });
}

/** `20261122T130000Z` */
function icsTime(at: number): string {
  return new Date(at).toISOString().replaceAll(/[-:]|\.\d+/gu, '');
}

/** A calendar with a meeting that is under way and one that is not today any more. */
function writeCalendar(file: string): void {
  const now = Date.now();
  const events = [
    [now - hourMs / 60, now + hourMs / 60],
    [now + 25 * hourMs, now + 26 * hourMs],
  ].flatMap(([from = 0, to = 0]) => [
    'BEGIN:VEVENT',
    `UID:${from}@example`,
    `DTSTART:${icsTime(from)}`,
    `DTEND:${icsTime(to)}`,
    'SUMMARY:Canary therapy',
    'END:VEVENT',
  ]);
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...events, 'END:VCALENDAR', ''];
  writeFileSync(file, lines.join('\r\n'));
}

test('shows living readings, without a violation', async ({ page, session }) => {
  await session.idleReset();
  await openDiagnostics(page);
  const idle = page.locator('.reading').filter({ hasText: 'Time without input' });
  await expect(idle).toContainText(/input[4-9] s/u, { timeout: 15_000 });
  await session.idleReset();
  await expect(idle).toContainText(/input[0-2] s/u);
  await expect(page.getByText('org.mate.ScreenSaver')).toBeVisible();
  await expect(page.getByText('No problems found.')).toBeVisible();
  await expect(page.getByText('gnome_libsecret')).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
});

test('reads nothing while it cannot be seen', async ({ page, session }) => {
  await session.idleReset();
  await openDiagnostics(page);
  const idle = page.locator('.reading').filter({ hasText: 'Time without input' });
  await expect(idle).toBeVisible();
  // A driven page counts as visible even while its window is hidden, so the state itself is set.
  const turn = (state: DocumentVisibilityState): Promise<void> =>
    page.evaluate((visibilityState) => {
      Object.defineProperty(document, 'visibilityState', {
        configurable: true,
        get: () => visibilityState,
      });
      document.dispatchEvent(new Event('visibilitychange'));
    }, state);
  await turn('hidden');
  // A reading that was under way may still come.
  await page.waitForTimeout(500);
  const last = await idle.textContent();
  await page.waitForTimeout(5000);
  expect(await idle.textContent()).toBe(last);
  await turn('visible');
  await expect(idle).not.toHaveText(last ?? '');
});

test('sees the screen locked and unlocked during the test', async ({ page, session, office }) => {
  await openDiagnostics(page);
  await page.getByRole('button', { name: 'Start the test' }).click();
  await expect(page.getByText('Lock the screen now.')).toBeVisible();
  await session.lock();
  await expectShown(office, 'away');
  await session.unlock();
  await expect(page.getByText(/^It works: lock seen at .*, unlock seen at /)).toBeVisible();
});

test('gives support what it needs and nothing of the person', async ({
  page,
  driven,
  app,
  office,
}) => {
  await app.command('set', 'lunch', '--message', 'at the doctor', '--wait');
  await openDiagnostics(page);
  const file = path.join(app.profile, 'support.json');
  await chooseFile(driven, file);
  await page.getByRole('button', { name: 'Save support file' }).click();
  await expect(page.getByText('The support file was saved.')).toBeVisible();
  const text = readFileSync(file, 'utf8');
  expect(JSON.parse(text)).toMatchObject({
    version: 1,
    accounts: Array.from({ length: 4 }, () => ({ state: 'applied', calls: expect.any(Array) })),
  });
  const forbidden = ['doctor', app.profile, '127.0.0.1', ...office.secrets()];
  for (const word of forbidden) expect(text).not.toContain(word);
  await page.getByRole('button', { name: 'Copy everything as text' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await driven.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('org.mate.ScreenSaver');
});

test('says where the calendar is, when it was read and what is still to come today', async ({
  page,
  driven,
  app,
  office,
}) => {
  await openDiagnostics(page);
  await expect(reading(page, 'Calendar')).toContainText('none is set');
  const file = path.join(app.profile, 'my-canary-calendar.ics');
  writeCalendar(file);
  const rules = { start: { status: 'available' }, calendar: { file, status: 'busy' } };
  await app.command.fed(office.file(rules), 'import', '-');
  await expectShown(office, 'busy');
  const row = reading(page, 'Calendar');
  await expect(row).toContainText(/read at .*1 meeting still to come today/u);
  await expect(row).toContainText(file);
  expect(await violationsInBothLooks(page)).toEqual([]);

  const saved = path.join(app.profile, 'support.json');
  await chooseFile(driven, saved);
  await page.getByRole('button', { name: 'Save support file' }).click();
  await expect(page.getByText('The support file was saved.')).toBeVisible();
  expect(readFileSync(saved, 'utf8')).not.toMatch(/canary|therapy/iu);
  await page.getByRole('button', { name: 'Copy everything as text' }).click();
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await driven.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('Calendar: read at');
  expect(copied).not.toMatch(/canary|therapy/iu);

  writeFileSync(file, 'this is no calendar');
  await app.command.fed(
    office.file({ ...rules, calendar: { ...rules.calendar, refreshMinutes: 5 } }),
    'import',
    '-',
  );
  await expect(page.getByText('is no calendar (ICS), so meetings change nothing')).toBeVisible();
});

test('names suspicious readings and what to do about them', async ({ page, driven }) => {
  await holdAnswer(driven.electron, 'diagnose', {
    kind: 'parts',
    parts: {
      secrets: 'none',
      trayHost: false,
      idleSeconds: 0,
      startedAt: Date.now() - 7_200_000,
      rules: { idle: true, lock: true, sleep: true },
      signals: {
        idle: { last: 0, longest: 0 },
        lock: {},
        screenSavers: [],
        loginManager: false,
        busyElsewhere: 'unknown',
        lastSeen: { locked: null, unlocked: null, suspended: null, resumed: null },
      },
      network: { online: false, routes: [] },
    },
  });
  await openDiagnostics(page);
  const findings = page.getByRole('region', { name: 'What needs attention' });
  for (const text of [
    'The time without input has been 0 ever since the start',
    'The screen lock cannot be seen here',
    'This computer has no keyring',
    'This desktop shows no tray icons',
    'This computer is offline',
  ]) {
    await expect(findings.getByText(text)).toBeVisible();
  }
  await expect(reading(page, 'Screen')).toContainText('No source');
  await expect(reading(page, 'Tray icon')).toContainText('not shown');
  expect(await violationsInBothLooks(page)).toEqual([]);
});

test('says that it cannot read, and reads again with the keyboard', async ({ page, driven }) => {
  const release = await holdAnswer(driven.electron, 'diagnose', {
    kind: 'failure',
    message: 'nothing answers',
  });
  await openDiagnostics(page);
  const alert = page.getByRole('alert');
  await expect(alert).toContainText('The diagnosis cannot be shown');
  expect(await violationsInBothLooks(page)).toEqual([]);
  await release();
  await page.bringToFront();
  await alert.getByRole('button', { name: 'Try again' }).focus();
  await page.keyboard.press('Enter');
  await expect(reading(page, 'Electron')).toBeVisible();
  await expect(alert).toHaveCount(0);
});

test('keeps a log of what was sent and read, which can be copied', async ({
  page,
  driven,
  app,
}) => {
  await app.command('set', 'lunch', '--wait');
  await openDiagnostics(page);
  const log = page.getByRole('group', { name: 'Log of calls' });
  await expect(log.getByRole('listitem').filter({ hasText: 'Garoon: Lunch' })).not.toHaveCount(0);
  await app.command('set', 'busy', '--wait');
  await expect(log.getByText(/Conpeek: Busy · accepted/u)).toBeVisible();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Copy the log' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied.')).toBeVisible();
  const copied = await driven.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/Idealist: Busy · accepted · \d+ ms/u);
});
