import type { Page } from '@playwright/test';
import { connect, expect } from './support/fixtures.ts';
import { named, tabTo } from './support/keyboard.ts';
import type { Office } from './support/office.ts';
import {
  clearThere,
  planElsewhere as planThere,
  plannedThere as planned,
  vendorTime as iso,
} from './support/plan-elsewhere.ts';
import { violationsInBothLooks } from './support/violations.ts';
import { windowTest } from './support/window-test.ts';
import { hourMs } from '../../electron/contract/time.ts';

const test = windowTest.extend({
  page: async ({ driven: { page }, app, office }, use) => {
    await connect(app, office);
    await page.getByRole('button', { name: 'Planned', exact: true }).click();
    await expect(page.getByRole('heading', { name: 'Planned', level: 1 })).toBeVisible();
    await use(page);
  },
});

/** Plans a day in three days as if in the messenger. */
function planElsewhere(office: Office, fields: Parameters<typeof planThere>[1] = {}): void {
  planThere(office, { statusMessage: 'In Busan', ...fields });
}

const rows = (page: Page) => page.locator('[data-planned]');
const lookAgain = (page: Page) => page.getByRole('button', { name: 'Refresh' }).click();

/** The local day so many days from now, as a date field holds it. */
function dayText(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(date);
}

/** Local midnight of that day, or a time of it. */
function instant(days: number, hours = 0, minutes = 0): number {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return date.setHours(hours, minutes, 0, 0);
}

test('a status is planned, changed and removed, and each is taken back', async ({
  page,
  office,
}) => {
  await expect(page.getByText('Nothing is planned at LINE WORKS yet.')).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);

  await page.getByRole('button', { name: 'Plan a status' }).click();
  await expect(page.getByRole('button', { name: 'Tomorrow' })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Tomorrow' })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  // Only what the domain has switched on is offered, by the domain's own names.
  await expect(page.getByLabel('Status', { exact: true }).getByRole('option')).toHaveCount(
    office.workplace.state.lineworks.definitions.filter(({ used }) => used).length,
  );
  await page.getByLabel('Status', { exact: true }).selectOption('ABSENCE');
  await page.getByLabel('Status message').fill('Family day');
  await page.getByRole('checkbox', { name: 'Automatic reply by mail' }).check();
  await page.getByRole('checkbox', { name: 'To people inside the company' }).check();
  await page.getByLabel('Text of the reply').fill('I am back on Wednesday.');
  const preview = page.getByRole('region', { name: 'What LINE WORKS will show' });
  await expect(preview).toContainText('tomorrow');
  await expect(preview).toContainText('Family day');
  await expect(preview).toContainText('I am back on Wednesday.');
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Plan', exact: true }).click();

  await expect(page.getByRole('status').filter({ hasText: 'is planned' })).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('tomorrow');
  const first = planned(office);
  expect(first).toMatchObject({
    profileStatusId: 'ABSENCE',
    statusMessage: 'Family day',
    startTime: iso(instant(1)),
    endTime: iso(instant(1, 23, 59)),
    autoReplyMail: { internal: { content: 'I am back on Wednesday.' } },
  });
  // There is room for one only, which is said before anybody tries.
  await expect(page.getByText('LINE WORKS keeps 1 planned status at a time.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Plan a status' })).toHaveCount(0);
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('That was undone')).toBeVisible();
  await expect(rows(page)).toHaveCount(0);
  expect(planned(office)).toBeUndefined();

  planElsewhere(office, {
    autoReplyMail: { internal: { content: 'x', sentDirectlyToMe: true } },
  });
  await lookAgain(page);
  await expect(rows(page)).toContainText('in 3 days');
  await expect(rows(page)).toContainText('Only to mail addressed to me');
  const before = planned(office);
  await page.getByRole('button', { name: /^Change / }).click();
  await page.getByLabel('Status message').fill('');
  await page.getByRole('checkbox', { name: 'Automatic reply by mail' }).uncheck();
  await page.getByRole('button', { name: 'Next week' }).click();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The planned status was changed')).toBeVisible();
  expect(planned(office)).toMatchObject({ statusMessage: null });
  expect(planned(office)?.autoReplyMail?.internal ?? null).toBeNull();
  expect(planned(office)?.startTime).not.toBe(before?.startTime);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('That was undone')).toBeVisible();
  expect(planned(office)).toMatchObject({
    statusMessage: 'In Busan',
    startTime: before?.startTime,
    endTime: before?.endTime,
    autoReplyMail: { internal: { content: 'x', sentDirectlyToMe: true } },
  });

  await page.getByRole('button', { name: /^Remove / }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove the planned status?' });
  await expect(dialog).toContainText('In Busan');
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  expect(planned(office)).toBeDefined();
  await page.getByRole('button', { name: /^Remove / }).click();
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('The planned status was removed')).toBeVisible();
  expect(planned(office)).toBeUndefined();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows(page)).toHaveCount(1);
  expect(planned(office)).toMatchObject({ statusMessage: 'In Busan', endTime: before?.endTime });
});

