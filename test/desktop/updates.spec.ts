import type { Page } from '@playwright/test';
import { installBrowser } from './support/browser.ts';
import { expect } from './support/fixtures.ts';
import { channelOf, servePackages, type PackageServer } from './support/package-server.ts';
import { windowTest } from './support/window-test.ts';

const test = windowTest.extend<{ readonly packages: PackageServer }>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the parameter's form.
  packages: async ({}, use) => {
    const packages = await servePackages('0.2.0');
    await use(packages);
    await packages.close();
  },
});

async function openGeneral(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'General', exact: true }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'General' })).toBeVisible();
}

/** Types the address of the folder as a person without a mouse would. */
async function give(page: Page, address: string): Promise<void> {
  const field = page.getByLabel('Folder with new versions');
  await field.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(address);
  await page.keyboard.press('Enter');
}

test.describe('newer versions', () => {
  test('are found in the folder that is named, and downloaded by the browser', async ({
    page,
    session,
    packages,
  }) => {
    test.setTimeout(120_000);
    await openGeneral(page);
    await expect(page.getByText('Presently does not look for newer versions')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Look now' })).toHaveCount(0);
    await give(page, packages.address);
    await expect(page.getByText('Version 0.2.0 is there.')).toBeVisible();
    expect(packages.asked).toEqual(['/presently/latest-linux.yml']);

    const browser = await installBrowser(session);
    try {
      await page.getByRole('button', { name: 'Download' }).focus();
      await page.keyboard.press('Enter');
      await expect(page.getByText('Your browser downloads it.')).toBeVisible();
      await expect
        .poll(() => packages.asked, { timeout: 60_000 })
        .toContain('/presently/presently-0.2.0.deb');
    } finally {
      await browser.close();
    }
  });

  test('the one that runs is the latest, and the folder may go away', async ({
    app,
    page,
    packages,
  }) => {
    packages.answer((response) => response.end(channelOf('0.1.0')));
    await openGeneral(page);
    await give(page, packages.address);
    await expect(
      page.getByText(/^Version 0\.1\.0 is the latest one \(looked at .+\)\.$/u),
    ).toBeVisible();
    await expect(page.getByRole('button', { name: 'Download' })).toHaveCount(0);

    const look = page.getByRole('button', { name: 'Look now' });
    const host = new URL(packages.address).host;
    packages.answer((response) => response.writeHead(404).end());
    await look.press('Enter');
    await expect(
      page.getByText(`no versions of Presently in this folder at ${host}`),
    ).toBeVisible();
    packages.answer((response) => response.end('<html>Please sign in</html>'));
    await look.press('Enter');
    await expect(page.getByText(`What ${host} answers is no list of versions.`)).toBeVisible();
    packages.answer((response) => {
      response.writeHead(302, { location: 'https://elsewhere.example/' }).end();
    });
    await look.press('Enter');
    await expect(page.getByText(`${host} cannot be reached at the moment.`)).toBeVisible();
    packages.answer((response) => response.end(channelOf('0.1.0')));
    await look.press('Enter');
    await expect(page.getByText('cannot be reached')).toHaveCount(0);
    packages.answer((response) => response.destroy());
    await look.press('Enter');
    await expect(page.getByText(`${host} cannot be reached at the moment.`)).toBeVisible();

    await give(page, '');
    await expect(page.getByText('Presently does not look for newer versions')).toBeVisible();
    await expect(look).toHaveCount(0);
    expect((await app.command('export')).stdout).not.toContain('updates');
  });

  test('an address that cannot be one is told at the field and stays in it', async ({
    app,
    page,
    packages,
  }) => {
    await openGeneral(page);
    const field = page.getByLabel('Folder with new versions');
    for (const wrong of [
      'http://packages.example/',
      'https://me:secret@packages.example/',
      'https://packages.example/?key=1',
      '\u{202E}https://packages.example/',
      '📦',
    ]) {
      await give(page, wrong);
      await expect(page.getByText('must be the address of a folder')).toBeVisible();
      await expect(field).toHaveValue(wrong);
      await expect(field).toHaveAttribute('aria-invalid', 'true');
    }
    await field.press('Escape');
    await expect(field).toHaveValue('');

    const wrong = { version: 1, general: { updates: 'ftp://packages.example' } };
    expect(await app.command.fed(JSON.stringify(wrong), 'import', '-')).toMatchObject({ code: 5 });
    const right = { version: 1, general: { updates: packages.address } };
    expect(await app.command.fed(JSON.stringify(right), 'import', '-')).toMatchObject({ code: 0 });
    await expect(field).toHaveValue(packages.address);
    expect((await app.command('export')).stdout).toContain(packages.address);
  });
});
