import type { Page } from '@playwright/test';
import { openSession } from '../../scripts/session/open-session.mjs';
import { newApp, type App } from './support/app.ts';
import { named, tabTo } from './support/keyboard.ts';
import { installBrowser } from './support/browser.ts';
import { connect, expect } from './support/fixtures.ts';
import { violationsInBothLooks as violations } from './support/violations.ts';
import { windowTest } from './support/window-test.ts';
import { openWindow } from './support/window.ts';
import type { Office } from './support/office.ts';

interface Parts {
  /** The accounts page on a profile without any account. */
  readonly empty: Page;
}

const test = windowTest.extend<Parts>({
  empty: async ({ driven: { page } }, use) => {
    await page.getByRole('button', { name: 'Accounts' }).click();
    await expect(page.getByRole('heading', { name: 'Accounts', level: 1 })).toBeVisible();
    await use(page);
  },
  page: async ({ empty, app, office }, use) => {
    await connect(app, office);
    await expect(empty.getByRole('listitem').filter({ hasText: 'Up to date' })).toHaveCount(4);
    await use(empty);
  },
});

interface Entry {
  readonly baseUrl: string;
  readonly user: string;
  readonly credentials: { readonly apiKey: string };
}

/** What a person knows of their account at the first vendor of the office. */
function knownOf(office: Office): Entry {
  // The office's own file in the form of the control contract.
  const { accounts } = JSON.parse(office.file()) as { accounts: readonly [Entry] };
  return accounts[0];
}

/** Fills in the form of a new account as somebody does who knows all of it. */
async function fillIn(page: Page, office: Office): Promise<void> {
  const { baseUrl, user, credentials } = knownOf(office);
  await page.getByRole('button', { name: 'Add an account' }).click();
  await page.getByRole('button', { name: 'Conpeek' }).click();
  await page.getByLabel('Address').fill(baseUrl);
  await page.getByLabel('User').fill(user);
  await page.getByLabel('API key *', { exact: true }).fill(credentials.apiKey);
}

async function accountsOf(app: App): Promise<readonly string[]> {
  return (await app.status()).accounts.map(({ id }) => id);
}

test('an account is added with the keyboard alone, and a wrong key changes nothing that was typed', async ({
  empty: page,
  app,
  office,
}) => {
  const { baseUrl, user, credentials } = knownOf(office);
  await page.bringToFront();
  expect(await violations(page)).toEqual([]);
  await tabTo(named(page, 'Add an account'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Conpeek' })).toBeFocused();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Name')).toBeFocused();

  await tabTo(named(page, 'Connect'));
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Address')).toBeFocused();
  await expect(page.getByText('Please fill this in.')).toHaveCount(3);
  expect(await violations(page)).toEqual([]);

  await page.keyboard.type(baseUrl);
  await expect(page.getByText(`Your sign-in goes to ${new URL(baseUrl).host}`)).toBeVisible();
  await page.keyboard.press('Tab');
  await page.keyboard.type(user);
  await page.keyboard.press('Tab');
  await page.keyboard.type('not-the-key');
  const key = page.getByLabel('API key *', { exact: true });
  await expect(key).toHaveAttribute('type', 'password');
  await tabTo(named(page, 'Show API key'));
  await page.keyboard.press('Space');
  await expect(key).toHaveAttribute('type', 'text');
  await page.keyboard.press('Space');
  await tabTo(named(page, 'Connect'));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('The account was not connected');
  await expect(page.getByRole('alert')).toContainText('refused the sign-in');
  await expect(page.getByLabel('Address')).toHaveValue(baseUrl);
  await expect(page.getByLabel('User')).toHaveValue(user);
  await expect(key).toHaveValue('not-the-key');
  expect(await violations(page)).toEqual([]);
  expect(await accountsOf(app)).toEqual([]);

  await key.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(credentials.apiKey);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Conpeek is connected')).toBeVisible();
  await expect(
    page.getByText(`Signed in as ${user}; may change the status: not known`),
  ).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Accounts', level: 1 })).toBeFocused();
  await expect(page.getByRole('button', { name: 'Test Conpeek' })).toBeVisible();
  expect(await accountsOf(app)).toEqual(['conpeek']);
  expect(await violations(page)).toEqual([]);
});

