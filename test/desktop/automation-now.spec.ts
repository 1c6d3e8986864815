import type { Page } from '@playwright/test';
import { automationTest as test, panel } from './support/automation-page.ts';
import { expect, expectShown } from './support/fixtures.ts';
import { violationsInBothLooks } from './support/violations.ts';

test('each setting for all rules says what it would do right now', async ({
  page,
  app,
  session,
  office,
}) => {
  const common = panel(page, 'For all of these rules');
  const live = (of: string): ReturnType<Page['locator']> => common.locator(`[data-rule="${of}"]`);
  await expect(live('over')).toHaveText('Right now a rule could replace your status “Available”.');
  await expect(live('return')).toContainText('there is no rule for the lock');
  await panel(page, 'When the screen is locked').getByLabel('Show').selectOption({ label: 'Away' });
  await expect(live('return')).toHaveText(
    'If you came back from an absence now, “Available” would show at once.',
  );
  await common
    .getByLabel('When you are back')
    .selectOption({ label: 'Return and ask what it was' });
  await expect(live('return')).toContainText('you would be asked what the absence was');
  await expect(live('busy')).toContainText('sitting still would count as idle');
  await app.command('elsewhere', 'call', 'on');
  await expect(live('busy')).toHaveText(
    'You are in a call right now, so sitting still would not count as idle.',
  );
  await common
    .getByLabel('A status you pick without an end lasts')
    .selectOption({ label: 'until the end of the day' });
  await expect(live('manual')).toHaveText(/^A status that you pick now would last until .+12:00/u);
  await expect(live('flap')).toHaveText(/^Since .+, 0 of 6 allowed changes have happened/u);
  await session.lock();
  await expectShown(office, 'away');
  await session.unlock();
  await expectShown(office, 'available');
  await expect(live('flap')).toHaveText(/, 2 of 6 allowed changes have happened/u);
  await common.getByLabel('Changes', { exact: true }).fill('2');
  await page.keyboard.press('Enter');
  await expect(live('flap')).toContainText('the next one would stop automatic changes');
  await app.command('set', 'busy', '--wait');
  await expect(live('over')).toHaveText(
    'Right now your status “Busy” would stay: the kind “Busy” is not ticked.',
  );
  await expect(live('flap')).toHaveText(/, 0 of 2 allowed changes have happened/u);
  expect(await violationsInBothLooks(page)).toEqual([]);
});

test('what was changed at an account shows beside its rule', async ({ page, session, office }) => {
  const drift = panel(page, 'When somebody changes an account elsewhere');
  const live = drift.locator('[data-rule="garoon"]');
  await expect(live).toHaveText(/^Garoon shows .*you would be asked\.$/u);
  await expect(drift.locator('[data-rule="conpeek"]')).toHaveText(
    'Conpeek cannot be read, so a change there is not noticed.',
  );
  await session.lock();
  const { people, state } = office.workplace;
  state.garoon.setPresence(people[0].login, { code: 'Out for a visit' });
  await session.unlock();
  await expect(live).toHaveText(/which was set elsewhere\. This asks you which one counts\.$/u);
});
