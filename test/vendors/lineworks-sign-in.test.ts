import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { accountBaseSchema, type Account } from '../../electron/contract/settings/settings.ts';
import type { JsonObject } from '../../electron/contract/json.ts';
import type { Connection } from '../../electron/vendors/port.ts';
import { vendors } from '../../electron/vendors/registry.ts';
import { createCourier } from './contract/courier.ts';
import { covers } from './coverage/covers.ts';
import { withSample, type LineworksSample } from './lineworks-sample.ts';

const { signal } = new AbortController();
const redirectUri = 'http://localhost:8484/callback';
const verifier = 'a-verifier-of-more-than-forty-three-characters-0123';
const challenge = createHash('sha256').update(verifier).digest('base64url');

function browserSignIn(): NonNullable<typeof vendors.lineworks.signIn> {
  const { signIn } = vendors.lineworks;
  if (signIn === undefined) throw new Error('there is no sign-in');
  return signIn;
}

function connectionTo({
  workplace,
  clock,
}: LineworksSample): Omit<Connection<Account, unknown>, 'credentials'> {
  const { lineworks: baseUrl, lineworksAuth: authUrl } = workplace.baseUrls;
  const account = { id: 'lw', vendor: 'lineworks', name: 'LINE WORKS', user: 'me' };
  return {
    account: accountBaseSchema.loose().parse({ ...account, baseUrl, authUrl }),
    transport: fetch,
    now: clock.now,
    timeoutMs: 2_000,
  };
}

function clientOf({ workplace }: LineworksSample, change: JsonObject = {}): unknown {
  const { clientId, clientSecret } = workplace.access.lineworks;
  return browserSignIn().clientSchema.parse({ clientId, clientSecret, ...change });
}

/** What the person's browser does: it shows the page, and sends the form with their answer. */
async function browse(url: string, decision: 'allow' | 'deny' = 'allow'): Promise<URLSearchParams> {
  const page = await fetch(url, { redirect: 'manual' });
  const fields = new URLSearchParams();
  for (const [, name = '', value = ''] of (await page.text()).matchAll(
    /name="(\w+)" value="([^"]*)">/gu,
  )) {
    fields.set(name, value);
  }
  fields.set('decision', decision);
  const early = page.headers.get('location');
  if (early !== null) return new URL(early).searchParams;
  const answer = await fetch(new URL(url).origin + new URL(url).pathname, {
    method: 'POST',
    body: fields,
    redirect: 'manual',
  });
  return new URL(answer.headers.get('location') ?? '').searchParams;
}

async function signIn(
  sample: LineworksSample,
  change: JsonObject = {},
): Promise<Awaited<ReturnType<ReturnType<typeof browserSignIn>['exchange']>>> {
  const client = clientOf(sample, change);
  const connection = connectionTo(sample);
  const url = browserSignIn().authorizationUrl(connection.account, client, {
    redirectUri,
    state: 'state-1',
    challenge,
  });
  const back = await browse(url);
  expect(back.get('state')).toBe('state-1');
  const code = back.get('code') ?? '';
  return await browserSignIn().exchange(connection, client, {
    code,
    redirectUri,
    verifier,
    signal,
  });
}

