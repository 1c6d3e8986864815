import { updateTroubleSchema } from '../../../../electron/contract/commands/updates.ts';
import { expect } from '../fixtures.ts';
import { willOpen, willSave } from './chosen-files.ts';
import { button, comeBack, state, type Stage, type State, type StateGroup } from './stage.ts';

/** Takes in a file that adds, changes and removes. */
async function review(stage: Stage): Promise<void> {
  const file = {
    version: 1,
    statuses: [{ id: 'busy', name: '98', kind: 'away', colour: '#1a7f37', minutes: 45 }],
    automation: { start: { status: 'busy' }, manualEnds: 'end-of-day' },
    general: { ...stage.manner, notifications: false },
  };
  await willOpen(stage, JSON.stringify(file));
  await button(stage, 'general.import').click();
  await expect(stage.page.getByRole('dialog')).toBeVisible();
}

/** What is known of newer versions, as it is after a look at a folder. */
function updates(name: string, found: object): State {
  const value = { version: '0.1.0', host: '127.0.0.1', lookedAt: Date.now(), newer: null };
  return state(`updates: ${name}`, async (stage) => {
    await stage.hold('updates', { kind: 'value', value: { ...value, trouble: null, ...found } });
    await comeBack(stage, 'general');
    await expect(button(stage, 'general.update.look')).toBeVisible();
  });
}

export const generalStates: StateGroup = {
  page: 'general',
  states: [
    state('as it opens', (stage) => expect(button(stage, 'general.resetButton')).toBeVisible()),
    updates('a newer version', { newer: '0.2.0' }),
    updates('the latest one', {}),
    updates('not looked yet', { lookedAt: null }),
    ...updateTroubleSchema.options.map((trouble) => updates(trouble, { trouble })),
    state('an address of updates that cannot be one', async ({ page, say }) => {
      await page.getByLabel(say('general.update.address')).fill('98');
      await page.keyboard.press('Enter');
      await expect(page.getByText(say('main:problem.update-address'))).toBeVisible();
    }),
    state('the question before a reset', async (stage) => {
      await button(stage, 'general.resetButton').click();
      await expect(stage.page.getByRole('dialog')).toBeVisible();
    }),
    state('settings that were saved', async (stage) => {
      await willSave(stage, 'saved.json');
      await button(stage, 'general.export').click();
      await expect(stage.page.getByText(stage.say('general.exported'))).toBeVisible();
    }),
    state('a file with changes to look at', review),
    state(
      'a file that was imported, with the way back',
      async (stage) => {
        await review(stage);
        await button(stage, 'settingChange.apply').click();
        await expect(stage.page.getByText(stage.say('settingChange.imported'))).toBeVisible();
      },
      (stage) => stage.setUp(),
    ),
    state('a file that was not imported', async (stage) => {
      await willOpen(stage, '{"version": 1, "accounts": [{"vendor": "nobody"}]}');
      await button(stage, 'general.import').click();
      await expect(stage.page.getByRole('alert')).toBeVisible();
    }),
    state('a folder that cannot be opened', async (stage) => {
      const message = stage.say('main:error.no-file-manager');
      await stage.hold('openDataFolder', { kind: 'failure', message });
      await button(stage, 'general.openFolder').click();
      await expect(stage.page.getByText(message)).toBeVisible();
    }),
    state('settings that cannot be shown', async (stage) => {
      const message = stage.say('main:error.internal', { name: '98' });
      await stage.hold('settings', { kind: 'failure', message });
      await comeBack(stage, 'general');
      await expect(button(stage, 'failure.retry')).toBeVisible();
    }),
  ],
};
