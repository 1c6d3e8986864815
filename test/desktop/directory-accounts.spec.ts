import type {} from '../../renderer/bridge/page-address.ts';
import { anna, directoryTest as test, rows } from './support/directory-page.ts';
import { expect } from './support/fixtures.ts';
import { violationsInBothLooks } from './support/violations.ts';

test('the page stands in the navigation only while an account has a directory', async ({
  page,
  app,
}) => {
  const link = page.getByRole('button', { name: 'Directory', exact: true });
  await expect(rows(page)).toHaveCount(4);
  const { stdout } = await app.command('export');
  await app.command('accounts', 'remove', 'idealist', '--yes');
  await expect(link).toHaveCount(0);
  await expect(page.getByText('Connect Idealist to use this page.')).toBeVisible();
  expect(await violationsInBothLooks(page)).toEqual([]);
  await page.getByRole('button', { name: 'Go to the accounts' }).click();
  await expect(page.getByRole('heading', { name: 'Accounts', level: 1 })).toBeVisible();
  await expect(link).toHaveCount(0);
  await page.evaluate(() => window.presently.commands.open({ page: 'directory' }));
  await expect(page.getByText('Connect Idealist to use this page.')).toBeVisible();
  expect((await app.command.fed(stdout, 'import', '-')).code).toBe(0);
  await expect(link).toBeVisible();
});

test('each of several directories is chosen by its account', async ({ page, app, office }) => {
  await expect(rows(page)).toHaveCount(4);
  await expect(page.getByLabel('Account', { exact: true })).toHaveCount(0);
  // The office's own file in the form of the control contract.
  const file = JSON.parse(office.file()) as { accounts: readonly Record<string, unknown>[] };
  const [entry] = file.accounts.filter(({ id }) => id === 'idealist');
  const second = { ...entry, id: 'second', name: 'Second office', user: anna.id };
  await app.command.fed(JSON.stringify({ version: 1, accounts: [second] }), 'import', '-');
  await page.getByLabel('Account', { exact: true }).selectOption({ label: 'Second office' });
  await expect(rows(page).filter({ hasText: 'Shows your status' })).toContainText('Anna Kowalska');
  expect(await violationsInBothLooks(page)).toEqual([]);
});
