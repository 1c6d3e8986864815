import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { chooseFile } from './support/choose-file.ts';
import { tabTo } from './support/keyboard.ts';
import { connect, expect } from './support/fixtures.ts';
import { writeYear, writeYesterday } from './support/older-history.ts';
import { violationsInBothLooks } from './support/violations.ts';
import { windowTest as test } from './support/window-test.ts';
import { openWindow } from './support/window.ts';
import { dayMs } from '../../electron/contract/time.ts';

async function open(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
}

const timelineOf = (page: Page): Locator => page.getByRole('list', { name: /^Timeline of / });

const dayText = (date: Date): string =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

test.describe('the history page', () => {
  test('shows the day as a timeline and a list, with causes, messages and what each account said', async ({
    page,
    app,
    office,
  }) => {
    office.workplace.faults.lineworks.set({
      fault: { kind: 'status', status: 403 },
      method: 'POST',
    });
    await app.command('set', 'lunch', '--message', 'back at one', '--wait');
    office.workplace.faults.lineworks.clear();
    await app.command('set', 'busy', '--wait');
    await open(page, 'History');

    const timeline = page.getByRole('list', { name: /^Timeline of / });
    await expect(timeline.getByRole('listitem')).toHaveCount(3);
    await expect(
      timeline.getByRole('button', { name: /^Lunch, .*picked from the command line$/ }),
    ).toHaveCount(1);
    const lunch = page.getByRole('listitem').filter({ hasText: 'back at one' });
    await expect(lunch.getByText('Refused')).toBeVisible();
    await expect(lunch.getByText('Up to date')).toHaveCount(3);
    await expect(page.getByText('3 changes')).toBeVisible();
    expect(await violationsInBothLooks(page)).toEqual([]);
  });

  test('grows while it is open, and can be narrowed down', async ({ page, app }) => {
    await open(page, 'History');
    await expect(page.getByText('1 change', { exact: true })).toBeVisible();
    await app.command('set', 'lunch', '--wait');
    await expect(page.getByText('2 changes')).toBeVisible();
    await page.getByLabel('Cause').selectOption({ label: 'Start of Presently' });
    await expect(page.getByText('1 change', { exact: true })).toBeVisible();
    await page.getByLabel('Status', { exact: true }).selectOption({ label: 'Lunch' });
    await expect(page.getByText('No change matches this choice.')).toBeVisible();
  });

  test('the keyboard moves along the timeline and from day to day', async ({ page, app }) => {
    await app.command('set', 'lunch', '--wait');
    await app.command('set', 'busy', '--wait');
    await open(page, 'History');
    const last = page
      .getByRole('list', { name: /^Timeline of / })
      .getByRole('button')
      .last();
    await last.focus();
    await expect(page.getByText(/^Busy, .*picked from the command line$/)).toBeVisible();
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByText(/^Lunch, .*picked from the command line$/)).toBeVisible();
    await page.keyboard.press('Home');
    await expect(page.getByText(/^Available, .*Presently started$/)).toBeVisible();

    const date = page.getByLabel('Date');
    const today = await date.inputValue();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(date).toHaveValue(today);
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(date).not.toHaveValue(today);
    await expect(page.getByText('Nothing was recorded on this day.')).toBeVisible();
    await page.keyboard.press('Alt+ArrowRight');
    await expect(page.getByText('3 changes')).toBeVisible();
  });

  test('a week shows seven days, of which each opens', async ({ page, app }) => {
    await app.command('set', 'lunch', '--wait');
    await open(page, 'History');
    await page.getByRole('button', { name: 'Week', exact: true }).click();
    const days = page.getByRole('list', { name: 'The days of the week' });
    await expect(days.getByRole('listitem')).toHaveCount(7);
    expect(await violationsInBothLooks(page)).toEqual([]);
    await days.getByRole('button').filter({ hasText: 'Lunch' }).click();
    await expect(page.getByRole('list', { name: /^Timeline of / })).toBeVisible();
  });

  test('puts an entry of the timeline right with the mouse, and takes that back', async ({
    page,
    app,
  }) => {
    writeYesterday(app.profile);
    await open(page, 'History');
    await page.getByRole('button', { name: 'Previous day' }).click();
    const lunch = timelineOf(page).getByRole('button', { name: /^Lunch, / });
    await lunch.hover();
    await expect(page.getByText(/^Lunch, .*picked from the tray/)).toBeVisible();
    await lunch.click();
    const dialog = page.getByRole('dialog', { name: 'What was it?' });
    await expect(dialog.getByLabel('What it was')).toHaveValue('lunch');
    expect(await violationsInBothLooks(page)).toEqual([]);

    await dialog.getByLabel('What it was').selectOption({ label: 'Busy' });
    await dialog.getByLabel('Note').fill('with a client');
    const to = await dialog.getByLabel('To', { exact: true }).inputValue();
    await dialog.getByLabel('To', { exact: true }).fill('');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText('Enter a date and a time.')).toBeVisible();
    await expect(dialog.getByLabel('To', { exact: true })).toBeFocused();
    await expect(dialog.getByLabel('Note')).toHaveValue('with a client');
    await dialog.getByLabel('Ends on another day').check();
    await dialog.getByLabel('Last day').fill(dayText(new Date(Date.now() + 2 * dayMs)));
    await dialog.getByLabel('To', { exact: true }).fill(to);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog.getByText('this time has not come yet')).toBeVisible();
    expect(await violationsInBothLooks(page)).toEqual([]);
    await dialog.getByLabel('Ends on another day').uncheck();
    await dialog.getByLabel('From', { exact: true }).fill('11:30');
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();

    const corrected = timelineOf(page).getByRole('button', {
      name: /^Busy, .*: Corrected by you$/,
    });
    await expect(corrected).toHaveCount(1);
    await expect(lunch).toHaveCount(0);
    await expect(page.locator('.total').filter({ hasText: 'Busy' })).toContainText('12 h 30 min');
    await expect(page.getByRole('listitem').filter({ hasText: 'with a client' })).toHaveCount(1);
    expect(await violationsInBothLooks(page)).toEqual([]);
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect(page.getByText('That was undone')).toBeVisible();
    await expect(lunch).toHaveCount(1);
    await expect(corrected).toHaveCount(0);
  });

  test('puts an entry right with the keyboard alone, even to nothing', async ({ page, app }) => {
    writeYesterday(app.profile);
    await open(page, 'History');
    await page.keyboard.press('Alt+ArrowLeft');
    await expect(timelineOf(page).getByRole('button')).toHaveCount(3);
    await tabTo(timelineOf(page).getByRole('button', { name: /^Busy, / }));
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'What was it?' });
    await expect(dialog.getByLabel('What it was')).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
    await expect(timelineOf(page).getByRole('button', { name: /^Lunch, / })).toBeFocused();

    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await expect(dialog.getByLabel('What it was')).toHaveValue('');
    await tabTo(dialog.getByRole('button', { name: 'Save' }));
    await page.keyboard.press('Enter');
    const nothing = timelineOf(page).getByRole('button', {
      name: /^No status, .*: Corrected by you$/,
    });
    await expect(nothing).toHaveCount(1);
    await tabTo(page.getByRole('button', { name: 'Undo', exact: true }), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(timelineOf(page).getByRole('button', { name: /^Lunch, / })).toHaveCount(1);

    const inList = page.getByRole('button', { name: /^Correct: Available, / });
    await tabTo(inList);
    await page.keyboard.press('Enter');
    await expect(dialog.getByLabel('From', { exact: true })).toHaveValue('08:00');
    await page.keyboard.press('Escape');
    await expect(inList).toBeFocused();
  });

  test('says what a break took of what it allows, in words', async ({ page, app }) => {
    await app.command('set', 'lunch', '--wait');
    await open(page, 'History');
    const lunch = page.locator('.total').filter({ hasText: 'Lunch' });
    await expect(lunch).toContainText(/taken, .* allowed/u);
    await expect(lunch).toContainText('within the allowance');
  });

  test('is saved where the person chooses, as CSV and as JSON', async ({ page, driven, app }) => {
    await app.command('set', 'lunch', '--message', '=1+1', '--wait');
    await open(page, 'History');
    const csv = path.join(app.profile, 'day.csv');
    await chooseFile(driven, csv);
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await expect(page.getByText('The history was saved.')).toBeVisible();
    expect(readFileSync(csv, 'utf8')).toContain("'=1+1");
    const json = path.join(app.profile, 'day.json');
    await chooseFile(driven, json);
    await page.getByRole('button', { name: 'Save as JSON' }).click();
    await expect
      .poll(() => readFileSync(json, { encoding: 'utf8', flag: 'a+' }))
      .toContain('"message": "=1+1"');
    await chooseFile(driven, path.join(app.profile, 'nowhere', 'day.csv'));
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    await expect(page.getByRole('alert')).toContainText('cannot be written');
  });
});

