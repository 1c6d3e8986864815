import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { languages } from '../../electron/contract/languages.ts';
import { expect } from './support/fixtures.ts';
import { layoutProblems } from './support/layout-problems.ts';
import type { Office } from './support/office.ts';
import {
  accountsOnly,
  connectGaroon,
  connectLineworks,
  fillIn,
  garoonEntry,
  lineworksEntry,
  press,
  typeIn,
} from './support/setup-steps.ts';
import { named, tabTo } from './support/keyboard.ts';
import { violationsInBothLooks as violations } from './support/violations.ts';
import { windowTest as test } from './support/window-test.ts';
import { openWindow, type DrivenApp } from './support/window.ts';

test.describe.configure({ timeout: 240_000 });

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
  // The domain has a status of this name, and one more that is none of the usual ones.
  await expect(lunch).toContainText('Lunch · (message)');
  const meeting = page
    .getByRole('listitem')
    .filter({ has: page.getByLabel('Create “In a meeting”') });
  await expect(meeting).toContainText('Set up by your company');
  await expect(meeting).toContainText('LineworksIn a meeting · (message)');
  await expect(meeting.getByRole('checkbox')).toBeChecked();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('Create “Short break”').uncheck();
  const name = page.getByLabel('Name of the status “Lunch”');
  await name.fill('Busy');
  await expect(page.getByText('“Busy” has this name already.')).toHaveCount(2);
  await page.getByRole('button', { name: 'Create 6 statuses' }).click();
  await expect(page.locator('[aria-invalid="true"]').first()).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await name.fill('Pizza');
  await page.getByRole('button', { name: 'Create 6 statuses' }).click();

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
  await expect.poll(() => shown(office)).toEqual(['absence', 'CUSTOM02']);
  const { stdout } = await app.command('export');
  expect(JSON.parse(stdout)).toMatchObject({
    statuses: [
      { id: 'available' },
      { id: 'busy' },
      { id: 'lunch', name: 'Pizza', minutes: 60 },
      { id: 'away' },
      { id: 'offline' },
      { id: 'in-a-meeting', kind: 'busy' },
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
  await tabTo(named(page, 'How to sign in'));
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
  await tabTo(named(page, 'How to sign in'));
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
  await tabTo(named(page, 'Name of the status “Busy”'));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Do not disturb');
  await tabTo(named(page, 'Create “Lunch”'));
  await page.keyboard.press('Space');
  await press(page, 'Create 6 statuses');

  await expect(heading(page, steps.automation)).toBeFocused();
  await expect(page.getByRole('switch')).toHaveCount(3);
  await tabTo(named(page, 'Away when you leave the computer'));
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

test('what an administrator added is proposed, and what it is for is asked where nobody says', async ({
  driven: { page },
  app,
  office,
}) => {
  const { lineworks, garoon } = office.workplace.state;
  const [, colleague] = office.workplace.people;
  if (colleague === undefined) throw new Error('the office has one person only');
  lineworks.definitions = lineworks.definitions.map((definition) =>
    definition.profileStatusId === 'CUSTOM03'
      ? { ...definition, name: 'On the road', i18nNames: [], iconType: 'BUSINESS_TRIP', used: true }
      : definition,
  );
  garoon.customStatuses = [...garoon.customStatuses, 'Training'];
  garoon.setPresence(colleague.login, { code: 'Training' });
  await app.command.fed(accountsOnly(office, { setup: 'statuses' }), 'import', '-');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(page, steps.statuses)).toBeVisible();
  const row = (name: string): ReturnType<Page['getByRole']> =>
    page.getByRole('listitem').filter({ has: page.getByLabel(`Create “${name}”`) });
  await expect(row('On the road')).toContainText('Set up by your company');
  await expect(row('On the road').getByRole('checkbox')).toBeChecked();
  const training = row('Training');
  await expect(training).toContainText('choose what kind of status it is');
  await expect(training.getByRole('checkbox')).not.toBeChecked();
  expect(await violations(page)).toEqual([]);
  await training.getByRole('checkbox').check();
  await training.getByLabel('Kind of the status “Training”').selectOption({ label: 'Away' });
  await page.getByRole('button', { name: /^Create \d+ statuses$/u }).click();
  await expect(heading(page, steps.automation)).toBeFocused();
  await page.getByRole('button', { name: 'Done' }).click();
  const { stdout } = await app.command('export');
  expect(JSON.parse(stdout)).toMatchObject({
    statuses: expect.arrayContaining([
      expect.objectContaining({
        name: 'On the road',
        kind: 'away',
        accounts: expect.objectContaining({
          lineworks: { profileStatusId: 'CUSTOM03', statusMessage: '{message}' },
        }),
      }),
      expect.objectContaining({
        name: 'Training',
        kind: 'away',
        accounts: { garoon: { code: 'Training', notes: '{message}' } },
      }),
    ]),
  });
  await app.command('set', 'Training', '--wait');
  await expect.poll(() => office.shown().garoon).toBe('Training');
});

test('killed in any step, it goes on there, and every step leads back', async ({
  session,
  app,
  office,
}) => {
  const killed = async ({ electron }: DrivenApp): Promise<void> => {
    const gone = electron.waitForEvent('close');
    electron.process().kill('SIGKILL');
    await gone;
  };
  const first = await openWindow(session, app.profile);
  await first.page.getByRole('button', { name: 'Connect your first system' }).click();
  await first.page.getByRole('button', { name: 'Garoon' }).click();
  await killed(first);

  const second = await openWindow(session, app.profile);
  await second.page.getByRole('button', { name: 'Connect your first system' }).click();
  await connectGaroon(second.page, office);
  await killed(second);

  const third = await openWindow(session, app.profile);
  await third.page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(third.page, steps.statuses)).toBeVisible();
  await third.page.getByRole('button', { name: 'Back' }).click();
  await expect(heading(third.page, 'Connect your systems')).toBeVisible();
  await third.page.getByRole('button', { name: 'Continue' }).click();
  await expect(third.page.getByLabel('Create “Lunch”')).toBeVisible();
  await killed(third);

  const fourth = await openWindow(session, app.profile);
  await fourth.page.getByRole('button', { name: 'Continue' }).click();
  await fourth.page.getByRole('button', { name: 'Create 6 statuses' }).click();
  await expect(heading(fourth.page, steps.automation)).toBeVisible();
  await killed(fourth);

  const fifth = await openWindow(session, app.profile);
  await fifth.page.getByRole('button', { name: 'Continue' }).click();
  await expect(heading(fifth.page, steps.automation)).toBeVisible();
  await fifth.page.getByRole('button', { name: 'Back' }).click();
  await expect(heading(fifth.page, steps.statuses)).toBeFocused();
  await fifth.page.getByRole('button', { name: 'Continue' }).click();
  await expect(fifth.page.getByRole('switch')).toHaveCount(3);
  await fifth.page.getByRole('button', { name: 'Done' }).click();
  await expect(heading(fifth.page, 'Available')).toBeVisible();
  await app.command('quit');
  await fifth.electron.close().catch(() => undefined);
});

test('a wrong address or sign-in is told at its field, and nothing typed is lost', async ({
  driven: { page },
  office,
}) => {
  await page.getByRole('button', { name: 'Connect your first system' }).click();
  await page.getByRole('button', { name: 'Garoon' }).click();
  await page.getByRole('combobox', { name: 'How to sign in' }).selectOption('password');
  await fillIn(page, garoonEntry(office));
  const address = page.locator('[data-path="baseUrl"]');
  const password = page.locator('[data-path="credentials.password"]');
  const connect = page.getByRole('button', { name: 'Connect', exact: true });
  await address.fill('http://127.0.0.1:9/g');
  await connect.click();
  await expect(page.getByRole('alert')).toContainText('cannot be reached');
  await expect(address).toBeFocused();
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  expect(await violations(page)).toEqual([]);
  await address.fill('no address');
  await connect.click();
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await address.fill(office.workplace.baseUrls.garoon);
  const right = await password.inputValue();
  await password.fill('wrong');
  await connect.click();
  await expect(page.getByRole('alert')).toContainText('refused');
  await expect(page.locator('[aria-invalid="true"]')).toBeFocused();
  await expect(page.locator('[data-path="user.code"]')).not.toHaveValue('');
  expect(await violations(page)).toEqual([]);
  await password.fill(right);
  await connect.click();
  await expect(page.getByText('Garoon is connected')).toBeVisible();
});

test('it is finished without a network, and the systems follow once there is one', async ({
  driven: { page },
  office,
}) => {
  await page.getByRole('button', { name: 'Connect your first system' }).click();
  await connectGaroon(page, office);
  office.workplace.faults.garoon.set({ fault: { kind: 'drop' } });
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('button', { name: 'Create 6 statuses' }).click({ timeout: 20_000 });
  await expect(heading(page, steps.automation)).toBeVisible();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(heading(page, 'Available')).toBeVisible();
  await page.getByRole('radio', { name: 'Away' }).click();
  await expect(heading(page, 'Away')).toBeVisible();
  office.workplace.faults.garoon.clear();
  await expect.poll(() => office.shown().garoon, { timeout: 90_000 }).toBe('absence');
});

test('a set-up file without statuses leads to the statuses', async ({ driven, app, office }) => {
  const { page } = driven;
  const file = path.join(path.dirname(app.profile), 'set-up.json');
  writeFileSync(file, accountsOnly(office, {}));
  // The file dialog belongs to the system; what it answers is put in its place.
  await driven.electron.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, file);
  await page.getByRole('button', { name: 'Import a set-up file…' }).click();
  await expect(heading(page, steps.statuses)).toBeVisible();
  await expect(page.getByRole('button', { name: /^Create \d+ statuses$/u })).toBeVisible();
});

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
