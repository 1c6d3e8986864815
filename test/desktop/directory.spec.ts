import type {} from '../../renderer/bridge/page-address.ts';
import type { Page } from '@playwright/test';
import type { Fault } from '../../electron/sandbox/faults.ts';
import { anna, directoryTest as test, recordOf, rows } from './support/directory-page.ts';
import { named, tabTo } from './support/keyboard.ts';
import { expect } from './support/fixtures.ts';
import { violationsInBothLooks } from './support/violations.ts';

/** Opens a colleague's record and its form. */
async function edit(page: Page, name: string = anna.name): Promise<void> {
  await page.getByRole('button', { name }).click();
  await expect(page.getByRole('heading', { name })).toBeFocused();
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await expect(page.getByRole('heading', { name: `Edit ${name}` })).toBeVisible();
}

test('people are searched, told apart by role, and turned through page by page', async ({
  page,
  office,
}) => {
  const { idealist } = office.workplace.state;
  await expect(rows(page)).toHaveCount(4);
  await expect(page.getByText('4 employees')).toBeVisible();
  await expect(rows(page).filter({ hasText: 'Shows your status' })).toContainText('Noboru Sato');
  expect(await violationsInBothLooks(page)).toEqual([]);

  await page.getByLabel('Search by name').fill('kim');
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText('1 employee', { exact: true })).toBeVisible();
  await page.getByLabel('Search by name').fill('nobody at all');
  await expect(page.getByText('No employee matches this search.')).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.getByLabel('Search by name').fill('');
  await page.getByLabel('Role').selectOption({ label: 'Manager' });
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Anna Kowalska');

  idealist.envelope = { ...idealist.envelope, pageSize: 3 };
  await page.getByLabel('Role').selectOption({ label: 'All' });
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText('Page 2')).toBeVisible();
  await rows(page).first().click();
  await expect(page.getByText('Cashier', { exact: true })).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Back to the list' }).click();
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page).first()).toBeFocused();
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Previous', exact: true }).click();
  await expect(rows(page)).toHaveCount(3);
});

test('a franchisor can narrow the list down to a franchisee', async ({ page, office }) => {
  const { idealist } = office.workplace.state;
  await expect(rows(page)).toHaveCount(4);
  await expect(page.getByLabel('Franchisee')).toHaveCount(0);
  const other = { id: '5c9351b0b96d4a56b9418b02', name: 'Harbour' };
  idealist.change(anna.id, { franchisee: other });
  idealist.franchisor = true;
  await page.getByLabel('Search by name').fill('a');
  await page.getByLabel('Franchisee').selectOption({ label: 'Harbour' });
  await expect(rows(page)).toHaveCount(1);
  await expect(rows(page)).toContainText('Anna Kowalska');
});

test('a change is shown before it is sent, told as the vendor took it, and taken back', async ({
  page,
  office,
}) => {
  const before = recordOf(office);
  await edit(page);
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Review changes' }).click();
  await expect(page.getByText('Nothing was changed yet.')).toBeVisible();
  await page.getByLabel('Job title', { exact: true }).fill('Head of sales');
  await page.getByRole('button', { name: 'Attributes: add' }).click();
  await page.getByLabel('Attributes: value of').fill('B7');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await expect(page.getByText('Give this value a name.')).toBeVisible();
  await expect(page.getByLabel('Attributes: name')).toBeFocused();
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.getByLabel('Attributes: name').fill('locker');

  await page.getByRole('button', { name: 'Review changes' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save these changes?' });
  await expect(dialog).toContainText('Job titlebefore:Team leadafter:Head of sales');
  await expect(dialog).toContainText('Attributes: lockerbefore:emptyafter:B7');
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Job title', { exact: true })).toHaveValue('Head of sales');
  expect(recordOf(office)).toEqual(before);

  await page.getByRole('button', { name: 'Review changes' }).click();
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('was saved')).toBeVisible();
  expect(recordOf(office)).toEqual({
    ...before,
    job_title: 'Head of sales',
    attributes: { locker: 'B7' },
  });
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(
    page.getByText('The change to Anna Kowalska, Team lead was taken back'),
  ).toBeVisible();
  expect(recordOf(office)).toEqual(before);
});

test('a record is changed and put back with the keyboard alone', async ({ page, office }) => {
  const before = recordOf(office);
  await page.bringToFront();
  await expect(rows(page)).toHaveCount(4);
  await tabTo(named(page, /^Search by name/u));
  await page.keyboard.type('anna');
  await expect(rows(page)).toHaveCount(1);
  await tabTo(named(page, /^Anna Kowalska/u));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: anna.name })).toBeFocused();
  await tabTo(named(page, /^Edit/u));
  await page.keyboard.press('Enter');
  await tabTo(named(page, /^Job title/u));
  await page.keyboard.press('Control+A');
  await page.keyboard.type('Head of sales');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Save these changes?' })).toBeVisible();
  await tabTo(named(page, /^Save/u));
  await page.keyboard.press('Enter');
  await expect(page.getByText('was saved')).toBeVisible();
  expect(recordOf(office).job_title).toBe('Head of sales');
  await tabTo(named(page, /^Undo/u));
  await page.keyboard.press('Enter');
  await expect(page.getByText('was taken back')).toBeVisible();
  expect(recordOf(office)).toEqual(before);
});

