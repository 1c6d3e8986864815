import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { languages } from '../../electron/contract/languages.ts';
import { expect } from './support/fixtures.ts';
import { layoutProblems } from './support/layout-problems.ts';
import type { Office } from './support/office.ts';
import { violationsInBothLooks as violations } from './support/violations.ts';
import { windowTest as test } from './support/window-test.ts';
import { openWindow } from './support/window.ts';

test.describe.configure({ timeout: 240_000 });

/** What is typed into a form, by the place of each field, in the order of the form. */
type Entry = readonly (readonly [place: string, text: string])[];

function garoonEntry({ workplace }: Office): Entry {
  const [person] = workplace.people;
  return [
    ['baseUrl', workplace.baseUrls.garoon],
    ['user.code', person.login],
    ['credentials.login', person.login],
    ['credentials.password', workplace.access.garoon.passwords.get(person.login) ?? ''],
  ];
}

/** The addresses stand under "More settings". */
function lineworksEntry({ workplace }: Office): readonly [usual: Entry, more: Entry] {
  const { access, baseUrls } = workplace;
  const usual: Entry = [
    ['user', 'me'],
    ['credentials.clientId', access.lineworks.clientId],
    ['credentials.clientSecret', access.lineworks.clientSecret],
    ['credentials.refreshToken', access.lineworks.newRefreshToken()],
  ];
  const more: Entry = [
    ['baseUrl', baseUrls.lineworks],
    ['authUrl', baseUrls.lineworksAuth],
  ];
  return [usual, more];
}

async function fillIn(page: Page, entry: Entry): Promise<void> {
  for (const [place, text] of entry) await page.locator(`[data-path="${place}"]`).fill(text);
}

async function connectGaroon(page: Page, office: Office): Promise<void> {
  await page.getByRole('button', { name: 'Garoon' }).click();
  await page.getByRole('combobox', { name: 'How to sign in' }).selectOption('password');
  await fillIn(page, garoonEntry(office));
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText('Garoon is connected')).toBeVisible();
}

async function connectLineworks(page: Page, office: Office): Promise<void> {
  const [usual, more] = lineworksEntry(office);
  await page.getByRole('button', { name: 'LINE WORKS' }).click();
  await page.getByRole('combobox', { name: 'How to sign in' }).selectOption('oauth');
  await fillIn(page, usual);
  await page.getByText('More settings').click();
  await fillIn(page, more);
  await page.getByRole('button', { name: 'Connect', exact: true }).click();
  await expect(page.getByText('Lineworks is connected')).toBeVisible();
}

/** Moves on with Tab until an element with this name, or of this place in a form, has the focus. */
async function tabTo(page: Page, wanted: { name: string } | { place: string }): Promise<void> {
  const target =
    'place' in wanted
      ? page.locator(`[data-path="${wanted.place}"]`)
      : page
          .getByLabel(wanted.name, { exact: true })
          .or(page.getByRole('button', { name: wanted.name, exact: true }))
          .or(page.getByRole('switch', { name: wanted.name, exact: true }))
          .or(page.locator('summary', { hasText: wanted.name }));
  for (let count = 0; count < 60; count += 1) {
    await page.keyboard.press('Tab');
    const isThere = await target.evaluateAll((elements) =>
      elements.some((element) => element === document.activeElement),
    );
    if (isThere) return;
  }
  throw new Error(`Tab does not lead to ${JSON.stringify(wanted)}`);
}

async function press(page: Page, name: string): Promise<void> {
  await tabTo(page, { name });
  await page.keyboard.press('Enter');
}

async function typeIn(page: Page, entry: Entry): Promise<void> {
  for (const [place, text] of entry) {
    await tabTo(page, { place });
    await page.keyboard.press('Control+A');
    await page.keyboard.type(text);
  }
}

function heading(page: Page, name: string): ReturnType<Page['getByRole']> {
  return page.getByRole('heading', { name, level: 1 });
}

const steps = {
  statuses: 'Pick your statuses',
  automation: 'Choose what happens by itself',
} as const;

/** What the office's Garoon and LINE WORKS show. */
function shown(office: Office): readonly string[] {
  const { garoon, lineworks } = office.shown();
  return [garoon, lineworks];
}

