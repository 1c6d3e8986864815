import { expect } from '../fixtures.ts';
import { button, field, state, type Stage, type State, type StateGroup } from './stage.ts';

const vendors = ['conpeek', 'garoon', 'lineworks', 'idealist'] as const;

async function openForm(stage: Stage, vendor: string): Promise<void> {
  await button(stage, 'accountsPage.add').click();
  await button(stage, `vendors.${vendor}`).click();
  await expect(field(stage, 'name')).toBeFocused();
  await openMore(stage);
}

/** Opens what stays folded up and what is optional. */
async function openMore({ page }: Stage): Promise<void> {
  const more = page.locator('form details.account-more:not([open]) > summary');
  if ((await more.count()) > 0) await more.click();
  for (const box of await page.locator('form .form-group > div input[type="checkbox"]').all()) {
    await box.check();
  }
}

/** The form of each way to sign in, filled in wrongly. */
function formStates(vendor: (typeof vendors)[number], ways: readonly string[]): readonly State[] {
  return ways.flatMap((way) => [
    state(`the form of ${vendor}, ${way}, sent without anything in it`, async (stage) => {
      await openForm(stage, vendor);
      const choice = stage.page.getByRole('combobox', { name: stage.say('accountsPage.how') });
      if (way !== 'one way') await choice.selectOption(way);
      await openMore(stage);
      await field(stage, 'baseUrl').fill('http://plain.example/k/');
      await stage.page.locator('form button[type="submit"]').click();
      await expect(stage.page.locator('[aria-invalid="true"]').first()).toBeVisible();
    }),
  ]);
}

async function test(stage: Stage, name: string): Promise<void> {
  await button(stage, 'accountsPage.testOf', { name }).click();
  await expect(stage.page.getByText(stage.say('accountsPage.testing'))).toHaveCount(0);
  await expect(button(stage, 'failure.close').first()).toBeVisible();
}

async function failTests(stage: Stage): Promise<void> {
  const { faults } = stage.office.workplace;
  faults.conpeek.set({ fault: { kind: 'status', status: 401 } });
  faults.garoon.set({ fault: { kind: 'html' } });
  faults.lineworks.set({ fault: { kind: 'status', status: 403 } });
  faults.idealist.set({ fault: { kind: 'drop' } });
  for (const name of ['Conpeek', 'Garoon', 'LINE WORKS', 'Idealist']) {
    await button(stage, 'accountsPage.testOf', { name }).click();
  }
  await expect(stage.page.getByRole('alert')).toHaveCount(4, { timeout: 30_000 });
}

async function endFaults(stage: Stage): Promise<void> {
  const { faults } = stage.office.workplace;
  for (const vendor of vendors) faults[vendor].clear();
  await stage.setUp();
  await stage.app.command('retry');
}

export const accountsStates: StateGroup = {
  page: 'accounts',
  states: [
    state('the list', ({ page }) => expect(page.locator('.account')).toHaveCount(4)),
    state('the list, with the last calls of all', async (stage) => {
      for (const calls of await stage.page.locator('.account details > summary').all()) {
        await calls.click();
      }
      await expect(stage.page.locator('.calls')).toHaveCount(4);
    }),
    state('the vendors to choose from', async (stage) => {
      await button(stage, 'accountsPage.add').click();
      await expect(stage.page.locator('.vendors button')).toHaveCount(4);
    }),
    ...formStates('conpeek', ['one way']),
    ...formStates('garoon', ['password', 'oauth', 'browser']),
    ...formStates('lineworks', ['oauth', 'service-account', 'browser']),
    ...formStates('idealist', ['one way']),
    state('a new account that was refused', async (stage) => {
      const { workplace } = stage.office;
      await openForm(stage, 'conpeek');
      await field(stage, 'id').fill('tenth');
      await field(stage, 'baseUrl').fill(workplace.baseUrls.conpeek);
      await field(stage, 'user').fill('1');
      await stage.page.locator('form input[type="password"]').fill('98');
      await stage.page.locator('form button[type="submit"]').click();
      await expect(stage.page.locator('form').getByRole('alert')).toBeVisible();
    }),
    state('an account that is edited', async (stage) => {
      await button(stage, 'accountsPage.editOf', { name: 'Garoon' }).click();
      await expect(field(stage, 'name')).toBeFocused();
      await openMore(stage);
    }),
    state('an account that is signed in to again', async (stage) => {
      await button(stage, 'accountsPage.signInOf', { name: 'Idealist' }).click();
      await expect(field(stage, 'name').or(field(stage, 'baseUrl')).first()).toBeVisible();
    }),
    state('a form that is waited for', async (stage) => {
      await stage.hold('accountForm', { kind: 'nothing' });
      await button(stage, 'accountsPage.add').click();
      await button(stage, 'vendors.garoon').click();
      await expect(stage.page.locator('main [aria-busy="true"]')).toBeVisible();
    }),
    state('a form that cannot be shown', async (stage) => {
      const message = stage.say('main:error.internal', { name: '98' });
      await stage.hold('accountForm', { kind: 'failure', message });
      await button(stage, 'accountsPage.add').click();
      await button(stage, 'vendors.garoon').click();
      await expect(button(stage, 'failure.retry')).toBeVisible();
    }),
    state('tests that found whose sign-in it is', async (stage) => {
      await test(stage, 'Garoon');
      await test(stage, 'LINE WORKS');
    }),
    state('tests that failed', failTests, endFaults),
    state('a test under way, and a sign-in in the browser', async (stage) => {
      await stage.hold('testAccount', { kind: 'nothing' });
      await stage.hold('signInAccount', { kind: 'nothing' });
      await button(stage, 'accountsPage.testOf', { name: 'Garoon' }).click();
      await button(stage, 'accountsPage.signInOf', { name: 'LINE WORKS' }).click();
      await expect(stage.page.getByText(stage.say('accountsPage.inBrowser'))).toBeVisible();
    }),
    state('a sign-in in the browser that failed', async (stage) => {
      const message = stage.say('main:account.too-late', { minutes: 5 });
      await stage.hold('signInAccount', { kind: 'failure', message });
      await button(stage, 'accountsPage.signInOf', { name: 'LINE WORKS' }).click();
      await expect(button(stage, 'accountsPage.type')).toBeVisible();
    }),
    state('the question before a removal', async (stage) => {
      await button(stage, 'accountsPage.removeOf', { name: 'Garoon' }).click();
      await expect(stage.page.getByRole('dialog')).toBeVisible();
    }),
    state('a removal that failed', async (stage) => {
      const message = stage.say('main:problem.settings-unsaved');
      await stage.hold('removeAccount', { kind: 'failure', message });
      await button(stage, 'accountsPage.removeOf', { name: 'Garoon' }).click();
      await stage.page.locator('dialog[open] .dialog-actions button').last().click();
      await expect(stage.page.getByRole('dialog').getByRole('alert')).toBeVisible();
    }),
    state(
      'an account that was removed, and one that is paused',
      async (stage) => {
        await button(stage, 'accountsPage.pauseOf', { name: 'Conpeek' }).click();
        await expect(button(stage, 'accounts.resumeOf', { name: 'Conpeek' })).toBeVisible();
        await button(stage, 'accountsPage.removeOf', { name: 'Idealist' }).click();
        await stage.page.locator('dialog[open] .dialog-actions button').last().click();
        await expect(stage.page.locator('.notice[data-tone="attention"]')).toBeVisible();
      },
      async (stage) => {
        await button(stage, 'accounts.resumeOf', { name: 'Conpeek' }).click();
        await stage.setUp();
      },
    ),
  ],
};
