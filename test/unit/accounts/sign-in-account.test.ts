import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { CommandInput } from '../../../electron/contract/commands/commands.ts';
import { problemAt } from '../../../electron/contract/file-problem.ts';
import { garoonEntry, lineworksEntry, openOffice, refusal, type Office } from './support.ts';

const client = { clientId: 'app', clientSecret: 'canary-secret' };
const entry = { ...lineworksEntry, credentials: client };

type Input = Partial<CommandInput<'signInAccount'>>;

function signIn(
  office: Office,
  input: Input = { entry },
): ReturnType<Office['accounts']['signIn']> {
  return office.accounts.signIn({ allowPlaintextSecrets: false, ...input }, office.waiting);
}

function allowing(code = 'abc'): Office {
  const office = openOffice();
  office.answer = () => Promise.resolve({ kind: 'code', code });
  return office;
}

describe('a sign-in in the browser', () => {
  it('sends the person to the vendor, exchanges the code, and stores what it led to', async () => {
    const office = allowing();
    expect(await signIn(office)).toMatchObject({ ok: true, value: { account: 'lineworks' } });
    const [address] = office.opened;
    const query = Object.fromEntries(address?.searchParams ?? []);
    expect(query).toMatchObject({ redirectUri: 'http://localhost:4000/callback' });
    const [exchanged] = office.exchanged;
    expect(exchanged).toMatchObject({ client, code: 'abc', redirectUri: query['redirectUri'] });
    const verifier = String(Reflect.get(Object(exchanged), 'verifier'));
    expect(query['challenge']).toBe(createHash('sha256').update(verifier).digest('base64url'));
    expect(query['state']).not.toBe(verifier);
    expect(String(query['state']).length).toBeGreaterThan(40);
    const { secrets } = office.profile;
    expect(await secrets.given('lineworks')).toMatchObject({ refreshToken: 'token-for-abc' });
    expect(await secrets.session('lineworks')).toEqual({ accessToken: 'fresh' });
    expect(office.closedDesks()).toBe(1);
    expect(office.timers).toEqual([]);
    expect(office.steps.map(({ kind }) => kind)).toEqual([
      'checking',
      'browser',
      'exchanging',
      'asking',
      'storing',
    ]);
  });

  it('renews a stored account with the client it is given, and keeps it untouched on failure', async () => {
    const office = allowing('one');
    await signIn(office);
    office.behaviour.identify = () => Promise.resolve(refusal);
    office.answer = () => Promise.resolve({ kind: 'code', code: 'two' });
    expect(await signIn(office, { account: 'lineworks', client })).toMatchObject({ ok: false });
    const { secrets } = office.profile;
    expect(await secrets.given('lineworks')).toMatchObject({ refreshToken: 'token-for-one' });
    office.behaviour.identify = openOffice().behaviour.identify;
    expect(await signIn(office, { account: 'lineworks', client })).toMatchObject({ ok: true });
    expect(await secrets.given('lineworks')).toMatchObject({ refreshToken: 'token-for-two' });
  });

  it.each([
    ['a refusal by the person', { kind: 'denied', code: 'access_denied' }, 'denied'],
    ['a code the vendor does not take', { kind: 'code', code: 'old' }, 'failed'],
  ] as const)('%s stores nothing and says so', async (_what, answer, kind) => {
    const office = openOffice();
    office.answer = () => Promise.resolve(answer);
    expect(await signIn(office)).toMatchObject({ ok: false, problem: { kind } });
    expect(office.profile.settingsStore.settings().accounts).toEqual([]);
    expect(office.closedDesks()).toBe(1);
  });

  it('gives up after five minutes', async () => {
    const office = openOffice();
    const ended = signIn(office);
    await expect.poll(() => office.timers.length).toBe(1);
    expect(office.timers[0]?.ms).toBe(300_000);
    office.timers[0]?.task();
    expect(await ended).toEqual({ ok: false, problem: { kind: 'too-late', minutes: 5 } });
    expect(office.closedDesks()).toBe(1);
  });

  it.each([
    ['the person cancels it', (office: Office) => office.accounts.cancelSignIn()],
    ['another one begins', (office: Office) => void signIn(office)],
  ])('ends where %s', async (_what, act) => {
    const office = openOffice();
    const ended = signIn(office);
    await expect.poll(() => office.opened.length).toBe(1);
    act(office);
    expect(await ended).toEqual({ ok: false, problem: { kind: 'cancelled' } });
  });

  it('ends where nobody waits for it any more', async () => {
    const office = openOffice();
    const gone = new AbortController();
    const waiting = { ...office.waiting, signal: gone.signal };
    const ended = office.accounts.signIn({ entry, allowPlaintextSecrets: false }, waiting);
    await expect.poll(() => office.opened.length).toBe(1);
    gone.abort();
    expect(await ended).toMatchObject({ ok: false, problem: { kind: 'cancelled' } });
  });

  it.each([
    ['a vendor without one', { entry: garoonEntry }, { kind: 'no-browser-sign-in' }],
    [
      'an edition without one',
      { entry: { ...entry, name: 'On premises' } },
      { kind: 'no-browser-sign-in', name: 'On premises' },
    ],
    ['a port in use', { entry, redirectPort: 1 }, { kind: 'port-taken', port: 1 }],
    ['an unknown account', { account: 'nobody' }, { kind: 'gone', id: 'nobody' }],
    [
      'a client without its secret',
      { entry: { ...entry, credentials: { clientId: 'app' } } },
      { kind: 'invalid', problem: problemAt(['credentials', 'clientSecret'], 'missing') },
    ],
  ] as const)('%s ends it before a browser is opened', async (_what, input, problem) => {
    const office = allowing();
    expect(await signIn(office, input)).toMatchObject({ ok: false, problem });
    expect(office.opened).toEqual([]);
  });
});