test('two systems are connected, statuses picked and rules chosen, and the systems follow', async ({
  driven: { page },
  app,
  office,
}) => {
  await expect(page.getByRole('button', { name: 'Try the sample workplace' })).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Connect your first system' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: '1Connect' })).toHaveAttribute(
    'aria-current',
    'step',
  );
  expect(await violations(page)).toEqual([]);
  await connectGaroon(page, office);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Connect another system' }).click();
  await connectLineworks(page, office);
  await page.getByRole('button', { name: 'Continue' }).click();

  await expect(heading(page, steps.statuses)).toBeFocused();
  const lunch = page.getByRole('listitem').filter({ has: page.getByLabel('Create “Lunch”') });
  await expect(lunch).toContainText('Garoon');
  await expect(lunch).toContainText('Absent · (message)');
  await expect(lunch).toContainText('Away · (message)');
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Create “Short break”').uncheck();
  const name = page.getByLabel('Name of the status “Lunch”');
  await name.fill('Busy');
  await expect(page.getByText('“Busy” has this name already.')).toHaveCount(2);
  await page.getByRole('button', { name: 'Create 5 statuses' }).click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await name.fill('Pizza');
  await page.getByRole('button', { name: 'Create 5 statuses' }).click();

  await expect(heading(page, steps.automation)).toBeFocused();
  await expect(page.getByText(/As soon as the screen is locked, show “Away”/u)).toBeVisible();
  await expect(page.getByText(/nobody has used the computer for 5 minutes/u)).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Without keyboard or mouse for').selectOption({ label: '15 minutes' });
  await page.getByRole('switch', { name: 'Away when the screen is locked', exact: true }).click();
  await expect(page.getByText('Locking the screen changes nothing.')).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();

  await expect(heading(page, 'Available')).toBeVisible();
  await expect.poll(() => shown(office)).toEqual(['attend', 'available']);
  await expect(page.getByText('Set-up is not finished')).toHaveCount(0);
  await page.getByRole('radio', { name: 'Pizza' }).click();
  await expect.poll(() => shown(office)).toEqual(['absence', 'AWAY']);
  const { stdout } = await app.command('export');
  expect(JSON.parse(stdout)).toMatchObject({
    statuses: [
      { id: 'available' },
      { id: 'busy' },
      { id: 'lunch', name: 'Pizza', minutes: 60 },
      { id: 'away' },
      { id: 'offline' },
    ],
    automation: { idle: [{ afterSeconds: 900, status: 'away' }], start: { status: 'available' } },
  });
  expect(stdout).not.toContain('"lock"');
  expect(stdout).not.toContain('"setup"');
});

test('all of it is done with the keyboard alone', async ({ driven: { page }, office }) => {
  await page.bringToFront();
  await expect(page.getByRole('button', { name: 'Connect your first system' })).toBeVisible();
  await press(page, 'Connect your first system');
  await expect(page.getByRole('button', { name: 'Conpeek' })).toBeFocused();
  await press(page, 'Garoon');
  await expect(page.locator('[data-path="name"]')).toBeFocused();
  const garoon = garoonEntry(office);
  await typeIn(page, garoon.slice(0, 2));
  await tabTo(page, { name: 'How to sign in' });
  await page.keyboard.type('With login');
  await typeIn(page, garoon.slice(2));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Garoon is connected')).toBeVisible();
  await press(page, 'Connect another system');
  await expect(page.getByRole('button', { name: 'Conpeek' })).toBeFocused();
  await press(page, 'LINE WORKS');
  const [usual, more] = lineworksEntry(office);
  await expect(page.locator('[data-path="name"]')).toBeFocused();
  await typeIn(page, usual.slice(0, 1));
  await tabTo(page, { name: 'How to sign in' });
  await page.keyboard.type('With a refresh');
  await expect(page.getByRole('combobox', { name: 'How to sign in' })).toHaveValue('oauth');
  await typeIn(page, usual.slice(1));
  await press(page, 'More settings');
  await typeIn(page, more);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Lineworks is connected')).toBeVisible();
  await press(page, 'Continue');

  await expect(heading(page, steps.statuses)).toBeFocused();
  await expect(page.getByLabel('Create “Available”')).toBeVisible();
  await tabTo(page, { name: 'Name of the status “Busy”' });
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Do not disturb');
  await tabTo(page, { name: 'Create “Lunch”' });
  await page.keyboard.press('Space');
  await press(page, 'Create 5 statuses');

  await expect(heading(page, steps.automation)).toBeFocused();
  await expect(page.getByRole('switch')).toHaveCount(3);
  await tabTo(page, { name: 'Away when you leave the computer' });
  await page.keyboard.press('Space');
  await expect(page.getByText('Not using the computer changes nothing.')).toBeVisible();
  await press(page, 'Done');

  await expect(heading(page, 'Available')).toBeVisible();
  await expect.poll(() => shown(office)).toEqual(['attend', 'available']);
  await page.getByRole('radio', { name: 'Available' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(heading(page, 'Do not disturb')).toBeVisible();
  await expect.poll(() => shown(office)).toEqual(['attend', 'BUSY']);
});

test('left after the first step, it goes on where it was, and can be given up', async ({
  session,
  app,
  office,
}) => {
  const before = await openWindow(session, app.profile);
  await before.page.getByRole('button', { name: 'Connect your first system' }).click();
  await connectGaroon(before.page, office);
  await before.page.getByRole('button', { name: 'Finish later' }).click();
  await expect(before.page.getByText('Set-up is not finished')).toBeVisible();
  await app.command('quit');
  await before.electron.close().catch(() => undefined);

  const { page, electron } = await openWindow(session, app.profile);
  await expect(page.getByText('Next, pick the statuses')).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page, steps.statuses)).toBeVisible();
  await page.getByRole('button', { name: 'Create 6 statuses' }).click();
  await expect(heading(page, steps.automation)).toBeVisible();
  await page.getByRole('button', { name: 'Finish later' }).click();
  await expect(page.getByText('Next, choose what happens by itself')).toBeVisible();
  await page.getByRole('radio', { name: 'Away' }).click();
  await expect.poll(() => office.shown().garoon).toBe('absence');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page, steps.automation)).toBeVisible();
  await page.getByRole('button', { name: 'Status', exact: true }).click();
  await page.getByRole('button', { name: 'Not now' }).click();
  await expect(page.getByText('Set-up is not finished')).toHaveCount(0);
  await expect(heading(page, 'Away')).toBeVisible();
  expect((await app.command('export')).stdout).not.toContain('"setup"');
  await app.command('quit');
  await electron.close().catch(() => undefined);
});

