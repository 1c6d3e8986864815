import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { chooseFile } from './support/choose-file.ts';
import { connect, expect } from './support/fixtures.ts';
import { holdAnswer } from './support/held-answers.ts';
import { writeYesterday } from './support/older-history.ts';
import { violationsInBothLooks } from './support/violations.ts';
import { windowTest as test } from './support/window-test.ts';
import { openWindow } from './support/window.ts';
import { dayMs } from '../../electron/contract/time.ts';

async function openHistory(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'History', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
}

async function openList(page: Page): Promise<void> {
  await openHistory(page);
  await page.getByRole('button', { name: 'List', exact: true }).click();
}

const fromOf = (page: Page): Locator => page.getByLabel('From', { exact: true });
const toOf = (page: Page): Locator => page.getByLabel('To', { exact: true });

function dayText(at: Date): string {
  const parts = [at.getFullYear(), at.getMonth() + 1, at.getDate()];
  return parts.map((part) => String(part).padStart(2, '0')).join('-');
}

test('the span of the list is chosen with the mouse and with the keyboard', async ({
  page,
  app,
}) => {
  writeYesterday(app.profile);
  await openList(page);
  const now = new Date();
  const today = dayText(now);
  const span = page.getByLabel('Time span');
  await expect(span).toHaveValue('twelveMonths');
  await span.selectOption({ label: 'Today' });
  await expect(fromOf(page)).toHaveValue(today);
  await span.selectOption({ label: 'This week' });
  const sinceMonday = (now.getDay() + 6) % 7;
  await expect(fromOf(page)).toHaveValue(dayText(new Date(now.getTime() - sinceMonday * dayMs)));
  await span.selectOption({ label: 'This month' });
  await expect(fromOf(page)).toHaveValue(`${today.slice(0, 8)}01`);
  await expect(toOf(page)).toHaveValue(today);
  expect(await violationsInBothLooks(page)).toEqual([]);

  await page.bringToFront();
  await span.focus();
  await page.keyboard.type('This y');
  await expect(fromOf(page)).toHaveValue(`${today.slice(0, 4)}-01-01`);
  await expect(span).toHaveValue('year');
  await page.keyboard.press('End');
  await expect(span).toHaveValue('custom');
  await page.keyboard.press('Tab');
  await expect(fromOf(page)).toBeFocused();
  await fromOf(page).fill(dayText(new Date(now.getTime() - dayMs)));
  await expect(span).toHaveValue('custom');
  await expect(page.getByRole('region', { name: 'Changes' }).getByText('Lunch')).toBeVisible();
});

test('what is chosen in the list is saved, and nothing else', async ({ page, driven, app }) => {
  writeYesterday(app.profile);
  await openList(page);
  await page.getByLabel('Status', { exact: true }).selectOption({ label: 'Lunch' });
  await expect(page.getByText('1 change', { exact: true })).toBeVisible();
  await expect(page.getByText('Only what is chosen above is saved.')).toBeVisible();
  const file = path.join(app.profile, 'lunch.json');
  await chooseFile(driven, file);
  await page.getByRole('button', { name: 'Save as JSON' }).click();
  await expect(page.getByText('The history was saved.')).toBeVisible();
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({
    entries: [{ type: 'presence', status: 'lunch' }],
  });

  await page.getByLabel('Cause').selectOption({ label: 'Start of Presently' });
  await expect(page.getByText('No change matches this choice.')).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect(page.getByLabel('Status', { exact: true })).toHaveValue('');
  await expect(page.getByText('Only what is chosen above is saved.')).toHaveCount(0);
  await page.getByRole('button', { name: 'Save as JSON' }).click();
  await expect.poll(() => readFileSync(file, 'utf8')).toMatch(/"busy"[\s\S]*"type": "delivery"/u);
});

test('a list, a day and a week without anything say what to do', async ({ page }) => {
  await openList(page);
  await fromOf(page).fill('2020-02-01');
  await toOf(page).fill('2020-02-03');
  await expect(
    page.getByText('Nothing was recorded in this time. Choose a longer time span.'),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Day', exact: true }).click();
  await expect(
    page.getByText('Nothing was recorded on this day. Choose another day, or correct a time'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Correct a time…' })).toBeVisible();
  await page.getByRole('button', { name: 'Week', exact: true }).click();
  await expect(
    page.getByText('Nothing was recorded in this week. Choose another week.'),
  ).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
});

test('a day on which nothing matches offers everything again', async ({ page, app }) => {
  await app.command('set', 'lunch', '--wait');
  await openHistory(page);
  await page.getByLabel('Cause').selectOption({ label: 'Start of Presently' });
  await page.getByLabel('Status', { exact: true }).selectOption({ label: 'Lunch' });
  await expect(page.getByText('No change matches this choice.')).toBeVisible();
  await page.bringToFront();
  await page.getByRole('button', { name: 'Show all' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 changes')).toBeVisible();
});

test.describe('a history that does not come', () => {
  for (const view of ['Day', 'Week', 'List']) {
    test(`says so while it is read, and after it failed: ${view}`, async ({ page, driven }) => {
      const { electron } = driven;
      const answers = await holdAnswer(electron, 'timeline', { kind: 'nothing' });
      await openHistory(page);
      await page.getByRole('button', { name: view, exact: true }).click();
      await expect(page.locator('[aria-busy="true"]').getByRole('status')).toHaveText('Loading');
      expect(await violationsInBothLooks(page)).toEqual([]);

      await page.getByRole('button', { name: 'Status', exact: true }).click();
      const message = 'the disk does not answer';
      await holdAnswer(electron, 'timeline', { kind: 'failure', message });
      await openHistory(page);
      await page.getByRole('button', { name: view, exact: true }).click();
      const alert = page.getByRole('alert');
      await expect(alert).toContainText('The history cannot be shown');
      await expect(alert).toContainText(message);
      expect(await violationsInBothLooks(page)).toEqual([]);
      await answers();
      await page.bringToFront();
      await alert.getByRole('button', { name: 'Try again' }).focus();
      await page.keyboard.press('Enter');
      await expect(alert).toHaveCount(0);
      await expect(page.locator('main').getByText('Available').last()).toBeVisible();
    });
  }
});

test('what is left of a damaged history is shown, and the person is told', async ({
  session,
  app,
  office,
}) => {
  writeYesterday(app.profile);
  mkdirSync(app.profile, { recursive: true });
  writeFileSync(path.join(app.profile, 'journal.jsonl'), '{"at": 12, "type\0\0\n\nrubbish\n');
  const { electron, page } = await openWindow(session, app.profile);
  await connect(app, office);
  await expect
    .poll(async () => (await session.notifications()).map(({ body, summary }) => summary + body))
    .toContainEqual(expect.stringContaining('history were damaged'));
  await openList(page);
  const changes = page.getByRole('region', { name: 'Changes' });
  await expect(changes.getByText('Lunch')).toBeVisible();
  await expect(changes.getByText('Available').first()).toBeVisible();
  await app.command('quit');
  await electron.close().catch(() => undefined);
});