test('an address the program refuses is told at its field', async ({ empty: page, office }) => {
  const { user } = knownOf(office);
  await page.getByRole('button', { name: 'Add an account' }).click();
  await page.getByRole('button', { name: 'Conpeek' }).click();
  await page.getByLabel('Address').fill('http://plain.example');
  await expect(page.getByText('Not encrypted')).toBeVisible();
  await page.getByLabel('User').fill(user);
  await page.getByLabel('API key *', { exact: true }).fill('some key');
  await page.getByRole('button', { name: 'Connect' }).click();
  const address = page.getByLabel('Address');
  await expect(address).toBeFocused();
  await expect(address).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('must be an https address')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Discard' }).click();
  await expect(page.getByText('No account is connected yet.')).toBeVisible();
});

test('an address is read while it is typed, as its vendor means it', async ({ empty: page }) => {
  await page.getByRole('button', { name: 'Add an account' }).click();
  await page.getByRole('button', { name: 'Garoon' }).click();
  await page.getByLabel('Address').fill('https://example.cybozu.com/k/');
  await expect(page.getByText('Not the address of this system yet')).toBeVisible();
  await page.getByLabel('Address').fill('https://example.cybozu.com/g/portal/index.csp?');
  await expect(page.getByText('Presently will use https://example.cybozu.com/g')).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('an account is tested, paused, resumed and removed', async ({ page, app, office }) => {
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Test Garoon' }).click();
  await expect(page.getByText(/Signed in as .+; may change the status: yes/u)).toBeVisible();
  expect(await violations(page)).toEqual([]);

  const row = page.getByRole('listitem').filter({ hasText: 'Idealist' });
  await page.getByRole('button', { name: 'Pause Idealist' }).click();
  await expect(row.getByText('Paused')).toBeVisible();
  await page.getByRole('button', { name: 'Resume Idealist' }).click();
  await expect(row.getByText('Up to date')).toBeVisible();

  await page.getByRole('button', { name: 'Remove Idealist' }).click();
  const dialog = page.getByRole('dialog', { name: 'Remove Idealist?' });
  await expect(dialog).toBeVisible();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('button', { name: 'Remove Idealist' })).toBeFocused();
  expect(await accountsOf(app)).toContain('idealist');

  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('Idealist was removed')).toBeVisible();
  await expect(page.getByText('It still shows “available” there.')).toBeVisible();
  await expect(row).toHaveCount(0);
  expect(await accountsOf(app)).toEqual(['conpeek', 'garoon', 'lineworks']);
  expect(office.shown().idealist).toBe('available');
});

test('a refused sign-in is typed anew, with everything else of the account kept', async ({
  page,
  app,
  office,
}) => {
  const { baseUrl, user, credentials } = knownOf(office);
  await page.getByRole('button', { name: 'Sign in again to Conpeek' }).click();
  await expect(page.getByLabel('Address')).toHaveValue(baseUrl);
  await expect(page.getByLabel('User')).toHaveValue(user);
  const key = page.getByLabel('API key *', { exact: true });
  await expect(key).toHaveValue('');
  await key.fill(credentials.apiKey);
  await page.getByRole('button', { name: 'Connect' }).click();
  await expect(page.getByText('Conpeek is connected')).toBeVisible();
  expect(await accountsOf(app)).toEqual(['conpeek', 'garoon', 'lineworks', 'idealist']);
});

test('the settings of an account are changed, and its sign-in stays', async ({ page, app }) => {
  await page.getByRole('button', { name: 'Edit Idealist' }).click();
  await expect(page.getByRole('heading', { name: 'Edit Idealist' })).toBeVisible();
  await expect(page.getByLabel('Name')).toBeFocused();
  await expect(page.getByRole('combobox', { name: 'How to sign in' })).toHaveValue('kept');
  await expect(page.getByLabel('Token')).toHaveCount(0);
  expect(await violations(page)).toEqual([]);
  const user = page.getByLabel('User');
  const known = await user.inputValue();
  await user.fill('5c9351b0b96d4a56b9418eff');
  await page.getByRole('button', { name: 'Test and save' }).click();
  await expect(page.getByRole('alert')).toContainText('The changes were not saved');
  await expect(user).toHaveValue('5c9351b0b96d4a56b9418eff');
  expect(await violations(page)).toEqual([]);

  await user.fill(known);
  await page.getByLabel('Name').fill('Records');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Records is connected')).toBeVisible();
  const row = page.getByRole('listitem').filter({ hasText: 'Records' });
  await expect(row.getByText('Up to date')).toBeVisible();
  await app.command('set', 'busy', '--wait');
  await expect(row).toContainText('busy');
});