test('a set-up file without statuses leads to the statuses', async ({ driven, app, office }) => {
  const { page } = driven;
  const file = path.join(path.dirname(app.profile), 'set-up.json');
  writeFileSync(file, accountsOnly(office, {}));
  // The file dialog belongs to the system; what it answers is put in its place.
  await driven.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
  await page.getByRole('button', { name: 'Import a set-up file …' }).click();
  await expect(heading(page, steps.statuses)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Create 6 statuses' })).toBeVisible();
});

/** A file that connects the office's accounts, and nothing else. */
function accountsOnly(office: Office, general: object): string {
  // The office's own file in the form of the control contract.
  const { accounts } = JSON.parse(office.file()) as { accounts: unknown };
  return JSON.stringify({ version: 1, accounts, general });
}

/** The smallest window that the program allows, in pixels. */
const smallest = { width: 400, height: 520 };

test('every step can be read in the smallest window, enlarged, in every language', async ({
  driven: { page, electron },
  app,
  office,
}) => {
  const found: string[] = [];
  await expect(page.getByRole('button', { name: 'Try the sample workplace' })).toBeVisible();
  for (const language of languages) {
    for (const setup of ['statuses', 'automation'] as const) {
      const file = {
        ...(JSON.parse(accountsOnly(office, { language, setup })) as object),
        ...(setup === 'automation' && {
          statuses: [
            { id: 'in', name: 'Available', kind: 'available' },
            { id: 'out', name: 'Away', kind: 'away' },
          ],
        }),
      };
      const text = JSON.stringify({ statuses: [], ...file });
      const imported = await app.command.fed(text, 'import', '-', '--replace');
      expect(imported.code, imported.stderr).toBe(0);
      await expect(page.locator('html')).toHaveAttribute('lang', language);
      await page.locator('nav.navigation button').first().click();
      await page.locator('.notice button').first().click();
      await expect(page.locator('.proposals, .first-rules')).toBeVisible();
      for (const factor of [1, 2]) {
        await electron.evaluate(
          ({ BrowserWindow }, { width, height, factor: zoom }) => {
            const [window] = BrowserWindow.getAllWindows();
            window?.setContentSize(width, height);
            window?.webContents.setZoomFactor(zoom);
          },
          { ...smallest, factor },
        );
        await page.waitForTimeout(200);
        const problems = await page.evaluate(layoutProblems);
        found.push(...problems.map((text) => `${language}, ${setup}, ${String(factor)}: ${text}`));
      }
      await electron.evaluate(({ BrowserWindow }) => {
        const [window] = BrowserWindow.getAllWindows();
        window?.setContentSize(820, 720);
        window?.webContents.setZoomFactor(1);
      });
    }
  }
  expect(found).toEqual([]);
});
