import { expect, expectShown, test } from './support/fixtures.ts';

/** How soon four vendors must know that the screen was locked, in ms. */
const soonMs = 2000;

test.describe('the screen lock', () => {
  test('locked is away at all four within two seconds, unlocked is what was before', async ({
    session,
    connected,
    office,
  }) => {
    await session.lock();
    await expectShown(office, 'away', soonMs);
    expect((await connected.status()).presence).toMatchObject({
      status: 'away',
      source: 'lock',
      reason: 'the screen is locked',
      returnsTo: 'available',
    });
    await session.unlock();
    await expectShown(office, 'available', soonMs);
  });

  test('a pick while locked counts at once and after unlocking; the next lock is away again', async ({
    session,
    connected,
    office,
  }) => {
    await session.lock();
    await expectShown(office, 'away', soonMs);
    await connected.command('set', 'available', '--message', 'from my phone', '--wait');
    await expectShown(office, 'available');
    await session.unlock();
    await session.idleReset();
    expect((await connected.status()).presence).toMatchObject({
      status: 'available',
      source: 'manual',
      message: 'from my phone',
    });
    await session.lock();
    await expectShown(office, 'away', soonMs);
    await session.unlock();
    await expectShown(office, 'available', soonMs);
    expect((await connected.status()).presence.message).toBe('from my phone');
  });

  test('lunch is not replaced by away, and stays after unlocking', async ({
    session,
    connected,
    office,
  }) => {
    await connected.command('set', 'lunch', '--wait');
    office.workplace.clearLog();
    await session.lock();
    await new Promise((resolve) => setTimeout(resolve, soonMs));
    expect((await connected.status()).presence.status).toBe('lunch');
    await session.unlock();
    await expectShown(office, 'lunch');
    const writes = office.workplace.log.filter(({ method }) => method !== 'GET');
    expect(writes).toEqual([]);
  });

  test('an undone away stays undone until the person is back and locks anew', async ({
    session,
    connected,
    office,
  }) => {
    await session.lock();
    await expectShown(office, 'away', soonMs);
    expect((await connected.command('undo', '--wait')).code).toBe(0);
    await expectShown(office, 'available');
    await session.unlock();
    await session.idleReset();
    await expect
      .poll(async () => (await connected.status()).presence.source, { timeout: soonMs })
      .toBe('start');
    await session.lock();
    await expectShown(office, 'away', soonMs);
    await session.unlock();
    await expectShown(office, 'available', soonMs);
  });

  test('an app that starts on a locked screen knows it', async ({ session, connected, office }) => {
    await session.lock();
    await expectShown(office, 'away', soonMs);
    await connected.kill();
    await connected.start();
    await expect
      .poll(async () => (await connected.status()).presence.source, { timeout: soonMs })
      .toBe('lock');
    await session.unlock();
    await expectShown(office, 'available', soonMs);
  });
});
