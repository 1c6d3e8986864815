import { expect } from '../fixtures.ts';
import { willOpen } from './chosen-files.ts';
import { button, state, type Stage, type StateGroup } from './stage.ts';

const someStatuses = [
  { id: 'in', name: '1', kind: 'available' },
  { id: 'out', name: '2', kind: 'away' },
];

/** Puts the accounts and the given statuses in place of everything, with a step that is due. */
async function leaveAt(
  stage: Stage,
  setup: 'statuses' | 'automation',
  statuses: readonly object[],
): Promise<void> {
  const { app, office, manner } = stage;
  // The office's own file in the form of the control contract.
  const { accounts } = JSON.parse(office.file()) as { readonly accounts: object };
  const file = { version: 1, accounts, statuses, general: { ...manner, setup } };
  const imported = await app.command.fed(JSON.stringify(file), 'import', '-', '--replace');
  expect(imported.code, imported.stderr).toBe(0);
  await expect(button(stage, 'setup.notNow')).toBeVisible();
}

async function goOn(stage: Stage): Promise<void> {
  await button(stage, 'setup.resume').click();
}

async function importFile(stage: Stage, text: string): Promise<void> {
  await willOpen(stage, text);
  await button(stage, 'welcome.import').click();
}

/** On a profile in which there is nothing yet. */
export const emptyStates: readonly StateGroup[] = [
  {
    page: 'status',
    states: [
      state('the first start', (stage) => expect(button(stage, 'welcome.sample')).toBeVisible()),
      state('the sample workplace starting', async (stage) => {
        await stage.hold('startSample', { kind: 'nothing' });
        await button(stage, 'welcome.sample').click();
        await expect(stage.page.getByText(stage.say('welcome.sampleStarting'))).toBeVisible();
      }),
      state('the sample workplace that does not start', async (stage) => {
        const message = stage.say('main:error.sample-running');
        await stage.hold('startSample', { kind: 'failure', message });
        await button(stage, 'welcome.sample').click();
        await expect(stage.page.getByRole('alert')).toBeVisible();
      }),
      state('a file that was not imported', async (stage) => {
        await importFile(stage, '{"version": 1, "accounts": [{"vendor": "nobody"}]}');
        await expect(stage.page.getByRole('alert')).toBeVisible();
      }),
      state('the first step, with the vendors to choose from', async (stage) => {
        await button(stage, 'setup.connectFirst').click();
        await expect(stage.page.locator('.vendors button')).toHaveCount(4);
      }),
      state('the first step, with a form', async (stage) => {
        await button(stage, 'setup.connectFirst').click();
        await button(stage, 'vendors.garoon').click();
        await stage.page.locator('form button[type="submit"]').click();
        await expect(stage.page.locator('[aria-invalid="true"]').first()).toBeVisible();
      }),
    ],
  },
  {
    page: 'statuses',
    states: [
      state('without any', (stage) => expect(button(stage, 'statusesPage.new')).toBeVisible()),
      state('the first one', async (stage) => {
        await button(stage, 'statusesPage.new').click();
        await expect(stage.page.getByText(stage.say('statusesPage.noAccounts'))).toBeVisible();
      }),
    ],
  },
  {
    page: 'automation',
    states: [
      state('without statuses', (stage) =>
        expect(button(stage, 'automationPage.empty.open')).toBeVisible(),
      ),
    ],
  },
  {
    page: 'hotkeys',
    states: [
      state('without statuses', ({ page }) => expect(page.locator('.hotkey')).toHaveCount(1)),
    ],
  },
  {
    page: 'accounts',
    states: [
      state('without any', ({ page, say }) =>
        expect(page.getByText(say('accountsPage.empty'))).toBeVisible(),
      ),
    ],
  },
  {
    page: 'history',
    states: [
      state('without any', ({ page, say }) =>
        expect(page.getByText(say('history.nothing'))).toBeVisible(),
      ),
      state('a week without any', async (stage) => {
        await button(stage, 'history.week').click();
        await expect(stage.page.getByText(stage.say('history.nothingWeek'))).toBeVisible();
      }),
      state('a list without any', async (stage) => {
        await button(stage, 'history.list').click();
        await expect(stage.page.getByText(stage.say('history.listed.nothing'))).toBeVisible();
      }),
    ],
  },
  { page: 'diagnostics', states: [state('without accounts', () => Promise.resolve())] },
  { page: 'general', states: [state('without accounts', () => Promise.resolve())] },
];

/** The steps of the first start, with the accounts of the office. */
export const firstStartStates: readonly StateGroup[] = [
  {
    page: 'status',
    states: [
      state('a set-up that was left', (stage) => leaveAt(stage, 'statuses', [])),
      state('the second step, asking the systems', async (stage) => {
        await stage.hold('proposeStatuses', { kind: 'nothing' });
        await goOn(stage);
        await expect(stage.page.locator('main [aria-busy="true"]')).toBeVisible();
      }),
      state('the second step, without an answer', async (stage) => {
        const message = stage.say('main:error.internal', { name: '98' });
        await stage.hold('proposeStatuses', { kind: 'failure', message });
        await goOn(stage);
        await expect(button(stage, 'failure.retry')).toBeVisible();
      }),
      state('the second step', async (stage) => {
        await goOn(stage);
        await expect(stage.page.locator('[data-proposal]').first()).toBeVisible();
      }),
      state('the first step again, with what is connected', async (stage) => {
        await goOn(stage);
        await button(stage, 'setup.back').click();
        await expect(button(stage, 'setup.another')).toBeVisible();
      }),
      state('the second step, with names that are none', async (stage) => {
        await goOn(stage);
        const names = stage.page.locator('[data-proposal]');
        await expect(names.first()).toBeVisible();
        await names.nth(0).fill('');
        await names.nth(1).fill('x');
        await names.nth(2).fill('x');
        await stage.page.locator('.actions button').first().click();
        await expect(stage.page.locator('[aria-invalid="true"]').first()).toBeVisible();
      }),
      state('the second step, with statuses that were not created', async (stage) => {
        const message = stage.say('main:problem.settings-unsaved');
        await stage.hold('setUpStatuses', { kind: 'failure', message });
        await goOn(stage);
        await expect(stage.page.locator('[data-proposal]').first()).toBeVisible();
        await stage.page.locator('.actions button').first().click();
        await expect(stage.page.getByRole('alert')).toBeVisible();
      }),
      state('a set-up that was left later', (stage) => leaveAt(stage, 'automation', someStatuses)),
      state('the third step', async (stage) => {
        await goOn(stage);
        await expect(stage.page.locator('.first-rules')).toBeVisible();
      }),
      state('the third step, without rules', async (stage) => {
        await leaveAt(stage, 'automation', [{ id: 'break', name: '3', kind: 'break' }]);
        await goOn(stage);
        await expect(button(stage, 'setup.done')).toBeVisible();
      }),
    ],
  },
];
