import { setTimeout as sleep } from 'node:timers/promises';
import { vendorNames, type VendorName } from './support/company.ts';
import type { Mood } from './support/http-vendor.ts';
import { expect, shownFor, statesOf, statusOf, test } from './support/fixtures.ts';
import { secondMs } from '../../electron/contract/time.ts';

/** A way to answer, and the states that may come of it while `--wait` waits. */
const bad: readonly (readonly [string, Mood, readonly string[]])[] = [
  ['HTML', 'html', ['retrying', 'needs-sign-in']],
  ['half a JSON body', 'half-json', ['retrying', 'needs-sign-in']],
  ['an empty body', 'empty', ['retrying', 'needs-sign-in']],
  ['nothing at all', 'silent', ['pending', 'retrying']],
  ['a broken connection', 'reset', ['retrying']],
  ['401', { status: 401 }, ['needs-sign-in']],
  ['403', { status: 403 }, ['refused']],
  ['404', { status: 404 }, ['refused']],
  ['429', { status: 429, headers: { 'retry-after': '30' } }, ['retrying']],
  ['500', { status: 500 }, ['retrying']],
  ['503 with HTML', { status: 503, headers: { 'content-type': 'text/html' } }, ['retrying']],
];

/** What no vendor may do harm with; the other answers go round, each at another vendor. */
const everywhere = new Set(['HTML', 'half a JSON body', 'nothing at all']);

const cases = bad.flatMap(([what, mood, states], index) =>
  vendorNames
    .filter((_, place) => everywhere.has(what) || place === index % vendorNames.length)
    .map((failing) => ({ what, mood, states, failing })),
);

for (const { what, mood, states, failing } of cases) {
  const others = vendorNames.filter((name) => name !== failing);

  test(`${failing} answers ${what}: only its account is touched, the others are served at once`, async ({
    connected,
    company,
  }) => {
    await connected('set', 'available', '--wait');
    company.vendors[failing].mood = mood;
    const startedAt = Date.now();
    const set = connected('set', 'lunch', '--wait', '--timeout', '1s');
    await expect
      .poll(() => others.map((name) => company.shown()[name]), { intervals: [20] })
      .toEqual(others.map((name) => shownFor.lunch[name]));
    // The other three are served in the same second.
    expect(Date.now() - startedAt).toBeLessThan(secondMs);
    const { code, stderr } = await set;
    expect(code).toBe(4);
    expect(stderr).toMatch(new RegExp(`^${failing}: (${states.join('|')})(: .+)?\\n$`, 'u'));
    const found = await statesOf(connected);
    expect(states).toContain(found[failing]);
    for (const name of others) expect(found[name]).toBe('applied');
    for (const secret of company.secrets) expect(stderr).not.toContain(secret);
  });
}

for (const name of vendorNames) {
  test(`${name} refuses the credential: it is tried once per choice and never hammered`, async ({
    connected,
    company,
  }) => {
    await connected('set', 'available', '--wait');
    const vendor = company.vendors[name];
    vendor.mood = { status: 401 };
    vendor.forget();
    expect((await connected('set', 'lunch', '--wait', '--timeout', '3s')).code).toBe(4);
    expect((await statesOf(connected))[name]).toBe('needs-sign-in');
    const tries = vendor.received.length;
    // LINE WORKS may ask for a new token, once; what follows would be hammering.
    expect(tries).toBeLessThanOrEqual(2);
    await sleep(3000);
    expect(vendor.received).toHaveLength(tries);
    vendor.mood = 'well';
    expect((await connected('set', 'lunch', '--wait')).code).toBe(0);
    expect(company.shown()).toEqual(shownFor.lunch);
  });
}

test('a vendor that comes back is served without a new choice', async ({ connected, company }) => {
  await connected('set', 'available', '--wait');
  const { garoon } = company.vendors;
  garoon.mood = { status: 500 };
  await connected('set', 'lunch', '--wait', '--timeout', '1s');
  const account = (await statusOf(connected)).accounts.find(({ id }) => id === 'garoon');
  expect(account).toMatchObject({ state: 'retrying', shows: 'attend' });
  expect(account?.attempts).toBeGreaterThan(0);
  expect(account?.nextAttemptAt).toMatch(/^\d{4}-/u);
  expect(account?.detail).toContain('Garoon');
  garoon.mood = 'well';
  await expect.poll(() => company.shown(), { timeout: 20_000 }).toEqual(shownFor.lunch);
});

test('429 with a time to wait is not called again before it', async ({ connected, company }) => {
  await connected('set', 'available', '--wait');
  const { lineworks } = company.vendors;
  lineworks.mood = { status: 429, headers: { 'ratelimit-reset': '3' } };
  await connected('set', 'lunch', '--wait', '--timeout', '1s');
  const tries = lineworks.received.length;
  const triedAt = lineworks.received.at(-1)?.at ?? 0;
  lineworks.mood = 'well';
  await expect.poll(() => lineworks.received.length, { timeout: 15_000 }).toBeGreaterThan(tries);
  expect((lineworks.received[tries]?.at ?? 0) - triedAt).toBeGreaterThan(2800);
  await expect.poll(() => company.shown().lineworks).toBe('AWAY');
});

test('after every vendor was down the present choice alone is sent', async ({
  connected,
  company,
}) => {
  await connected('set', 'available', '--wait');
  for (const name of vendorNames) company.vendors[name].mood = 'reset';
  for (const status of ['lunch', 'away', 'lunch', 'away']) await connected('set', status);
  const sent: Record<VendorName, number> = { conpeek: 0, garoon: 0, lineworks: 0, idealist: 0 };
  for (const name of vendorNames) {
    company.vendors[name].mood = 'well';
    sent[name] = company.vendors[name].received.length;
  }
  await connected('set', 'away', '--wait', '--timeout', '20s');
  expect(company.shown()).toEqual(shownFor.away);
  const puts = company.vendors.conpeek.received.slice(sent.conpeek).map(({ body }) => body);
  expect(new Set(puts)).toEqual(new Set(['{"work_state":"OFFLINE"}']));
});