test('a sign-in in the browser can be cancelled where it was begun', async ({ page }) => {
  await page.getByRole('button', { name: 'Sign in again to LINE WORKS' }).click();
  await expect(page.getByText('Allow the sign-in in the browser')).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('alert')).toContainText('the sign-in was cancelled');
  await page.getByRole('button', { name: 'Enter the sign-in here' }).click();
  await expect(page.getByRole('heading', { name: 'Sign in again to LINE WORKS' })).toBeVisible();
});

test('an account is connected through the browser, with its progress in the form', async ({
  session,
  empty: page,
  app,
  office,
}) => {
  test.setTimeout(120_000);
  const browser = await installBrowser(session);
  try {
    const { access, baseUrls } = office.workplace;
    await page.getByRole('button', { name: 'Add an account' }).click();
    await page.getByRole('button', { name: 'LINE WORKS' }).click();
    await expect(page.getByRole('combobox', { name: 'How to sign in' })).toHaveValue('browser');
    await page.getByLabel('User').fill('me');
    await page.getByLabel('Client id').fill(access.lineworks.clientId);
    await page.getByLabel('Client secret *', { exact: true }).fill(access.lineworks.clientSecret);
    await page.getByText('More settings').click();
    await page.getByLabel('Address', { exact: true }).fill(baseUrls.lineworks);
    await page.getByLabel('Address of the sign-in').fill(baseUrls.lineworksAuth);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign in with the browser' }).click();
    await expect(page.getByText('Allow the sign-in in the browser')).toBeVisible();
    const consent = await browser.page(new URL(baseUrls.lineworksAuth).host);
    await consent.getByRole('button', { name: 'Allow' }).click();
    await expect(page.getByText('Lineworks is connected')).toBeVisible();
    await expect(page.getByText(/Signed in as .+; may change the status/u)).toBeVisible();
    expect(await accountsOf(app)).toEqual(['lineworks']);
  } finally {
    await browser.close();
  }
});

test('without a keyring, weak storage is a step of its own', async ({ office }) => {
  const session = await openSession({ parts: ['windowManager', 'panel'] });
  const app = newApp(session);
  const { page, electron } = await openWindow(session, app.profile);
  try {
    await page.getByRole('button', { name: 'Accounts' }).click();
    await fillIn(page, office);
    await page.getByRole('button', { name: 'Connect' }).click();
    await expect(page.getByRole('alert')).toContainText('has no keyring');
    expect(await violations(page)).toEqual([]);
    expect(await accountsOf(app)).toEqual([]);
    await page.getByRole('button', { name: 'Store anyway, weakly protected' }).click();
    await expect(page.getByText('Conpeek is connected')).toBeVisible();
    expect(await accountsOf(app)).toEqual(['conpeek']);
  } finally {
    await app.command('quit');
    await electron.close().catch(() => undefined);
    await app.dispose();
    await session.close();
  }
});

test('the last calls of an account say what went and how it ended', async ({ page, app }) => {
  await app.command('set', 'busy', '--wait');
  const heading = page.getByText('Last calls').first();
  await heading.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Busy · accepted · \d+ ms/u).first()).toBeVisible();
  expect(await violations(page)).toEqual([]);
});

test('the pages are walked with the arrow keys', async ({ page }) => {
  await page.bringToFront();
  const status = page.getByRole('button', { name: 'Status', exact: true });
  const accounts = page.getByRole('button', { name: 'Accounts', exact: true });
  await expect(accounts).toHaveAttribute('aria-current', 'page');
  await accounts.focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByRole('button', { name: 'Hotkeys', exact: true })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(status).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Available' })).toBeVisible();
  await expect(status).toHaveAttribute('aria-current', 'page');
  await expect(accounts).not.toHaveAttribute('aria-current', 'page');
});
