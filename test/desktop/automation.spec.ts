import { expect, expectShown, profileText } from './support/fixtures.ts';
import { automationTest as test, isFocused, panel, stored } from './support/automation-page.ts';
import { tabTo } from './support/keyboard.ts';
import { violationsInBothLooks } from './support/violations.ts';

test('a rule for the lock is set, says what it does, and does it at all four', async ({
  page,
  session,
  app,
  office,
}) => {
  const lock = panel(page, 'When the screen is locked');
  await expect(lock.getByText('Locking the screen changes nothing.')).toBeVisible();
  await lock.getByLabel('Show').selectOption({ label: 'Away' });
  await expect(
    lock.getByText(
      'As soon as the screen is locked, show “Away”, but only over Available; when you are back, return at once.',
    ),
  ).toBeVisible();
  await expect(page.getByText('Saved.')).toBeVisible();
  await session.lock();
  await expectShown(office, 'away');
  await session.unlock();
  await expectShown(office, 'available');

  await app.command('set', 'busy', '--wait');
  await session.lock();
  await expect
    .poll(async () => (await app.command('status', '--explain')).stdout)
    .toContain('may not replace the present kind');
  expect((await app.status()).presence.status).toBe('busy');
  await session.unlock();
  await page.bringToFront();
  await lock.getByText('More for this rule').click();
  await lock.getByLabel('May replace statuses of the kind').selectOption({ label: 'Own choice' });
  await lock.getByLabel('Busy').check();
  await expect(lock.getByText('but only over Available or Busy')).toBeVisible();
  await session.lock();
  await expectShown(office, 'away');
  await session.unlock();
  await page.bringToFront();
  expect(await violationsInBothLooks(page)).toEqual([]);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lock.getByLabel('Busy')).not.toBeChecked();
  await page.getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(lock.getByText('Locking the screen changes nothing.')).toBeVisible();
  expect(stored(app)['lock']).toBeUndefined();
});