test('a status is planned, changed and removed with the keyboard alone', async ({
  page,
  office,
}) => {
  await page.bringToFront();
  await expect(page.getByText('Nothing is planned at LINE WORKS yet.')).toBeVisible();
  await page.getByRole('heading', { level: 1 }).focus();
  await tabTo(named(page, /^Plan a status$/u));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Tomorrow' })).toBeFocused();
  await tabTo(named(page, /^Status$/u));
  await page.keyboard.press('End');
  await tabTo(named(page, /^Status message$/u));
  await page.keyboard.type('회의');
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  expect(planned(office)).toMatchObject({ statusMessage: '회의' });

  await tabTo(named(page, /^Change .+/u));
  await page.keyboard.press('Enter');
  await tabTo(named(page, /^Status message$/u));
  await page.keyboard.press('End');
  await page.keyboard.type('!');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Status message')).toHaveValue('회의!');
  await page.getByLabel('Status message').press('Enter');
  await expect(page.getByText('The planned status was changed')).toBeVisible();
  expect(planned(office)).toMatchObject({ statusMessage: '회의!' });

  await tabTo(named(page, /^Remove .+/u));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The planned status was removed')).toBeVisible();
  expect(planned(office)).toBeUndefined();
  await tabTo(named(page, /^Undo$/u));
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(1);
  expect(planned(office)).toMatchObject({ statusMessage: '회의!' });
});

test('what cannot be planned is said at its field, and what was typed stays', async ({
  page,
  office,
}) => {
  await page.getByRole('button', { name: 'Plan a status' }).click();
  const from = page.getByRole('group', { name: 'From' });
  const to = page.getByRole('group', { name: 'Until' });
  await from.getByLabel('From').fill(dayText(-1));
  await expect(from).toContainText('This time has passed.');
  await from.getByLabel('From').fill(dayText(2));
  await expect(to).toContainText('Must be later than the beginning.');
  await to.getByLabel('Until').fill('');
  await expect(to).toContainText('Enter a date and a time.');
  await page.getByLabel('Status message').fill('ã'.repeat(51));
  await expect(page.getByText('Too long: 51 of at most 50 characters')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Automatic reply by mail' }).check();
  await page.getByRole('checkbox', { name: 'To people outside the company' }).check();
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(to.getByLabel('Until')).toBeFocused();
  await expect(page.getByText('Please fill this in.')).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
  expect(planned(office)).toBeUndefined();
  await expect(page.getByLabel('Status message')).toHaveValue('ã'.repeat(51));
});

test('what was changed elsewhere meanwhile is shown, and what was typed can still be saved', async ({
  page,
  office,
}) => {
  planElsewhere(office);
  await lookAgain(page);
  await page.getByRole('button', { name: /^Change / }).click();
  await page.getByLabel('Status message').fill('Mine');
  planElsewhere(office, { statusMessage: 'Theirs' });
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  const notice = page.getByRole('alert');
  await expect(notice).toContainText('It was changed elsewhere in the meantime.');
  await expect(notice).toContainText('Theirs');
  await expect(page.getByLabel('Status message')).toHaveValue('Mine');
  expect(planned(office)).toMatchObject({ statusMessage: 'Theirs' });
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The planned status was changed')).toBeVisible();
  expect(planned(office)).toMatchObject({ statusMessage: 'Mine' });

  await page.getByRole('button', { name: /^Change / }).click();
  await page.getByLabel('Status message').fill('Again');
  clearThere(office);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(notice).toContainText('It was removed elsewhere in the meantime.');
  planElsewhere(office, { statusMessage: 'First' });
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(notice).toContainText('Another status was planned elsewhere in the meantime.');
  await expect(notice).toContainText('First');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The planned status was changed')).toBeVisible();
  expect(planned(office)).toMatchObject({ statusMessage: 'Again' });

  planElsewhere(office, { statusMessage: 'Not yours' });
  await page.getByRole('button', { name: /^Remove / }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByRole('alert')).toContainText('changed elsewhere in the meantime');
  await expect(rows(page)).toContainText('Not yours');
  expect(planned(office)).toMatchObject({ statusMessage: 'Not yours' });
});

test('one that was planned here is shown as running, and another one can be planned', async ({
  page,
  office,
}) => {
  await page.getByRole('button', { name: 'Plan a status' }).click();
  await page.getByLabel('Status message').fill('Now');
  await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: /^Change / }).click();
  await expect(page.getByLabel('Status message')).toHaveValue('Now');
  await page.getByRole('button', { name: 'Cancel' }).click();
  // The vendor's clock is moved on by letting the status begin earlier than it was planned for.
  const record = planned(office);
  if (record === undefined) throw new Error('nothing is planned');
  const begun = {
    ...record,
    startTime: iso(Date.now() - hourMs),
    scheduleType: 'PRESENT' as const,
  };
  planElsewhere(office, begun);
  await lookAgain(page);
  await expect(rows(page)).toContainText('Running, ends');
  await expect(page.getByRole('button', { name: /^Change / })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Plan a status' })).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
});