describe('signing in to LINE WORKS in the browser', () => {
  it('asks for the scope "user" with state and PKCE', () =>
    withSample(async (sample) => {
      const { account } = connectionTo(sample);
      const request = { redirectUri, state: 'state-1', challenge };
      const url = new URL(browserSignIn().authorizationUrl(account, clientOf(sample), request));
      expect(`${url.origin}${url.pathname}`).toBe(
        `${sample.workplace.baseUrls.lineworksAuth}/authorize`,
      );
      expect(Object.fromEntries(url.searchParams)).toEqual({
        client_id: sample.workplace.access.lineworks.clientId,
        redirect_uri: redirectUri,
        scope: 'user',
        response_type: 'code',
        state: 'state-1',
        code_challenge: challenge,
        code_challenge_method: 'S256',
      });
      expect(await (await fetch(url)).text()).toContain('Noboru Sato');
      covers('lineworks.method.authorize', 'lineworks.field.scope-user');
    }));

  it.each(['ignored', 'checked', 'refused'] as const)(
    'leads to credentials that write a status, where PKCE is %s',
    (pkce) =>
      withSample(async (sample) => {
        sample.state.pkce = pkce;
        const outcome = await signIn(sample, pkce === 'refused' ? { pkce: false } : {});
        expect(outcome).toMatchObject({ kind: 'signed-in' });
        if (outcome.kind !== 'signed-in') return;
        const credentials = vendors.lineworks.credentialSchema.parse(outcome.credentials);
        const session = sample.connect({ credentials: credentials as JsonObject });
        const applied = await createCourier(session).apply({ profileStatusId: 'BUSY' });
        expect(applied).toMatchObject({ kind: 'applied' });
        covers('lineworks.method.token-code', 'lineworks.field.refresh_token');
      }),
  );

  it('brings the access token along, so that no further call for one is needed', () =>
    withSample(async (sample) => {
      const outcome = await signIn(sample);
      if (outcome.kind !== 'signed-in') throw new Error('not signed in');
      await sample.box.saveSession(outcome.session);
      sample.workplace.clearLog();
      expect(await sample.connect().identify(signal)).toMatchObject({ mayWrite: true });
      expect(sample.calls()).toEqual(['GET /users/me']);
    }));

  it('is tried once more without the verifier where only the token host refuses it', () =>
    withSample(async (sample) => {
      const client = clientOf(sample);
      const connection = connectionTo(sample);
      const request = { redirectUri, state: 's', challenge };
      const url = browserSignIn().authorizationUrl(connection.account, client, request);
      const code = (await browse(url)).get('code') ?? '';
      sample.state.pkce = 'refused';
      const answer = { code, redirectUri, verifier, signal };
      const outcome = await browserSignIn().exchange(connection, client, answer);
      expect(outcome).toMatchObject({ kind: 'signed-in' });
    }));

  it('tells the browser so where the sign-in page refuses PKCE, which can be switched off', () =>
    withSample(async (sample) => {
      sample.state.pkce = 'refused';
      const { account } = connectionTo(sample);
      const request = { redirectUri, state: 's', challenge };
      const refused = browserSignIn().authorizationUrl(account, clientOf(sample), request);
      expect((await browse(refused)).get('error')).toBe('invalid_request');
      const plain = clientOf(sample, { pkce: false });
      const allowed = browserSignIn().authorizationUrl(account, plain, request);
      expect(new URL(allowed).searchParams.has('code_challenge')).toBe(false);
      expect((await browse(allowed)).has('code')).toBe(true);
    }));

  it('that the person declines brings no code', () =>
    withSample(async (sample) => {
      const request = { redirectUri, state: 's', challenge };
      const url = browserSignIn().authorizationUrl(
        connectionTo(sample).account,
        clientOf(sample),
        request,
      );
      const back = await browse(url, 'deny');
      expect(back.get('error')).toBe('access_denied');
      expect(back.has('code')).toBe(false);
    }));

  it('with a code that is worth nothing, or by another program, is refused', () =>
    withSample(async (sample) => {
      const answer = { code: 'no-code-0123456789', redirectUri, verifier, signal };
      const outcome = await browserSignIn().exchange(
        connectionTo(sample),
        clientOf(sample),
        answer,
      );
      expect(outcome).toMatchObject({
        kind: 'auth-expired',
        notice: { code: 'credentials-refused' },
      });
      expect(JSON.stringify(outcome)).not.toContain('0123456789');
      const wrong = clientOf(sample, { clientSecret: 'wrong-secret-0123456789' });
      const other = await browserSignIn().exchange(connectionTo(sample), wrong, answer);
      expect(other.kind).toBe('auth-expired');
      expect(JSON.stringify(other)).not.toContain('0123456789');
      covers('lineworks.error.token');
    }));

  it('with a scope that cannot write is reported to lack it', () =>
    withSample(async (sample) => {
      expect(await signIn(sample, { scope: 'user.read' })).toMatchObject({
        kind: 'refused',
        notice: { code: 'scope-missing' },
      });
    }));

  it.each([3600, 86_400])('knows tokens that live %i seconds, as text or number', (seconds) =>
    withSample(async (sample) => {
      sample.state.accessTokenSeconds = seconds;
      for (const type of ['string', 'number'] as const) {
        sample.workplace.assumptions['LW-7'] = type;
        expect(await signIn(sample)).toMatchObject({
          session: { expiresAt: sample.clock.now() + seconds * 1000 },
        });
      }
      covers('lineworks.field.expires_in');
    }),
  );

  it('goes to checked addresses only', () =>
    withSample(async (sample) => {
      const connection = connectionTo(sample);
      const account = { ...connection.account, authUrl: 'http://elsewhere.example/oauth2' };
      const answer = { code: 'c', redirectUri, verifier, signal };
      const exchanged = browserSignIn().exchange(
        { ...connection, account },
        clientOf(sample),
        answer,
      );
      expect(await exchanged).toMatchObject({
        kind: 'refused',
        notice: { code: 'setting-invalid' },
      });
      const request = { redirectUri, state: 's', challenge };
      expect(() => browserSignIn().authorizationUrl(account, clientOf(sample), request)).toThrow();
      expect(sample.calls()).toEqual([]);
    }));
});
