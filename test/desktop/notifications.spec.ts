import { expect } from './support/fixtures.ts';
import { windowTest as test } from './support/window-test.ts';

test('a click on a notification opens the page where something can be done about it', async ({
  app,
  page,
  session,
  office,
}) => {
  office.workplace.faults.garoon.set({ fault: { kind: 'status', status: 401 } });
  await app.command('set', 'lunch', '--wait');
  await session.clickNotification();
  await expect(page.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible();
});
