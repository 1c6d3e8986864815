import { expect, expectShown, test } from './support/fixtures.ts';

test('a status with an end goes by itself, once, and what was before comes back', async ({
  connected,
  office,
}) => {
  const setAt = Date.now();
  await connected.command('set', 'lunch', '--for', '3s', '--wait');
  await expectShown(office, 'lunch');
  expect((await connected.status()).presence.returnsTo).toBe('available');
  office.workplace.clearLog();
  await expectShown(office, 'available', 5000);
  expect(Date.now() - setAt).toBeGreaterThan(2900);
  const conpeekCalls = office.workplace.log.filter(({ vendor }) => vendor === 'conpeek');
  expect(conpeekCalls).toHaveLength(1);
});

test('an end that passes while the app is not running has passed at the next start', async ({
  connected,
  office,
}) => {
  await connected.command('set', 'lunch', '--for', '2s', '--wait');
  await expectShown(office, 'lunch');
  await connected.kill();
  await new Promise((resolve) => setTimeout(resolve, 2000));
  await connected.start();
  await expectShown(office, 'available');
  expect((await connected.status()).presence.source).toBe('start');
});
