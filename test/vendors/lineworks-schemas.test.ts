import { describe, expect, it } from 'vitest';
import { lineworks } from '../../electron/vendors/lineworks/adapter.ts';

const { accountSchema, credentialSchema, settingSchema } = lineworks;
const account = { id: 'lw', vendor: 'lineworks', name: 'LINE WORKS', user: 'me' };
const oauth = { kind: 'oauth', clientId: 'a', clientSecret: 'b', refreshToken: 'c' } as const;

describe('LINE WORKS settings', () => {
  it.each([
    { clear: true },
    { profileStatusId: 'CUSTOM12' },
    { profileStatusId: 'BUSY', statusMessage: '' },
    {
      profileStatusId: 'BUSY',
      autoReplyMail: { internal: { content: 'x', sentDirectlyToMe: true } },
    },
    { profileStatusId: 'BUSY', autoReplyMail: { external: { sentDirectlyToMe: true } } },
  ])('take %j', (setting) => {
    expect(settingSchema.parse(setting)).toEqual(setting);
  });

  it.each([
    [{ clear: false }, 'clear'],
    [{}, 'profileStatusId'],
    [{ profileStatusId: 'AVAILABLE' }, 'profileStatusId'],
    [{ clear: true, profileStatusId: 'BUSY' }, ''],
    [
      { profileStatusId: 'BUSY', autoReplyMail: { internal: { contents: 'x' } } },
      'autoReplyMail.internal',
    ],
    [{ profileStatusId: 'BUSY', startTime: 'now' }, ''],
  ])('refuse %j and name %j', (setting, path) => {
    const issue = settingSchema.safeParse(setting).error?.issues[0];
    expect(issue?.path.join('.')).toBe(path);
  });
});

describe('LINE WORKS accounts', () => {
  it('know the addresses of LINE WORKS', () => {
    expect(accountSchema.parse(account)).toMatchObject({
      baseUrl: 'https://www.worksapis.com/v1.0',
      authUrl: 'https://auth.worksmobile.com/oauth2/v2.0',
    });
  });

  it.each([{ user: '..' }, { user: '' }, { authUrl: 'ftp://auth.example' }, { token: 'x' }])(
    'refuse %j',
    (change) => {
      expect(accountSchema.safeParse({ ...account, ...change }).success).toBe(false);
    },
  );
});

describe('LINE WORKS credentials', () => {
  const service = {
    kind: 'service-account',
    clientId: 'a',
    clientSecret: 'b',
    serviceAccount: 'c',
    privateKey: 'd',
  };

  it('have the scope "user" unless told otherwise', () => {
    expect(credentialSchema.parse(service)).toEqual({ ...service, scope: 'user' });
  });

  it('keep what the vendor gave since while refresh token or service account stay the same', () => {
    const robot = credentialSchema.parse(service);
    expect(lineworks.keepsSession(oauth, { ...oauth, clientSecret: 'new' })).toBe(true);
    expect(lineworks.keepsSession(oauth, { ...oauth, refreshToken: 'new' })).toBe(false);
    expect(lineworks.keepsSession(robot, robot)).toBe(true);
    expect(
      lineworks.keepsSession(robot, credentialSchema.parse({ ...service, privateKey: 'e' })),
    ).toBe(false);
    expect(lineworks.keepsSession(oauth, robot)).toBe(false);
    expect(lineworks.keepsSession(robot, oauth)).toBe(false);
  });
});
