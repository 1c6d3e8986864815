import { randomBytes } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GaroonEdition } from '../../electron/sandbox/garoon/garoon-mounts.ts';
import {
  createSampleWorkplace,
  type SampleWorkplace,
} from '../../electron/sandbox/sample-workplace.ts';
import { garoon } from '../../electron/vendors/garoon/adapter.ts';
import type { GaroonCredentials } from '../../electron/vendors/garoon/credentials.ts';
import { connectionOf, createBox, now, requestOf } from '../unit/vendors/fixture.ts';

let workplace: SampleWorkplace;
let clock: number;

beforeEach(() => start('cloud'));
afterEach(() => workplace.stop());

async function start(garoonEdition: GaroonEdition): Promise<void> {
  clock = now;
  workplace = await createSampleWorkplace({ now: () => clock, random: randomBytes, garoonEdition });
}

function password(more: object = {}): GaroonCredentials {
  const known = workplace.access.garoon.passwords.get('sato') ?? '';
  return garoon.credentialSchema.parse({
    kind: 'password',
    login: 'sato',
    password: known,
    ...more,
  });
}

function open(user: object = { code: 'sato' }, credentials = createBox(password())) {
  const account = garoon.accountSchema.parse({
    id: 'garoon',
    vendor: 'garoon',
    name: 'Garoon',
    baseUrl: `${workplace.baseUrls.garoon}/`,
    user,
  });
  return garoon.connect(connectionOf(account, credentials, () => clock));
}

const held = () => workplace.state.garoon.presenceOf('sato');
const set = (code: string, notes: string) => {
  workplace.state.garoon.setPresence('sato', { code, notes });
};
const methods = () => workplace.log.map(({ method }) => method);
const signal = new AbortController().signal;