test('what a colleague changed meanwhile is kept, and so is what was typed', async ({
  page,
  office,
}) => {
  await edit(page);
  await page.getByLabel('Job title', { exact: true }).fill('Head of sales');
  office.workplace.state.idealist.change(anna.id, { last_name: 'Nowak' });
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText(
    'Someone else changed the record in the meantime',
  );
  await expect(page.getByRole('alert')).toContainText('Last name');
  await expect(page.getByRole('alert')).not.toContainText('last_name');
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Reload it and keep what I typed' }).click();
  await expect(page.getByText('This changed in the meantime:')).toBeVisible();
  await expect(page.getByLabel('Last name')).toHaveValue('Nowak');
  await expect(page.getByLabel('Job title', { exact: true })).toHaveValue('Head of sales');
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('was saved')).toBeVisible();
  expect(recordOf(office)).toMatchObject({ last_name: 'Nowak', job_title: 'Head of sales' });
});

test('a refusal is told in words, and nothing typed is lost', async ({ page, office }) => {
  await edit(page);
  await page.getByLabel('Branches (ids)').fill('not an id');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('alert')).toContainText('It was not saved');
  await expect(page.getByLabel('Branches (ids)')).toHaveValue('not an id');
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Accounts', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Discard your changes?' });
  await expect(dialog).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Keep editing' }).click();
  await expect(page.getByLabel('Branches (ids)')).toHaveValue('not an id');
  await page.getByRole('button', { name: 'Accounts', exact: true }).click();
  await dialog.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByRole('heading', { name: 'Accounts', level: 1 })).toBeVisible();
  expect(recordOf(office).units).not.toContain('not an id');
});

const signIn = 'Idealist refused the sign-in; sign in again';
const unreachable = 'Idealist cannot be reached; check the address and this computer’s network';

/** What can go wrong at the vendor, and the one sentence for it: in the list, and while saving. */
const troubles = [
  ['a refused sign-in', { kind: 'status', status: 401 }, signIn, signIn],
  // Who may read and not write has no right there, and whose token is bad may do nothing (ID-4).
  ['a missing right', { kind: 'status', status: 403 }, signIn, 'check address, user and rights'],
  ['a fault there', { kind: 'status', status: 503 }, 'Idealist has a fault (503); try again later'],
  ['too many calls', { kind: 'status', status: 429, retryAfter: '30' }, 'Idealist asks to wait'],
  ['no connection', { kind: 'drop' }, unreachable],
  ['a page instead of data', { kind: 'html' }, 'maybe a login page or a proxy; check the address'],
] as const satisfies readonly (readonly [string, Fault, string, string?])[];