const faults = [
  { fault: { kind: 'status', status: 403 }, says: /FORBIDDEN|right/u },
  { fault: { kind: 'status', status: 503 }, says: /again/u },
  { fault: { kind: 'status', status: 429, retryAfter: '1' }, says: /wait/u },
  { fault: { kind: 'drop' }, says: /reach|network/iu },
  { fault: { kind: 'html' }, says: /address/u },
  { fault: { kind: 'status', status: 401 }, says: /sign in/iu },
] as const;

test('where the system does not answer, the page says why and what to do', async ({
  page,
  office,
}) => {
  test.setTimeout(120_000);
  const { lineworks } = office.workplace.faults;
  await expect(page.getByText('Nothing is planned at LINE WORKS yet.')).toBeVisible();
  for (const { fault, says } of faults) {
    lineworks.set({ fault });
    await page.getByRole('button', { name: 'Status', exact: true }).click();
    await page.getByRole('button', { name: 'Planned', exact: true }).click();
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('The planned statuses cannot be shown');
    await expect(alert).toContainText(says);
    await expect(alert).toContainText('LINE WORKS');
    expect(await violationsInBothLooks(page)).toEqual([]);
    lineworks.clear();
    await expect(async () => {
      await page.getByRole('button', { name: 'Try again' }).click();
      await expect(page.getByText('Nothing is planned at LINE WORKS yet.')).toBeVisible();
    }).toPass();
  }
  // What was there stays while it cannot be read anew, and what was typed while it cannot be sent.
  planElsewhere(office);
  await lookAgain(page);
  await expect(rows(page)).toHaveCount(1);
  lineworks.set({ fault: { kind: 'status', status: 403 } });
  await lookAgain(page);
  await expect(page.getByText('The planned statuses cannot be shown')).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: /^Change / }).click();
  await expect(page.getByLabel('Status message')).toBeVisible();
  await page.getByLabel('Status message').fill('Kept');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('It was not saved')).toBeVisible();
  await expect(page.getByLabel('Status message')).toHaveValue('Kept');
  lineworks.clear();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('The planned status was changed')).toBeVisible();
  expect(planned(office)).toMatchObject({ statusMessage: 'Kept' });
});

test('without an account that can plan, there is no such page, and its address says what to connect', async ({
  page,
  app,
}) => {
  expect((await app.command('accounts', 'remove', 'lineworks', '--yes')).code).toBe(0);
  await expect(page.getByText('None of your accounts can plan a status ahead.')).toBeVisible();
  await expect(page.getByText('Connect LINE WORKS to use this page.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Planned', exact: true })).toHaveCount(0);
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Go to the accounts' }).click();
  await expect(page.getByRole('heading', { name: 'Accounts', level: 1 })).toBeVisible();
});