describe('Garoon', () => {
  test('reads, then writes both fields, and keeps notes that were not named', async () => {
    set('attend', 'line one\nline two');
    const outcome = await open().apply(requestOf({ code: 'absence' }));
    expect(outcome).toEqual({
      kind: 'applied',
      shows: 'absence',
      footprint: { code: { wrote: 'absence', before: 'attend' } },
      notice: null,
    });
    expect(held()).toMatchObject({ code: 'absence', notes: 'line one\nline two' });
    expect(methods()).toEqual(['GET', 'PATCH']);
  });

  test('takes its own notes back to what stood there, and leaves those of somebody else', async () => {
    set('attend', 'theirs');
    const session = open();
    const lunch = await session.apply(requestOf({ code: 'absence', notes: 'lunch\r\nsoon' }));
    expect(held().notes).toBe('lunch\nsoon');
    const footprint = lunch.kind === 'applied' ? lunch.footprint : {};
    await session.apply(requestOf({ code: 'attend' }, { footprint }));
    expect(held()).toMatchObject({ code: 'attend', notes: 'theirs' });
    set('absence', 'changed since');
    await session.apply(requestOf({ code: 'attend' }, { footprint }));
    expect(held()).toMatchObject({ code: 'attend', notes: 'changed since' });
  });

  test('takes its notes back even when the answer to the write was lost', async () => {
    set('attend', 'theirs');
    const session = open();
    workplace.faults.garoon.set({
      fault: { kind: 'half-body' },
      method: 'PATCH',
      times: 1,
      carriedOut: true,
    });
    const lost = await session.apply(requestOf({ code: 'absence', notes: 'lunch' }));
    expect(lost).toMatchObject({ kind: 'unexpected-response' });
    const again = await session.apply(requestOf({ code: 'absence', notes: 'lunch' }));
    expect(again).toMatchObject({ footprint: { notes: { wrote: 'lunch', before: 'theirs' } } });
  });

  test('writes nothing when it is as wanted already', async () => {
    set('absence', 'lunch');
    const outcome = await open().apply(requestOf({ code: 'absence', notes: 'lunch' }));
    expect(outcome).toMatchObject({ kind: 'applied', shows: 'absence' });
    expect(methods()).toEqual(['GET']);
  });

  test('an automatic status leaves a change made elsewhere alone', async () => {
    set('In a meeting', '');
    const automatic = { origin: 'automatic', known: true, lastShown: 'attend' } as const;
    expect(await open().apply(requestOf({ code: 'absence' }, automatic))).toEqual({
      kind: 'drifted',
      shows: 'In a meeting',
      notice: { code: 'changed-elsewhere' },
    });
    expect(held().code).toBe('In a meeting');
    const mine = { ...automatic, overwriteTheirs: true };
    expect(await open().apply(requestOf({ code: 'absence' }, mine))).toMatchObject({
      kind: 'applied',
    });
  });

  test.each(['cloud', 'package-windows', 'package-linux'] as const)(
    'knows the address form: %s',
    async (edition) => {
      await workplace.stop();
      await start(edition);
      const byId = workplace.people[0].garoonId;
      expect(await open({ id: byId }).apply(requestOf({ code: 'attend' }))).toMatchObject({
        kind: 'applied',
      });
      expect(await open({ id: Number(byId) }).read(signal)).toEqual({
        kind: 'read',
        shows: 'attend',
      });
      expect(await open().identify(signal)).toEqual({
        kind: 'identified',
        user: 'sato',
        displayName: 'Noboru Sato',
      });
    },
  );

  test('sends Basic auth beside the password', async () => {
    workplace.access.garoon.setBasic({ user: 'gate', password: 'gäte' });
    const basic = { basic: { user: 'gate', password: 'gäte' } };
    expect(await open({ code: 'sato' }, createBox(password(basic))).read(signal)).toMatchObject({
      kind: 'read',
    });
    expect(await open().read(signal)).toMatchObject({ kind: 'auth-expired' });
  });

  test.each<[string, object, string]>([
    ['401-json', { kind: 'auth-expired' }, 'sign-in is asked for'],
    ['302-login', { kind: 'unexpected-response', notice: { code: 'redirected' } }, 'a redirect'],
    ['200-html', { kind: 'unexpected-response', notice: { code: 'not-json' } }, 'HTML'],
  ])('a refused password (GA-4: %s) is %o: %s', async (choice, outcome) => {
    workplace.assumptions['GA-4'] = choice as SampleWorkplace['assumptions']['GA-4'];
    const wrong = password({ password: 'wr0ng-password' });
    const failure = await open({ code: 'sato' }, createBox(wrong)).apply(requestOf({ code: '' }));
    expect(failure).toMatchObject(outcome);
    expect(JSON.stringify(failure)).not.toContain('wr0ng');
  });

  test.each(['400-00212', '400-other'] as const)(
    'an unknown status is told (GA-1: %s)',
    async (c) => {
      workplace.assumptions['GA-1'] = c;
      const outcome = await open().apply(requestOf({ code: 'nonsense' }));
      expect(outcome).toMatchObject({ kind: 'refused', notice: { code: 'vendor-said' } });
    },
  );

  test('an unknown status that is taken is applied (GA-1: 200)', async () => {
    workplace.assumptions['GA-1'] = '200';
    const outcome = await open().apply(requestOf({ code: 'nonsense' }));
    expect(outcome).toMatchObject({ kind: 'applied', shows: 'nonsense' });
  });

  test.each(['403', '400'] as const)('a missing right is told (GA-2: %s)', async (choice) => {
    workplace.assumptions['GA-2'] = choice;
    expect(await open({ code: 'kim' }).apply(requestOf({ code: 'attend' }))).toMatchObject({
      kind: 'refused',
      notice: { code: 'no-permission' },
    });
  });

  test.each(['404', '400'] as const)('an unknown user is told (GA-3: %s)', async (choice) => {
    workplace.assumptions['GA-3'] = choice;
    expect(await open({ code: 'nobody here' }).apply(requestOf({ code: 'attend' }))).toMatchObject({
      kind: 'refused',
      notice: { code: 'user-not-found' },
    });
  });

  test.each<[string, object]>([
    ['status', { notes: 'n' }],
    ['status.code', { status: { name: 'x' }, notes: 'n' }],
    ['notes', { status: { code: 'attend' } }],
  ])('refuses to write when %s was not seen', async (key, body) => {
    const sent: (string | undefined)[] = [];
    const account = garoon.accountSchema.parse({
      id: 'g',
      vendor: 'garoon',
      name: 'G',
      baseUrl: 'https://x.cybozu.com/g',
      user: { id: '1' },
    });
    const session = garoon.connect({
      ...connectionOf(account, createBox(password())),
      transport(_, init) {
        sent.push(init.method);
        return Promise.resolve(Response.json(body));
      },
    });
    expect(await session.apply(requestOf({ code: 'attend', notes: '' }))).toEqual({
      kind: 'refused',
      notice: { code: 'record-incomplete', params: { key } },
    });
    expect(sent).toEqual(['GET']);
  });

  test('a reply that differs is not taken for success', async () => {
    const account = garoon.accountSchema.parse({
      id: 'g',
      vendor: 'garoon',
      name: 'G',
      baseUrl: 'https://x.cybozu.com/g',
      user: { id: 1 },
    });
    const session = garoon.connect({
      ...connectionOf(account, createBox(password())),
      transport: () => Promise.resolve(Response.json({ status: { code: 'attend' }, notes: 'old' })),
    });
    expect(await session.apply(requestOf({ code: 'absence', notes: 'x' }))).toMatchObject({
      kind: 'refused',
      notice: { code: 'answer-differs' },
    });
  });
});