for (const [what, fault, sentence, atSaving = sentence] of troubles) {
  test(`${what} is told in words, what was typed stays, and it is asked again`, async ({
    page,
    office,
  }) => {
    const { idealist: faults } = office.workplace.faults;
    await expect(rows(page)).toHaveCount(4);
    faults.set({ fault });
    await page.getByLabel('Search by name').fill('anna');
    const alert = page.getByRole('alert');
    await expect(alert).toContainText('The directory cannot be shown');
    await expect(alert).toContainText(sentence);
    expect(await violationsInBothLooks(page)).toEqual([]);
    await expect(page.getByLabel('Search by name')).toHaveValue('anna');
    faults.clear();
    await page.getByRole('button', { name: 'Try again', exact: true }).click();
    await expect(rows(page)).toHaveCount(1);
    await expect(page.getByLabel('Search by name')).toHaveValue('anna');

    await edit(page);
    await page.getByLabel('Job title', { exact: true }).fill('Head of sales');
    faults.set({ fault, method: 'PUT', carriedOut: false });
    const save = async (): Promise<void> => {
      await page.getByRole('button', { name: 'Review changes' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    };
    await save();
    await expect(alert).toContainText('It was not saved');
    await expect(alert).toContainText(atSaving);
    await expect(page.getByLabel('Job title', { exact: true })).toHaveValue('Head of sales');
    expect(recordOf(office).job_title).toBe('Team lead');
    faults.clear();
    await save();
    await expect(page.getByText('was saved')).toBeVisible();
    expect(recordOf(office).job_title).toBe('Head of sales');
  });
}

test('a slow vendor is waited for, with what is there staying on the page', async ({
  page,
  office,
}) => {
  const { idealist: faults } = office.workplace.faults;
  await expect(rows(page)).toHaveCount(4);
  faults.set({ fault: { kind: 'slow' }, latencyMs: 2000 });
  await page.getByLabel('Search by name').fill('anna');
  await expect(page.getByText('Searching…')).toBeVisible();
  await expect(rows(page)).toHaveCount(4);
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByText('Searching…')).toHaveCount(0);
  await edit(page);
  await page.getByLabel('Job title', { exact: true }).fill('Head of sales');
  await page.getByRole('button', { name: 'Review changes' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('One moment…')).toBeVisible();
  await expect(page.getByLabel('Job title', { exact: true })).toHaveValue('Head of sales');
  await expect(page.getByText('was saved')).toBeVisible({ timeout: 15_000 });
});

test('an employee is created with the keyboard alone', async ({ page, office }) => {
  const { idealist } = office.workplace.state;
  const known = idealist.employees.length;
  await page.bringToFront();
  await expect(rows(page)).toHaveCount(4);
  await tabTo(named(page, /^New employee/u));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Role')).toBeFocused();
  await tabTo(named(page, /^Review and create/u));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Role')).toBeFocused();
  await expect(page.getByText('Please choose one.')).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.keyboard.type('Worker');
  await expect(page.getByText('Worker: cannot use the system')).toBeVisible();
  await tabTo(named(page, /^First name/u));
  await page.keyboard.type('Jun');
  await tabTo(named(page, /^Last name/u));
  await page.keyboard.type('Ito');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Discard your changes?' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByLabel('Last name')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'Create this employee?' })).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
  await tabTo(named(page, /^Create/u));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Jun Ito was created')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Jun Ito' })).toBeFocused();
  expect(idealist.employees).toHaveLength(known + 1);
  expect(idealist.employees.at(-1)).toMatchObject({ role: 'worker', first_name: 'Jun' });
  await tabTo(named(page, /^Back to the list/u));
  await page.keyboard.press('Enter');
  await expect(rows(page)).toHaveCount(5);
  await expect(rows(page).last()).toBeFocused();
});

test('the account is linked to another employee, and the status follows', async ({
  page,
  app,
  office,
}) => {
  await page.getByRole('button', { name: anna.name }).click();
  await page.getByRole('button', { name: 'Link Idealist to this employee' }).click();
  const dialog = page.getByRole('dialog', { name: `Link Idealist to ${anna.name}?` });
  await expect(dialog).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Link' }).click();
  await expect(page.getByText('The status of Idealist is written to this record.')).toBeVisible();
  await expect
    .poll(() => recordOf(office).attributes, { timeout: 10_000 })
    .toEqual({ work_status: 'available' });
  expect(await violationsInBothLooks(page)).toEqual([]);
  await app.command('set', 'busy', '--wait');
  expect(recordOf(office).attributes).toEqual({ work_status: 'busy' });
  expect(office.shown().idealist).toBe('available');
});

test('a list is narrowed and turned, and the account linked and linked back, with the keyboard alone', async ({
  page,
  app,
  office,
}) => {
  const { idealist } = office.workplace.state;
  idealist.change(anna.id, { franchisee: { id: '5c9351b0b96d4a56b9418b02', name: 'Harbour' } });
  idealist.franchisor = true;
  idealist.envelope = { ...idealist.envelope, pageSize: 3 };
  await page.bringToFront();
  await tabTo(named(page, /^Search by name/u));
  await page.keyboard.type('a');
  await tabTo(named(page, /^Role/u));
  await page.keyboard.type('Manager');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Home');
  await tabTo(named(page, /^Franchisee/u));
  await page.keyboard.type('Harbour');
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await expect(rows(page)).toHaveCount(3);
  await tabTo(named(page, /^Next/u));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Page 2')).toBeVisible();
  await expect(rows(page)).toHaveCount(1);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Page 1')).toBeVisible();

  await rows(page).filter({ hasText: 'Anna Kowalska' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: anna.name })).toBeFocused();
  await tabTo(named(page, /^Link Idealist to this employee/u));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await tabTo(named(page, /^Link/u));
  await page.keyboard.press('Enter');
  await expect(page.getByText('The status of Idealist is written to this record.')).toBeVisible();
  await expect
    .poll(() => recordOf(office).attributes, { timeout: 10_000 })
    .toEqual({ work_status: 'available' });
  await tabTo(named(page, /^Link to the previous employee again/u));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Link Idealist to this employee')).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
  await app.command('set', 'busy', '--wait');
  expect(office.shown().idealist).toBe('busy');
});