test.describe('a year of history', () => {
  test('is listed month by month, and only what is in sight is drawn', async ({
    session,
    app,
    office,
  }) => {
    test.setTimeout(240_000);
    writeYear(app.profile);
    const { electron, page } = await openWindow(session, app.profile);
    await connect(app, office);
    await open(page, 'History');
    await page.getByRole('button', { name: 'List', exact: true }).click();
    const box = page.getByRole('region', { name: 'Changes' });
    await expect(box.getByRole('listitem').first()).toBeVisible();
    expect(await violationsInBothLooks(page)).toEqual([]);

    const oldest = box.getByText('the oldest of all');
    let most = 0;
    await tabTo(box);
    await expect(async () => {
      await page.keyboard.press('End');
      most = Math.max(most, await box.getByRole('listitem').count());
      await expect(oldest).toBeVisible({ timeout: 100 });
    }).toPass({ timeout: 180_000, intervals: [20] });
    expect(most).toBeGreaterThan(5);
    expect(most).toBeLessThan(60);
    await expect(box.getByText(/^That is everything since /)).toBeVisible();
    await expect(page.getByText('73,001 changes')).toBeVisible();
    expect(await violationsInBothLooks(page)).toEqual([]);

    // However long the list, a step draws no more than what is in sight and a little beyond it.
    const steps = await box.evaluate(async (element) => {
      const frame = (): Promise<number> =>
        new Promise((resolve) => {
          requestAnimationFrame(resolve);
        });
      const isCovered = (): boolean => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [0.1, 0.5, 0.9].every((share) => {
          const found = document.elementFromPoint(left + width / 3, top + height * share);
          return found !== null && found.closest('.rows > li') !== null;
        });
      };
      const seen: { readonly rows: number; readonly covered: boolean }[] = [];
      for (let step = 0; step < 60; step += 1) {
        element.scrollBy(0, -400);
        for (let waited = 0; waited < 30; waited += 1) {
          await frame();
          if (isCovered()) break;
        }
        seen.push({ rows: element.querySelectorAll('.rows > li').length, covered: isCovered() });
      }
      return seen;
    });
    expect(steps.filter(({ covered }) => !covered)).toEqual([]);
    const total = 73_001 + 366;
    expect(Math.max(...steps.map(({ rows }) => rows)) / total).toBeLessThan(0.001);

    await box.focus();
    await page.keyboard.press('End');
    await box
      .getByRole('listitem')
      .filter({ has: page.getByText('the oldest of all') })
      .getByRole('button', { name: /^Correct: Available, / })
      .click();
    const dialog = page.getByRole('dialog', { name: 'What was it?' });
    await dialog.getByLabel('What it was').selectOption({ label: 'Lunch' });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(box.getByText(/^You said that .* was: Lunch$/)).toBeVisible();
    await expect(page.getByText('73,002 changes')).toBeVisible();

    await page.getByLabel('Status', { exact: true }).selectOption({ label: 'Lunch' });
    await box.focus();
    await page.keyboard.press('Home');
    await expect(box.getByRole('listitem').nth(1)).toContainText('Lunch');
    await expect(box.getByText('Busy', { exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'Week', exact: true }).click();
    await expect(page.getByRole('list', { name: 'The days of the week' })).toBeVisible();
    await app.command('quit');
    await electron.close().catch(() => undefined);
  });
});
