import { test as base, expect } from './support/fixtures.ts';
import { installBrowser, type SystemBrowser } from './support/browser.ts';
import type { CommandResult } from './support/command-line.ts';
import type { App } from './support/app.ts';
import type { Office } from './support/office.ts';

interface Entry {
  readonly vendor: string;
  readonly baseUrl: string;
  readonly authUrl?: string;
  readonly credentials: Readonly<Record<string, unknown>>;
}

const test = base.extend<{ readonly systemBrowser: SystemBrowser }>({
  systemBrowser: async ({ session }, use) => {
    const browser = await installBrowser(session);
    await use(browser);
    await browser.close();
  },
});

/** Starting a browser on a small machine takes a while. */
test.describe.configure({ timeout: 120_000 });

/** What an administrator knows of a vendor before anybody signed in. */
function entryOf({ file, workplace }: Office, vendor: 'garoon' | 'lineworks'): Entry {
  // The office's own file in the form of the control contract.
  const { accounts } = JSON.parse(file()) as { accounts: readonly Entry[] };
  const entry = accounts.find((account) => account.vendor === vendor);
  if (entry === undefined) throw new Error(`no ${vendor} in the office`);
  const { garoon, lineworks } = workplace.access;
  const { clientId, clientSecret } = vendor === 'garoon' ? garoon.client : lineworks;
  return { ...entry, credentials: { clientId, clientSecret } };
}

function begin(app: App, entry: Entry): Promise<CommandResult> {
  const words = ['accounts', 'add', entry.vendor, '--browser', '--json'];
  return app.command.fed(JSON.stringify(entry), ...words);
}

function hostOf({ authUrl, baseUrl }: Entry): string {
  return new URL(authUrl ?? baseUrl).host;
}

for (const vendor of ['garoon', 'lineworks'] as const) {
  test(`${vendor}: allowed in the browser, the account works and what it led to is kept`, async ({
    app,
    systemBrowser,
    office,
  }) => {
    await app.start();
    const entry = entryOf(office, vendor);
    const signedIn = begin(app, entry);
    const page = await systemBrowser.page(hostOf(entry));
    await page.getByRole('button', { name: 'Allow' }).click();
    await expect(page.getByText('You can close this page.')).toBeVisible();
    const result = await signedIn;
    expect(result).toMatchObject({ code: 0 });
    expect(JSON.parse(result.stdout)).toMatchObject({ account: vendor });
    expect(result.stderr).toContain(hostOf(entry));
    expect(result.stderr).not.toContain(String(entry.credentials['clientSecret']));
    expect(await app.command('accounts', 'test', vendor)).toMatchObject({ code: 0 });
    await app.command('quit');
    await app.start();
    expect(await app.command('accounts', 'test', vendor)).toMatchObject({ code: 0 });
  });
}

test('denied in the browser, nothing is stored and one sentence says so', async ({
  app,
  systemBrowser,
  office,
}) => {
  await app.start();
  const entry = entryOf(office, 'lineworks');
  const signedIn = begin(app, entry);
  const page = await systemBrowser.page(hostOf(entry));
  await page.getByRole('button', { name: 'Deny' }).click();
  await expect(page.getByText('You can close this page.')).toBeVisible();
  const result = await signedIn;
  expect(result).toMatchObject({ code: 1, stdout: '' });
  expect(result.stderr).toContain('access_denied');
  expect(JSON.parse((await app.command('accounts', '--json')).stdout)).toMatchObject({
    accounts: [],
  });
});

test('a stored account can be signed in to anew', async ({
  app,
  systemBrowser,
  office,
  connected,
}) => {
  const signedIn = connected.command('accounts', 'sign-in', 'lineworks');
  const page = await systemBrowser.page(hostOf(entryOf(office, 'lineworks')));
  await page.getByRole('button', { name: 'Allow' }).click();
  expect(await signedIn).toMatchObject({ code: 0 });
  expect(await app.command('set', 'lunch', '--wait')).toMatchObject({ code: 0 });
});
