import { sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { call, type Fixture, NOON, startWorkplace } from './fixture.ts';
import { KIM, requestToken, SATO, statusesOf } from './lineworks-fixture.ts';

const NOW = NOON / 1000;

type Part = Readonly<Record<string, unknown>>;

const encode = (part: Part): string => Buffer.from(JSON.stringify(part)).toString('base64url');

const assertionOf = ({ workplace }: Fixture, claims: Part = {}, head: Part = {}): string => {
  const { clientId, serviceAccount } = workplace.access.lineworks;
  const { id, privateKey } = serviceAccount();
  const whole = { iss: clientId, sub: id, iat: NOW, exp: NOW + 3600, ...claims };
  const unsigned = `${encode({ alg: 'RS256', typ: 'JWT', ...head })}.${encode(whole)}`;
  return `${unsigned}.${sign('RSA-SHA256', Buffer.from(unsigned), privateKey).toString('base64url')}`;
};

const ask = (
  fixture: Fixture,
  assertion: string,
  scope = 'user',
): ReturnType<typeof requestToken> =>
  requestToken(fixture, {
    grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer',
    assertion,
    scope,
  });

describe('a service account', () => {
  test('gets an access token for its scope and no refresh token', async () => {
    const fixture = await startWorkplace();
    const answer = await ask(fixture, assertionOf(fixture), 'user directory.read');
    expect(answer.json).toMatchObject({ token_type: 'Bearer', scope: 'user directory.read' });
    expect(answer.json).not.toHaveProperty('refresh_token');
  });

  test.each([
    ['another issuer', { iss: 'x' }, 'iss or sub'],
    ['another account', { sub: 'x' }, 'iss or sub'],
    ['a time to come', { iat: NOW + 61, exp: NOW + 3000 }, 'iat'],
    ['a time that has passed', { iat: NOW - 3600, exp: NOW }, 'exp'],
    ['more than an hour', { exp: NOW + 3601 }, 'exp'],
    ['a time as text', { iat: String(NOW) }, 'claims'],
    ['a claim that is unknown', { admin: true }, 'claims'],
  ])('is refused for %s', async (_name, claims, words) => {
    const fixture = await startWorkplace();
    const answer = await ask(fixture, assertionOf(fixture, claims));
    expect([answer.status, answer.json]).toMatchObject([400, { error: 'invalid_grant' }]);
    expect(answer.text).toContain(words);
  });

  test('is refused for a signature that is not its own, or another algorithm', async () => {
    const fixture = await startWorkplace();
    const [head = '', claims = '', signature = ''] = assertionOf(fixture).split('.');
    const forged = `${head}.${claims}.${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
    const none = assertionOf(fixture, {}, { alg: 'none' });
    for (const assertion of [forged, none, '', 'a.b.c', `${head}.${claims}.${signature}.x`]) {
      expect((await ask(fixture, assertion)).json).toMatchObject({ error: 'invalid_grant' });
    }
  });

  test('is refused a scope that is unknown or missing', async () => {
    const fixture = await startWorkplace();
    for (const scope of ['', 'everything', 'user everything']) {
      const answer = await ask(fixture, assertionOf(fixture), scope);
      expect(answer.json).toMatchObject({ error: 'invalid_scope' });
    }
  });

  test('writes for any member, and is nobody itself', async () => {
    const fixture = await startWorkplace();
    const { access_token: token } = (await ask(fixture, assertionOf(fixture))).json as {
      access_token: string;
    };
    const api = (method: string, path: string, body?: unknown): ReturnType<typeof call> =>
      call(`${fixture.workplace.baseUrls.lineworks}${path}`, {
        method,
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body,
      });
    for (const user of [SATO, KIM]) {
      const answer = await api('POST', statusesOf(user), { profileStatusId: 'BUSY' });
      expect(answer.status).toBe(201);
    }
    expect((await api('GET', '/users/me')).status).toBe(404);
    expect((await api('GET', statusesOf('me'))).status).toBe(404);
  });
});