test('with the keyboard alone a rule for the lock is set, works, is paused and taken back', async ({
  page,
  session,
  app,
  office,
}) => {
  await page.bringToFront();
  const lock = panel(page, 'When the screen is locked');
  await tabTo(lock.getByLabel('Show'));
  await page.keyboard.type('Away');
  await expect(lock.getByText('As soon as the screen is locked, show “Away”')).toBeVisible();
  await tabTo(lock.getByLabel('After', { exact: true }));
  await page.keyboard.type('2');
  await page.keyboard.press('Enter');
  await expect(lock.getByText('locked for 2 seconds')).toBeVisible();
  await session.lock();
  await expectShown(office, 'away');
  await session.unlock();
  await expectShown(office, 'available');

  await page.bringToFront();
  const pause = panel(page, 'Pause');
  await lock.getByLabel('Show').focus();
  for (let count = 0; count < 10; count += 1) {
    await page.keyboard.press('Shift+Tab');
    if (await isFocused(pause.getByRole('button', { name: 'For 30 minutes' }))) break;
  }
  await page.keyboard.press('Enter');
  await expect(pause.getByText(/^Automatic changes are paused until /u)).toBeVisible();
  await session.lock();
  await expect.poll(async () => (await app.status()).presence.source).toBe('start');
  await session.unlock();
  await page.bringToFront();
  await tabTo(pause.getByRole('button', { name: 'Resume', exact: true }));
  await page.keyboard.press('Space');
  await expect(pause.getByText('Automatic changes are on.')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+Z');
  await page.keyboard.press('ControlOrMeta+Z');
  await expect(lock.getByText('Locking the screen changes nothing.')).toBeVisible();
});

test('stages of idling are added, changed, sorted by their times and taken away', async ({
  page,
  app,
}) => {
  const idle = panel(page, 'When nobody uses the computer');
  await idle.getByRole('button', { name: 'Add a stage' }).click();
  await idle.getByRole('button', { name: 'Add a stage' }).click();
  const stages = idle.getByRole('listitem');
  await expect(stages).toHaveCount(2);
  await expect(stages.first().getByText('for 5 minutes, show “Away”')).toBeVisible();
  await stages.nth(1).getByLabel('Show').selectOption({ label: 'Off work' });
  await stages.nth(1).getByLabel('After', { exact: true }).fill('2');
  await page.keyboard.press('Tab');
  await expect(stages.nth(1).getByText('for 2 minutes, show “Off work”')).toBeVisible();
  await panel(page, 'When the computer sleeps').getByLabel('Show').focus();
  await expect(stages.first().getByText('for 2 minutes, show “Off work”')).toBeVisible();
  await expect
    .poll(() => stored(app)['idle'])
    .toMatchObject([
      { afterSeconds: 120, status: 'offline' },
      { afterSeconds: 300, status: 'away' },
    ]);
  expect(await violationsInBothLooks(page)).toEqual([]);
  await idle.getByRole('button', { name: 'Remove: After 2 minutes' }).click();
  await expect(stages).toHaveCount(1);
  await expect(idle.getByRole('button', { name: 'Add a stage' })).toBeFocused();
});

test('what is not valid stays in its field and is not stored, and the rest goes on', async ({
  page,
  app,
}) => {
  const lock = panel(page, 'When the screen is locked');
  await lock.getByLabel('Show').selectOption({ label: 'Away' });
  const after = lock.getByLabel('After', { exact: true });
  await after.fill('half a minute');
  await after.press('Enter');
  await expect(after).toHaveAttribute('aria-invalid', 'true');
  await expect(lock.getByText(/^Enter a whole number from 0 to /u)).toBeVisible();
  const sleep = panel(page, 'When the computer sleeps');
  await sleep.getByLabel('Show').selectOption({ label: 'Away' });
  await expect.poll(() => stored(app)['sleep']).toEqual({ status: 'away' });
  await expect(after).toHaveValue('half a minute');
  expect(stored(app)['lock']).toMatchObject({ afterSeconds: 0 });
  expect(await violationsInBothLooks(page)).toEqual([]);
  await after.fill('30');
  await expect.poll(() => stored(app)['lock']).toMatchObject({ afterSeconds: 30 });
  await expect(lock.getByText('locked for 30 seconds')).toBeVisible();
});

test('the week is edited with the keyboard alone', async ({ page, app }) => {
  await page.bringToFront();
  const hours = panel(page, 'Working hours');
  await tabTo(hours.getByLabel('Outside working hours, show'));
  await page.keyboard.type('Off');
  await expect(hours.getByText('Outside your working hours, unless you pick')).toBeVisible();
  const week = hours.getByRole('group', { name: 'Your working week' });
  await expect(week.getByRole('button', { name: /09:00 to 17:00$/u })).toHaveCount(5);

  await tabTo(hours.getByRole('combobox', { name: 'Time zone' }));
  await page.keyboard.type('warsaw');
  await expect(hours.getByRole('option', { name: 'Europe/Warsaw' })).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(hours.getByLabel('Time zone').first()).toHaveValue('Europe/Warsaw');

  await tabTo(week.getByRole('button', { name: 'Monday, 09:00 to 17:00' }));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(week.getByRole('button', { name: 'Monday, 08:30 to 16:45' })).toBeFocused();
  const monday = hours.getByRole('group', { name: 'Monday', exact: true });
  await tabTo(monday.getByRole('button', { name: 'Add hours' }));
  await page.keyboard.press('Enter');
  const added = monday.getByRole('group', { name: 'Monday, 16:45 to 18:45' });
  await expect(added).toBeVisible();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(added.getByLabel('To', { exact: true })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('25:00');
  await page.keyboard.press('Enter');
  await expect(monday.getByText('Enter a time from 00:00 to 24:00')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('6');
  await page.keyboard.press('Enter');
  await expect(
    week.getByRole('button', { name: 'Monday, 16:45 to 06:00 on the next day' }),
  ).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
  await tabTo(monday.getByRole('button', { name: 'Copy to Monday–Friday' }));
  await page.keyboard.press('Enter');
  await expect(week.getByRole('button', { name: /16:45 to 06:00 on the next day$/u })).toHaveCount(
    5,
  );
  await tabTo(hours.getByLabel('Date'));
  await page.keyboard.type('2-30');
  await page.keyboard.press('Enter');
  await expect(hours.getByText('Enter a date such as')).toBeVisible();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('12-24');
  await page.keyboard.press('Enter');
  await expect(hours.getByText('December 24, every year')).toBeVisible();
  await expect
    .poll(() => stored(app)['workingHours'])
    .toMatchObject({
      timeZone: 'Europe/Warsaw',
      days: { fri: ['08:30-16:45', '16:45-06:00'] },
      outside: 'offline',
      holidays: ['12-24'],
    });

  const friday = week.getByRole('button', { name: 'Friday, 08:30 to 16:45' });
  await friday.focus();
  await page.keyboard.press('Delete');
  await expect(friday).toHaveCount(0);
  await expect(week.getByRole('button', { name: 'Friday', exact: true })).toBeFocused();
});

test('automation is paused and goes on', async ({ page, app }) => {
  const lock = panel(page, 'When the screen is locked');
  await lock.getByLabel('Show').selectOption({ label: 'Away' });
  const pause = panel(page, 'Pause');
  await expect(pause.getByText('Automatic changes are on.')).toBeVisible();
  await pause.getByRole('button', { name: 'For 1 hour' }).click();
  await expect(pause.getByText(/^Automatic changes are paused until /u)).toBeVisible();
  expect((await app.status()).automation).toMatchObject({ paused: true });
  await pause.getByRole('button', { name: 'Until I resume' }).focus();
  await page.keyboard.press('Enter');
  await expect(pause.getByText('Automatic changes are paused.')).toBeVisible();
  await pause.getByRole('button', { name: 'Resume', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(pause.getByText('Automatic changes are on.')).toBeVisible();
});

test('the address of a calendar is stored like a password and never shown again', async ({
  page,
  app,
}) => {
  const calendar = panel(page, 'Meetings in your calendar');
  await calendar.getByLabel('Show', { exact: true }).selectOption({ label: 'Busy' });
  await expect(calendar.getByText('until then nothing changes')).toBeVisible();
  const address = calendar.getByLabel('Address of the calendar', { exact: true });
  await address.fill('http://calendar.example/plain');
  await address.press('Enter');
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await expect(address).toHaveValue('http://calendar.example/plain');
  expect(await violationsInBothLooks(page)).toEqual([]);
  await address.fill('https://calendar.example/very-secret.ics');
  await expect(address).toHaveAttribute('type', 'password');
  await calendar.getByRole('button', { name: 'Use this address' }).click();
  await expect(calendar.getByText('Set (calendar.example).')).toBeVisible();
  await expect(address).toHaveValue('');
  expect(stored(app)['calendar']).toMatchObject({ host: 'calendar.example', status: 'busy' });
  expect(profileText(app, 'settings.json')).not.toContain('very-secret');
  await calendar.getByLabel('Read again every').fill('1');
  await page.keyboard.press('Enter');
  await expect(calendar.getByText('Enter a whole number from 5 to 1440.')).toBeVisible();
  await calendar.getByLabel('Only meetings that count as busy').uncheck();
  await expect(calendar.getByText('During all meetings in your calendar')).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
});

test('what happens to a change made elsewhere is chosen for each account', async ({
  page,
  app,
}) => {
  const drift = panel(page, 'When somebody changes an account elsewhere');
  await drift.getByLabel('Garoon', { exact: true }).selectOption({ label: 'Keep my status' });
  await expect(
    drift.getByText('When somebody changes the status at Garoon, yours is set again.'),
  ).toBeVisible();
  await expect.poll(() => profileText(app, 'settings.json')).toContain('keep-mine');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(drift.getByText('at Garoon, you are asked which one counts.')).toBeVisible();
  await expect(drift.getByLabel('Garoon', { exact: true })).toHaveValue('ask');
  await expect.poll(() => profileText(app, 'settings.json')).not.toContain('keep-mine');
  await expect(
    drift.getByText('Conpeek cannot be read, so a change there is not noticed.'),
  ).toBeVisible();
});

test('the week is edited with the mouse alone', async ({ page, app }) => {
  const hours = panel(page, 'Working hours');
  await hours.getByLabel('Outside working hours, show').selectOption({ label: 'Off work' });
  const week = hours.getByRole('group', { name: 'Your working week' });
  const monday = week.getByRole('button', { name: 'Monday, 09:00 to 17:00' });
  await monday.scrollIntoViewIfNeeded();
  const track = week.locator('.week-track').first();
  const box = await track.boundingBox();
  if (box === null) throw new Error('the week is not drawn');
  const xOf = (hour: number): number => box.x + (box.width * hour) / 24;
  const y = box.y + box.height / 2;
  const drag = async (from: number, to: number): Promise<void> => {
    await page.mouse.move(from, y);
    await page.mouse.down();
    await page.mouse.move((from + to) / 2, y);
    await page.mouse.move(to, y);
    await page.mouse.up();
  };
  await drag(xOf(12), xOf(11));
  await expect(week.getByRole('button', { name: 'Monday, 08:00 to 16:00' })).toBeVisible();
  await drag(xOf(16) - 3, xOf(18) - 3);
  await expect(week.getByRole('button', { name: 'Monday, 08:00 to 18:00' })).toBeVisible();
  await drag(xOf(8) + 3, xOf(10) + 3);
  await expect(week.getByRole('button', { name: 'Monday, 10:00 to 18:00' })).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(monday).toBeVisible();

  await week.getByRole('button', { name: 'Saturday', exact: true }).click();
  const saturday = hours.getByRole('group', { name: 'Saturday', exact: true });
  await expect(saturday.getByText('No work on this day.')).toBeVisible();
  await saturday.getByRole('button', { name: 'Add hours' }).click();
  await expect(week.getByRole('button', { name: 'Saturday, 09:00 to 17:00' })).toBeVisible();
  await saturday.getByRole('button', { name: 'Remove: Saturday' }).click();
  await expect(saturday.getByText('No work on this day.')).toBeVisible();
  const date = hours.getByLabel('Date');
  await date.fill('12-24');
  await hours.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(hours.getByText('December 24, every year')).toBeVisible();
  await hours.getByRole('button', { name: 'Remove December 24, every year' }).click();
  await expect(hours.getByText('December 24, every year')).toHaveCount(0);
  await expect(date).toBeFocused();
  await expect.poll(() => stored(app)['workingHours']).toMatchObject({ outside: 'offline' });
});

test('a stage of idling and a holiday are set with the keyboard alone', async ({ page, app }) => {
  await page.bringToFront();
  const idle = panel(page, 'When nobody uses the computer');
  await tabTo(idle.getByRole('button', { name: 'Add a stage' }));
  await page.keyboard.press('Enter');
  const stage = idle.getByRole('listitem');
  await expect(stage).toHaveCount(1);
  await idle.getByRole('button', { name: 'Add a stage' }).press('Shift+Tab');
  for (let count = 0; count < 8; count += 1) {
    if (await isFocused(stage.getByLabel('After', { exact: true }))) break;
    await page.keyboard.press('Shift+Tab');
  }
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.type('7');
  await page.keyboard.press('Enter');
  await expect(stage.getByText('for 7 minutes, show “Away”')).toBeVisible();
  await tabTo(stage.getByRole('button', { name: 'Remove: After 7 minutes' }));
  await page.keyboard.press('Space');
  await expect(stage).toHaveCount(0);

  const hours = panel(page, 'Working hours');
  await tabTo(hours.getByLabel('Outside working hours, show'));
  await page.keyboard.type('Off');
  await tabTo(hours.getByLabel('Date'));
  await page.keyboard.type('2026-12-31');
  await page.keyboard.press('Enter');
  const remove = hours.getByRole('button', { name: /^Remove .*December 31, 2026$/u });
  await expect(remove).toBeVisible();
  await expect.poll(() => stored(app)['workingHours']).toMatchObject({ holidays: ['2026-12-31'] });
  await page.keyboard.press('Shift+Tab');
  await expect(remove).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(remove).toHaveCount(0);
});

test('without statuses it leads to where they are created', async ({ empty: page }) => {
  await page.getByRole('button', { name: 'Automation', exact: true }).click();
  await expect(page.getByText('create the statuses first')).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Create statuses' }).click();
  await expect(page.getByRole('button', { name: 'Statuses', exact: true })).toHaveAttribute(
    'aria-current',
    'page',
  );
});
