import { expect, expectShown, test } from './support/fixtures.ts';

test('before the computer sleeps four vendors show away, and on wake what was before', async ({
  session,
  connected,
  office,
}) => {
  await session.sleepSignal(true);
  await expectShown(office, 'away', 2000);
  expect((await connected.status()).presence).toMatchObject({
    source: 'sleep',
    reason: 'the computer is asleep',
  });
  await session.sleepSignal(false);
  // A second for the network, and another over which the accounts are spread.
  await expectShown(office, 'available', 4000);
});

test('on wake an account that could not be reached is tried at once', async ({
  session,
  connected,
  office,
}) => {
  office.workplace.faults.garoon.set({ fault: { kind: 'status', status: 503, retryAfter: '1' } });
  await connected.command('set', 'lunch');
  await expect
    .poll(async () => (await connected.status()).accounts.find(({ id }) => id === 'garoon')?.state)
    .toBe('retrying');
  await session.sleepSignal(true);
  office.workplace.faults.garoon.clear();
  await session.sleepSignal(false);
  await expectShown(office, 'lunch', 4000);
});