describe('Garoon in the cloud with OAuth', () => {
  const grant = { subject: 'sato', scopes: ['g:presence:read', 'g:presence:write'] };

  function oauth(refreshToken: string): GaroonCredentials {
    const { clientId, clientSecret } = workplace.access.garoon.client;
    return { kind: 'oauth', clientId, clientSecret, refreshToken };
  }

  const tokenCalls = () =>
    workplace.log.filter(({ path }) => path.endsWith('/oauth2/token')).length;

  test('gets a token once, keeps it over a restart and renews it before it ends', async () => {
    const { tokens } = workplace.access.garoon;
    const box = createBox(oauth(tokens.issue('refresh', grant, 1e6)));
    expect(await open({ code: 'sato' }, box).read(signal)).toMatchObject({ kind: 'read' });
    expect(await open({ code: 'sato' }, box).read(signal)).toMatchObject({ kind: 'read' });
    expect(tokenCalls()).toBe(1);
    clock += 3590 * 1000;
    expect(await open({ code: 'sato' }, box).read(signal)).toMatchObject({ kind: 'read' });
    expect(tokenCalls()).toBe(2);
  });

  test('renews once when the vendor has ended the token early', async () => {
    const { tokens } = workplace.access.garoon;
    const refreshToken = tokens.issue('refresh', grant, 1e6);
    const stale = { accessToken: 'gone', expiresAt: clock + 1e9, refreshToken: null };
    const session = open({ code: 'sato' }, createBox(oauth(refreshToken), stale));
    expect(await session.apply(requestOf({ code: 'attend' }))).toMatchObject({ kind: 'applied' });
    expect(tokenCalls()).toBe(1);
  });

  test('a refresh token that is refused asks for a sign-in and is not told', async () => {
    const failure = await open({ code: 'sato' }, createBox(oauth('r3fused-token'))).read(signal);
    expect(failure).toMatchObject({
      kind: 'auth-expired',
      notice: { code: 'credentials-refused', params: { text: 'invalid_grant' } },
    });
    expect(JSON.stringify(failure)).not.toContain('r3fused');
    expect(tokenCalls()).toBe(1);
  });

  test('the same refresh token imported again keeps what the vendor gave since', () => {
    const one = oauth('a');
    expect(garoon.keepsSession(one, { ...one })).toBe(true);
    expect(garoon.keepsSession(one, oauth('b'))).toBe(false);
    expect(garoon.keepsSession(password(), password())).toBe(false);
  });
});
