import { expect } from '../fixtures.ts';
import { button, field, state, type Stage, type StateGroup } from './stage.ts';

async function edit(stage: Stage, id: 'busy' | 'lunch'): Promise<void> {
  await button(stage, 'statusesPage.editOf', { name: stage.say(`shared:sample.${id}`) }).click();
  await expect(field(stage, 'name')).toBeFocused();
}

/** Opens what each account is told, and waits for the lists of the systems. */
async function openAccounts({ page }: Stage): Promise<void> {
  const accounts = page.locator('details.account-setting');
  for (const account of await accounts.all()) await account.locator('summary').click();
  await expect(page.locator('details.account-setting[open] [data-path="#offer"]')).toHaveCount(4);
}

export const statusesStates: StateGroup = {
  page: 'statuses',
  states: [
    state('the list and the table', ({ page }) =>
      expect(page.locator('.setting-cell').first()).toBeVisible(),
    ),
    state(
      'the table beside the systems’ lists, with a setting nobody there knows',
      async (stage) => {
        await button(stage, 'statusesPage.compare').click();
        const asked = stage.office.workplace.log;
        await expect.poll(() => asked.some(({ vendor }) => vendor === 'lineworks')).toBe(true);
      },
    ),
    state(
      'lists that cannot be fetched',
      async (stage) => {
        const { faults } = stage.office.workplace;
        faults.conpeek.set({ fault: { kind: 'status', status: 403 } });
        faults.garoon.set({ fault: { kind: 'html' } });
        faults.lineworks.set({ fault: { kind: 'status', status: 401 } });
        await button(stage, 'statusesPage.compare').click();
        const failed = stage.say('statusesPage.listFailed', { name: 'LINE WORKS' });
        await expect(stage.page.getByText(failed)).toBeVisible({ timeout: 20_000 });
      },
      ({ office: { workplace } }) => {
        const { conpeek, garoon, lineworks } = workplace.faults;
        for (const each of [conpeek, garoon, lineworks]) each.clear();
        return Promise.resolve();
      },
    ),
    state('a new status with nothing right in it', async (stage) => {
      const { page, say } = stage;
      await button(stage, 'statusesPage.new').click();
      await field(stage, 'name').fill('x'.repeat(81));
      await field(stage, 'message').fill('0'.repeat(501));
      const colour = page.getByLabel(say('statusesPage.ownColour'));
      await colour.fill('#12');
      await page.getByLabel(say('statusesPage.minutes'), { exact: true }).fill('1.5');
      const recorder = page.getByRole('button', { name: say('hotkeyField.none') });
      await recorder.click();
      await page.keyboard.press('Control+Alt+1');
      await button(stage, 'statusesPage.save').click();
      await expect(page.locator('[aria-invalid="true"]').first()).toBeVisible();
    }),
    state('a new status whose hotkey is being recorded', async (stage) => {
      await button(stage, 'statusesPage.new').click();
      await stage.page.getByRole('button', { name: stage.say('hotkeyField.none') }).click();
      await expect(stage.page.getByText(stage.say('hotkeyField.unfinished'))).toBeVisible();
    }),
    state('a break with everything open that the accounts are told', async (stage) => {
      await edit(stage, 'lunch');
      await openAccounts(stage);
    }),
    state('settings that the systems do not take', async (stage) => {
      await edit(stage, 'busy');
      await openAccounts(stage);
      for (const choice of await stage.page.locator('[data-path="#offer"]').all()) {
        await choice.selectOption('own');
      }
      await field(stage, 'breakCause').fill('');
      await field(stage, 'code').fill('0000');
      await expect(stage.page.locator('.field-warning').first()).toBeVisible();
    }),
    state(
      'an account whose list is waited for',
      async (stage) => {
        stage.office.workplace.faults.lineworks.set({ fault: { kind: 'hang' } });
        await edit(stage, 'busy');
        await stage.page
          .locator('details.account-setting[data-account="lineworks"] summary')
          .click();
        const asking = stage.say('statusesPage.asking', { name: 'LINE WORKS' });
        await expect(stage.page.getByText(asking)).toBeVisible();
      },
      ({ office }) => {
        office.workplace.faults.lineworks.clear();
        return Promise.resolve();
      },
    ),
    state('the question before leaving', async (stage) => {
      await edit(stage, 'busy');
      await field(stage, 'message').fill('98');
      await button(stage, 'accountsPage.cancel').click();
      await expect(stage.page.getByRole('dialog')).toBeVisible();
    }),
    state('a removal that is refused', async (stage) => {
      const name = stage.say('shared:sample.away');
      await button(stage, 'statusesPage.removeOf', { name }).click();
      await expect(stage.page.getByRole('alert')).toBeVisible();
    }),
    state(
      'a removal with its way back',
      async (stage) => {
        const name = stage.say('shared:sample.short-break');
        await button(stage, 'statusesPage.removeOf', { name }).click();
        await expect(button(stage, 'present.undo')).toBeVisible();
      },
      async (stage) => {
        await button(stage, 'present.undo').click();
        await expect(stage.page.getByText(stage.say('statusesPage.undone'))).toBeVisible();
      },
    ),
  ],
};
