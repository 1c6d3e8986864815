import { setTimeout as sleep } from 'node:timers/promises';
import { expect, importFile, shownFor, statusOf, test } from './support/fixtures.ts';

test('set --wait returns when four vendors show it, and prints the presence in one line', async ({
  connected,
  company,
}) => {
  const set = await connected('set', 'lunch', '--message', 'back at one', '--wait');
  expect(set).toMatchObject({ code: 0, stderr: '' });
  expect(set.stdout).toMatch(/^Lunch break.*\n$/u);
  expect(company.shown()).toEqual(shownFor.lunch);
  const { conpeek, garoon, lineworks, idealist } = company.vendors;
  expect(JSON.parse(conpeek.received.at(-1)?.body ?? '')).toEqual({
    work_state: 'ONBREAK',
    break_type: 'COFFEE',
    break_cause: 'Szkolenie',
    break_note: 'back at one',
  });
  const patch = garoon.received.find(({ method }) => method === 'PATCH');
  expect(JSON.parse(patch?.body ?? '')).toEqual({
    status: { code: 'absence' },
    notes: 'back at one',
  });
  const post = lineworks.received.find(
    ({ method, path }) => method === 'POST' && path.includes('user-profile-statuses'),
  );
  expect(JSON.parse(post?.body ?? '')).toMatchObject({
    profileStatusId: 'AWAY',
    statusMessage: 'back at one',
  });
  const put = idealist.received.find(({ method }) => method === 'PUT');
  expect(JSON.parse(put?.body ?? '')).toMatchObject({
    username: 'sato',
    job_title: 'Cashier',
    image: null,
    units: ['5c9351b0b96d4a56b9418a01'],
    attributes: { locker: 'B12', work_status: 'lunch' },
  });
});

test('a status is meant by id, name or unique prefix, in any case', async ({ connected }) => {
  for (const words of ['LUNCH', 'lunch BREAK', 'foc', 'Aw']) {
    expect((await connected('set', words)).code, words).toBe(0);
  }
  expect((await statusOf(connected)).presence['status']).toBe('away');
});

test('an unknown status ends with 2 and the nearest names, an ambiguous one with the candidates', async ({
  connected,
}) => {
  const unknown = await connected('set', 'lanch');
  expect(unknown).toMatchObject({ code: 2, stdout: '' });
  expect(unknown.stderr).toMatch(/^STATUS: .*"lanch".*lunch.*\n$/u);
  const ambiguous = await connected('set', 'a');
  expect(ambiguous).toMatchObject({ code: 2, stdout: '' });
  expect(ambiguous.stderr).toMatch(/available.*away/u);
  expect((await statusOf(connected)).presence['status']).toBe(null);
});

test('--for ends by itself and tells LINE WORKS its end', async ({ connected, company }) => {
  await connected('set', 'available', '--wait');
  await connected('set', 'lunch', '--for', '2s', '--wait');
  const { lineworks } = company.vendors;
  const written = lineworks.received
    .filter(({ method }) => method === 'POST' || method === 'PATCH')
    .map(({ body }) => body)
    .join('\n');
  expect(written).toMatch(/"endTime":"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d"/u);
  await sleep(2000);
  await expect.poll(async () => (await statusOf(connected)).presence['status']).toBe(null);
});

test('--until takes a time of day, a named end and an instant with an offset', async ({
  connected,
}) => {
  const later = new Date(Date.now() + 5 * 3_600_000).toISOString();
  for (const until of ['23:59', 'end-of-day', 'next-morning', later]) {
    const set = await connected('set', 'lunch', '--until', until);
    expect(set, until).toMatchObject({ code: 0, stderr: '' });
    const end = Date.parse((await statusOf(connected)).presence['until'] ?? '');
    expect(end, until).toBeGreaterThan(Date.now());
    expect(end, until).toBeLessThan(Date.now() + 5 * 24 * 3_600_000);
  }
  const instant = Date.parse((await statusOf(connected)).presence['until'] ?? '');
  expect(instant).toBe(Math.floor(Date.parse(later) / 1000) * 1000);
});

test('clear withdraws the choice; a second one changes nothing', async ({ connected, company }) => {
  await connected('set', 'lunch', '--wait');
  expect(await connected('clear', '--wait')).toMatchObject({ code: 0, stderr: '' });
  expect((await statusOf(connected)).presence['status']).toBe(null);
  const calls = company.vendors.conpeek.received.length;
  expect((await connected('clear', '--wait')).code).toBe(0);
  expect(company.vendors.conpeek.received).toHaveLength(calls);
});

test('the same choice again is not sent again', async ({ connected, company }) => {
  await connected('set', 'lunch', '--wait');
  const before = company.vendors.garoon.received.filter(({ method }) => method === 'PATCH').length;
  await connected('set', 'lunch', '--wait');
  const after = company.vendors.garoon.received.filter(({ method }) => method === 'PATCH').length;
  expect(after).toBe(before);
});

test('of many choices in a row the last one is what everybody shows', async ({
  connected,
  company,
}) => {
  await Promise.all(['lunch', 'away', 'available', 'lunch'].map((id) => connected('set', id)));
  expect((await connected('set', 'away', '--wait')).code).toBe(0);
  expect(company.shown()).toEqual(shownFor.away);
});

test('a message of somebody else is not erased by a status without one', async ({
  connected,
  company,
}) => {
  const file = company.file();
  await importFile(connected, file);
  await connected('set', 'lunch', '--message', 'mine', '--wait');
  await connected('set', 'available', '--wait');
  const { garoon } = company.vendors;
  const last = garoon.received.filter(({ method }) => method === 'PATCH').at(-1);
  expect(JSON.parse(last?.body ?? '')).toEqual({ status: { code: 'attend' }, notes: '' });
});
