import { expect, importFile, shownFor, statusOf, test } from './support/fixtures.ts';

test('undo without an automatic change fails with 1 and says so', async ({ connected }) => {
  const result = await connected('undo');
  expect(result).toMatchObject({ code: 1, stdout: '' });
  expect(result.stderr).toMatch(/^\S.*\n$/u);
});

test('undo takes back the automatic change in effect', async ({ session, connected, company }) => {
  await connected('set', 'available', '--wait');
  await session.lock();
  await expect.poll(() => company.shown()).toEqual(shownFor.away);
  const undone = await connected('undo', '--wait');
  expect(undone).toMatchObject({ code: 0, stderr: '' });
  expect(company.shown()).toEqual(shownFor.available);
  expect((await connected('undo')).code).toBe(1);
  await session.unlock();
});

test('pause ends an automatic status at once and stops new ones, resume looks afresh', async ({
  session,
  connected,
  company,
}) => {
  await connected('set', 'available', '--wait');
  await session.lock();
  await expect.poll(() => company.shown()).toEqual(shownFor.away);
  expect((await connected('pause', '--for', '1h')).code).toBe(0);
  await expect.poll(() => company.shown()).toEqual(shownFor.available);
  const { automation } = await statusOf(connected);
  expect(automation).toMatchObject({ paused: true, until: expect.stringMatching(/^\d{4}-/u) });
  expect((await connected('resume')).code).toBe(0);
  await expect.poll(() => company.shown()).toEqual(shownFor.away);
  expect((await statusOf(connected)).automation).toMatchObject({ paused: false, until: null });
  await session.unlock();
  await expect.poll(() => company.shown()).toEqual(shownFor.available);
});

test('pause without an end lasts, and a paused account is left out', async ({
  connected,
  company,
}) => {
  expect((await connected('pause')).code).toBe(0);
  expect((await statusOf(connected)).automation).toMatchObject({ paused: true, until: null });
  expect((await connected('resume')).code).toBe(0);
  await connected('set', 'available', '--wait');
  expect((await connected('pause', 'garoon')).code).toBe(0);
  expect((await connected('set', 'lunch', '--wait')).code).toBe(0);
  expect(company.shown()).toEqual({ ...shownFor.lunch, garoon: 'attend' });
  const { accounts } = await statusOf(connected);
  expect(accounts.find(({ id }) => id === 'garoon')?.state).toBe('paused');
  expect((await connected('resume', 'garoon')).code).toBe(0);
  await expect.poll(() => company.shown()).toEqual(shownFor.lunch);
  expect((await connected('pause', 'slack')).code).toBe(2);
});

test('a start rule holds until the person chooses, and again when the choice is cleared', async ({
  started,
  company,
}) => {
  const file = company.file();
  file.automation = { start: { status: 'available' } };
  await importFile(started, file);
  await expect.poll(() => company.shown()).toEqual(shownFor.available);
  expect((await statusOf(started)).presence['source']).toBe('start');
  await started('set', 'lunch', '--wait');
  await started('clear', '--wait');
  expect(company.shown()).toEqual(shownFor.available);
});

test('an automatic status is not written over what somebody changed elsewhere', async ({
  session,
  connected,
  company,
}) => {
  await connected('set', 'available', '--wait');
  await session.lock();
  await expect.poll(() => company.shown()).toEqual(shownFor.away);
  const { garoon } = company.vendors;
  await fetch(`${garoon.origin}/g/api/v1/presence/users/code/sato`, {
    method: 'PATCH',
    headers: {
      'content-type': 'application/json',
      'x-cybozu-authorization': garoon.secrets[1] ?? '',
    },
    body: '{"status": {"code": "Out for a visit"}, "notes": "by hand"}',
  });
  await session.unlock();
  await expect
    .poll(async () => (await statusOf(connected)).accounts.find(({ id }) => id === 'garoon')?.state)
    .toBe('drifted');
  expect(garoon.shows()).toBe('Out for a visit');
  expect((await connected('set', 'available', '--wait')).code).toBe(0);
  expect(garoon.shows()).toBe('attend');
});
